// scenes/company.yaml, the people who come in the pictures, and scenes/*.yaml, the pictures: one file a family.

import { z } from 'zod';
import { blank, shape, text } from './common.js';

const name = z.string().regex(/^[a-z0-9-]+$/);
const place = z
  .union([text, z.tuple([z.number(), z.number()])])
  .describe('A seat (n, ne, e …), a place such as outside-1, or a point [across, down]');

export const companySchema = z
  .array(
    shape({
      id: name.describe('Permanent: a figure keeps it from scene to scene'),
      kind: z
        .enum(['person', 'child', 'staff', 'learner'])
        .describe('Circles are people who use services, squares are staff'),
      features: z.array(z.enum(['glasses', 'hearing-aid', 'wheelchair', 'badge'])).default([]),
      own_words: z
        .boolean()
        .default(false)
        .describe('A real person, of whom we know only their own words: no feature, and no pen in the scene'),
    }),
  )
  .min(1);

const figure = shape({
  at: place,
  face: z.enum(['smile', 'calm', 'flat', 'sad', 'talk']).default('calm'),
  looks: place.default('table').describe('table, pen, door, out, another figure, a thing or a place'),
  on: z
    .enum(['chair', 'stool', 'screen', 'free'])
    .default('chair')
    .describe('free: the seat that is kept for the learner'),
});

const duty = z
  .union([text, shape({ left: text, right: text })])
  .transform((told) => (typeof told === 'string' ? { left: told, right: told } : told))
  .describe('What leads from both tables to the people, or from each');

const labels = shape({ left: text, between: text, right: text, must: duty, should: duty });

export const sceneSchema = shape({
  name: name.describe('Permanent: words and activities show the scene by it'),
  alt: text.describe('What the picture says, for people who do not see it'),
  caption: blank.optional(),
  move: blank.optional().describe('What has moved since the scene before, in one sentence'),
  change: shape({
    from: name.describe('The picture that is shown first; its caption stands under it'),
    press: text.describe('What the button says that changes it to this one'),
  })
    .optional()
    .describe('Where words show this picture, the reader makes it: with a press, from another'),
  stage: z.enum(['open', 'room', 'round', 'tables']).default('open'),
  ground: z.enum(['plain', 'blue', 'warm']).default('plain'),
  table: z.enum(['round', 'divided']).default('round'),
  door: z.enum(['none', 'open', 'closed']).default('none'),
  people: z.record(name, figure),
  chairs: z.array(place).default([]).describe('Empty chairs'),
  pen: text.default('none').describe('staff, middle, half, none, or the figure beside whom it lies'),
  things: z
    .array(
      shape({
        thing: z.enum(['paper', 'plan', 'book', 'mug', 'letter', 'note', 'board']),
        at: place.describe('In front of a seat, middle, or a place'),
        turn: z.number().optional().describe('Degrees; a little askew by itself'),
      }),
    )
    .default([]),
  arrows: z
    .array(
      shape({
        from: place,
        to: place,
        line: z.enum(['said', 'must', 'should']).default('said').describe('Dotted, solid or broken'),
        both_ways: z.boolean().default(false),
      }),
    )
    .default([]),
  labels: labels.optional().describe('For two tables: the words beside them'),
});

export const scenesSchema = z.array(sceneSchema).min(1);

export type Member = z.output<typeof companySchema>[number];
export type SceneEntry = z.output<typeof sceneSchema>;
