// Duties to be sorted: whose each is, and whether it is a must or a should.

import { z } from 'zod';
import { placementOf } from '../../../src/model/placement.js';
import { code, shape, text } from '../parse/schemas/common.js';
import { markup, raw } from '../render/html.js';
import { countAll } from '../render/word-count.js';
import { textsByCode, type ActivityAuthoring } from './activity-authoring.js';
import { base, bullets, picture } from './fields.js';

const owner = z.enum(['left', 'right', 'both']).describe('Whose duty it is: of the left table, the right one, or both');
const force = z.enum(['must', 'should']).describe('must: it is in law; should: it is in guidance');

export const dutiesSchema = shape({
  ...base,
  kind: z.literal('duties'),
  picture: picture.describe('A scene of two tables with labels'),
  owners: shape({ ask: text, left: text, right: text, both: text }),
  forces: shape({ ask: text, must: text, should: text, must_means: text, should_means: text }),
  cards: z
    .array(
      shape({
        code,
        text,
        owner,
        force,
        why: text,
        source: text.describe('Source links, for example [@care_act]'),
      }),
    )
    .min(1),
  ending: text,
});

type Entry = z.output<typeof dutiesSchema>;

export const dutiesAuthoring: ActivityAuthoring<'duties', Entry> = {
  check(entry, { known, codes }) {
    codes([[entry.cards, ['cards']]]);
    known('tables', entry.picture, ['picture']);
  },
  data: ({ picture: name, ...entry }, drawing) => ({
    ...entry,
    tables: drawing.tables(name),
    cards: entry.cards.map((card) => ({ ...card, source: drawing.line(card.source) })),
  }),
  reading: ({ owners, forces, cards, ending }) =>
    markup`${bullets(
      cards.map(
        (card) =>
          markup`${card.text} <strong>${owners[card.owner]}: ${forces[card.force]}.</strong> ${card.why} ${raw(card.source)}`,
      ),
    )}<p>${ending}</p>`,
  load: ({ owners, forces, cards, ending }) => ({
    words: countAll([...[owners.ask, forces.ask], ...cards.flatMap((card) => [card.text, card.why]), ending]),
    // Both presses say one decision.
    choices: cards.length,
  }),
  rows: ({ owners, forces, cards, ending }) => [
    ...(['ask', 'left', 'right', 'both'] as const).map((part) => ({
      key: `owners.${part}`,
      label: part === 'ask' ? 'First question' : `Whose: ${part}`,
      text: owners[part],
      path: ['owners', part],
    })),
    ...(['ask', 'must', 'must_means', 'should', 'should_means'] as const).map((part) => ({
      key: `forces.${part}`,
      label: part === 'ask' ? 'Second question' : part.replace('_', ' '),
      text: forces[part],
      path: ['forces', part],
    })),
    ...cards.map((card, at) => ({
      key: `cards.${card.code}`,
      label: `Card ${card.code}: ${owners[card.owner]}, ${card.force}`,
      text: `${card.text}\nFeedback: ${card.why}\n${card.source}`,
      path: ['cards', at],
    })),
    { key: 'ending', label: 'After the last card', text: ending, path: ['ending'] },
  ],
  coded: ({ cards, owners, forces }) => ({
    cards: textsByCode(cards),
    places: textsByCode(
      (['left', 'right', 'both'] as const).flatMap((whose) =>
        (['must', 'should'] as const).map((how) => ({
          code: placementOf(whose, how),
          text: `${owners[whose]}: ${forces[how]}`,
        })),
      ),
    ),
  }),
  pictures: (entry) => [entry.picture],
};
