// What a sentence points at is there, and what it is filled with is filled in.

import { describe, expect, it } from 'vitest';
import { toldBy } from '../../../fixtures/course-faults.js';
import { tinyCourse, tinyCourseWith } from '../../../fixtures/tiny-course.js';

const told = (words: string, more: ReadonlyMap<string, string> = new Map()) =>
  toldBy('pages', new Map([...tinyCourseWith('welcome.md', 'Ask early.', words), ...more])).map(
    ({ line, column, fault, repair }) => `${line}:${column} ${fault} ${repair}`,
  );
const blank = (at: string, key: string) =>
  `${at} The setting "${key}" is blank, so this sentence would have a hole. Put the sentence between \`::: if ${key}\` and \`:::\`, or fill the setting in.`;

describe('a sentence', () => {
  it.each([
    'Read [@care_act].',
    'Read [[power]], [[Power]] and [[who decides|power]].',
    'Write to {{contact.email}}, {{ contact.email }}, at {{pass_mark}} per cent.',
  ])('%s points at what there is', (words) => {
    expect(told(words)).toEqual([]);
  });

  it.each([
    [
      'Read [@careact].',
      '48:6 There is no source "careact" in course/sources.yaml. Did you mean "care_act"? If not, add it there.',
    ],
    [
      'Ask [[pwer]].',
      '48:5 There is no term "pwer" in course/glossary.yaml. Did you mean "power"? If not, add it there.',
    ],
    [
      'Ask [[xxxxxxxx]].',
      '48:5 There is no term "xxxxxxxx" in course/glossary.yaml. Add it there, or take it out here.',
    ],
    [
      'Ask {{contact.emial}}.',
      '48:5 There is no setting "contact.emial" in course/course.yaml. Did you mean "contact.email"? If not, add it there.',
    ],
    [
      'Ask {{pages}}.',
      '48:5 The setting "pages" is a list, and a sentence has no room for a list. Ask for it in a condition, `::: if pages`, or name one of its entries.',
    ],
    ['Ask {{contact.phone}}.', blank('48:5', 'contact.phone')],
  ])('%s is told', (words, fault) => {
    expect(told(words)).toEqual([fault]);
  });

  it('looks for a term by its words as well', () => {
    const terms = new Map([['glossary.yaml', '- {id: a1, term: Sharing power, meaning: b}\n']]);
    expect(told('Ask [[Sharing pwer]].', terms).filter((one) => one.startsWith('48'))).toEqual([
      '48:5 There is no term "Sharing pwer" in course/glossary.yaml. Did you mean "Sharing power"? If not, add it there.',
    ]);
    expect(told('Ask [[a2]].', terms).filter((one) => one.startsWith('48'))[0]).toContain('Did you mean "a1"?');
  });

  it('asks for nothing of a list that cannot be read', () => {
    const unread = new Map([
      ['glossary.yaml', '"'],
      ['course.yaml', '"'],
    ]);
    expect(told('Ask [[pwer]], {{contact.phone}}.', unread)).toEqual([]);
  });
});

describe('a condition guards a sentence', () => {
  it.each([
    ['::: if contact.phone\nRing {{contact.phone}}.\n:::', []],
    ['::: unless contact.phone\nRing {{contact.phone}}.\n:::', []],
    ['::: if contact.phone\nOne.\n\nRing {{contact.phone}}.\n:::', []],
    ['::: if contact.url\nRing {{contact.phone}}.\n:::', [blank('49:6', 'contact.phone')]],
    ['::: if contact.phone\nOne.\n:::\n\nRing {{contact.phone}}.', [blank('52:6', 'contact.phone')]],
    ['Ring {{contact.phone}}.\n\n::: if contact.phone\nOne.\n:::', [blank('48:6', 'contact.phone')]],
    ['::: details {{contact.phone}}\nOne.\n:::', [blank('48:13', 'contact.phone')]],
    ['::: details contact.phone\nRing {{contact.phone}}.\n:::', [blank('49:6', 'contact.phone')]],
  ])('%j: %j', (words, faults) => {
    // The block around the words is closed before, so that they stand by themselves.
    expect(told(`Ask early.\n:::\n\n${words}\n\n::: inset\nAsk.`).map(moved)).toEqual(faults);
  });
});

/** Three lines stand before the words. */
const moved = (text: string) => text.replace(/^\d+/, (line) => String(Number(line) - 3));

describe('a text of YAML', () => {
  it('that is Markdown points at what there is, and one that is plain has no links at all', () => {
    const ladder = (credit: string, intro = 'Choose.') =>
      toldBy(
        'activities',
        tinyCourse({
          'activities/ladder.yaml': `id: ladder\nkind: ladder\nintro: ${JSON.stringify(intro)}\ncredit: ${JSON.stringify(credit)}\n`,
        }),
      ).map(String);
    expect(ladder('Ours. [@care_act]')).toEqual([]);
    expect(ladder('Ours. [@careact]')).toEqual([
      'course/activities/ladder.yaml:4:15  There is no source "careact" in course/sources.yaml. Did you mean "care_act"? If not, add it there.',
    ]);
    expect(ladder('Ours. {{contact.phone}}')).toEqual([
      `course/activities/ladder.yaml:${blank('4:15 ', 'contact.phone')}`,
    ]);
    expect(ladder('Ours.', 'Read [@care_act], [[power]].')).toEqual([
      'course/activities/ladder.yaml:3:13  This text is shown as plain words, so the link would appear as typed. Name the source in the entry for sources instead.',
      'course/activities/ladder.yaml:3:26  This text is shown as plain words, so the link would appear as typed. Write the words without the brackets.',
    ]);
  });
});
