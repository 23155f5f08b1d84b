import type { z as Zod } from 'zod';
import type { MatchingQuestion } from '../../model/course.js';
import { matchIn } from './match-in.js';
import { feedbackFor, type Authoring, type Shapes, oneByLot } from '../authoring-kind.js';

export const matchingFields = ({ text, code, shape }: Shapes, z: typeof Zod) => ({
  pairs: z.array(shape({ code, text, match: code, feedback: text })).min(2),
  targets: z.array(shape({ code, text })).min(2),
});

type Entry = Pick<MatchingQuestion, 'pairs' | 'targets'>;

const quoted = (pairs: Entry['pairs']) => pairs.map(({ code }) => `"${code}"`).join(' and ');

export const matchingAuthoring: Authoring<MatchingQuestion, Entry> = {
  title: 'Matching',
  rightMeans: 'each pair matched',
  guessOf: ({ pairs, targets }, chance) => pairs.map(({ code }) => `${code}.${oneByLot(targets, chance)}`).join(','),
  lists: ['pairs', 'targets'],
  fromEntry: ({ pairs, targets }) => ({ pairs, targets }),
  keyFaultsOf({ pairs, targets }) {
    const known = targets.map(({ code }) => code);
    return pairs.flatMap(({ match }, at) =>
      known.includes(match) ? [] : [{ path: ['pairs', at, 'match'], unknown: 'target' as const, code: match, known }],
    );
  },
  itemFaultsOf({ id, pairs, targets }) {
    const lost = pairs.filter(({ match }) => !targets.some(({ code }) => code === match));
    if (lost.length === 0) return [];
    const words = `In question "${id}" nothing can be matched to ${quoted(lost)}.`;
    return [{ words, repair: 'Give each the code of one of the targets.' }];
  },
  shownTogether: ({ pairs, targets }) => [pairs, targets],
  optionsOf: () => [],
  feedbackOf: ({ pairs }) => [feedbackFor('pair', pairs)],
  silencesOf: () => [],
  readingOf: ({ pairs, targets }) => ({
    always: [...pairs, ...targets].map(({ text }) => text),
    oneOf: [pairs.map(({ feedback }) => feedback)],
  }),
  choicesOf: ({ pairs }) => pairs.length,
  keyRowsOf: ({ pairs, targets }) => [
    ...pairs.map(({ code, text, match, feedback }) => ({
      part: 'pair' as const,
      code,
      text: `${text} → ${match}: ${targets.find((target) => target.code === match)?.text ?? ''}`,
      right: '' as const,
      feedback,
    })),
    ...targets.map(({ code, text }) => ({ part: 'target' as const, code, text, right: '' as const, feedback: '' })),
  ],
  signOffRowsOf: ({ pairs, targets }) => [
    ...pairs.map(({ code, text, match, feedback }, at) => ({
      key: code,
      label: `Item ${code}, belongs to ${match}`,
      text: `${text}\nFeedback: ${feedback}`,
      path: ['pairs', at],
    })),
    ...targets.map(({ code, text }, at) => ({
      key: `to.${code}`,
      label: `Match ${code}`,
      text,
      path: ['targets', at],
    })),
  ],
  codedOf: ({ pairs, targets }) => ({ pairs, targets }),
  keys: 'none',
  isStatement: false,
  counts: 'parts',
  isSorted: true,
  partsOf: ({ pairs, targets }) =>
    pairs.flatMap((pair) =>
      targets.map((target) => ({
        group: 'pair' as const,
        code: `${pair.code}.${target.code}`,
        text: `${pair.text} – ${target.text}`,
        right: pair.match === target.code,
      })),
    ),
  guessingOf: ({ pairs, targets }) => targets.length ** -pairs.length,
  isOffered({ pairs, targets }, codes) {
    const known = pairs.flatMap((pair) => targets.map((target) => `${pair.code}.${target.code}`));
    const rows = codes.map((code) => code.split('.')[0]);
    return codes.every((code) => known.includes(code)) && new Set(rows).size === rows.length;
  },
  stepsOf: ({ pairs }, response) =>
    pairs.map(({ code, text }) => ({ pick: matchIn(response, code), field: code, label: text })),
  /** All pairs with the target of another, or only the first. */
  samplesOf: (question) =>
    [question.pairs.length, 1].map((count) =>
      question.pairs
        .map(({ code, match }, at) => `${code}.${at < count ? targetAfter(question, match) : match}`)
        .join(','),
    ),
};

function targetAfter({ targets }: Entry, match: string): string {
  const at = targets.findIndex(({ code }) => code === match);
  return targets[(at + 1) % targets.length]?.code ?? match;
}
