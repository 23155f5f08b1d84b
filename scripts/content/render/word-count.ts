// Counting words as a reader meets them. Pure.

export const countOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
export const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
export const average = (numbers: readonly number[]) => (numbers.length === 0 ? 0 : sum(numbers) / numbers.length);
export const countAll = (texts: readonly string[]) => sum(texts.map(countOf));

/** All options, and the feedback of one. */
export function wordsOfOptions(options: readonly { readonly text: string; readonly feedback: string }[]): number {
  return countAll(options.map(({ text }) => text)) + average(options.map(({ feedback }) => countOf(feedback)));
}
