import { describe, expect, it } from 'vitest';
import { matchIn } from '../../../src/questions/matching/match-in.js';
import { orderingFeedback } from '../../../src/questions/ordering/ordering-feedback.js';
import { viewOf } from '../../../src/questions/views.js';
import { clinicMove, ladderOrder, leaflet, reciprocity, rungs } from '../../fixtures/questions.js';

describe('an answer in words', () => {
  it.each([
    { story: 'one option', question: leaflet, response: 'b', lines: ['Co-design'] },
    {
      story: 'several options, as the question lists them',
      question: clinicMove,
      response: 'c,b',
      lines: [
        'The change must, by law, be co-produced.',
        'Involving can mean consulting, giving information, or other ways.',
      ],
    },
    {
      story: 'an answer and its reason',
      question: reciprocity,
      response: 'f,c',
      lines: ['False', 'Reciprocity is about staff being thanked'],
    },
    { story: 'an answer whose reason is still missing', question: reciprocity, response: 'f,', lines: ['False'] },
    {
      story: 'pairs',
      question: rungs,
      response: '1.c,2.b,3.a',
      lines: [
        'A clinic sends a letter saying its opening hours will change next month – Co-production',
        'A survey asks patients to choose between two options staff have drawn up – Consultation',
        'Peer workers and staff plan, run and review a recovery course together – Informing',
      ],
    },
    {
      story: 'an order',
      question: ladderOrder,
      response: 'b,a,c,d,e,f,g',
      lines: ['Educating', 'Coercion', 'Informing', 'Consultation', 'Engagement', 'Co-design', 'Co-production'],
    },
    { story: 'nothing yet', question: leaflet, response: '', lines: [] },
  ])('$story', ({ question, response, lines }) => {
    expect(viewOf(question).answerLines(question, response)).toEqual(lines);
  });
});

describe('what there is to say about an answer', () => {
  it.each([
    {
      story: 'the option that was chosen',
      question: leaflet,
      response: 'b',
      lines: ['People did not help to shape the leaflet; it was already finished.'],
    },
    {
      story: 'both parts of a reasoned answer',
      question: reciprocity,
      response: 't,a',
      lines: [
        'Payment can be part of it. It isn’t all of it.',
        'No. The article says payment should be included where relevant.',
      ],
    },
    {
      story: 'the pairs that do not fit',
      question: rungs,
      response: '1.a,2.c,3.b',
      lines: [
        'Views are sought on ideas that staff already have.',
        'Power is shared from design to delivery and review.',
      ],
    },
    { story: 'nothing, when all pairs fit', question: rungs, response: '1.a,2.b,3.c', lines: [] },
  ])('$story', ({ question, response, lines }) => {
    expect(viewOf(question).feedbackLines(question, response)).toEqual(lines);
  });
});

describe('what is said of an order', () => {
  it.each([
    { story: 'the right order', response: 'a,b,c,d,e,f,g', said: 'Yes. Each step up shares a little more power.' },
    {
      story: 'the first fault that fits, when several do',
      response: 'b,a,c,e,d,f,g',
      said: 'At the bottom, people’s views do not count at all.',
    },
    {
      story: 'a later fault',
      response: 'a,b,c,d,e,g,f',
      said: 'In co-design people help to plan. In co-production they also help to carry it through.',
    },
    { story: 'a fault that has no words of its own', response: 'a,c,b,d,e,f,g', said: '' },
  ])('$story', ({ response, said }) => {
    expect(orderingFeedback(ladderOrder, response)).toBe(said);
  });
});

it('finds the match of a pair, or nothing', () => {
  expect(matchIn('1.a,3.c', '3')).toBe('c');
  expect(matchIn('1.a,3.c', '2')).toBe('');
});
