// What the learner says of their own work before the course says more.

import { z } from 'zod';
import { code, shape, text } from '../parse/schemas/common.js';
import { markup } from '../render/html.js';
import { countAll } from '../render/word-count.js';
import { textsByCode, type ActivityAuthoring } from './activity-authoring.js';
import { base, bullets, picture } from './fields.js';

export const guessSchema = shape({
  ...base,
  kind: z.literal('guess'),
  item: code.describe('Permanent: the choice is kept under it'),
  ask: text,
  choices: z
    .array(shape({ code, text, rung: text.optional().describe('Its name on the ladder'), picture: picture.optional() }))
    .min(2)
    .describe('picture is left out where no rung is meant'),
  after: text,
});

type Entry = z.output<typeof guessSchema>;

export const guessAuthoring: ActivityAuthoring<'guess', Entry> = {
  check({ choices }, { known, codes }) {
    codes([[choices, ['choices']]]);
    choices.forEach((choice, index) => {
      if (choice.picture !== undefined) known('picture', choice.picture, ['choices', index, 'picture']);
    });
  },
  data: (entry, drawing) => ({
    ...entry,
    choices: entry.choices.map(({ picture: name, ...choice }) =>
      name === undefined ? choice : { ...choice, picture: drawing.picture(name) },
    ),
  }),
  reading: ({ ask, choices }) => markup`<p>${ask}</p>${bullets(choices.map((choice) => markup`${choice.text}`))}`,
  load: ({ ask, choices, after }) => ({
    words: countAll([ask, ...choices.map((choice) => choice.text), after]),
    choices: 1,
  }),
  rows: ({ ask, choices, after }) => [
    { key: 'ask', label: 'Question', text: ask, path: ['ask'] },
    ...choices.map((choice, at) => ({
      key: `choices.${choice.code}`,
      label: `Choice ${choice.code}`,
      text: choice.rung === undefined ? choice.text : `${choice.text}\n${choice.rung}`,
      path: ['choices', at],
      ...(choice.picture === undefined ? {} : { picture: choice.picture }),
    })),
    { key: 'after', label: 'After any choice', text: after, path: ['after'] },
  ],
  coded: ({ item, ask, choices }) => ({ questions: { [item]: ask }, choices: textsByCode(choices) }),
  pictures: ({ choices }) => choices.flatMap((choice) => choice.picture ?? []),
};
