// Words as a learner reads them, from the marks in which an author writes them.

import { settingOf } from '../content/parse/conditions.js';
import { dayOf } from '../content/render/library.js';
import type { Settings, Source } from '../content/compiled.js';

export interface PlainText {
  readonly text: string;
  /** The ids of the sources that it names. */
  readonly sources: readonly string[];
}

export interface PlainTextContext {
  readonly settings: Settings;
  readonly sources: ReadonlyMap<string, Pick<Source, 'short'>>;
}

export function plainTextOf(text: string, { settings, sources }: PlainTextContext): PlainText {
  const named = [...text.matchAll(/\[@([^\]\s]+)\]/g)].map(([, id = '']) => id);
  const words = text
    .replace(/\[@([^\]\s]+)\]/g, (_, id: string) => `[${sources.get(id)?.short ?? id}]`)
    .replace(/\[\[([^\]|\\]*)[^\]]*\]\]/g, (_, shown: string) => shown.trim())
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, shown: string, address: string) =>
      address.replace(/^mailto:/, '') === shown ? shown : `${shown} (${address})`,
    )
    .replace(/\{\{\s*([^}]*?)\s*\}\}/g, (_, name: string) => filled(settings, name))
    .replace(/(\*\*|\*)(?=\S)(.*?\S)\1/g, '$2');
  return { text: words.trim(), sources: [...new Set(named)] };
}

function filled(settings: Settings, name: string): string {
  const value = settingOf(settings, name) ?? '';
  if (value === '') return `(${name}: blank)`;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayOf(settings, value) : value;
}
