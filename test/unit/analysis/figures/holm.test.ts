import { describe, expect, it } from 'vitest';
import { holmAdjusted } from '../../../../src/analysis/figures/holm.js';

describe('many tests at once', () => {
  // p.adjust(c(…), "holm") in R.
  it.each([
    { ps: [0.01, 0.02, 0.03, 0.005], adjusted: [0.03, 0.04, 0.04, 0.02] },
    { ps: [0.03, 0.01, 0.02, 0.04, 0.5], adjusted: [0.09, 0.05, 0.08, 0.09, 0.5] },
  ])('are corrected as R does it: $ps', ({ ps, adjusted }) => {
    expect(holmAdjusted(ps)).toHaveLength(adjusted.length);
    adjusted.forEach((p, at) => expect(holmAdjusted(ps)[at]).toBeCloseTo(p, 12));
  });

  it('never become surer than certain', () => {
    expect(holmAdjusted([0.4, 0.9, 1])).toEqual([1, 1, 1]);
    expect(holmAdjusted([])).toEqual([]);
  });
});
