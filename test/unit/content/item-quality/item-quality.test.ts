// The rules for questions, each against a small bank that breaks it, and the real bank against all of them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chiSquareOf } from '../../../../scripts/content/item-quality/chance-tests.js';
import { qualityOf } from '../../../../scripts/content/item-quality/item-quality.js';
import { questionsOf } from '../../../../scripts/content/render/question-data.js';
import { quizSchema } from '../../../../scripts/content/parse/schemas/quiz.js';
import type {
  ChoiceQuestion,
  MatchingQuestion,
  MultipleQuestion,
  Option,
  OrderingQuestion,
  Question,
  ReasonedQuestion,
} from '../../../../src/model/course.js';

const base = { number: 1, reread: 'first_meeting', objective: 'LO6', principles: ['P3'], sources: ['tracey'] };

function option(
  code: string,
  text: string,
  right = false,
  feedback = `It says why ${code} fits, or does not.`,
): Option {
  return { code, text, right, feedback };
}

const choice: ChoiceQuestion = {
  ...base,
  id: 'Q01_first_meeting',
  kind: 'choice',
  stem: 'A team plans a first meeting. What should it do first?',
  options: [
    option('a', 'Book the room that staff like best.'),
    option('b', 'Ask people what they need.', true),
    option('c', 'Print the agenda.'),
  ],
};
const multiple: MultipleQuestion = {
  ...base,
  id: 'Q02_ways_to_join',
  kind: 'multiple',
  stem: 'Which steps help more people to take part?',
  options: [
    option('a', 'Offer a telephone line.', true),
    option('b', 'Use plain words.', true),
    option('c', 'Meet at 9am.'),
    option('d', 'Meet only in the morning.'),
  ],
};
const reasoned: ReasonedQuestion = {
  ...base,
  id: 'Q03_reciprocity',
  kind: 'reasoned',
  stem: '“Reciprocity just means paying people.”',
  answers: [option('t', 'True'), option('f', 'False', true)],
  reasons: [
    option('a', 'Staff are thanked for what they do.'),
    option('b', 'Everyone gets something back.', true),
    option('c', 'Pay comes first.'),
  ],
};
const matching: MatchingQuestion = {
  ...base,
  id: 'Q04_examples',
  kind: 'matching',
  stem: 'Match each example to its rung.',
  pairs: [
    { code: '1', text: 'A letter tells of new hours.', match: 'b', feedback: 'People are told.' },
    { code: '2', text: 'A survey asks for views.', match: 'a', feedback: 'People are asked.' },
  ],
  targets: [
    { code: 'a', text: 'Consultation' },
    { code: 'b', text: 'Informing' },
  ],
};
const ordering: OrderingQuestion = {
  ...base,
  id: 'Q05_ladder',
  kind: 'ordering',
  stem: 'Put these in order, from least to most shared power.',
  ends: ['Least shared power', 'Most shared power'],
  options: [
    { code: 'a', text: 'Informing' },
    { code: 'b', text: 'Consultation' },
    { code: 'c', text: 'Engagement' },
  ],
  feedbackRight: 'Each step up shares more power.',
  faults: [
    { earlier: 'a', later: 'b', feedback: 'To inform is to tell.' },
    { earlier: 'b', later: 'c', feedback: 'To engage is to listen early.' },
  ],
};
const sound: readonly Question[] = [choice, multiple, reasoned, matching, ordering];

function wordsOf(...questions: Question[]): string[] {
  return qualityOf(questions).findings.map(
    ({ level, rule, words, repair }) => `${level} · ${rule} · ${words} ${repair}`,
  );
}

