// course.yaml: what the course is, who owns it, and the rules that an LMS reports by.

import { z } from 'zod';
import { blank, blankColour, blockPattern, blankDay, day, id, shape, text } from './common.js';

const address = blank.describe('A web address that begins with https://, or nothing');

const list = <T extends z.ZodType>(entry: T) =>
  z
    .array(entry)
    .nullish()
    .transform((value) => value ?? []);

const made = shape({
  who: blank.describe('Who made the course'),
  with_whom: blank.describe('The people who use services with whom it was made, as they wish to be named'),
  what_they_got: blank.describe('Pay, training, thanks: what they got for it'),
  on: blankDay.describe('The day of the last session'),
});

/** Somebody whose own words the course quotes, out of article.txt. */
const voice = shape({
  block: z.string().regex(blockPattern).describe('What stands after ::: around the quotations, for example voice'),
  name: text.describe('Whose words they are; stands under each quotation'),
  source: id.describe('The source in sources.yaml from which they are taken'),
});

export const settingsSchema = shape({
  id: id.describe('Permanent. The LMS knows the course by it: never change it after the first upload'),
  title: text,
  able: blank.describe('The sentence under the title: what one will be able to do; blank takes that of interface.yaml'),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe('Three numbers, for example 1.0.0'),
  released: day,
  language: text.describe('For example en-GB, or cy for Welsh: screen readers, hyphens, dates and counts follow it'),
  direction: z.enum(['ltr', 'rtl']),
  owner: blank,
  review_date: blankDay,
  law_checked_on: blankDay,
  law_review_due: blankDay,
  health_bill: blank.describe('The sentence on the Health Bill that learners see; blank leaves it out'),
  organisation: shape({ name: blank, short_name: blank, logo: blank, logo_alt: blank }),
  academy: shape({ name: blank }),
  contact: shape({ name: blank, email: blank, phone: blank, url: address }),
  accessibility_contact: blank,
  accessibility_form_url: address,
  policies: shape({ involvement_url: address, payment_url: address }),
  next_training: blank,
  brand: shape({
    colour: blankColour.describe(
      'For buttons and links, for example #005eb8; blank for NHS blue. The build checks its contrast',
    ),
    colour_dark: blankColour.describe('The same on a dark screen: a lighter shade'),
  }),
  reading_speed: z.number().min(100).max(400).describe('Words a minute'),
  sections: z.array(id).min(1),
  pages: z.array(id),
  pass_mark: z.int().min(1).max(100).describe('Share of right answers needed to pass, in percent'),
  completion: shape({
    sections: z
      .enum(['all', 'none'])
      .describe('all: every module must be finished as well; none: passing the quiz is enough'),
    failed_status: z.enum(['incomplete', 'failed']),
  }),
  mastery_score_in_manifest: z.boolean(),
  keep_self_check: z.boolean(),
  principles: z.array(shape({ id, title: text })).describe('What the score is told by; [] for none'),
  voice: voice.optional().transform((value) => value ?? { block: 'voice', name: '', source: '' }),
  objectives: z.array(shape({ id, text, section: id, assessed: z.boolean() })).min(1),
  made_by: made.optional().transform((value) => value ?? { who: '', with_whom: '', what_they_got: '', on: '' }),
  you_said: list(shape({ said: text, did: text })).describe('What people asked for, and what was done about it'),
  personal_details: list(
    shape({
      words: text.describe('As they stand in the course and in the article'),
      instead: blank.describe('What the person whom they are about chose; blank leaves them as they are'),
    }),
  ),
  open_points: z.array(
    shape({
      id,
      text,
      who: text,
      blocks: z.boolean().describe('true: no release, and every package is a draft, until it is settled'),
      because: text.optional().describe('Why it blocks a release, or why it does not'),
      needs: list(text).describe('Settings that must be filled in before it counts as settled'),
      repair: text.optional().describe('What to do, for whoever is told that it is open'),
      settled_on: blankDay,
    }),
  ),
});

/** What course.yaml says, key for key, and what follows from it. */
export type Settings = z.output<typeof settingsSchema> & {
  /** Filled in while the course may not be released; `::: if draft` asks for it. */
  readonly draft: 'draft' | '';
};
export type OpenPoint = Settings['open_points'][number];
