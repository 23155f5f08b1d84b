// What was decided about questions: the file, and the analysis in which it is kept.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  decisionLines,
  decisionNotes,
  DECISIONS_FILE,
  readDecisions,
} from '../../../scripts/analyse/decisions-file.js';
import { decisionsIn, decisionsText, type Decisions } from '../../../src/analysis/decisions.js';
import { reportOf } from '../../../src/analysis/report.js';
import { analysisIn, analysisText, isOwnFile } from '../../../src/analysis/saved-analysis.js';
import { bank, noPause } from '../../fixtures/analysis/course-bank.js';
import { HEAD, LENA, reading, table } from '../../fixtures/analysis/read-report.js';

const folder = mkdtempSync(join(tmpdir(), 'decisions-'));
afterAll(() => rmSync(folder, { recursive: true }));

const decisions: Decisions = {
  Q02_visiting_leaflet: { choice: 'keep', why: '', on: '2026-11-29', version: '1.0.0' },
  Q01_real_coproduction: { choice: 'reword', why: 'Two options are right.', on: '2026-11-28', version: '1.0.0' },
};

describe('the decisions file', () => {
  it('is sorted by question and comes back as it was', () => {
    const text = decisionsText('co_production', decisions);
    expect(text.indexOf('Q01_real')).toBeLessThan(text.indexOf('Q02_visiting'));
    expect(decisionsIn(JSON.parse(text), 'co_production')).toEqual(decisions);
  });

  it.each([
    ['another course', 'other', (json: object) => json],
    ['another format', 'co_production', (json: object) => ({ ...json, format: 'question decisions 9' })],
    ['a list', 'co_production', () => []],
  ])('of %s is refused', (_, course, change) => {
    expect(decisionsIn(change(JSON.parse(decisionsText('co_production', decisions)) as object), course)).toBeNull();
  });

  it('leaves out an entry that is not whole', () => {
    const json = {
      format: 'co-production question decisions 1',
      course: 'c',
      decisions: [
        { question: 'Q1', decision: 'burn', why: '', on: '2026-11-29', version: '1' },
        { question: 'Q2', decision: 'keep', why: '', on: 'today', version: '1' },
      ],
    };
    expect(decisionsIn(json, 'c')).toEqual({});
  });

  it('in the folder of the words is read for the sign-off document and the release notes', () => {
    expect(readDecisions(folder, 'co_production')).toEqual({});
    writeFileSync(join(folder, DECISIONS_FILE), decisionsText('co_production', decisions));
    expect(decisionLines(readDecisions(folder, 'co_production'))).toEqual([
      'Q01_real_coproduction: Reword (2026-11-28, results of version 1.0.0). Two options are right.',
      'Q02_visiting_leaflet: Keep (2026-11-29, results of version 1.0.0).',
    ]);
    expect(decisionNotes({})).toBe('');
    expect(decisionNotes(decisions)).toMatch(/^## What assessors decided about questions\n\n- Q01_/);
    writeFileSync(join(folder, DECISIONS_FILE), '{');
    expect(() => readDecisions(folder, 'co_production')).toThrow(
      'is not a decisions file of the course "co_production"',
    );
  });
});

describe('a saved analysis', () => {
  it('holds the whole report and the decisions, and nobody’s name', async () => {
    const report = await reportOf(await reading(table([HEAD, LENA])), bank, 'first', noPause);
    const text = analysisText({ saved: '2026-11-29', report, decisions });
    expect(isOwnFile(text.slice(0, 500))).toBe(true);
    expect(text).not.toMatch(/Lena|lena@/);
    expect(analysisIn(text, bank)).toEqual({
      saved: '2026-11-29',
      report: JSON.parse(JSON.stringify(report)) as unknown,
      decisions,
    });
  });

  it.each([
    ['of another course', (text: string) => text.replace('"co_production"', '"other"')],
    ['of a later version of the page', (text: string) => text.replace('quiz analysis 1', 'quiz analysis 2')],
    ['cut off', (text: string) => text.slice(0, -20)],
  ])('%s is refused', async (_, change) => {
    const report = await reportOf(await reading(table([HEAD, LENA])), bank, 'first', noPause);
    expect(analysisIn(change(analysisText({ saved: '2026-11-29', report, decisions })), bank)).toBeNull();
  });
});
