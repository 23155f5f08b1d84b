// What a response chose of what a question offers: the rows of the table of options.

import type { Code } from '../model/course.js';
import type { Response } from '../model/quiz.js';
import type { Part } from '../questions/authoring-kind.js';

/** Places in `parts` of what a response chose. */
export function chosenIn(parts: readonly Part[], response: Response): number[] {
  const codes = response === '' ? [] : response.split(',');
  // The answer and the reason of a reasoned question may share a code: the first of the two codes is the answer.
  const isChosen = ({ group, code }: Part) =>
    group === 'answer' ? codes[0] === code : group === 'reason' ? codes[1] === code : codes.includes(code);
  return parts.flatMap((part, at) => (isChosen(part) ? [at] : []));
}

/** `c,a,b` in the words of the texts behind its codes, first to last. */
export function wholeResponseInWords(
  coded: Readonly<Record<string, readonly { readonly code: Code; readonly text: string }[]>>,
  response: Response,
): string {
  const texts = Object.values(coded).flat();
  return response
    .split(',')
    .map((code) => texts.find((option) => option.code === code)?.text ?? code)
    .join(' → ');
}
