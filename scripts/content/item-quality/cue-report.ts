// Whether the bank can be passed by rules that need no knowledge: every cue by itself, the words that keys share, and the
// best combination of cues. The build refuses a bank in which one of them beats chance.

import type { Question } from '../../../src/model/course.js';
import { holmAdjusted } from '../../../src/analysis/figures/holm.js';
import { keepLast } from '../keep-last.js';
import type { QualityFinding } from './item-finding.js';
import { combinationOf, type Combination } from './combination.js';
import { cuesFor } from './cues.js';
import { guessingBy, type Guessing } from './guessing.js';
import { optionSetsOf, type OptionSet } from './option-sets.js';
import { sharedWordsOf, type SharedWords } from './shared-words.js';

interface TriedCue extends Guessing {
  readonly name: string;
  /** The probability, corrected together with all other cues (Holm). */
  readonly adjusted: number;
}

export interface CueReport {
  readonly cues: readonly TriedCue[];
  readonly sharedWords: SharedWords & { readonly adjusted: number };
  readonly combination: Combination;
}

const unlikely = 0.05;

/** The same bank is asked about several times in one run, and the search for combinations takes a moment. */
const reportLast = keepLast<CueReport>(4);

export function cueReportOf(questions: readonly Question[]): CueReport {
  const sets = optionSetsOf(questions);
  return reportLast(JSON.stringify(sets), () => cueReportOn(sets));
}

export function cueReportOn(sets: readonly OptionSet[]): CueReport {
  return { ...singleCuesOn(sets), combination: combinationOf(sets) };
}

/** Every cue by itself and the words that keys share, corrected together. */
export function singleCuesOn(sets: readonly OptionSet[]): Omit<CueReport, 'combination'> {
  const tried = cuesFor(sets).map(({ name, rule, isFor }) => ({ name, ...guessingBy(rule, sets.filter(isFor)) }));
  const words = sharedWordsOf(sets);
  const adjusted = holmAdjusted([...tried.map(({ probability }) => probability), words.probability]);
  return {
    cues: tried.map((cue, at) => ({ ...cue, adjusted: adjusted[at] ?? 1 })),
    sharedWords: { ...words, adjusted: adjusted.at(-1) ?? 1 },
  };
}

export function cueFindingsOf({ cues, sharedWords, combination }: CueReport): QualityFinding[] {
  return [
    ...cues.filter(({ adjusted }) => adjusted < unlikely).map(cueFinding),
    ...(sharedWords.adjusted < unlikely ? [wordsFinding(sharedWords)] : []),
    ...(combination.probability < unlikely ? [combinationFinding(combination)] : []),
  ];
}

function cueFinding({ name, questions, observed, expected, adjusted }: TriedCue): QualityFinding {
  return {
    level: 'error',
    rule: 'cue',
    item: null,
    words: `Picking ${name} is right in ${observed.toFixed(1)} of ${questions} questions. Chance gives ${expected.toFixed(1)} (p = ${adjusted.toFixed(3)}, all cues together).`,
    repair: `Rewrite options so that it is wrong in ${Math.ceil(observed - expected)} more of them.`,
  };
}

function wordsFinding({ words, adjusted }: CueReport['sharedWords']): QualityFinding {
  const [first] = words;
  const list = words
    .slice(0, 3)
    .map(({ word, picks }) => `${picks} "${word}"`)
    .join(', ');
  return {
    level: 'error',
    rule: 'cue',
    item: null,
    words: `Right options can be told by their words: picking options ${list}. The first is right in ${(first?.observed ?? 0).toFixed(1)} of ${first?.questions ?? 0} questions, where chance gives ${(first?.expected ?? 0).toFixed(1)} (p = ${adjusted.toFixed(3)}, all cues together).`,
    repair: 'Use the word in wrong options as well, or another word in right ones.',
  };
}

function combinationFinding({ cues, questions, observed, expected, probability }: Combination): QualityFinding {
  return {
    level: 'error',
    rule: 'combined cues',
    item: null,
    words: `What one half of the bank teaches about the look of right options (${cues.join(', ')}) is right in ${observed.toFixed(1)} of ${questions} questions of the other half. Chance gives ${expected.toFixed(1)} (p = ${probability.toFixed(3)}).`,
    repair: 'Rewrite options so that right and wrong ones look alike, above all in these cues.',
  };
}

export interface CueRow {
  readonly name: string;
  readonly questions: number;
  readonly observed: number;
  readonly expected: number;
  readonly probability: number;
  /** Null where the probability is not corrected: the combination is a test of its own. */
  readonly adjusted: number | null;
}

/** The figures as `npm run check` and the sign-off script print them, a row for each thing that was tried. */
export function cueRowsOf({ cues, sharedWords, combination }: CueReport): CueRow[] {
  const [first] = sharedWords.words;
  return [
    ...cues,
    ...(first
      ? [
          {
            ...first,
            name: `an option ${first.picks} “${first.word}”, the word that says most`,
            probability: sharedWords.probability,
            adjusted: sharedWords.adjusted,
          },
        ]
      : []),
    { ...combination, name: `by cues that the other half taught: ${combination.cues.join(', ')}`, adjusted: null },
  ];
}
