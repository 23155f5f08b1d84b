// Real practices, placed on the rungs of a ladder.

import { z } from 'zod';
import { code, shape, text } from '../parse/schemas/common.js';
import { markup, raw } from '../render/html.js';
import { countAll } from '../render/word-count.js';
import { textsByCode, type ActivityAuthoring } from './activity-authoring.js';
import { base, bullets, picture } from './fields.js';

export const ladderSchema = shape({
  ...base,
  kind: z.literal('ladder'),
  empty: picture.describe('The scene before a rung is chosen'),
  rungs: z
    .array(shape({ code, name: text, meaning: text, pen: text.describe('Who holds the pen on this rung'), picture }))
    .min(2)
    .describe('Lowest rung first'),
  practices: z.array(shape({ code, text, rung: code, why: text })).min(1),
  credit: text,
});

type Entry = z.output<typeof ladderSchema>;

export const ladderAuthoring: ActivityAuthoring<'ladder', Entry> = {
  check({ empty, rungs, practices }, { known, codes, among }) {
    codes([[rungs, ['rungs']]]);
    codes([[practices, ['practices']]]);
    known('picture', empty, ['empty']);
    rungs.forEach((rung, index) => known('picture', rung.picture, ['rungs', index, 'picture']));
    const rungCodes = rungs.map((rung) => rung.code);
    practices.forEach(({ rung }, index) => among('rung', rung, rungCodes, ['practices', index, 'rung']));
  },
  data: (entry, drawing) => ({
    ...entry,
    empty: drawing.picture(entry.empty),
    rungs: entry.rungs.map((rung) => ({ ...rung, picture: drawing.picture(rung.picture) })),
    credit: drawing.line(entry.credit),
  }),
  reading({ rungs, practices, credit }) {
    const practicesOn = (rung: string) => practices.filter((practice) => practice.rung === rung);
    const items = rungs.map(
      (rung) =>
        markup`<li><strong>${rung.name}</strong>: ${rung.meaning} ${rung.pen}${practicesOn(rung.code).length > 0 && bullets(practicesOn(rung.code).map((practice) => markup`${practice.text} ${practice.why}`))}</li>`,
    );
    return markup`<ol>${items}</ol><p class="cp-credit">${raw(credit)}</p>`;
  },
  load: ({ rungs, practices }) => ({
    words: countAll([
      ...rungs.flatMap(({ name, meaning }) => [name, meaning]),
      ...practices.flatMap((practice) => [practice.text, practice.why]),
    ]),
    choices: practices.length,
  }),
  rows({ empty, rungs, practices, credit }) {
    const nameOf = (rung: string) => rungs.find((candidate) => candidate.code === rung)?.name ?? rung;
    return [
      {
        key: 'empty',
        label: 'The scene before a rung is chosen',
        text: empty,
        path: ['empty'],
        picture: empty,
        isOurs: false,
      },
      ...rungs.map((rung, at) => ({
        key: `rungs.${rung.code}`,
        label: `Rung ${rung.code}`,
        text: `${rung.name}\n${rung.meaning}\n${rung.pen}`,
        path: ['rungs', at],
        picture: rung.picture,
      })),
      ...practices.map((practice, at) => ({
        key: `practices.${practice.code}`,
        label: `Practice ${practice.code}, belongs on rung ${practice.rung} (${nameOf(practice.rung)})`,
        text: `${practice.text}\nFeedback: ${practice.why}`,
        path: ['practices', at],
      })),
      { key: 'credit', label: 'Credit, as its owner asks', text: credit, path: ['credit'] },
    ];
  },
  coded: ({ practices, rungs }) => ({
    practices: textsByCode(practices),
    rungs: textsByCode(rungs.map((rung) => ({ code: rung.code, text: rung.name }))),
  }),
  pictures: ({ empty, rungs }) => [empty, ...rungs.map((rung) => rung.picture)],
  sequence: ({ rungs }) => rungs.map((rung, index) => [rung.picture, ['rungs', index, 'picture']] as const),
};
