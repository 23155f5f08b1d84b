// quiz.yaml: the slots of the quiz and the bank of questions.

import { z } from 'zod';
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

const questionSchema = z.discriminatedUnion('kind', [
  shape({ ...base, kind: z.literal('choice'), options }),
  shape({ ...base, kind: z.literal('multiple'), options }),
  shape({ ...base, kind: z.literal('reasoned'), answers: options, reasons: options }),
  shape({
    ...base,
    kind: z.literal('matching'),
    pairs: z.array(shape({ code, text, match: code, feedback: text })).min(2),
    targets: z.array(shape({ code, text })).min(2),
  }),
  shape({
    ...base,
    kind: z.literal('ordering'),
    options: z.array(shape({ code, text })).min(3).describe('In the right order'),
    ends: z.tuple([text, text]),
    feedback_right: text,
    faults: z.array(shape({ earlier: code, later: code, feedback: text })).min(1),
  }),
]);

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
export type QuestionEntry = QuizFile['items'][number];
export type SlotEntry = QuizFile['slots'][number];
