// wording.yaml: sentences that were agreed word for word, and words that the course never says. A course can do without.

import { z } from 'zod';
import { shape, text } from './common.js';

export const wordingSchema = shape({
  approved: z
    .array(shape({ id: text.describe('The name after `::: approved`'), lines: z.array(text).min(1) }))
    .describe('Each line as it is read aloud, without list marks and stars'),
  never: z
    .array(
      shape({
        words: z.array(text).min(1),
        in: z
          .enum(['pages', 'keys', 'questions'])
          .describe('pages: our own words in modules and pages; keys: right answers; questions: stems and options'),
        because: text.describe('A sentence'),
      }),
    )
    .describe('Capitals make no difference'),
});

export type Wording = z.output<typeof wordingSchema>;
