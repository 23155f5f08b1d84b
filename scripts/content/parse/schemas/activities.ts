// activities/<id>.yaml: one file an activity.

import { z } from 'zod';
import { code, id, shape, text } from './common.js';

const base = { id, title: text, intro: text, objectives: z.array(id) };
const picture = text.describe('The name of a scene in scenes/');
const option = shape({ code, text, right: z.boolean().default(false), feedback: text });

const ladder = shape({
  ...base,
  kind: z.literal('ladder'),
  rungs: z
    .array(shape({ code, name: text, meaning: text, picture }))
    .min(2)
    .describe('Lowest rung first'),
  practices: z.array(shape({ code, text, rung: code, why: text })).min(1),
  credit: text,
});

const myths = shape({
  ...base,
  kind: z.literal('myths'),
  statements: z
    .array(
      shape({
        code,
        text,
        answer: z.enum(['fact', 'myth']),
        why: text,
        source: text.describe('Source links, for example [@care_act]'),
      }),
    )
    .min(1),
});

const story = shape({
  ...base,
  kind: z.literal('story'),
  teller: text,
  steps: z
    .array(
      shape({
        code,
        title: text,
        picture,
        quote: text.describe('Word for word from article.txt'),
        notice: text.optional(),
      }),
    )
    .min(1),
  asks: shape({ title: text, intro: text, items: z.array(shape({ code, text, told: z.boolean(), why: text })).min(1) }),
});

const check = shape({
  ...base,
  kind: z.literal('check'),
  questions: z.array(shape({ code, stem: text, options: z.array(option).min(2) })).min(1),
});

const scenario = shape({
  ...base,
  kind: z.literal('scenario'),
  start: code,
  scenes: z
    .array(
      shape({
        code,
        title: text,
        text,
        principle: id.nullable(),
        picture: picture.optional(),
        choices: z.array(
          shape({ code, text, consequence: text, to: code, wise: z.boolean(), picture: picture.optional() }),
        ),
      }),
    )
    .min(1),
});

const selfCheck = shape({
  ...base,
  kind: z.literal('self-check'),
  scale: z.array(shape({ code, text })).min(2).describe('Lowest first'),
  statements: z.array(shape({ code, principle: id, text })).min(1),
  advice: z.array(shape({ principle: id, text })).min(1),
  plan: shape({
    title: text,
    intro: text,
    privacy: text,
    fields: z.array(shape({ code, label: text, hint: text })).min(1),
  }),
  reflections: z.array(shape({ code, title: text, intro: text, prompts: z.array(text).min(1) })),
});

export const activitySchema = z.discriminatedUnion('kind', [ladder, myths, story, check, scenario, selfCheck]);

export type ActivityEntry = z.output<typeof activitySchema>;
