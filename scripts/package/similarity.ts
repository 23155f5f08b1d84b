/**
 * How alike two wordings are, 0 to 1: twice the words they share over all their words (Dice, 1945, on multisets).
 * A comma or a capital changes nothing; another sense usually changes most of it.
 */
export function similarityOf(one: string, other: string): number {
  const rest = wordsOf(other);
  const all = wordsOf(one).length + rest.length;
  if (all === 0) return 1;
  let shared = 0;
  for (const word of wordsOf(one)) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / all;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
