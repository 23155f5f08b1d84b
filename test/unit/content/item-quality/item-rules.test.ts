// Each rule on one question just where it begins: forms, lengths, stems, feedback, and what covers other options.

import { describe, expect, it } from 'vitest';
import { feedbackFaultsOf } from '../../../../scripts/content/item-quality/feedback-rules.js';
import { formFaultsOf } from '../../../../scripts/content/item-quality/form-rules.js';
import { plain } from '../../../../scripts/content/item-quality/item-fault.js';
import { itemFindingsOf } from '../../../../scripts/content/item-quality/item-rules.js';
import { stemFaultsOf } from '../../../../scripts/content/item-quality/stem-rules.js';
import type { Question } from '../../../../src/model/course.js';
import {
  choice,
  matching,
  multiple,
  option,
  ordering,
  reasoned,
  withTexts,
} from '../../../fixtures/sound-questions.js';

const rulesOf = (faults: readonly { readonly level: string; readonly rule: string }[]) =>
  faults.map(({ level, rule }) => `${level} ${rule}`);
const form = (...texts: string[]) => formFaultsOf(withTexts(...texts)).map(({ words, repair }) => `${words} ${repair}`);
const about = (words: string) => `In question "Q01_first_meeting" ${words}`;
const long = (count: number, end = '') => 'Words go on '.repeat(40).slice(0, count - end.length) + end;

describe('the marks of options', () => {
  const spoken = (count: number) =>
    about(`${count} of 3 options stand in quotation marks. Write all of them as spoken words, or none.`);
  const stopped = (count: number) => about(`${count} of 3 options end in a full stop. End all of them alike.`);
  it.each([
    [['“Ask us”', '"Ask them"', '“Print it”'], []],
    [['“Ask us”', 'Ask them', 'Print it'], [spoken(1)]],
    [['“Ask us”', '“Ask them"', 'Print it'], [spoken(2)]],
    [['“Ask” us', 'Ask “them”', 'Print it'], []],
    [['Ask us.', 'Ask them.', 'Print it'], [stopped(2)]],
    [['Ask us?', 'Ask them!', 'Print it.'], []],
    [['Ask us.)', 'Ask “them.”', 'Print ‘it.’'], []],
    [['Ask us (a.m.) now', 'Ask them', 'Print it'], []],
  ])('%j', (texts, told) => {
    expect(form(...texts)).toEqual(told);
  });
});

describe('the lengths of options', () => {
  const spread = (most: number, least: number) =>
    about(`the longest option has ${most} characters and the shortest ${least}. Write them at about the same length.`);
  const longest = (key: number, wrong: number) =>
    about(
      `the right option has ${key} characters, the longest wrong one ${wrong}. Make a wrong option as full as the right one, or shorten the right one.`,
    );
  const shortest = (key: number, wrong: number) =>
    about(
      `the right option has ${key} characters, the shortest wrong one ${wrong}. Make the right option as full as the wrong ones.`,
    );
  it.each([
    // The longest has 30 or more, and more than three times the shortest.
    [[30, 20, 10], []],
    [[31, 20, 10], [spread(31, 10)]],
    [[29, 14, 9], []],
    [[30, 14, 9], [spread(30, 9)]],
    // The key is more than half as long again as the longest wrong one.
    [[20, 30, 20], []],
    [[20, 31, 20], [longest(31, 20)]],
    [
      [10, 31, 20],
      [spread(31, 10), longest(31, 20)],
    ],
    // Or the shortest wrong one more than half as long again as the key.
    [[30, 20, 30], []],
    [[31, 20, 31], [shortest(20, 31)]],
    [[31, 20, 40], [shortest(20, 31)]],
  ])('%j characters, the second one right', (lengths, told) => {
    const starts = ['Ask ', 'Book ', 'Call '];
    expect(form(...lengths.map((length, at) => starts[at] + long(length - starts[at]!.length)))).toEqual(told);
  });

  it.each([
    [[20, 21, 19], [18, 17], ['warning longest key']],
    [[20, 21, 19], [19, 17], []],
    [[10, 12, 11], [13, 20], ['warning shortest key']],
    [[10, 12, 13], [13, 20], []],
  ])('where several are right: %j right, %j wrong', (right, wrong, told) => {
    const starts = ['Ask ', 'Book ', 'Call ', 'Draw ', 'Eat '];
    const options = [...right, ...wrong].map((length, at) =>
      option('abcde'.charAt(at), starts[at] + long(length - starts[at]!.length), at < right.length),
    );
    expect(rulesOf(formFaultsOf({ ...multiple, options }))).toEqual(told);
  });

  it('are not compared where nothing is right, or nothing wrong, or there is one option', () => {
    const options = (isRight: boolean) => ['a', 'b'].map((code, at) => option(code, ['Ask', long(29)][at]!, isRight));
    for (const right of [true, false]) expect(formFaultsOf({ ...multiple, options: options(right) })).toEqual([]);
    expect(formFaultsOf({ ...choice, options: [option('a', '“Ask.”', true)] })).toEqual([]);
    expect(formFaultsOf(matching)).toEqual([]);
  });
});

