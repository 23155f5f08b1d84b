// activities/*.yaml as the activities draw them: pictures inlined, source links rendered.

import type { Activity } from '../../../src/model/course.js';
import type { DrawnScene } from '../../../src/model/scene.js';
import type { ActivityEntry } from '../parse/schemas/activities.js';

export interface Drawing {
  picture(name: string): DrawnScene;
  /** A line of Markdown as HTML. */
  line(text: string): string;
  /** Whether a quotation has words that were changed to protect someone, and what is then said of it. */
  hasChanges(quote: string): boolean;
  readonly changedWords: string;
}

export function activityOf(entry: ActivityEntry, { picture, line, hasChanges, changedWords }: Drawing): Activity {
  switch (entry.kind) {
    case 'ladder':
      return {
        ...entry,
        rungs: entry.rungs.map((rung) => ({ ...rung, picture: picture(rung.picture) })),
        credit: line(entry.credit),
      };
    case 'myths':
      return {
        ...entry,
        statements: entry.statements.map((statement) => ({ ...statement, source: line(statement.source) })),
      };
    case 'story':
      return {
        ...entry,
        intro: entry.steps.some(({ quote }) => hasChanges(quote)) ? `${entry.intro} ${changedWords}` : entry.intro,
        steps: entry.steps.map((step) => ({ ...step, picture: picture(step.picture) })),
      };
    case 'scenario':
      return {
        ...entry,
        scenes: entry.scenes.map((scene) =>
          pictured({ ...scene, choices: scene.choices.map((choice) => pictured(choice, picture)) }, picture),
        ),
      };
    default:
      return entry;
  }
}

/** An entry whose picture may be left out. */
function pictured<T extends { readonly picture?: string | undefined }>(entry: T, picture: Drawing['picture']) {
  const { picture: name, ...rest } = entry;
  return name ? { ...rest, picture: picture(name) } : rest;
}
