// quiz.yaml: the slots of the quiz and the bank of questions.

import { z } from 'zod';
import { fieldsOf, kinds } from '../../../../src/questions/authoring.js';
import type { Kind } from '../../../../src/questions/kind.js';
import { blank, code, id, questionIdPattern, shape, text } from './common.js';

const option = shape({
  code: code.describe('Permanent: LMS reports show it'),
  text,
  right: z.boolean().default(false),
  feedback: text,
});
const options = z.array(option).min(2);

const base = {
  id: z.string().regex(questionIdPattern).describe('Permanent, for example Q07_carer_data; LMS reports show it'),
  principles: z.array(id),
  anchor: id.nullable().default(null).describe('The heading to read again, where it is another than that of the slot'),
  stem: text,
  sources: z.array(id),
};

const fields = fieldsOf({ text, code, options, shape }, z);
const entries = kinds.map((kind) => shape({ ...base, kind: z.literal(kind), ...fields[kind] }));

type EntryOf<K extends Kind> = z.output<z.ZodObject<typeof base>> & { readonly kind: K } & z.output<
    z.ZodObject<(typeof fields)[K]>
  >;
/** A question as quiz.yaml holds it. */
export type QuestionEntry = { [K in Kind]: EntryOf<K> }[Kind];

// zod cannot know that the union of these objects is the union of the kinds: the record of kinds says so.
const questionSchema = z.discriminatedUnion(
  'kind',
  entries as [(typeof entries)[number], ...typeof entries],
) as unknown as z.ZodType<QuestionEntry>;

const slotSchema = shape({
  id,
  objective: id,
  principle: id.nullable(),
  section: id,
  anchor: id.nullable().describe('The heading to read again after a wrong answer'),
  about: blank.describe('What every question of this slot asks'),
  items: z.array(id),
});

export const quizSchema = shape({ slots: z.array(slotSchema).min(1), items: z.array(questionSchema).min(1) });

export type QuizFile = z.output<typeof quizSchema>;
export type SlotEntry = QuizFile['slots'][number];
