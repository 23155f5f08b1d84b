// What is said of the faults that were tried: what counts, what is excused, and that no excuse outlives its line.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOMS } from '../../../scripts/mutate/rooms.js';
import { harmlessMutants, judged, tableOf } from '../../../scripts/mutate/survivors.js';

const file = 'src/model/own-work.ts';
const lines = readFileSync(file, 'utf8').split('\n');
const at = lines.findIndex((line) => line.includes('export'));
const mutant = (status: string, replacement = 'false', statusReason?: string) =>
  ({
    fileName: resolve(file),
    status,
    statusReason,
    replacement,
    location: { start: { line: at + 1, column: 1 }, end: { line: at + 1, column: 7 } },
  }) as never;

describe('of the mutants of a room', () => {
  it('those that a test kills or that never end count, static ones do not, and a reason takes one out', () => {
    const slow = mutant('Killed', 'false', 'Error: Test timed out in 60000ms.');
    const endless = mutant('Timeout', 'false', 'Hit limit reached (501/500)');
    const results = [...[...'12345'].map(() => mutant('Killed', 'false', 'expected 1 to be 2')), slow, endless];
    const all = [
      ...results,
      mutant('Timeout'),
      mutant('Ignored'),
      mutant('RuntimeError'),
      mutant('Survived'),
      mutant('NoCoverage', 'true'),
    ];
    const known = [{ file, line: 'export', to: 'true', why: 'Nobody can tell the difference.' }];
    const outcome = judged(all, known);
    expect(outcome).toMatchObject({ killed: 8, looped: 1, timedOut: 2, left: 1, broken: 1 });
    expect(outcome.survivors).toMatchObject([{ file, at: at + 1, from: 'export', to: 'false', isCovered: true }]);
    expect(outcome.excused).toMatchObject([{ to: 'true', why: 'Nobody can tell the difference.' }]);
    expect(outcome.score).toBeCloseTo((8 / 9) * 100);
    expect(tableOf('model', 90, outcome)).toBe(
      [
        'model: 8 killed (1 as endless, 2 by the clock), 1 seen by no test, 1 harmless, 1 left out as static, 1 could not be run; 88.9 % (bar 90 %)',
        `  ${file}:${at + 1}  export  →  false`,
        `  ${file}:${at + 1}  export  →  true  (no test comes here)  harmless: Nobody can tell the difference.`,
      ].join('\n'),
    );
  });

  it('all that count may be excused', () => {
    expect(judged([], []).score).toBe(100);
  });
});

describe('an excuse', () => {
  it.each(harmlessMutants())('for $line in $file is for a line that is there', ({ file: named, line }) => {
    expect(readFileSync(named, 'utf8')).toContain(line);
  });

  it('is asked for at the bars of the issue', () => {
    expect(Object.entries(ROOMS).map(([name, { bar }]) => [name, bar])).toEqual([
      ['lms', 95],
      ['tracking', 95],
      ['model', 90],
      ['questions', 90],
      ['analysis-reading', 90],
      ['analysis', 90],
      ['content-checks', 90],
    ]);
  });
});
