// The bank as a whole: numbers and codes once each, keys that can be defended, slots that hold together.

import { describe, expect, it } from 'vitest';
import { WrongKey, WrongSlot } from '../../../../scripts/content/checks/wrong-keys.js';
import { toldBy } from '../../../fixtures/course-faults.js';
import { tinyCourse } from '../../../fixtures/tiny-course.js';

const written = tinyCourse().get('quiz.yaml') ?? '';
/** Without the place; each passage is changed where it first stands. */
function told(...changes: readonly (readonly [passage: string, instead: string])[]): string[] {
  const quiz = changes.reduce((text, [passage, instead]) => {
    expect(text).toContain(passage);
    return text.replace(passage, () => instead);
  }, written);
  return toldBy('quiz', tinyCourse({ 'quiz.yaml': quiz })).map(({ fault, repair }) => `${fault} ${repair}`);
}
const placeOf = (passage: string, instead: string) =>
  toldBy('quiz', tinyCourse({ 'quiz.yaml': written.replace(passage, () => instead) })).map(
    ({ line, column }) => `${line}:${column}`,
  );

describe('an id', () => {
  it('of a question is its own, and so is its number', () => {
    const line = written.split('\n').findIndex((one) => one.includes('id: Q01_')) + 1;
    expect(
      told(
        ['- id: Q02_who_decides_b\n    kind', '- id: Q01_who_decides_b\n    kind'],
        ['Q02_who_decides_b,', 'Q01_who_decides_b,'],
      ),
    ).toEqual([
      `The question number "01" is used already in course/quiz.yaml, line ${line}. Give this question a number that no other ever had.`,
    ]);
    const twice = written
      .replace('- id: Q02_who_decides_b\n    kind', '- id: Q01_who_decides_b\n    kind')
      .replace('Q02_who_decides_b,', 'Q01_who_decides_b,');
    const second = twice.split('\n').findIndex((one) => one.includes('- id: Q01_who_decides_b')) + 1;
    expect(toldBy('quiz', tinyCourse({ 'quiz.yaml': twice })).map((one) => [one.line, one.column])).toEqual([
      [second, 9],
    ]);
    expect(
      told(['- id: Q02_who_decides_b\n    kind', '- id: Q01_who_decides_a\n    kind'], ['Q02_who_decides_b, ', '']),
    ).toEqual([
      `The question id "Q01_who_decides_a" is used already in course/quiz.yaml, line ${line}. Give this question an id of its own.`,
    ]);
  });

  it('of a slot is its own', () => {
    expect(told(['id: S02', 'id: S01'])).toEqual([
      'The slot id "S01" is used already in course/quiz.yaml, line 2. Give this slot an id of its own.',
    ]);
    expect(placeOf('id: S02', 'id: S01')).toEqual(['9:9']);
  });
});

describe('a question', () => {
  it.each([
    [
      'sources: [care_act]',
      'sources: [guidance, careact]',
      'There is no source "careact" in course/sources.yaml. Did you mean "care_act"? If not, add it there.',
      '21:25',
    ],
    [
      'principles: [P1]',
      'principles: [P1, P2]',
      'There is no principle "P2" in course/course.yaml. Did you mean "P1"? If not, add it there.',
      '19:22',
    ],
    [
      'kind: choice',
      'kind: choice\n    anchor: powr',
      'There is no heading "{#powr}" in section "welcome". Did you mean "{#power}"? If not, add it there.',
      '19:13',
    ],
    [
      'code: b',
      'code: a',
      'In question "Q01_who_decides_a" the code "a" is used already in course/quiz.yaml, line 23. Give this one a letter that the question does not use yet, and never used before.',
      '26:9',
    ],
    [
      '        right: true\n',
      '',
      'Question "Q01_who_decides_a" has no right option. Add a line `right: true` under the one option that is right.',
      '23:7',
    ],
  ])('%s → %s', (passage, instead, words, place) => {
    expect(told([passage, instead])).toEqual([words]);
    expect(placeOf(passage, instead)).toEqual([place]);
  });

  it('points at what is there: a heading of its section', () => {
    expect(told(['kind: choice', 'kind: choice\n    anchor: remember'])).toEqual([]);
  });

  it('whose answer is refused is a wrong key', () => {
    expect(toldBy('quiz', tinyCourse({ 'quiz.yaml': written.replace('        right: true\n', '') }))[0]).toBeInstanceOf(
      WrongKey,
    );
  });

  it('of another kind has its own lists of codes, and points among its own', () => {
    const matching = `    kind: matching
    principles: [P1]
    stem: Which belongs to which?
    sources: [care_act]
    pairs:
      - {code: "1", text: One., match: a, feedback: Yes.}
      - {code: "1", text: Two., match: c, feedback: Yes.}
    targets:
      - {code: a, text: A.}
      - {code: a, text: B.}
`;
    const [head = '', rest = ''] = written.split('- id: Q01_who_decides_a\n');
    const after = rest.slice(rest.indexOf('  - id: Q02'));
    const faults = toldBy(
      'quiz',
      tinyCourse({ 'quiz.yaml': `${head}- id: Q01_who_decides_a\n${matching}${after}` }),
    ).map(({ fault }) => fault);
    expect(faults).toEqual([
      'In question "Q01_who_decides_a" the code "1" is used already in course/quiz.yaml, line 23.',
      'There is no target "c" in question "Q01_who_decides_a".',
      'In question "Q01_who_decides_a" the code "a" is used already in course/quiz.yaml, line 26.',
    ]);
  });
});

