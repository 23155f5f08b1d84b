// What the build and the analysis need to know of a kind of question. None of it travels to a learner.

import type { z as Zod } from 'zod';
import type { Code, Option, Question } from '../model/course.js';
import type { Response } from '../model/quiz.js';
import { textOf } from './kind.js';

type Path = readonly (string | number)[];
type Coded = readonly { readonly code: Code; readonly text: string }[];

/** The shapes that the entries of several kinds share, and how the build makes an object with exactly some keys. */
export interface Shapes {
  readonly text: Zod.ZodType<string>;
  readonly code: Zod.ZodType<Code>;
  /** At least two options. */
  readonly options: Zod.ZodType<readonly Option[]>;
  shape<const Keys extends Zod.ZodRawShape>(keys: Keys): Zod.ZodObject<Keys, Zod.core.$strict>;
}

/** A key that cannot be right, at a place within the entry. */
export type KeyFault =
  | { readonly path: Path; readonly fault: string; readonly repair: string }
  | {
      readonly path: Path;
      readonly unknown: 'target' | 'option';
      readonly code: Code;
      readonly known: readonly Code[];
    };

/** What is wrong with a question, and what to do about it. */
export interface ItemFault {
  readonly words: string;
  readonly repair: string;
}

/** A row of the answer key. */
export interface KeyRow {
  readonly part: 'option' | 'answer' | 'reason' | 'pair' | 'target' | 'in order' | 'wrong order';
  readonly code: string;
  readonly text: string;
  /** Empty where being right is not a matter of one option. */
  readonly right: 'right' | 'wrong' | '';
  readonly feedback: string;
}

/** A row of the sign-off document. */
export interface SignOffRow {
  /** Permanent within the question. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** The place in the entry. */
  readonly path: Path;
}

/** A part that can be chosen, as statistics count it. */
export interface Part {
  readonly group: 'option' | 'answer' | 'reason' | 'pair';
  /** As it stands in a response: `b`, for a pair `1.a`. */
  readonly code: string;
  readonly text: string;
  readonly right: boolean;
}

/** The words of a question that a learner reads. */
interface Reading {
  readonly always: readonly string[];
  /** Of each list one is read, the one that fits the answer. */
  readonly oneOf: readonly (readonly string[])[];
}

/** Feedback beside what it is for: `option "a"`. */
export type Feedback = readonly [of: string, feedback: string];

/** What a hand does in the element of a question. A field's id is that of the question, a dash and `field`. */
export type Step =
  | { readonly press: string; readonly label: string }
  | { readonly pick: string; readonly field: string; readonly label: string }
  /** From the top of the screen down. */
  | { readonly order: Coded };

/** @template Q the question as the course holds it; `Entry` as quiz.yaml does */
export interface Authoring<Q extends Question, Entry> {
  /** In the documents for authors and assessors: "Single choice". */
  readonly title: string;
  /** What a right response is: "one right option". */
  readonly rightMeans: string;
  /** The lists of the entry whose codes must differ. */
  readonly lists: readonly string[];
  fromEntry(entry: Entry): object;
  /** @param name `Question "Q07_carer_data"` */
  keyFaultsOf(entry: Entry, name: string): KeyFault[];
  /** @see keyFaultsOf; of a question that did not come from a file */
  itemFaultsOf(question: Q): ItemFault[];
  /** Lists in which nothing may be said twice. */
  shownTogether(question: Q): readonly Coded[];
  /** Options that are right or wrong by themselves: those by which a key can be given away. */
  optionsOf(question: Q): readonly Option[];
  feedbackOf(question: Q): readonly (readonly Feedback[])[];
  /** Answers that nothing would be said to, with the repair. */
  silencesOf(question: Q): ItemFault[];
  readingOf(question: Q): Reading;
  /** How many choices' time it takes: a scored answer is weighed. */
  choicesOf(question: Q): number;
  keyRowsOf(question: Q): KeyRow[];
  signOffRowsOf(entry: Entry): SignOffRow[];
  /** The texts behind the codes that progress and reports keep, by list. */
  codedOf(question: Q): Readonly<Record<string, Coded>>;

