// activities/<id>.yaml: one file an activity. The shape of each kind stands with the rest of what the build knows of it.

import { z } from 'zod';
import type { Activity } from '../../../../src/model/course.js';
import { checkSchema } from '../../activities/practice-questions.js';
import { dutiesSchema } from '../../activities/duties.js';
import { guessSchema } from '../../activities/guess.js';
import { ladderSchema } from '../../activities/ladder.js';
import { scenarioSchema } from '../../activities/scenario.js';
import { selfCheckSchema } from '../../activities/self-check.js';
import { storySchema } from '../../activities/story.js';

const schemas = {
  check: checkSchema,
  duties: dutiesSchema,
  guess: guessSchema,
  ladder: ladderSchema,
  scenario: scenarioSchema,
  'self-check': selfCheckSchema,
  story: storySchema,
} satisfies { [K in Activity['kind']]: z.ZodType<{ kind: K }> };

export const activitySchema = z.discriminatedUnion('kind', [
  schemas.ladder,
  schemas.duties,
  schemas.story,
  schemas.check,
  schemas.scenario,
  schemas['self-check'],
  schemas.guess,
]);

/** What the author writes, by kind. */
export type Entries = { readonly [K in keyof typeof schemas]: z.output<(typeof schemas)[K]> };
export type ActivityEntry = Entries[keyof Entries];
