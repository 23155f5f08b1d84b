import { shuffled } from '../../model/chance.js';
import type { z as Zod } from 'zod';
import type { OrderingQuestion } from '../../model/course.js';
import type { Authoring, Feedback, KeyFault, Shapes } from '../authoring-kind.js';
import { partsOf, textOf } from '../kind.js';

export const orderingFields = ({ text, code, shape }: Shapes, z: typeof Zod) => ({
  options: z.array(shape({ code, text })).min(3).describe('In the right order'),
  ends: z.tuple([text, text]),
  climbs: z.boolean().optional().describe('Shown as a ladder is, with the last on top'),
  feedback_right: text,
  faults: z.array(shape({ earlier: code, later: code, feedback: text })).min(1),
});

interface Entry extends Pick<OrderingQuestion, 'options' | 'ends' | 'faults'> {
  readonly feedback_right: string;
  readonly climbs?: boolean | undefined;
}

export const orderingAuthoring: Authoring<OrderingQuestion, Entry> = {
  title: 'Ordering',
  rightMeans: 'all in the right order',
  guessOf: ({ options }, chance) =>
    shuffled(options, chance)
      .map(({ code }) => code)
      .join(','),
  lists: ['options'],
  fromEntry: ({ options, ends, climbs, feedback_right, faults }) => ({
    options,
    ...(climbs ? { isClimbed: true as const } : {}),
    ends,
    feedbackRight: feedback_right,
    faults,
  }),
  keyFaultsOf,
  itemFaultsOf: () => [],
  shownTogether: ({ options }) => [options],
  optionsOf: () => [],
  feedbackOf: ({ feedbackRight, faults }) => [
    [
      ['the right order', feedbackRight],
      ...faults.map(({ earlier, later, feedback }): Feedback => [`"${later}" before "${earlier}"`, feedback]),
    ],
  ],
  silencesOf,
  readingOf: ({ options, ends, feedbackRight }) => ({
    always: [...options.map(({ text }) => text), ...ends, feedbackRight],
    oneOf: [],
  }),
  choicesOf: ({ options }) => options.length,
  keyRowsOf: ({ options, feedbackRight, faults }) => [
    ...options.map(({ code, text }, at) => ({
      part: 'in order' as const,
      code,
      text,
      right: '' as const,
      feedback: at === 0 ? feedbackRight : '',
    })),
    ...faults.map(({ earlier, later, feedback }) => ({
      part: 'wrong order' as const,
      code: `${later},${earlier}`,
      text: `${textOf(options, later)} – before – ${textOf(options, earlier)}`,
      right: 'wrong' as const,
      feedback,
    })),
  ],
  signOffRowsOf: ({ options, ends, feedback_right, faults }) => [
    ...ends.map((text, at) => ({
      key: `ends.${at + 1}`,
      label: at === 0 ? 'The first means' : 'The last means',
      text,
      path: ['ends', at],
    })),
    ...options.map(({ code, text }, at) => ({
      key: code,
      label: `Number ${at + 1} in the right order (${code})`,
      text,
      path: ['options', at],
    })),
    { key: 'feedback_right', label: 'Feedback to the right order', text: feedback_right, path: ['feedback_right'] },
    ...faults.map(({ earlier, later, feedback }, at) => ({
      key: `faults.${later}${earlier}`,
      label: `Feedback when ${later} stands before ${earlier}`,
      text: feedback,
      path: ['faults', at],
    })),
  ],
  codedOf: ({ options }) => ({ options }),
  keys: 'none',
  isStatement: false,
  counts: 'whole responses',
  isSorted: false,
  partsOf: () => [],
  guessingOf: ({ options }) => 1 / options.reduce((product, _, at) => product * (at + 1), 1),
  isOffered: ({ options }, codes) =>
    codes.length === options.length && options.every(({ code }) => codes.includes(code)),
  stepsOf({ options, isClimbed }, response) {
    const order = partsOf(response).map((code) => ({ code, text: textOf(options, code) }));
    return [{ order: isClimbed ? order.reverse() : order }];
  },
  /** The first goes to the end. */
  samplesOf: ({ options }) => [[...options.slice(1), ...options.slice(0, 1)].map(({ code }) => code).join(',')],
};

function keyFaultsOf({ options, faults }: Entry, name: string): KeyFault[] {
  const known = options.map(({ code }) => code);
  return faults.flatMap(({ earlier, later }, at): KeyFault[] => {
    const lost = Object.entries({ earlier, later }).filter(([, code]) => !known.includes(code));
    if (lost.length > 0)
      return lost.map(([key, code]) => ({ path: ['faults', at, key], unknown: 'option', code, known }));
    if (known.indexOf(earlier) < known.indexOf(later)) return [];
    return [
      {
        path: ['faults', at],
        fault: `In ${name.replace('Question', 'question')} option "${earlier}" does not stand before option "${later}", so this feedback would be told to those who are right.`,
        repair: `Write \`earlier: ${later}\` and \`later: ${earlier}\`.`,
      },
    ];
  });
}

/** Every wrong order has two neighbours the wrong way round, so a word for each two neighbours leaves nobody without one. */
function silencesOf({ id, options, faults }: OrderingQuestion) {
  const neighbours = options.slice(1).map(({ code }, at) => ({ earlier: options[at]?.code ?? '', later: code }));
  return neighbours
    .filter(({ earlier, later }) => !faults.some((fault) => fault.earlier === earlier && fault.later === later))
    .map(({ earlier, later }) => ({
      words: `Question "${id}" says nothing to those who put "${later}" before "${earlier}".`,
      repair: `Add \`{earlier: ${earlier}, later: ${later}, feedback: …}\` to its faults.`,
    }));
}
