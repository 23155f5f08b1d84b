// Whether cues that are each too weak to notice give keys away together. The best combination is looked for in one half
// of the bank and tried on the other: what was only luck in the first half does not help in the second.

import { chanceOf, shuffled } from '../../../src/model/chance.js';
import { absolutesIn, hedgesIn, overlapOf, sentimentOf } from './cue-words.js';
import { hasRank } from './cues.js';
import { learnedWordsOf, numberWords, type LearnedWords, type WordedOptions } from './learned-words.js';
import { keysOf, type OptionSet } from './option-sets.js';
import { probabilityByLot } from './resampling.js';

export interface Combination {
  readonly questions: number;
  /** Questions right by what the other half of the bank taught, on average over several deals of the halves. */
  readonly observed: number;
  readonly expected: number;
  /** P(at least as many, were the keys dealt out by lot), the whole search repeated with other keys. */
  readonly probability: number;
  /** The cues that were chosen most often. */
  readonly cues: readonly string[];
}

interface Example extends WordedOptions {
  /** For each cue, its number for each option beside the others, from −1 to 1. */
  readonly scores: readonly (readonly number[])[];
}
type Halves = readonly [readonly number[], readonly number[]];
/** A cue that speaks for an option, or against it. A combination adds several up. */
interface Weight {
  readonly cue: number;
  readonly sign: 1 | -1;
}
type Weights = readonly Weight[];

const ranks = [0, 1, 2, 3, 4];
const cueNames = [
  ...['longest', 'second longest', 'third longest', 'fourth longest', 'fifth longest'],
  ...['kind', 'like the stem', 'absolute', 'hedged', 'in the words of other keys'],
];
const fewestQuestions = 8;
const mostCues = 3;
const deals = 4;
const repeats = 499;
const seed = 242;

/** @param most how often the search is repeated with other keys */
export function combinationOf(sets: readonly OptionSet[], most = repeats): Combination {
  const questions = sets.length;
  const expected = sets.reduce((sum, set) => sum + keysOf(set) / set.texts.length, 0);
  if (questions < fewestQuestions) return { questions, observed: expected, expected, probability: 1, cues: [] };
  const wordsOf = numberWords();
  const examples = sets.map((set) => exampleOf(set, wordsOf));
  const chance = chanceOf(seed);
  const halves = Array.from({ length: deals }, (): Halves => {
    const order = shuffled([...sets.keys()], chance);
    return [order.slice(0, questions >> 1), order.slice(questions >> 1)];
  });
  const chosen: string[] = [];
  const observed = rightByOtherHalf(examples, halves, (weights) => chosen.push(...namesOf(weights)));
  const probability = probabilityByLot(() => {
    const dealt = examples.map(({ scores, stems, right }) => ({ scores, stems, right: shuffled(right, chance) }));
    return rightByOtherHalf(dealt, halves) >= observed - tiny;
  }, most);
  return { questions, observed, expected, probability, cues: mostOften(chosen) };
}

const tiny = 1e-9;

function exampleOf({ texts, stem, right }: OptionSet, wordsOf: (text: string) => number[]): Example {
  const measures = [
    ...ranks.map((rank) => texts.map((_, place) => (hasRank(texts, place, rank) ? 1 : 0))),
    texts.map(sentimentOf),
    texts.map((text) => overlapOf(text, stem)),
    texts.map(absolutesIn),
    texts.map(hedgesIn),
  ];
  return { right, scores: measures.map(besideOthers), stems: texts.map(wordsOf) };
}

/** From −1 to 1, the mean of the options at 0, so that cues of different units can be added up. */
export function besideOthers(numbers: readonly number[]): number[] {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const furthest = Math.max(...numbers.map((number) => Math.abs(number - mean)));
  return numbers.map((number) => (furthest === 0 ? 0 : (number - mean) / furthest));
}

function rightByOtherHalf(
  examples: readonly Example[],
  halves: readonly Halves[],
  onLearned?: (weights: Weights) => void,
): number {
  const own = (places: readonly number[]) => places.flatMap((place) => examples[place] ?? []);
  const sums = halves.flatMap(([first, second]) =>
    [
      [own(first), own(second)],
      [own(second), own(first)],
    ].map(([taught = [], tried = []]) => {
      const words = learnedWordsOf(taught);
      const weights = bestWeightsOn(taught, words);
      onLearned?.(weights);
      return rightByAll(weights, tried, scoresWith(words, tried, false));
    }),
  );
  return sums.reduce((sum, right) => sum + right, 0) / halves.length;
}

/** Adds one cue after the other, as long as the half that is looked at gains by it. */
function bestWeightsOn(examples: readonly Example[], words: LearnedWords): Weights {
  const scores = scoresWith(words, examples, true);
  const weights: Weight[] = [];
  let sums: Sums = examples.map(({ right }) => right.map(() => 0));
  let most = -Infinity;
  while (weights.length < mostCues) {
    let better: Weight | null = null;
    for (const cue of cueNames.keys()) {
      for (const sign of [1, -1] as const) {
        const right = rightBy(sums, { cue, sign }, examples, scores);
        if (right > most + tiny) [most, better] = [right, { cue, sign }];
      }
    }
    if (!better) return weights;
    weights.push(better);
    sums = added(sums, better, scores);
  }
  return weights;
}

/** What the cues so far say of each option of each question. */
type Sums = readonly (readonly number[])[];
type Scores = readonly (readonly (readonly number[])[])[];

const scoresWith = (words: LearnedWords, examples: readonly Example[], areOwn: boolean): Scores =>
  examples.map((example) => [...example.scores, besideOthers(words.scoresOf(example, areOwn))]);

const added = (sums: Sums, { cue, sign }: Weight, scores: Scores): Sums =>
  sums.map((own, at) => own.map((sum, place) => sum + sign * (scores[at]?.[cue]?.[place] ?? 0)));

/** How many questions are right by picking the option with the highest sum, among equals by lot. Run often, so plain loops. */
function rightBy(sums: Sums, { cue, sign }: Weight, examples: readonly Example[], scores: Scores): number {
  let right = 0;
  for (let at = 0; at < examples.length; at += 1) {
    const keys = examples[at]?.right ?? [];
    const own = sums[at] ?? [];
    const more = scores[at]?.[cue] ?? [];
    let highest = -Infinity;
    let picked = 0;
    let hits = 0;
    for (let place = 0; place < keys.length; place += 1) {
      const sum = (own[place] ?? 0) + sign * (more[place] ?? 0);
      if (sum < highest - tiny) continue;
      if (sum > highest + tiny) {
        highest = sum;
        picked = 0;
        hits = 0;
      }
      picked += 1;
      if (keys[place]) hits += 1;
    }
    right += hits / picked;
  }
  return right;
}

function rightByAll(weights: Weights, examples: readonly Example[], scores: Scores): number {
  const none: Sums = examples.map(({ right }) => right.map(() => 0));
  const [last, ...others] = [...weights].reverse();
  return last
    ? rightBy(
        others.reduce((sums, weight) => added(sums, weight, scores), none),
        last,
        examples,
        scores,
      )
    : 0;
}

const namesOf = (weights: Weights) => weights.map(({ cue, sign }) => `${sign > 0 ? '' : 'not '}${cueNames[cue]}`);

/** The names that are there most often, in that order. */
export function mostOften(names: readonly string[]): string[] {
  const count = (name: string) => names.filter((other) => other === name).length;
  return [...new Set(names)].sort((one, other) => count(other) - count(one)).slice(0, mostCues);
}
