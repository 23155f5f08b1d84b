// The short answers of the overview in words, and what is said of a finding and of a period.

import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/analysis/report.js';
import { sharedOf } from '../../../../src/analysis/share/shared-report.js';
import { basisSentences } from '../../../../src/assessor/basis-words.js';
import { findingText } from '../../../../src/assessor/finding-words.js';
import { passUnknownText, shortAnswers } from '../../../../src/assessor/short-answers.js';
import { bank, course } from '../../../fixtures/analysis/course-bank.js';
import { reportOfPeople, times } from '../../../fixtures/analysis/people.js';

const { words } = course;
const answerTo = (report: Report, place: string) =>
  shortAnswers(words, report, bank).find((one) => one.place === place)?.answer;

describe('the reason why nothing is said of passes is the true one', () => {
  it('too few people', async () => {
    const report = await reportOfPeople(times(29, {}));
    expect([answerTo(report, 'pass'), answerTo(report, 'time')]).toEqual([
      'At least 30 finished attempts are needed to say how far a pass can be relied on.',
      'The files do not say when attempts began.',
    ]);
  });

  it('all alike, and not too few', async () => {
    const report = await reportOfPeople(times(40, {}));
    expect(answerTo(report, 'pass')).toContain('nearly everyone scored the same');
  });

  it('hidden in what is shared', async () => {
    const shared = sharedOf(await reportOfPeople([...times(40, {}), ...times(20, { others: 3 })]));
    expect(passUnknownText(words, shared)).toContain('Fewer than 100 attempts are finished');
  });
});

it('a text that stands in quotation marks is not quoted twice', async () => {
  const report = await reportOfPeople(times(30, {}));
  const [item] = report.items;
  const options = [{ ...item!.options[0]!, code: 'a', text: '“Tell them.”' }];
  const finding = { item: item!.id, concern: 'second key', option: 'a', right: 'b', group: '' } as const;
  expect(findingText(words, finding, { ...item!, options }, report)).toContain('A (“Tell them.”, ');
});

it('a period of one day is that day', async () => {
  const { basis } = await reportOfPeople(times(3, {}));
  const period = { from: 20_780, to: 20_780 };
  expect(basisSentences(words, { ...basis, period })).toContain('Attempts begun on 23 November 2026.');
});
