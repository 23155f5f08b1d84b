// What the figures rest on, and when they say nothing.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../src/analysis/reading.js';
import { reportOf } from '../../../../src/analysis/report.js';
import { warningSentences } from '../../../../src/assessor/basis-words.js';
import { verdictText } from '../../../../src/assessor/finding-words.js';
import { textOf } from '../../../../scripts/analyse/figures-text.js';
import { bank, course, noPause } from '../../../fixtures/analysis/course-bank.js';
import { HEAD, LENA, reading, table } from '../../../fixtures/analysis/read-report.js';
import { cohort, moodleText } from '../../../fixtures/analysis/cohort.js';

const { words } = course;
const reportFrom = async (content: string | Uint8Array) => reportOf(await reading(content), bank, 'first', noPause);
const firsts = bank.slots.map(({ items }) => items[0]!);
/** One answer right in each slot. */
const long = (learner: string, attempt: number, ids: readonly string[] = firsts, result = 'correct') =>
  ids.map((id) => `${learner},${attempt},${id},${result}`);
const csv = (...rows: readonly (readonly string[])[]) => ['learner,attempt,id,result', ...rows.flat()].join('\n');
const cohortText = (learners: number) => moodleText(cohort(bank, learners, 3), bank.slots.length);

describe('no reassurance without data', () => {
  it.each([3, 89])('%i learners: no question is said to be sound', async (learners) => {
    const report = await reportFrom(cohortText(learners));
    const told = verdictText(words, report.verdict, report.sittings);
    if (learners === 3)
      expect(told).toBe(
        'No question has the 30 answers that are needed to judge it. Nothing is said to be sound or at fault.',
      );
    expect(told).not.toContain('All 36');
    expect([textOf(report, bank, words, []).includes(told), report.verdict.judged < report.verdict.drawn]).toEqual([
      true,
      true,
    ]);
  });

  it('29 answers are too few, 30 are enough', async () => {
    const rows = (n: number) =>
      Array.from({ length: n }, (_, at) => long(`u${at}`, 1, firsts, at % 3 === 0 ? 'wrong' : 'correct'));
    expect((await reportFrom(csv(...rows(29)))).verdict.enough).toBe(0);
    expect((await reportFrom(csv(...rows(30)))).verdict.enough).toBe(12);
  });

  it('where no attempt counts, nothing is said', async () => {
    const report = await reportFrom(csv(long('u1', 2), long('u2', 3)));
    expect([report.sittings, verdictText(words, report.verdict, report.sittings)]).toEqual([
      0,
      'No attempt is counted, so nothing is said about any question.',
    ]);
  });

  it('no alpha from the pairs of three questions', async () => {
    const rows = Array.from({ length: 60 }, (_, at) =>
      long(`u${at}`, 1, firsts.slice(0, 3), at % 3 === 0 ? 'wrong' : 'correct'),
    );
    expect((await reportFrom(csv(...rows))).quiz.pairwiseAlpha).toBeNull();
    const whole = Array.from({ length: 60 }, (_, at) => long(`u${at}`, 1, firsts, at % 3 === 0 ? 'wrong' : 'correct'));
    expect((await reportFrom(csv(...whole))).quiz.pairwiseAlpha?.pairs).toBe(66);
  });

  it('where everyone has the same total, every figure that divides by its variance is a dash, and nothing is found', async () => {
    const report = await reportFrom(new Uint8Array(readFileSync('test/fixtures/analysis/exports/all-11-of-12.csv')));
    const { quiz, verdict, findings, items } = report;
    expect([quiz.deviation, quiz.skewness, quiz.kurtosis, quiz.alpha, quiz.pairwiseAlpha, quiz.standardError]).toEqual([
      0,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect([findings, items.every(({ discrimination }) => discrimination === null), verdict.hasYardstick]).toEqual([
      [],
      true,
      false,
    ]);
    expect(verdictText(words, verdict, report.sittings)).toContain('have nothing in common');
  });
});

describe('what the figures rest on', () => {
  it('the share of the answers, and attempts left out by reason', async () => {
    const { basis } = await reportFrom(
      csv(long('u1', 1), long('u1', 2), long('u2', 1, firsts.slice(0, 4)), long('u3', 1, ['Q90_older', 'Q91_older'])),
    );
    expect([basis.answersCounted, basis.answersInFiles, basis.attemptsCounted, basis.attemptsInFiles]).toEqual([
      16, 30, 2, 4,
    ]);
    expect(basis.leftOut).toEqual([
      { why: 'other attempts', n: 1 },
      { why: 'other version', n: 1 },
      { why: 'unfinished', n: 1 },
    ]);
  });

  it('an attempt whose every slot is answered is finished, also by a question of an older version', async () => {
    const older = [...firsts.slice(0, 11), 'Q24_action_principle'];
    const { quiz, basis } = await reportFrom(csv(long('u1', 1, older), long('u2', 1, older.slice(1))));
    expect([quiz.n, quiz.unfinished, quiz.passes.share, quiz.mean]).toEqual([1, 1, 1, 100]);
    expect(basis.warnings).toContainEqual({ what: 'older questions', n: 2 });
  });

  it('a finished attempt with an answer without a mark is in no pass rate, and it is said', async () => {
    const { quiz, basis } = await reportFrom(
      csv([...long('u1', 1, firsts.slice(0, 11)), 'u1,1,Q24_action_principle,unanticipated'], long('u2', 1)),
    );
    expect([quiz.n, quiz.unmarked, quiz.unfinished]).toEqual([1, 1, 0]);
    expect(basis.leftOut).toEqual([{ why: 'without a mark', n: 1 }]);
  });

  it('an export of last attempts only', async () => {
    const { basis } = await reportFrom(csv(long('u1', 3), long('u2', 1)));
    expect(basis.warnings).toContainEqual({ what: 'no first attempts', n: 1 });
  });

  it('columns that were not ticked, keys that are mixed, and what today’s key would change', async () => {
    const without = (row: readonly string[]) => row.filter((_, at) => ![10, 14].includes(at));
    const report = await reportFrom(table([HEAD, LENA.with(8, 'c').with(9, 'c')].map(without)));
    const told = warningSentences(words, report.basis);
    expect(told).toContain('The column Result is missing. Answers are marked by the key.');
    expect(told).toContain('Answers that were marked with another key than today’s: 1. Versions are mixed.');
    expect(told.join()).toContain('Answers that today’s key would mark otherwise: 1.');
  });

  it('today’s key marks anew what the report marked by another', async () => {
    const held: Reading = await reading(table([HEAD, LENA.with(8, 'c').with(9, 'c')]));
    const facility = async (marking: 'report' | 'today') =>
      (await reportOf(held, bank, 'first', noPause, marking)).items.find(({ id }) => id === 'Q01_real_coproduction')
        ?.facility;
    expect([await facility('report'), await facility('today')]).toEqual([1, 0]);
  });

  it('of all attempts, the first five of each person count', async () => {
    const held = await reading(csv(...Array.from({ length: 40 }, (_, at) => long('u1', at + 1)), long('u2', 1)));
    const report = await reportOf(held, bank, 'all', noPause);
    expect([report.sittings, report.people, report.basis.leftOut]).toEqual([6, 2, [{ why: 'other attempts', n: 35 }]]);
  });
});
