// Times, numbers and words in the forms that the standards ask for.

import type { InteractionRecord } from '../tracking/snapshot.js';

/** What both editions call each way of answering. */
export const KINDS: Readonly<Record<InteractionRecord['kind'], string>> = {
  choice: 'choice',
  matching: 'matching',
  ordering: 'sequencing',
};

/** `0000:12:34`: always four digits for the hours, since the Learning Hub drops the first. */
export function clockSpan(seconds: number): string {
  const whole = Math.min(Math.max(0, Math.floor(seconds)), 9999 * 3600 + 3599);
  return `${pad(Math.floor(whole / 3600), 4)}:${pad(Math.floor(whole / 60) % 60, 2)}:${pad(whole % 60, 2)}`;
}

/** `PT1H2M3S` (ISO 8601), `PT0S` for nothing. */
export function isoSpan(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [
    [Math.floor(whole / 3600), 'H'],
    [Math.floor(whole / 60) % 60, 'M'],
    [whole % 60, 'S'],
  ] as const;
  return `PT${parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('') || '0S'}`;
}

/** `HH:MM:SS` on the learner's clock. */
export function clockTime(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => pad(part, 2)).join(':');
}

/** `2026-11-23T10:11:12.12Z`: three decimals, or none before the Z, are refused. */
export function isoTime(date: Date): string {
  return date.toISOString().replace(/(\.\d\d)\dZ$/, '$1Z');
}

const FOLDED: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '£': 'GBP ',
  '\u00a0': ' ',
};

/** One line of ASCII without markup, at most `longest` characters: ESR's adapter breaks on anything else. */
export function plain(text: string, longest: number): string {
  const folded = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/[‘’“”–—…£\u00a0]/g, (sign) => FOLDED[sign] ?? '')
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]+/g, (characters) => (/\s/.test(characters) ? ' ' : ''))
    .replace(/ +/g, ' ')
    .trim();
  return folded.length <= longest ? folded : `${folded.slice(0, longest - 3).trimEnd()}...`;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
