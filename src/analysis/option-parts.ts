// What a question offers to choose from, and what a response chose: the rows of the table of options.

import type { Code, Option, Question } from '../model/course.js';
import type { Response } from '../model/quiz.js';

export interface Part {
  readonly group: 'option' | 'answer' | 'reason' | 'pair';
  /** As it stands in a response: `b`, for a pair `1.a`. */
  readonly code: string;
  readonly text: string;
  readonly right: boolean;
}

/** Every part that can be chosen, in the order of the question. An ordering question has none: its orders are counted whole. */
export function partsOf(question: Question): Part[] {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return question.options.map((option) => partOf('option', option));
    case 'reasoned':
      return [
        ...question.answers.map((option) => partOf('answer', option)),
        ...question.reasons.map((option) => partOf('reason', option)),
      ];
    case 'matching':
      return question.pairs.flatMap((pair) =>
        question.targets.map((target): Part => ({
          group: 'pair',
          code: `${pair.code}.${target.code}`,
          text: `${pair.text} – ${target.text}`,
          right: pair.match === target.code,
        })),
      );
    case 'ordering':
      return [];
  }
}

function partOf(group: Part['group'], { code, text, right }: Option): Part {
  return { group, code, text, right };
}

/** Places in `parts` of what a response chose. */
export function chosenIn(parts: readonly Part[], response: Response): number[] {
  const codes = response === '' ? [] : response.split(',');
  // The answer and the reason of a reasoned question may share a code: the first of the two codes is the answer.
  const isChosen = ({ group, code }: Part) =>
    group === 'answer' ? codes[0] === code : group === 'reason' ? codes[1] === code : codes.includes(code);
  return parts.flatMap((part, at) => (isChosen(part) ? [at] : []));
}

/** `c,a,b` in the words of the options, first to last. */
export function orderInWords(
  options: readonly { readonly code: Code; readonly text: string }[],
  response: Response,
): string {
  return response
    .split(',')
    .map((code) => options.find((option) => option.code === code)?.text ?? code)
    .join(' → ');
}

/** Share of right answers that pure guessing would give; null where it cannot be said (choose all that apply). */
export function guessingOf(question: Question): number | null {
  switch (question.kind) {
    case 'choice':
      return 1 / question.options.length;
    case 'reasoned':
      return 1 / (question.answers.length * question.reasons.length);
    case 'matching':
      return question.targets.length ** -question.pairs.length;
    case 'ordering':
      return 1 / question.options.reduce((product, _, at) => product * (at + 1), 1);
    case 'multiple':
      return null;
  }
}
