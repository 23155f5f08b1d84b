// What can only be seen over the whole bank: that the key is the longest too often, holds no absolute word,
// or sits in the same place.

import type { Option, Question } from '../../../src/model/course.js';
import { chiSquareOf, criticalChiSquareOf, sumOf, tailOfShares, tailOfTrials, type Share } from './chance-tests.js';
import { authoringOf } from '../../../src/questions/authoring.js';
import { optionsOf, type QualityFinding } from './item-finding.js';

/** How often the option at one end of the lengths is a right one, against chance. */
export interface LengthCue {
  readonly end: 'longest' | 'shortest';
  /** `one`: single choice, and the reasons of true or false; `several`: choose all that apply. */
  readonly keys: 'one' | 'several';
  readonly questions: number;
  readonly observed: number;
  readonly expected: number;
  /** P(at least as often by chance). */
  readonly probability: number;
}

export interface AbsoluteWords {
  readonly keys: Share;
  readonly distractors: Share;
  /** P(at least as many of them among the wrong options by chance). */
  readonly probability: number;
}

/** Where the right option of a single choice stands as written: first, second … Learners see it shuffled. */
export interface KeyPositions {
  readonly counts: readonly number[];
  readonly expected: readonly number[];
  readonly chiSquare: number;
  /** Above this, chance explains the spread in fewer than 5 of 100 banks. */
  readonly critical: number;
}

const unlikely = 0.05;

export function lengthCuesOf(questions: readonly Question[]): LengthCue[] {
  const marked = questions
    .map((question) => ({ question, options: optionsOf(question) }))
    .filter(({ options }) => options.length > 0);
  return (['one', 'several'] as const).flatMap((keys) => {
    const own = marked
      .filter(({ question }) => (authoringOf(question).keys === 'all that apply') === (keys === 'several'))
      .map(({ options }) => options);
    const chances = own.map((options) => options.filter((option) => option.right).length / options.length);
    return (['longest', 'shortest'] as const).map((end) => {
      const observed = own.filter((options) => isGivenAway(options, end)).length;
      return {
        end,
        keys,
        questions: own.length,
        observed,
        expected: sumOf(chances),
        probability: tailOfTrials(chances, observed),
      };
    });
  });
}

/** Two options of the same length give nothing away: then chance is overstated, never understated. */
function isGivenAway(options: readonly Option[], end: 'longest' | 'shortest'): boolean {
  const lengths = options.map(({ text }) => text.length);
  const extreme = end === 'longest' ? Math.max(...lengths) : Math.min(...lengths);
  const there = options.filter(({ text }) => text.length === extreme);
  return there.length === 1 && there.every((option) => option.right);
}

const absolute =
  /\b(always|never|all|every|everyone|everybody|everything|only|none|nobody|nothing|no one|completely|entirely|totally|impossible)\b/i;

export function absoluteWordsOf(questions: readonly Question[]): AbsoluteWords {
  const options = questions.flatMap(optionsOf);
  const share = (of: readonly Option[]) => ({
    having: of.filter(({ text }) => absolute.test(text)).length,
    of: of.length,
  });
  const keys = share(options.filter((option) => option.right));
  const distractors = share(options.filter((option) => !option.right));
  return { keys, distractors, probability: tailOfShares(distractors, keys) };
}

export function keyPositionsOf(questions: readonly Question[]): KeyPositions {
  const lists = questions.flatMap((question) => (authoringOf(question).keys === 'one' ? [optionsOf(question)] : []));
  const places = Array.from({ length: Math.max(0, ...lists.map((options) => options.length)) }, (_, place) => place);
  const counts = places.map((place) => lists.filter((options) => options[place]?.right).length);
  const expected = places.map((place) =>
    sumOf(lists.map((options) => (place < options.length ? 1 / options.length : 0))),
  );
  return {
    counts,
    expected,
    chiSquare: chiSquareOf(counts, expected),
    critical: criticalChiSquareOf(places.length - 1),
  };
}

export function bankFindingsOf(
  cues: readonly LengthCue[],
  absolutes: AbsoluteWords,
  positions: KeyPositions,
): QualityFinding[] {
  return [...cues.flatMap(lengthFinding), ...absoluteFinding(absolutes), ...positionFinding(positions)];
}

function lengthFinding({ end, keys, questions, observed, expected, probability }: LengthCue): QualityFinding[] {
  if (observed <= expected) return [];
  const where = keys === 'one' ? 'with one right option' : 'with several right options';
  return [
    {
      level: probability < unlikely ? 'error' : 'warning',
      rule: `${end} key`,
      item: null,
      words: `In ${observed} of ${questions} questions ${where} the ${end} option is right. Chance gives ${expected.toFixed(1)} (p = ${probability.toFixed(3)}).`,
      repair: `Make a wrong option the ${end} in ${Math.ceil(observed - expected)} of them.`,
    },
  ];
}

function absoluteFinding({ keys, distractors, probability }: AbsoluteWords): QualityFinding[] {
  if (probability >= unlikely) return [];
  return [
    {
      level: 'error',
      rule: 'absolute words',
      item: null,
      words: `${distractors.having} of ${distractors.of} wrong options hold an absolute word such as "always" or "only", but ${keys.having} of ${keys.of} right ones (p = ${probability.toFixed(3)}).`,
      repair: 'Take it out of wrong options, or write right ones that hold one and are true.',
    },
  ];
}

function positionFinding({ counts, chiSquare, critical }: KeyPositions): QualityFinding[] {
  if (chiSquare <= critical) return [];
  return [
    {
      level: 'warning',
      rule: 'key position',
      item: null,
      words: `As written, the right option stands first, second and so on in ${counts.join(', ')} questions.`,
      repair: 'Spread it. Learners see the options shuffled, but readers of the printed script do not.',
    },
  ];
}
