import { expect, it } from 'vitest';
import { wholeTicks } from '../../../src/assessor/charts.js';

it.each([
  [[0, 0], 1],
  [[0, 1, 2], 2],
  [[3, 1], 3],
  [[40, 12], 5],
])('an axis of the counts %j has %i marks above nought: no whole number twice', (counts, ticks) => {
  expect(wholeTicks(counts)).toBe(ticks);
});
