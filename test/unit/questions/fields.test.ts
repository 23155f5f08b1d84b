// What an entry of quiz.yaml may hold, beside what all kinds have in common.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Option } from '../../../src/model/course.js';
import { fieldsOf } from '../../../src/questions/authoring.js';
import { choice, matching, multiple, ordering, reasoned } from '../../fixtures/small-questions.js';

const options = z
  .array(z.strictObject({ code: z.string(), text: z.string(), right: z.boolean(), feedback: z.string() }))
  .min(2) as z.ZodType<readonly Option[]>;
const fields = fieldsOf(
  { text: z.string().min(1), code: z.string().length(1), options, shape: (keys) => z.strictObject(keys) },
  z,
);
const takes = (kind: keyof typeof fields, entry: object) => z.strictObject(fields[kind]).safeParse(entry).success;

const { pairs, targets } = matching;
const order = { options: ordering.options, ends: ordering.ends, feedback_right: 'why so', faults: ordering.faults };

describe('an entry', () => {
  it('has the lists of its kind, and no others', () => {
    expect(takes('choice', { options: choice.options })).toBe(true);
    expect(takes('multiple', { options: multiple.options })).toBe(true);
    expect(takes('reasoned', { answers: reasoned.answers, reasons: reasoned.reasons })).toBe(true);
    expect(takes('matching', { pairs, targets })).toBe(true);
    expect(takes('ordering', order)).toBe(true);
    expect(takes('choice', {})).toBe(false);
    expect(takes('reasoned', { answers: reasoned.answers })).toBe(false);
    expect(takes('reasoned', { reasons: reasoned.reasons })).toBe(false);
    expect(takes('matching', { pairs, targets, options: choice.options })).toBe(false);
  });

  it.each([
    ['two pairs and two targets', 'matching', { pairs, targets: targets.slice(0, 2) }, true],
    ['one pair', 'matching', { pairs: pairs.slice(1), targets }, false],
    ['one target', 'matching', { pairs, targets: targets.slice(2) }, false],
    [
      'a pair without its match',
      'matching',
      { pairs: [pairs[0], { code: '2', text: 'x', feedback: 'y' }], targets },
      false,
    ],
    [
      'a target with more than a text',
      'matching',
      { pairs, targets: [...targets, { code: 'd', text: 'x', right: true }] },
      false,
    ],
    ['two lines to put in order', 'ordering', { ...order, options: order.options.slice(1) }, false],
    ['a line without a text', 'ordering', { ...order, options: [...order.options, { code: 'd', text: '' }] }, false],
    ['one end', 'ordering', { ...order, ends: ['Least'] }, false],
    ['a ladder', 'ordering', { ...order, climbs: true }, true],
    ['a ladder that climbs "yes"', 'ordering', { ...order, climbs: 'yes' }, false],
    ['one word for a wrong order', 'ordering', { ...order, faults: order.faults.slice(1) }, true],
    ['no word for a wrong order', 'ordering', { ...order, faults: [] }, false],
    [
      'a word for a wrong order that is empty',
      'ordering',
      { ...order, faults: [{ earlier: 'a', later: 'b', feedback: '' }] },
      false,
    ],
    ['no word for the right order', 'ordering', { ...order, feedback_right: undefined }, false],
  ] as const)('with %s', (_, kind, entry, isTaken) => {
    expect(takes(kind, entry)).toBe(isTaken);
  });
});

it('an author is told by the schema what the order of the lines means', () => {
  const { options: lines, climbs } = fields.ordering;
  expect(lines.description).toBe('In the right order');
  expect(climbs.description).toBe('Shown as a ladder is, with the last on top');
});
