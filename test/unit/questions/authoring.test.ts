// What documents say of each kind of question, and what statistics count of it.

import { describe, expect, it } from 'vitest';
import { authoringOf, kinds } from '../../../src/questions/authoring.js';
import { choice, matching, multiple, ordering, reasoned } from '../../fixtures/small-questions.js';

const all = [choice, multiple, reasoned, matching, ordering] as const;
/** For each question in the order of `all`. */
const each = <T>(of: (authoring: ReturnType<typeof authoringOf>, question: (typeof all)[number]) => T): T[] =>
  all.map((question) => of(authoringOf(question), question));

it('documents list the kinds in this order', () => {
  expect(kinds).toEqual(['choice', 'multiple', 'reasoned', 'matching', 'ordering']);
  expect(each(({ title, rightMeans }) => `${title}: ${rightMeans}`)).toEqual([
    'Single choice: one right option',
    'Choose all that apply: every right option, and no other',
    'True or false, with a reason: true or false, and the reason',
    'Matching: each pair matched',
    'Ordering: all in the right order',
  ]);
});

describe('the answer key', () => {
  const rowsOf = (question: (typeof all)[number]) =>
    authoringOf(question)
      .keyRowsOf(question)
      .map(({ part, code, text, right, feedback }) => [part, code, text, right, feedback].join('|'));

  it('says of an option whether it is right, and why', () => {
    expect(rowsOf(choice).slice(0, 2)).toEqual(['option|a|text a|wrong|why a', 'option|b|text b|right|why b']);
    expect(rowsOf(multiple)).toEqual([
      'option|c|text c|right|why c',
      'option|b|text b|wrong|why b',
      'option|a|text a|right|why a',
    ]);
  });

  it('keeps answers and reasons apart', () => {
    expect(rowsOf(reasoned)).toEqual([
      'answer|t|text t|wrong|why t',
      'answer|f|text f|right|why f',
      'reason|a|text a|wrong|why a',
      'reason|b|text b|right|why b',
      'reason|c|text c|wrong|why c',
    ]);
  });

  it('shows what each pair belongs to, then the targets', () => {
    expect(rowsOf(matching)).toEqual([
      'pair|1|One. → b: to b||why 1',
      'pair|2|Two → a: to a||why 2',
      'target|a|to a||',
      'target|b|to b||',
      'target|c|to c||',
    ]);
    const [lost] = [{ ...matching, pairs: [{ code: '1', text: 'One', match: 'z', feedback: '' }] }];
    expect(rowsOf(lost)[0]).toBe('pair|1|One → z: ||');
  });

  it('shows the right order with its word, then the wrong orders that have one', () => {
    expect(rowsOf(ordering)).toEqual([
      'in order|a|first||why so',
      'in order|b|second||',
      'in order|c|third||',
      'wrong order|b,a|second – before – first|wrong|why a before b',
      'wrong order|c,b|third – before – second|wrong|why b before c',
    ]);
  });
});

describe('the sign-off document', () => {
  const rowsOf = (question: (typeof all)[number], entry: object = question) =>
    authoringOf(question)
      .signOffRowsOf(entry)
      .map(({ key, label, text, path }) => [key, label, text.replace('\n', ' / '), path.join('.')].join('|'));

  it('has a row for each text that is signed, with its place in the file', () => {
    expect(rowsOf(choice).slice(0, 2)).toEqual([
      'a|Option a|text a / Feedback: why a|options.0',
      'b|Option b, right|text b / Feedback: why b|options.1',
    ]);
    expect(rowsOf(reasoned)).toEqual([
      't|Answer t|text t / Feedback: why t|answers.0',
      'f|Answer f, right|text f / Feedback: why f|answers.1',
      'because.a|Reason a|text a / Feedback: why a|reasons.0',
      'because.b|Reason b, right|text b / Feedback: why b|reasons.1',
      'because.c|Reason c|text c / Feedback: why c|reasons.2',
    ]);
    expect(rowsOf(matching)).toEqual([
      '1|Item 1, belongs to b|One. / Feedback: why 1|pairs.0',
      '2|Item 2, belongs to a|Two / Feedback: why 2|pairs.1',
      'to.a|Match a|to a|targets.0',
      'to.b|Match b|to b|targets.1',
      'to.c|Match c|to c|targets.2',
    ]);
    expect(rowsOf(ordering, { ...ordering, feedback_right: 'why so' })).toEqual([
      'ends.1|The first means|Least|ends.0',
      'ends.2|The last means|Most|ends.1',
      'a|Number 1 in the right order (a)|first|options.0',
      'b|Number 2 in the right order (b)|second|options.1',
      'c|Number 3 in the right order (c)|third|options.2',
      'feedback_right|Feedback to the right order|why so|feedback_right',
      'faults.ba|Feedback when b stands before a|why a before b|faults.0',
      'faults.cb|Feedback when c stands before b|why b before c|faults.1',
    ]);
  });
});

