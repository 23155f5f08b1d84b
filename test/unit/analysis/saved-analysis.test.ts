// The two files that the results page writes, field by field, and what is no such file.

import { describe, expect, it } from 'vitest';
import { CHOICES, decisionsIn, decisionsText } from '../../../src/analysis/decisions.js';
import type { Report } from '../../../src/analysis/report.js';
import { analysisIn, analysisText, isOwnFile } from '../../../src/analysis/saved-analysis.js';

const kept = { choice: 'keep', why: 'It is right.', on: '2026-11-29', version: '1.0.0' } as const;

describe('decisions', () => {
  it('are written sorted by question, and one line for each field', () => {
    const text = decisionsText('c', { Q2: { ...kept, choice: 'replace' }, Q1: kept, Q3: kept });
    expect(text.split('\n').slice(0, 11)).toEqual([
      ...['{', '  "format": "co-production question decisions 1",', '  "course": "c",', '  "decisions": ['],
      ...['    {', '      "question": "Q1",', '      "decision": "keep",', '      "why": "It is right.",'],
      ...['      "on": "2026-11-29",', '      "version": "1.0.0"', '    },'],
    ]);
    expect(text.endsWith('}\n')).toBe(true);
    expect([...text.matchAll(/"question": "(\w+)"/g)].map(([, id]) => id)).toEqual(['Q1', 'Q2', 'Q3']);
  });

  const whole = { question: 'Q1', decision: 'keep', why: 'w', on: '2026-11-29', version: '1' };
  const file = (...decisions: unknown[]) => ({ format: 'co-production question decisions 1', course: 'c', decisions });

  it.each(CHOICES)('of the kind %s are read', (decision) => {
    expect(decisionsIn(file({ ...whole, decision }), 'c')).toEqual({
      Q1: { choice: decision, why: 'w', on: '2026-11-29', version: '1' },
    });
  });

  it.each<[string, unknown]>([
    ['of no question', { ...whole, question: 1 }],
    ['of no kind', { ...whole, decision: '' }],
    ['of no reason', { ...whole, why: null }],
    ['of no day', { ...whole, on: 20_261_129 }],
    ['of a day and a time', { ...whole, on: '2026-11-29T10:00' }],
    ['of a word and a day', { ...whole, on: 'on 2026-11-29' }],
    ['of a list of days', { ...whole, on: ['2026-11-29'] }],
    ['of no version', { ...whole, version: 1 }],
    ['of nothing', null],
    ['of a word', 'keep'],
  ])('%s are left out, and the rest is read', (_, entry) => {
    expect(Object.keys(decisionsIn(file(entry, { ...whole, question: 'Q2' }), 'c') ?? {})).toEqual(['Q2']);
  });

  it('keep 2,000 letters of a reason', () => {
    const [cut] = Object.values(decisionsIn(file({ ...whole, why: `${'x'.repeat(2000)}y` }), 'c') ?? {});
    expect(cut?.why).toBe('x'.repeat(2000));
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['text', 'decisions'],
    ['another format', { ...file(whole), format: 'co-production question decisions 2' }],
    ['another course', { ...file(whole), course: 'd' }],
    ['no list', { ...file(whole), decisions: whole }],
  ])('are none in %s', (_, json) => {
    expect(decisionsIn(json, 'c')).toBeNull();
  });
});

describe('an analysis', () => {
  const report = { course: 'c', people: 3 } as unknown as Report;
  const saved = { saved: '2026-11-29', report, decisions: { Q1: kept } };
  const text = analysisText(saved);
  const changed = (change: object) => JSON.stringify({ ...(JSON.parse(text) as object), ...change });

  it('says its format and course, and holds the decisions as their own file does', () => {
    expect(JSON.parse(text)).toEqual({
      ...{ format: 'co-production quiz analysis 1', course: 'c', saved: '2026-11-29', report },
      decisions: JSON.parse(decisionsText('c', { Q1: kept })) as unknown,
    });
    expect(analysisIn(text, { course: 'c' })).toEqual(saved);
  });

  it('is known by its first letters, as a file of decisions is, in whatever version', () => {
    expect([text, text.replace('analysis 1', 'analysis 9'), decisionsText('c', {})].map(isOwnFile)).toEqual([
      ...[true, true, true],
    ]);
    expect(isOwnFile(decisionsText('c', {}).replace('decisions 1', 'decisions 2'))).toBe(true);
    expect([`{"attempts": []}`, 'co-production quiz analysis', '"co-production question'].map(isOwnFile)).toEqual([
      ...[false, false, false],
    ]);
  });

  it('without decisions that can be read has none; decisions alone are those', () => {
    expect(analysisIn(changed({ decisions: null }), { course: 'c' })).toEqual({ ...saved, decisions: {} });
    expect(analysisIn(decisionsText('c', { Q1: kept }), { course: 'c' })).toEqual({ decisions: { Q1: kept } });
  });

  it.each<[string, string]>([
    ['cut off', text.slice(0, -1)],
    ['nothing', 'null'],
    ['text', '"co-production quiz analysis 1"'],
    ['of another course', changed({ course: 'd' })],
    ['of another format', changed({ format: 'co-production quiz analysis 2' })],
    ['without a day', changed({ saved: 1 })],
    ['without a report', changed({ report: null })],
    ['with a word for a report', changed({ report: 'x' })],
    ['decisions without a list', JSON.stringify({ format: 'co-production question decisions 1', course: 'c' })],
  ])('that is %s is refused', (_, content) => {
    expect(analysisIn(content, { course: 'c' })).toBeNull();
  });
});
