import { expect, it } from 'vitest';
import { read } from '../../../src/analysis/read-exports.js';
import { reportOf } from '../../../src/analysis/report.js';
import { cohort, moodleText } from '../../fixtures/analysis/cohort.js';
import { bank, noPause } from '../../fixtures/analysis/course-bank.js';

const faults = {
  badKey: ['Q01_real_coproduction', 'a'],
  deadOption: ['Q02_visiting_leaflet', 'b'],
  backwards: 'Q10_evidence_claim',
} as const;

it.each([1, 2])(
  'names exactly the planted faults among 5,000 learners, whatever chance does (seed %i)',
  async (seed) => {
    const text = moodleText(cohort(bank, 5000, seed, faults), bank.slots.length);
    const reading = await read([{ name: 'interactions.txt', bytes: new TextEncoder().encode(text) }], bank, noPause);
    const report = await reportOf(reading, bank, 'first', noPause);
    expect(report.findings.map(({ item, concern, option }) => [item, concern, option])).toEqual([
      ['Q01_real_coproduction', 'wrong key', 'a'],
      ['Q10_evidence_claim', 'backwards', ''],
      ['Q02_visiting_leaflet', 'dead option', 'b'],
    ]);
  },
);

it('finds nothing where nothing was planted', async () => {
  const text = moodleText(cohort(bank, 5000, 4), bank.slots.length);
  const reading = await read([{ name: 'interactions.txt', bytes: new TextEncoder().encode(text) }], bank, noPause);
  expect((await reportOf(reading, bank, 'first', noPause)).findings).toEqual([]);
});
