// The rules for questions, each against a small bank that breaks it.
import { describe, expect, it } from 'vitest';
import { qualityOf } from '../../../../scripts/content/item-quality/item-quality.js';
import type { Question } from '../../../../src/model/course.js';
import {
  choice,
  matching,
  multiple,
  option,
  ordering,
  reasoned,
  sound,
  withTexts,
} from '../../../fixtures/sound-questions.js';

function wordsOf(...questions: Question[]): string[] {
  return qualityOf(questions).findings.map(
    ({ level, rule, words, repair }) => `${level} · ${rule} · ${words} ${repair}`,
  );
}

interface Row {
  readonly story: string;
  readonly question: Question;
  readonly finding: string;
}

const keys: readonly Row[] = [
  {
    story: 'a choice in which nothing is right',
    question: { ...choice, options: choice.options.map((each) => ({ ...each, right: false })) },
    finding:
      'error · one key · Question "Q01_first_meeting" has no right option. Leave `right: true` under one option.',
  },
  {
    story: 'a choice in which two are right',
    question: { ...choice, options: choice.options.map((each) => ({ ...each, right: each.code !== 'a' })) },
    finding:
      'error · one key · Question "Q01_first_meeting" has 2 right options ("b" and "c"), but only 1 can be chosen. Leave `right: true` under one option.',
  },
  {
    story: '"choose all that apply" when one applies',
    question: { ...multiple, options: multiple.options.map((each) => ({ ...each, right: each.code === 'b' })) },
    finding:
      'error · one key · Question "Q02_ways_to_join" has 1 right, so "choose all that apply" misleads. Write `kind: choice`, or add an option that is right.',
  },
  {
    story: '"choose all that apply" when all apply',
    question: { ...multiple, options: multiple.options.map((each) => ({ ...each, right: true })) },
    finding:
      'error · one key · Question "Q02_ways_to_join" has all its options right, so there is nothing to decide. Leave 2 or more options right, and 1 or more wrong.',
  },
  {
    story: 'a statement that is neither true nor false',
    question: { ...reasoned, answers: reasoned.answers.map((each) => ({ ...each, right: false })) },
    finding: 'error · one key · Question "Q03_reciprocity" has no right answer. Leave `right: true` under one answer.',
  },
  {
    story: 'an example with nowhere to go',
    question: {
      ...matching,
      pairs: matching.pairs.map((pair) => (pair.code === '2' ? { ...pair, match: 'z' } : pair)),
    },
    finding:
      'error · one key · In question "Q04_examples" nothing can be matched to "2". Give each the code of one of the targets.',
  },
];

const options: readonly Row[] = [
  {
    story: 'an option that covers the others',
    question: withTexts('Book the room staff like.', 'Ask people what they need.', 'All of the above.'),
    finding:
      'error · all or none · Question "Q01_first_meeting" has the option "All of the above.", which rewards knowing only some of the others. Write an option that stands by itself, or make the question one of kind `multiple`.',
  },
  {
    story: 'two letters as an option',
    question: withTexts('Book the room staff like.', 'Ask people what they need.', 'Both a and b.'),
    finding:
      'error · all or none · Question "Q01_first_meeting" has the option "Both a and b.", which rewards knowing only some of the others. Write an option that stands by itself, or make the question one of kind `multiple`.',
  },
  {
    story: 'the same option with other capitals',
    question: withTexts('Print the agenda, now.', 'Ask people what to do.', 'Print the Agenda now.'),
    finding:
      'error · same option twice · Question "Q01_first_meeting" shows "Print the Agenda now." twice. Write something else under code "c".',
  },
  {
    story: 'one target twice',
    question: {
      ...matching,
      targets: [
        { code: 'a', text: 'Informing' },
        { code: 'b', text: 'Informing' },
      ],
    },
    finding:
      'error · same option twice · Question "Q04_examples" shows "Informing" twice. Write something else under code "b".',
  },
  {
    story: 'one spoken option among others',
    question: withTexts('Book the room staff like.', '“Tell me what you need.”', 'Print the agenda.'),
    finding:
      'error · form · In question "Q01_first_meeting" 1 of 3 options stand in quotation marks. Write all of them as spoken words, or none.',
  },
  {
    story: 'a full stop after some',
    question: withTexts('Book the room staff like.', 'Ask people what they need', 'Print the agenda'),
    finding: 'error · form · In question "Q01_first_meeting" 1 of 3 options end in a full stop. End all of them alike.',
  },
  {
    story: 'only the key is an infinitive',
    question: withTexts('Booking a room they like.', 'To ask people for needs.', 'Printing the agenda.'),
    finding:
      'warning · form · In question "Q01_first_meeting" all options but the right one begin alike. Begin the right one in the same way, or another one differently.',
  },
  {
    story: 'only the key does not repeat a word',
    question: withTexts('Co-design is for experts.', 'Both share the work.', 'Co-design is old.'),
    finding:
      'warning · form · In question "Q01_first_meeting" all options but the right one begin alike. Begin the right one in the same way, or another one differently.',
  },
  {
    story: 'a very short option beside a long one',
    question: withTexts(
      'Book the large room on the ground floor that staff like best.',
      'Ask people what they need.',
      'Print it.',
    ),
    finding:
      'warning · form · In question "Q01_first_meeting" the longest option has 61 characters and the shortest 9. Write them at about the same length.',
  },
];

