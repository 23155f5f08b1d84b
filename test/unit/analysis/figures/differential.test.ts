// What the Mantel–Haenszel procedure leaves out, and where it has no figure.

import { expect, it } from 'vitest';
import { mantelHaenszel, type Stratum } from '../../../../src/analysis/figures/differential.js';

const stratum = (focalRight: number, focalWrong: number, otherRight: number, otherWrong: number): Stratum => ({
  ...{ focalRight, focalWrong, otherRight, otherWrong },
});
const two = [stratum(20, 30, 40, 10), stratum(35, 15, 45, 5)];

it('nobody, one person, or one group alone at a total changes nothing', () => {
  const whole = mantelHaenszel(two);
  for (const more of [stratum(0, 0, 0, 0), stratum(1, 0, 0, 0), stratum(9, 7, 0, 0), stratum(0, 0, 8, 6)])
    expect(mantelHaenszel([...two, more])).toEqual(whole);
  // As many right as wrong are people as well.
  expect(mantelHaenszel([...two, stratum(5, 5, 9, 1)])).not.toEqual(whole);
  expect(mantelHaenszel([...two, stratum(5, 5, 3, 3)])).not.toEqual(whole);
});

it('there are no odds where either side is never wrong while the other is, or where nothing varies', () => {
  expect(mantelHaenszel([stratum(10, 0, 5, 5)])).toBeNull();
  expect(mantelHaenszel([stratum(5, 5, 10, 0)])).toBeNull();
  expect(mantelHaenszel([stratum(10, 0, 10, 0)])).toBeNull();
  expect(mantelHaenszel([stratum(0, 10, 0, 10)])).toBeNull();
  expect(mantelHaenszel([])).toBeNull();
  expect(mantelHaenszel([stratum(1, 1, 1, 1)])?.odds).toBe(1);
});
