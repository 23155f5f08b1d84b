// One record of each kind of activity. The compiler names what a new kind must fill.

import type { Activity, Words } from '../../../src/model/course.js';
import type { ActivityEntry, Entries } from '../parse/schemas/activities.js';
import type { Html } from '../render/html.js';
import { countAll } from '../render/word-count.js';
import type {
  ActivityAuthoring,
  ActivityKind,
  ActivityRow,
  Checking,
  CodedTexts,
  Drawing,
  Load,
} from './activity-authoring.js';
import { checkAuthoring } from './practice-questions.js';
import { dutiesAuthoring } from './duties.js';
import { guessAuthoring } from './guess.js';
import { ladderAuthoring } from './ladder.js';
import { scenarioAuthoring } from './scenario.js';
import { selfCheckAuthoring } from './self-check.js';
import { storyAuthoring } from './story.js';

const kinds: { readonly [K in ActivityKind]: ActivityAuthoring<K, Entries[K]> } = {
  check: checkAuthoring,
  duties: dutiesAuthoring,
  guess: guessAuthoring,
  ladder: ladderAuthoring,
  scenario: scenarioAuthoring,
  'self-check': selfCheckAuthoring,
  story: storyAuthoring,
};

/** The kind of what is handed to it is the one that it was looked up by. */
const authoringOf = ({ kind }: { readonly kind: ActivityKind }) =>
  kinds[kind] as unknown as ActivityAuthoring<ActivityKind, ActivityEntry>;

export const checkOf = (entry: ActivityEntry, checking: Checking): void => authoringOf(entry).check(entry, checking);
export const activityOf = (entry: ActivityEntry, drawing: Drawing): Activity => authoringOf(entry).data(entry, drawing);
export const readingOf = (activity: Activity, words: Words): Html => authoringOf(activity).reading(activity, words);
export const rowsOf = (entry: ActivityEntry): readonly ActivityRow[] => authoringOf(entry).rows(entry);
export const codedOf = (activity: Activity): CodedTexts => authoringOf(activity).coded(activity);
export const picturesOf = (entry: ActivityEntry): readonly string[] => authoringOf(entry).pictures(entry);
export const sequenceOf = (entry: ActivityEntry) => authoringOf(entry).sequence?.(entry) ?? [];
export const quotationsOf = (entry: ActivityEntry) => authoringOf(entry).quotations?.(entry) ?? [];

/** Words that a learner meets in an activity (the feedback of one option, not of all), and choices to be made. */
export function loadOf(activity: Activity): Load {
  const { words, choices } = authoringOf(activity).load(activity);
  return { words: words + countAll([activity.title, activity.intro]), choices };
}