const lengths: readonly Row[] = [
  {
    story: 'a key that says twice as much',
    question: withTexts('Book a room for it.', 'Ask people what they need and do it.', 'Print the agenda.'),
    finding:
      'warning · longest key · In question "Q01_first_meeting" the right option has 36 characters, the longest wrong one 19. Make a wrong option as full as the right one, or shorten the right one.',
  },
  {
    story: 'a key that says half as much',
    question: withTexts('Book the room staff like.', 'Ask people.', 'Print the agenda now.'),
    finding:
      'warning · shortest key · In question "Q01_first_meeting" the right option has 11 characters, the shortest wrong one 21. Make the right option as full as the wrong ones.',
  },
  {
    story: 'right options that are all longer',
    question: {
      ...multiple,
      options: [
        option('a', 'Offer a telephone line.', true),
        option('b', 'Use plain words only.', true),
        option('c', 'Meet at 9am.'),
        option('d', 'Meet at noon.'),
      ],
    },
    finding:
      'warning · longest key · In question "Q02_ways_to_join" every right option is longer than every wrong one. Make a wrong option as full as the right ones.',
  },
  {
    story: 'right options that are all shorter',
    question: {
      ...multiple,
      options: [
        option('a', 'Use a phone.', true),
        option('b', 'Ask.', true),
        option('c', 'Meet in the morning.'),
        option('d', 'Meet in the ward office.'),
      ],
    },
    finding:
      'warning · shortest key · In question "Q02_ways_to_join" every right option is shorter than every wrong one. Make a right option as full as the wrong ones.',
  },
];

const stems: readonly Row[] = [
  {
    story: 'a stem that ends in an article',
    question: {
      ...withTexts('agenda for all', 'needs survey', 'office for it'),
      stem: 'The first thing that a team needs is an …',
    },
    finding:
      'error · grammar · The stem of question "Q01_first_meeting" ends in "an", which does not fit "b". End the stem before it, and begin each option with its own "a" or "an".',
  },
  {
    story: 'a plural that promises several',
    question: { ...choice, stem: 'Which steps come first?' },
    finding: 'warning · grammar · Question "Q01_first_meeting" asks "Which steps", but 1 option is right. Ask for one.',
  },
  {
    story: 'a singular that promises one',
    question: { ...multiple, stem: 'A team plans a meeting. Which step helps?' },
    finding:
      'warning · grammar · Question "Q02_ways_to_join" asks "Which step", but several options are right. Ask for several.',
  },
  {
    story: 'a question for what is not so',
    question: { ...choice, stem: 'A team plans a first meeting. What should it not do?' },
    finding:
      'error · negative stem · The stem of question "Q01_first_meeting" asks with "not". Ask for what is so, or for what to do.',
  },
  {
    story: 'a denial to be judged true or false',
    question: { ...reasoned, stem: '“Reciprocity isn’t the same as pay.”' },
    finding:
      'error · negative stem · The stem of question "Q03_reciprocity" asks with "n’t". Ask for what is so, or for what to do.',
  },
];

const feedback: readonly Row[] = [
  {
    story: 'no feedback',
    question: {
      ...choice,
      options: choice.options.map((each) => (each.code === 'c' ? { ...each, feedback: ' ' } : each)),
    },
    finding:
      'error · feedback · In question "Q01_first_meeting" the feedback for option "c" says nothing. Say why, in a sentence.',
  },
  {
    story: 'feedback that only marks',
    question: { ...reasoned, answers: [option('t', 'True'), option('f', 'False', true, 'Right.')] },
    finding:
      'error · feedback · In question "Q03_reciprocity" the feedback for answer "f" says only "Right.". Say why, in a sentence.',
  },
  {
    story: 'the same feedback twice',
    question: {
      ...multiple,
      options: multiple.options.map((each) => ({
        ...each,
        feedback: each.right ? 'Yes, she says so.' : 'No, she does not.',
      })),
    },
    finding:
      'error · feedback · In question "Q02_ways_to_join" the feedback for option "b" says the same as another: "Yes, she says so." Say what is true of this one.',
  },
  {
    story: 'a wrong order that nobody explains',
    question: { ...ordering, faults: ordering.faults.slice(0, 1) },
    finding:
      'error · feedback · Question "Q05_ladder" says nothing to those who put "c" before "b". Add `{earlier: b, later: c, feedback: …}` to its faults.',
  },
  {
    story: 'a question that rests on nothing',
    question: { ...matching, sources: [] },
    finding:
      'error · source · Question "Q04_examples" names no source. Add `sources: [id]` with an id from course/sources.yaml.',
  },
];

describe('one question', () => {
  it('is left alone when it is sound, whatever its kind', () => {
    expect(qualityOf(sound).findings).toEqual([]);
  });

  it.each([...keys, ...options, ...lengths, ...stems, ...feedback])('is told of: $story', ({ question, finding }) => {
    expect(wordsOf(question)).toContain(finding);
    expect(qualityOf([question]).findings.find(({ words }) => finding.includes(words))?.item).toBe(question.id);
  });

  it.each([
    {
      story: 'an option about all of a group',
      question: withTexts('All of the group can vote.', 'Ask people what they need.', 'Print the full agenda.'),
    },
    {
      story: 'an option that begins with a quoted word',
      question: withTexts('“Due regard” is for staff.', 'Ask people what they need.', 'Print the full agenda.'),
    },
  ])('is left alone: $story', ({ question }) => {
    expect(qualityOf([question]).findings.filter(({ item }) => item !== null)).toEqual([]);
  });

  it('may report what a person in the story denies', () => {
    expect(
      wordsOf({ ...choice, stem: 'A manager says, “That is not in the data.” What should the chair do?' }),
    ).toEqual([]);
  });
});