describe('the beginnings of options', () => {
  const odd = [
    about(
      'all options but the right one begin alike. Begin the right one in the same way, or another one differently.',
    ),
  ];
  it.each([
    [['The staff', 'People ask', 'The chair'], odd],
    [['the staff', 'People ask', '“The chair'], odd],
    [['The staff', 'The people', 'The chair'], []],
    [['The staff', 'People ask', 'A chair'], []],
    [['Their staff', 'People ask', 'The chair'], []],
    [['Asking them', 'People ask', 'Booking it'], odd],
    [['Asking them', 'Telling us', 'Booking it'], []],
    // No verb begins with nothing before its ing.
    [['Ing them', 'People ask', 'Ing it'], odd],
    [['Ing them', 'People ask', 'Ings it'], []],
    [['Who asks', 'People ask', 'When is it'], odd],
    [['Who asks', 'Where is it', 'When is it'], []],
    [['Whoever asks', 'People ask', 'Whenever is it'], []],
    [['To ask', 'People ask', 'To book'], odd],
    [['Ask us', 'Book it', 'Call them'], []],
    [['Ask us', 'The book', 'Call them'], []],
    [["Don't ask", 'People ask', "Don't tell"], odd],
  ])('%j, the second one right', (texts, told) => {
    expect(form(...texts)).toEqual(told);
  });

  it('say nothing beside one wrong option, or two right ones', () => {
    const two = (isRight: boolean) => ({
      ...multiple,
      options: [option('a', 'The staff'), option('b', 'People ask', true), option('c', 'The chair', isRight)],
    });
    expect(formFaultsOf(two(true))).toEqual([]);
    expect(formFaultsOf(two(false))).toHaveLength(1);
    expect(form('The staff', 'People ask')).toEqual([]);
  });
});

describe('a stem', () => {
  const stem = (question: Question, text: string) =>
    stemFaultsOf({ ...question, stem: text }).map(
      ({ rule, words }) => `${rule}: ${words.replace(/^.*?(ends|asks) /, '$1 ')}`,
    );
  const article = (end: string, texts: string[]) => stem(withTexts(...texts), end);

  it.each([
    ['The team needs an', ['agenda', 'office', '“idea”'], []],
    ['The team needs an …', ['agenda', 'survey', 'room'], ['grammar: ends in "an", which does not fit "b" and "c".']],
    ['The team needs a:', ['agenda', 'survey', '“idea”'], ['grammar: ends in "a", which does not fit "a" and "c".']],
    ['The team needs A...', ['plan', 'Survey', 'Idea'], ['grammar: ends in "a", which does not fit "c".']],
    ['The team needs plasma', ['agenda', 'survey', 'room'], []],
    ['The team needs a plan', ['agenda', 'survey', 'room'], []],
    ['The team needs man', ['agenda', 'survey', 'room'], []],
  ])('%s fits its options %j', (end, texts, told) => {
    expect(article(end, texts)).toEqual(told);
  });

  it.each([
    [choice, 'Which steps come first?', ['grammar: asks "Which steps", but 1 option is right.']],
    [choice, 'Which step comes first?', []],
    [choice, 'Which process comes first?', []],
    [choice, 'Which of the steps comes first?', []],
    [choice, 'Which is first?', []],
    [choice, 'Which was first?', []],
    [choice, 'In which steps do we ask?', []],
    [choice, 'We plan. Which steps come first?', ['grammar: asks "Which steps", but 1 option is right.']],
    [choice, 'We plan.” Which steps come first?', ['grammar: asks "Which steps", but 1 option is right.']],
    [choice, 'A plan: Which steps come first?', ['grammar: asks "Which steps", but 1 option is right.']],
    [choice, 'A plan, Which steps come first?', []],
    [multiple, 'Which step helps?', ['grammar: asks "Which step", but several options are right.']],
    [multiple, 'Which steps help?', []],
    [reasoned, 'Which steps come first?', []],
    [matching, 'Which step belongs to it?', []],
  ])('tells how many are right only where it is so: $kind', (question, text, told) => {
    expect(stem(question, text)).toEqual(told);
  });

  it.each([
    ['A team plans. What should it not do?', 'not'],
    ['What helps except a plan?', 'except'],
    ['What is NEVER right?', 'NEVER'],
    ['What has no use?', 'no'],
    ['Which of them, or none?', 'none'],
    ['What helps nobody?', 'nobody'],
    ['What cannot help?', 'cannot'],
    ['What is least likely?', 'least likely'],
    ['What doesn’t help?', 'n’t'],
    ["What isn't so?", "n't"],
    ['A note on nothing else?', null],
    ['It is not easy. What helps?', null],
    ['“It is not easy.” What helps?', null],
    ['It is not easy! What helps?', null],
    ['What helps? It is not easy.', 'not'],
    ['What helps: a notion, or a knot?', null],
  ])('asks for what is so: %s', (text, word) => {
    expect(stem(choice, text)).toEqual(word === null ? [] : [`negative stem: asks with "${word}".`]);
  });

  it('is judged as a whole where it is the statement itself, and not where nothing is right by itself', () => {
    expect(stem(reasoned, 'It is not easy. We ask.')).toEqual(['negative stem: asks with "not".']);
    expect(stem(matching, 'What is not so?')).toEqual([]);
  });
});