/** The options of the choice above with other texts, the second one right. */
function withTexts(...texts: string[]): ChoiceQuestion {
  return { ...choice, options: texts.map((text, at) => option('abcdef'.charAt(at), text, at === 1)) };
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

const ofBank = (questions: Question[]) =>
  qualityOf(questions)
    .findings.filter(({ item }) => item === null)
    .map(({ level, rule, words, repair }) => `${level} · ${rule} · ${words} ${repair}`);

/** A question whose options give nothing away, with its right one at this place. */
function middling(place: number, number = 10): ChoiceQuestion {
  const texts = ['Ask them all.', 'Book rooms.', 'Print it soon.', 'Go home now.'];
  const [right = '', ...wrong] = texts;
  const shown = [...wrong.slice(0, place), right, ...wrong.slice(place)];
  return {
    ...choice,
    id: `Q${number}_row`,
    options: shown.map((text, at) => option('abcd'.charAt(at), text, text === right)),
  };
}

describe('the bank as a whole', () => {
  it('is refused when a rule that needs no knowledge beats chance', () => {
    const questions = Array.from({ length: 12 }, (_, at) => middling(at % 4, 10 + at));
    expect(ofBank(questions)).toContain(
      'error · cue · Picking the second longest option (one right option) is right in 12.0 of 12 questions. Chance gives 3.0 (p = 0.000, all cues together). Rewrite options so that it is wrong in 9 more of them.',
    );
  });

  it('is warned when the right option stands in one place', () => {
    const questions = Array.from({ length: 4 }, () => middling(0));
    expect(ofBank(questions)).toEqual([
      'warning · key position · As written, the right option stands first, second and so on in 4, 0, 0, 0 questions. Spread it. Learners see the options shuffled, but readers of the printed script do not.',
    ]);
  });
});

describe('the chances', () => {
  it('of places: 60 throws of a die, 5 8 9 8 10 20 (a textbook example, 13.4)', () => {
    expect(chiSquareOf([5, 8, 9, 8, 10, 20], Array<number>(6).fill(10))).toBeCloseTo(13.4, 10);
  });
});

describe('the questions of this course', () => {
  const questions = questionsOf(quizSchema.parse(parse(readFileSync('course/quiz.yaml', 'utf8'))));
  const { findings, figures } = qualityOf(questions);

  it('break no rule, not even one that only warns', () => {
    expect(findings).toEqual([]);
  });

  it('are 48 or more, of all five kinds, under permanent numbers of their own', () => {
    expect(figures.questions).toBeGreaterThanOrEqual(48);
    expect(Math.min(...Object.values(figures.kinds))).toBeGreaterThanOrEqual(2);
    expect(new Set(questions.map(({ number }) => number)).size).toBe(questions.length);
  });

  it('are guessed by no rule, and by no combination of rules, more often than by chance', () => {
    const { cues, sharedWords, combination } = figures.cueReport;
    expect(cues.filter(({ adjusted }) => adjusted < 0.05)).toEqual([]);
    expect(sharedWords.adjusted).toBeGreaterThanOrEqual(0.05);
    expect(combination.probability).toBeGreaterThanOrEqual(0.05);
  });

  it('rest no key on a body that may be abolished, or on a rate of pay', () => {
    const answers = questions.flatMap((question) =>
      'reasons' in question
        ? question.reasons
        : question.kind === 'choice' || question.kind === 'multiple'
          ? question.options
          : [],
    );
    expect(answers.filter(({ right, text }) => right && /NHS England|Healthwatch|£/.test(text))).toEqual([]);
  });

  it('name no person, and ask nothing of the story or the service of a real one', () => {
    const named = questions.filter((question) =>
      /Tracey|Theo|Solent|speech and language/.test(JSON.stringify(stemAndOptionsOf(question))),
    );
    expect(named.map(({ id }) => id)).toEqual([]);
  });
});

/** What a learner is asked; the feedback may name the article, which is a source. */
function stemAndOptionsOf(question: Question): unknown {
  if (question.kind === 'matching') return [question.stem, question.pairs.map(({ text }) => text), question.targets];
  const options = question.kind === 'reasoned' ? question.reasons : question.options;
  return [question.stem, options.map(({ text }) => text)];
}