describe('what a learner reads', () => {
  it('is every text, and of each list of feedback one', () => {
    const texts = (...codes: string[]) => codes.map((code) => `text ${code}`);
    const whys = (...codes: string[]) => codes.map((code) => `why ${code}`);
    expect(each(({ readingOf }, question) => readingOf(question))).toEqual([
      { always: texts('a', 'b', 'c', 'd'), oneOf: [whys('a', 'b', 'c', 'd')] },
      { always: texts('c', 'b', 'a'), oneOf: [whys('c', 'b', 'a')] },
      { always: texts('t', 'f', 'a', 'b', 'c'), oneOf: [whys('t', 'f'), whys('a', 'b', 'c')] },
      { always: ['One.', 'Two', 'to a', 'to b', 'to c'], oneOf: [['why 1', 'why 2']] },
      { always: ['first', 'second', 'third', 'Least', 'Most', 'why so'], oneOf: [] },
    ]);
  });

  it('takes as long as there is to decide: two choices for one of several, one for each option, part or place', () => {
    expect(each(({ choicesOf }, question) => choicesOf(question))).toEqual([2, 3, 4, 2, 3]);
  });

  it('is told beside what it is for', () => {
    expect(each(({ feedbackOf }, question) => feedbackOf(question))).toEqual([
      [['a', 'b', 'c', 'd'].map((code) => [`option "${code}"`, `why ${code}`])],
      [['c', 'b', 'a'].map((code) => [`option "${code}"`, `why ${code}`])],
      [
        ['t', 'f'].map((code) => [`answer "${code}"`, `why ${code}`]),
        ['a', 'b', 'c'].map((code) => [`reason "${code}"`, `why ${code}`]),
      ],
      [['1', '2'].map((code) => [`pair "${code}"`, `why ${code}`])],
      [
        [
          ['the right order', 'why so'],
          ['"b" before "a"', 'why a before b'],
          ['"c" before "b"', 'why b before c'],
        ],
      ],
    ]);
  });
});

it('codes and texts that must not be said twice are looked at list by list', () => {
  const { answers, reasons } = reasoned;
  const { pairs, targets } = matching;
  const lists = [[choice.options], [multiple.options], [answers, reasons], [pairs, targets], [ordering.options]];
  expect(each(({ shownTogether }, question) => shownTogether(question))).toEqual(lists);
  expect(each(({ codedOf }, question) => Object.entries(codedOf(question)).map(([, list]) => list))).toEqual(lists);
  const names = [['options'], ['options'], ['answers', 'reasons'], ['pairs', 'targets'], ['options']];
  expect(each(({ lists: of }) => of)).toEqual(names);
  expect(each(({ codedOf }, question) => Object.keys(codedOf(question)))).toEqual(names);
});

it('a key can be given away where an option is right by itself', () => {
  expect(each(({ optionsOf }, question) => optionsOf(question))).toEqual([
    choice.options,
    multiple.options,
    reasoned.reasons,
    [],
    [],
  ]);
  expect(each(({ keys }) => keys)).toEqual(['one', 'all that apply', 'none', 'none', 'none']);
  expect(each(({ isStatement }) => isStatement)).toEqual([false, false, true, false, false]);
});

describe('an entry of quiz.yaml', () => {
  it('becomes the question, without what does not belong to it', () => {
    const { answers, reasons } = reasoned;
    const { pairs, targets } = matching;
    const { options, ends, faults } = ordering;
    const more = { stem: 'not here' };
    const from = (question: (typeof all)[number], entry: object) =>
      authoringOf(question).fromEntry({ ...entry, ...more });
    expect(from(choice, { options: choice.options })).toEqual({ options: choice.options });
    expect(from(multiple, { options: multiple.options })).toEqual({ options: multiple.options });
    expect(from(reasoned, { answers, reasons })).toEqual({ answers, reasons });
    expect(from(matching, { pairs, targets })).toEqual({ pairs, targets });
    const entry = { options, ends, feedback_right: 'why so', faults };
    expect(from(ordering, entry)).toEqual({ options, ends, feedbackRight: 'why so', faults });
    expect(from(ordering, { ...entry, climbs: true })).toMatchObject({ isClimbed: true });
    expect(from(ordering, { ...entry, climbs: false })).not.toHaveProperty('isClimbed');
  });
});