describe('a slot', () => {
  it.each([
    [
      'objective: LO1',
      'objective: LO2',
      'There is no objective "LO2" in course/course.yaml. Did you mean "LO1"? If not, add it there.',
      '3:16',
    ],
    [
      'principle: P1',
      'principle: P2',
      'There is no principle "P2" in course/course.yaml. Did you mean "P1"? If not, add it there.',
      '4:16',
    ],
    ['principle: P1', 'principle: null', '', ''],
    [
      'section: welcome',
      'section: welcom',
      'There is no section "welcom" in course/course.yaml. Did you mean "welcome"? If not, add it there.',
      '5:14',
    ],
    [
      'anchor: power',
      'anchor: powr',
      'There is no heading "{#powr}" in section "welcome". Did you mean "{#power}"? If not, add it there.',
      '6:13',
    ],
    ['anchor: power', 'anchor: null', '', ''],
  ])('%s → %s', (passage, instead, words, place) => {
    expect(told([passage, instead])).toEqual(words === '' ? [] : [words]);
    expect(placeOf(passage, instead)).toEqual(place === '' ? [] : [place]);
  });

  it('asks what there is', () => {
    expect(told(['Q03_who_decides_c]', 'Q03_who_decides_c, Q07_who]'])).toEqual([
      'There is no question "Q07_who" in the items of course/quiz.yaml. Add it there, or take it out here.',
    ]);
    expect(placeOf('Q03_who_decides_c]', 'Q03_who_decides_c, Q07_who]')).toEqual(['8:70']);
  });

  it.each([
    ['[Q01_who_decides_a, Q02_who_decides_b]', null],
    ['[Q01_who_decides_a]', 'only 1 question'],
    ['[]', 'no question'],
  ])('with %s: %s', (items, fault) => {
    const slot = toldBy(
      'quiz',
      tinyCourse({ 'quiz.yaml': written.replace('[Q01_who_decides_a, Q02_who_decides_b, Q03_who_decides_c]', items) }),
    ).filter(({ line }) => line === 8);
    expect(slot.map(String)).toEqual(
      fault === null
        ? []
        : [
            `course/quiz.yaml:8:12  Slot "S01" has ${fault}, so a second attempt would repeat it. Give it at least 2 questions that ask the same thing in different ways.`,
          ],
    );
    for (const one of slot) expect(one).toBeInstanceOf(WrongSlot);
  });

  it('has its questions for itself, and every question has one', () => {
    expect(told([', Q03_who_decides_c', ''])).toEqual([
      'Question "Q03_who_decides_c" is in no slot, so nobody would ever meet it. Add its id to the items of a slot.',
    ]);
    expect(told(['Q06_who_decides_c]', 'Q06_who_decides_c, Q03_who_decides_c]'])).toEqual([
      'Question "Q03_who_decides_c" is in slots "S01" and "S02", so one attempt could ask it twice. Keep it in one of them.',
    ]);
    expect(placeOf(', Q03_who_decides_c', '')).toEqual(['49:9']);
  });

  it('that does not fit its shape is told by that alone, and so is a file without lists', () => {
    expect(told(['    about: Who decides.\n    items: [Q01', '    abuot: Who decides.\n    items: [Q01'])).toEqual([]);
    for (const quiz of ['slots: a\nitems: b\n', 'items: []\n', '"', ''])
      expect(toldBy('quiz', tinyCourse({ 'quiz.yaml': quiz }))).toEqual([]);
  });

  it('a question that does not fit its shape hides nothing else', () => {
    expect(
      told(
        ['stem: In project 2, who chooses?', 'stam: In project 2, who chooses?'],
        ['objective: LO1', 'objective: LO2'],
      ),
    ).toEqual(['There is no objective "LO2" in course/course.yaml. Did you mean "LO1"? If not, add it there.']);
  });
});
