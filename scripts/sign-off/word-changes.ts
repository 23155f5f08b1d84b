// Two wordings side by side: which words stayed, which went and which came.

export interface Stretch {
  readonly kind: 'same' | 'gone' | 'came';
  readonly text: string;
}

/** By the longest common run of words (the textbook dynamic programme; paragraphs are short). */
export function wordChangesOf(before: string, after: string): Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const common = tableOf(old, now);
  const stretches: { kind: Stretch['kind']; words: string[] }[] = [];
  const add = (kind: Stretch['kind'], word: string) => {
    const last = stretches.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else stretches.push({ kind, words: [word] });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add('same', old[i] as string);
      i += 1;
      j += 1;
    } else if (i < old.length && (j === now.length || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      add('gone', old[i] as string);
      i += 1;
    } else {
      add('came', now[j] as string);
      j += 1;
    }
  }
  return stretches.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/** `table[i][j]`: how many words are common to the rests from `i` and from `j`. */
function tableOf(old: readonly string[], now: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = table[i] as number[];
      row[j] = old[i] === now[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}
