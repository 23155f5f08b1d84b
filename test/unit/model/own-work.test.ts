// What is the learner's own work, and what is said of a plan that is left behind.

import { expect, it } from 'vitest';
import { hyphened } from '../../../src/model/hyphened.js';
import { isOwnWork, planOutcome } from '../../../src/model/own-work.js';
import type { Words } from '../../../src/model/course.js';

it('a guess and a self-check are the learner’s own, what has a right answer is not', () => {
  const kinds = ['check', 'duties', 'guess', 'ladder', 'scenario', 'self-check', 'story'] as const;
  expect(kinds.filter((kind) => isOwnWork({ kind }))).toEqual(['guess', 'self-check']);
});

it('a plan was taken along or left, and nothing else', () => {
  const words = { 'app.closed_plan_taken': 'Taken.', 'app.closed_plan_left': 'Left.' } as unknown as Words;
  const plans = ['taken', 'left', 'open', 'empty'] as const;
  expect(plans.map((plan) => planOutcome(words, plan))).toEqual(['Taken.', 'Left.', 'Left.', 'Left.']);
});

it('a word with a hyphen is two words of any letters or digits', () => {
  const pattern = new RegExp(`^(?:${hyphened})$`, 'u');
  const words = ['co-production', 'é-é', '2-day', 'co', '-day', 'co- production'];
  expect(words.filter((word) => pattern.test(word))).toEqual(['co-production', 'é-é', '2-day']);
});
