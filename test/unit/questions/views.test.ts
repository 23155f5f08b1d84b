import { describe, expect, it } from 'vitest';
import { matchIn } from '../../../src/questions/matching/match-in.js';
import { orderedLines } from '../../../src/questions/ordering/ordered-lines.js';
import { orderingFeedback } from '../../../src/questions/ordering/ordering-feedback.js';
import { asShown } from '../../../src/questions/marking.js';
import { orderOf } from '../../../src/model/quiz.js';
import { viewOf } from '../../../src/questions/views.js';
import { clinicMove, ladderOrder, leaflet, reciprocity, rungs } from '../../fixtures/questions.js';
import { choice, matching, multiple, ordering, reasoned } from '../../fixtures/small-questions.js';

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
    {
      story: 'a pair whose text has a full stop inside',
      question: { ...rungs, pairs: [{ ...rungs.pairs[0]!, text: 'No. 10 writes.' }] },
      response: '1.a',
      lines: ['No. 10 writes – Informing'],
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
    { story: 'an order of an older version, with a line more', response: 'a,b,c,d,e,f,g,h', said: '' },
    { story: 'lines that the question no longer has', response: 'y,z', said: '' },
  ])('$story', ({ response, said }) => {
    expect(orderingFeedback(ladderOrder, response)).toBe(said);
  });
});

it('finds the match of a pair, or nothing', () => {
  expect(matchIn('1.a,3.c', '3')).toBe('c');
  expect(matchIn('1.a,3.c', '2')).toBe('');
});

describe('beside an answer', () => {
  const others = (question: Parameters<typeof viewOf>[0], response: string) =>
    viewOf(question)
      .othersOf(question, response)
      .map(({ code }) => code);

  it('stand the wrong options that were not chosen; of a statement, the wrong reasons', () => {
    expect([others(choice, 'a'), others(choice, 'b')]).toEqual([
      ['c', 'd'],
      ['a', 'c', 'd'],
    ]);
    expect([others(multiple, 'a'), others(multiple, 'a,b')]).toEqual([['b'], []]);
    expect([others(reasoned, 'f,b'), others(reasoned, 'f,c')]).toEqual([['a', 'c'], ['a']]);
    expect([others(matching, '1.a,2.b'), others(ordering, 'c,b,a')]).toEqual([[], []]);
  });

  it('stands what is missing, in the word of its kind', () => {
    const told = [choice, multiple, reasoned, matching, ordering].map((one) => {
      const asked: string[] = [];
      const heard = new Proxy({}, { get: (_, key) => (asked.push(String(key)), 'x') });
      viewOf(one).missingOf(heard as never);
      return asked[0];
    });
    expect(told).toEqual(['one', 'all', 'both', 'match', 'order'].map((kind) => `quiz.error_${kind}`));
  });

  it('nothing is said of an order that has no word of its own', () => {
    expect(viewOf(ladderOrder).feedbackLines(ladderOrder, 'a,c,b,d,e,f,g')).toEqual([]);
    expect(viewOf(ordering).feedbackLines(ordering, 'a,b,c')).toEqual(['why so']);
  });
});

describe('a learner sees', () => {
  const attempt = { seed: 7 };
  const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

  it('options, reasons and pairs in the order of the attempt; true and false, and the targets, in their own', () => {
    const shownChoice = asShown(attempt, choice) as typeof choice;
    const shownMultiple = asShown(attempt, multiple) as typeof multiple;
    const shownReasoned = asShown(attempt, reasoned) as typeof reasoned;
    const shownMatching = asShown(attempt, matching) as typeof matching;
    expect(shownChoice).toEqual({ ...choice, options: orderOf(attempt, choice, choice.options) });
    expect(shownMultiple).toEqual({ ...multiple, options: orderOf(attempt, multiple, multiple.options) });
    expect(shownReasoned).toEqual({ ...reasoned, reasons: orderOf(attempt, reasoned, reasoned.reasons) });
    expect(shownMatching).toEqual({ ...matching, pairs: orderOf(attempt, matching, matching.pairs) });
    expect(asShown(attempt, ordering)).toEqual(ordering);
    const orders = [1, 2, 3, 4, 5, 6].map((seed) =>
      codesOf((asShown({ seed }, choice) as typeof choice).options).join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
  });
});

describe('a question is drawn', () => {
  it.each([
    ['choice-question', choice, { control: 'radio', task: 'One.' }],
    ['choice-question', multiple, { control: 'checkbox', task: 'All.' }],
    ['reasoned-question', reasoned, {}],
    ['matching-question', matching, {}],
    ['ordering-question', ordering, {}],
  ] as const)('by <%s>, which is given all that it needs', (element, question, own) => {
    const given = {
      ...own,
      question,
      seed: 3,
      answer: { status: 'unanswered' as const },
      number: 2,
      total: 12,
      error: 'e',
      words: { 'quiz.choose_one': 'One.', 'quiz.choose_all': 'All.' },
    };
    const { strings, values } = viewOf(question).draw(given);
    expect(strings.join('…')).toBe(
      `<${element} ${Object.keys(given)
        .map((name) => `.${name}=…`)
        .join(' ')}></${element}>`,
    );
    expect(values).toEqual(Object.values(given));
  });

  it('an order as a list from its top, numbered from below where it is climbed', () => {
    const { strings, values } = orderedLines({ ...ordering, isClimbed: true }, ['x', 'y']);
    expect(strings.join('…')).toBe('<ol class="cp-lines" ?reversed=…>…</ol>');
    expect(values[0]).toBe(true);
    const lines = values[1] as { strings: readonly string[]; values: readonly unknown[] }[];
    expect(lines.map((line) => [line.strings.join('…'), line.values])).toEqual([
      ['<li>…</li>', ['x']],
      ['<li>…</li>', ['y']],
    ]);
    expect(orderedLines(ordering, []).values[0]).toBe(false);
  });

  it('an answer to what is climbed with its last on top, as it was given', () => {
    const drawn = (isClimbed: boolean) => {
      const question = { ...ordering, ...(isClimbed ? { isClimbed } : {}) };
      const { values } = viewOf(question).drawLines?.(question, ['x', 'y']) as ReturnType<typeof orderedLines>;
      return [values[0], (values[1] as { values: readonly unknown[] }[]).flatMap((line) => line.values)];
    };
    expect([drawn(false), drawn(true)]).toEqual([
      [false, ['x', 'y']],
      [true, ['y', 'x']],
    ]);
  });
});