describe('feedback', () => {
  const told = (...feedback: string[]) =>
    feedbackFaultsOf({
      ...choice,
      options: choice.options.map((each, at) => ({ ...each, feedback: feedback[at] ?? '' })),
    }).map(({ level, rule, words, repair }) => `${level} ${rule}: ${words} ${repair}`);
  const only = (code: string, says: string) =>
    `error feedback: ${about(`the feedback for option "${code}" says ${says}. Say why, in a sentence.`)}`;
  it.each([
    [['One.', 'Two.', 'Three.'], []],
    [['One.', '', 'Three.'], [only('b', 'nothing')]],
    [['One.', ' \n', 'Three.'], [only('b', 'nothing')]],
    ...['Right.', 'Yes!', 'No', 'Not quite.', 'Wrong.', 'correct', 'TRUE', 'False.'].map((word) => [
      ['One.', word, 'Three.'],
      [only('b', `only "${word}"`)],
    ]),
    [['Noted.', 'Nothing.', 'Truest.'], []],
    [['One.', 'No \n', 'Three.'], [only('b', 'only "No \n"')]],
    [['One.', 'Not yes', 'Three.'], []],
    [['No, it is late.', 'It is right', 'Yes, so.'], []],
    [
      ['One.', 'Two.', 'ONE'],
      [
        `error feedback: ${about('the feedback for option "c" says the same as another: "ONE" Say what is true of this one.')}`,
      ],
    ],
    [
      ['', '', 'Three.'],
      [
        only('a', 'nothing'),
        `error feedback: ${about('the feedback for option "b" says the same as another: "" Say what is true of this one.')}`,
      ],
    ],
  ] as [string[], string[]][])('%j', (feedback, faults) => {
    expect(told(...feedback)).toEqual(faults);
  });

  it('of a silence is of its rule', () => {
    expect(rulesOf(feedbackFaultsOf({ ...ordering, faults: ordering.faults.slice(0, 1) }))).toEqual(['error feedback']);
  });
});

describe('an option', () => {
  const rules = (...texts: string[]) => itemFindingsOf(withTexts(...texts)).map(({ rule, item }) => `${rule} ${item}`);
  it.each([
    ...[
      'All of the above.',
      'all of the options',
      'None of these',
      'Both of them',
      'Neither of the answers',
      'Any of the others',
      'Some of the other',
      'none of the below',
    ],
    ...['a and b', 'Both a and b.', '(a) and (b)', 'Both (e) and (f).'],
  ])('%s covers the others', (text) => {
    expect(rules('Staff ask', 'People ask', text)).toContain('all or none Q01_first_meeting');
  });

  it.each([
    'All of the group',
    'One of them',
    'a and b and c',
    'g and h',
    'See a and b',
    'None of these things',
    'a and bread',
  ])('%s stands by itself', (text) => {
    expect(rules('Staff ask', 'People ask', text).filter((rule) => rule.startsWith('all'))).toEqual([]);
  });

  it('that says the same as another without marks and capitals is the same', () => {
    expect(plain(' “Ask  the Café’s\nstaff!” ')).toBe('ask the cafés staff');
    expect(rules('Ask them now', 'People ask', 'Ask “them” NOW')).toContain('same option twice Q01_first_meeting');
    expect(rules('Ask them now', 'People ask', 'Ask them, now and then')).not.toContain(
      'same option twice Q01_first_meeting',
    );
  });

  it('covers nothing where nothing is right by itself', () => {
    const targets = [
      { code: 'a', text: 'All of these' },
      { code: 'b', text: 'Informing' },
    ];
    expect(itemFindingsOf({ ...matching, targets })).toEqual([]);
  });
});
