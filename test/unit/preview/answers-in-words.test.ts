import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/model/course.js';
import { answersInWords } from '../../../scripts/preview/answers-in-words.js';
import type { CmiInteraction } from '../../../scripts/preview/cmi-record.js';

const common = { reread: 'definition', objective: 'LO1', principles: [], sources: [], feedback: '' };
const questions: Question[] = [
  {
    ...common,
    kind: 'choice',
    id: 'Q01_first',
    number: 1,
    stem: 'Who decides?',
    options: [
      { code: 'a', text: 'Together', right: true, feedback: '' },
      { code: 'b', text: 'The chair', right: false, feedback: '' },
    ],
  },
  {
    ...common,
    kind: 'matching',
    id: 'Q02_match',
    number: 2,
    stem: 'What belongs?',
    pairs: [
      { code: '1', text: 'Asking', match: 'a', feedback: '' },
      { code: '2', text: 'Sharing', match: 'b', feedback: '' },
    ],
    targets: [
      { code: 'a', text: 'Consulting' },
      { code: 'b', text: 'Co-producing' },
    ],
  },
  {
    ...common,
    kind: 'ordering',
    id: 'Q03_A2',
    number: 3,
    stem: 'In which order?',
    ends: ['least', 'most'],
    feedbackRight: '',
    faults: [],
    options: [
      { code: 'x', text: 'First' },
      { code: 'y', text: 'Second' },
    ],
  },
];

function heard(id: string, response: string, pattern: string, description = ''): CmiInteraction {
  return {
    id,
    type: 'choice',
    response,
    pattern,
    result: response === pattern ? 'correct' : 'wrong',
    weighting: '1',
    latency: '',
    at: '',
    description,
  };
}

describe('answers in words', () => {
  it.each([
    {
      story: 'a choice',
      answer: heard('Q01_first', 'b', 'a'),
      words: { attempt: 1, question: 'Who decides?', given: ['The chair'], right: ['Together'], result: 'wrong' },
    },
    {
      story: 'a second try at the quiz',
      answer: heard('Q01_first_A2', 'a', 'a'),
      words: { attempt: 2, question: 'Who decides?', given: ['Together'], result: 'correct' },
    },
    {
      story: 'pairs',
      answer: heard('Q02_match', '1.b,2.b', '1.a,2.b'),
      words: {
        given: ['Asking – Co-producing', 'Sharing – Co-producing'],
        right: ['Asking – Consulting', 'Sharing – Co-producing'],
      },
    },
    {
      story: 'an id that itself ends like a second try',
      answer: heard('Q03_A2', 'y,x', 'x,y'),
      words: { attempt: 1, given: ['Second', 'First'], isKnown: true },
    },
    {
      story: 'a question that this version no longer has',
      answer: heard('Q99_gone', 'c', 'd', 'What was it?'),
      words: { question: 'What was it?', given: ['c'], right: ['d'], isKnown: false },
    },
    {
      story: 'a gone question without a description',
      answer: heard('Q99_gone', 'c', 'd'),
      words: { question: 'Q99_gone', isKnown: false },
    },
  ])('$story', ({ answer, words }) => {
    expect(answersInWords([answer], questions)[0]).toMatchObject(words);
  });
});