  /** How many right options a learner looks for: one, all that apply, or none, where parts are put together. */
  readonly keys: 'one' | 'all that apply' | 'none';
  /** The stem is itself the statement to judge, and no sentence asks a question. */
  readonly isStatement: boolean;
  /** What is counted in a report: each part, or the whole response. */
  readonly counts: 'parts' | 'whole responses';
  /** Whether the order of the parts of a response says nothing, so that they may be sorted. */
  readonly isSorted: boolean;
  partsOf(question: Q): Part[];
  /** Share of right answers that pure guessing would give, 0–1; null where it cannot be said. */
  guessingOf(question: Q): number | null;
  /** Whether `codes` is a response that the question offers. */
  isOffered(question: Q, codes: readonly string[]): boolean;
  /** Responses of which some are right, partly right or wrong, as far as the kind knows them: for samples and tests. */
  samplesOf(question: Q): string[];
  /** How `response` is given, for whoever plays the course by itself. */
  stepsOf(question: Q, response: Response): Step[];
  /** A response as somebody gives it who does not know, for made-up cohorts. @param chance 0 to under 1 */
  guessOf(question: Q, chance: () => number): string;
}

/** One of `options` by lot, as the code that a response holds. */
export function oneByLot(options: readonly { readonly code: Code }[], chance: () => number): Code {
  return options[Math.floor(chance() * options.length)]?.code ?? '';
}

/** `t` and `f` of a reasoned question, options of a choice: rows of the answer key. */
export function keyRow(part: KeyRow['part'], { code, text, right, feedback }: Option): KeyRow {
  return { part, code, text, right: right ? 'right' : 'wrong', feedback };
}

export function statisticsPart(group: Part['group'], { code, text, right }: Option): Part {
  return { group, code, text, right };
}

export function feedbackFor(
  noun: string,
  list: readonly { readonly code: Code; readonly feedback: string }[],
): Feedback[] {
  return list.map(({ code, feedback }) => [`${noun} "${code}"`, feedback] as const);
}

/** @param prefix keeps the key of a reason apart from that of an answer */
export function optionRows(options: readonly Option[], noun: string, list: string, prefix = ''): SignOffRow[] {
  return options.map(({ code, text, right, feedback }, at) => ({
    key: `${prefix}${code}`,
    label: `${noun} ${code}${right ? ', right' : ''}`,
    text: `${text}\nFeedback: ${feedback}`,
    path: [list, at],
  }));
}

const quoted = (options: readonly { readonly code: Code }[]) => options.map(({ code }) => `"${code}"`).join(' and ');

/** @param prefix of the fields, where a question has more than one list */
export function pressSteps(options: Coded, codes: readonly Code[], prefix = ''): Step[] {
  return codes.map((code) => ({ press: `${prefix}${code}`, label: textOf(options, code) }));
}

/** Exactly one of `options` must be right. @param list their key in the entry, a plural */
export function oneRightFaults(options: readonly Option[], name: string, list: string): KeyFault[] {
  const right = options.flatMap((option, index) => (option.right ? [{ ...option, index }] : []));
  if (right.length === 1) return [];
  const noun = list.replace(/s$/, '');
  if (right.length === 0)
    return [
      {
        path: [list],
        fault: `${name} has no right ${noun}.`,
        repair: `Add a line \`right: true\` under the one ${noun} that is right.`,
      },
    ];
  return [
    {
      path: [list, right[1]?.index ?? 0],
      fault: `${name} has ${right.length} right ${list} (${quoted(right)}), but only one can be chosen.`,
      repair:
        list === 'options'
          ? 'Take out all but one `right: true`, or write `kind: multiple`.'
          : 'Take out all but one `right: true`.',
    },
  ];
}

export function oneRightItemFaults({ id }: Question, options: readonly Option[], noun: string): ItemFault[] {
  const right = options.filter((option) => option.right);
  if (right.length === 1) return [];
  const words =
    right.length === 0
      ? `no right ${noun}`
      : `${right.length} right ${noun}s (${quoted(right)}), but only 1 can be chosen`;
  return [{ words: `Question "${id}" has ${words}.`, repair: `Leave \`right: true\` under one ${noun}.` }];
}
