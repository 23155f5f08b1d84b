// The rows of one activity: what a learner reads before, and every answer with what it brings.

import { rowsOf } from '../content/activities/activity-kinds.js';
import type { ActivityRow } from '../content/activities/activity-authoring.js';
import type { Opened } from '../content/parse/course-files.js';
import type { ActivityEntry } from '../content/parse/schemas/activities.js';
import { placeOf } from './page-rows.js';
import type { Draft } from './row.js';
import { plainTextOf, type PlainTextContext } from './plain-words.js';

export function activityRowsOf({ yaml, data }: Opened<ActivityEntry>, speech: PlainTextContext): Draft[] {
  if (!data) return [];
  const draftOf = ({ key, label, text, path, sources = [], isInGroup, ...more }: ActivityRow): Draft => {
    const spoken = plainTextOf(text, speech);
    const name = `${data.id}.${key}`;
    const { voice } = speech.settings;
    const isQuote = path.at(-1) === 'quote';
    return {
      ...(isInGroup ? { group: name } : { key: name }),
      label,
      ...spoken,
      place: placeOf(yaml.placeOf(path)),
      ...(isQuote && { isOurs: false }),
      ...more,
      sources: [...spoken.sources, ...(isQuote && voice.source !== '' ? [voice.source] : []), ...sources],
    };
  };
  return [
    { key: 'title', label: 'Title of the activity', text: data.title, path: ['title'] },
    { key: 'intro', label: 'What to do', text: data.intro, path: ['intro'] },
    ...rowsOf(data),
  ].map(draftOf);
}
