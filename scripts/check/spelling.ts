// Spelling in British English, by cspell with the settings of cspell.json.

import type { Issue } from 'cspell';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Misspelling {
  /** From the folder of the project. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly word: string;
  readonly suggestions: readonly string[];
}

/** Whether the dictionaries that cspell.json names are those of this language. */
export function hasDictionaryOf(root: string, language: string): boolean {
  const { language: known = '' } = JSON.parse(readFileSync(`${root}/cspell.json`, 'utf8')) as { language?: string };
  const mainOf = (tag: string) => tag.trim().split('-')[0];
  return known.split(',').some((tag) => mainOf(tag) === mainOf(language));
}

/** Every word of course/ that no dictionary has. */
export async function misspellingsIn(root: string): Promise<Misspelling[]> {
  const found: Misspelling[] = [];
  const note = ({ uri, row, col, text, suggestions = [] }: Issue) => {
    found.push({
      file: relative(root, fileURLToPath(String(uri))),
      line: row,
      column: col,
      word: text,
      suggestions: suggestions.slice(0, 3),
    });
  };
  const silent = () => undefined;
  const { lint } = await import('cspell');
  const result = await lint(
    [],
    { root, config: `${root}/cspell.json`, gitignore: false, showSuggestions: true, progress: false },
    { issue: note, info: silent, debug: silent, error: silent, progress: silent, result: silent },
  );
  if (result.errors > 0) throw new Error('The spelling could not be checked. Run "npx cspell lint" to see why.');
  return found.sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column);
}
