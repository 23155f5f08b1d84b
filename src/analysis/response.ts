// A response as it stands in a report, made the same whatever wrote it.

import type { Question } from '../model/course.js';
import type { Response } from '../model/quiz.js';
import { authoringOf } from '../questions/authoring.js';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Moodle escapes for HTML in its downloads as well: `&quot;` and `&#039;` become signs again, once. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|(\w{2,5}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** SCORM 2004 writes `a[,]c` and `1[.]a` where 1.2 writes `a,c` and `1.a`; the order of a choice of several says nothing. */
export function canonical(question: Question, text: string): Response {
  const parts = text
    .replaceAll('[,]', ',')
    .replaceAll('[.]', '.')
    .replace(/^\{|\}$/g, '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
  return (authoringOf(question).isSorted ? parts.sort() : parts).join(',');
}

/** Whether every part of `response` is one that the question offers. */
export function fits(question: Question, response: Response): boolean {
  return authoringOf(question).isOffered(question, response.split(','));
}

const RIGHT = new Set(['correct', 'right', 'passed', 'pass', 'true']);
const WRONG = new Set(['wrong', 'incorrect', 'failed', 'fail', 'false']);

/**
 * 1.2 says `wrong`, 2004 `incorrect`, other reports `Failed`; each may give a number from 0 to 1, or a percentage.
 * @param most what the whole mark is in this column: 1, or 100 where it counts in percent without saying so
 */
export function scoreIn(result: string, most: 1 | 100 = 1): number | null {
  const word = result.trim().toLowerCase();
  if (word === '') return null;
  if (RIGHT.has(word)) return 1;
  if (WRONG.has(word)) return 0;
  const isPercent = word.endsWith('%');
  const number = Number(word.replace(/\s*%$/, '').replace(',', '.')) / (isPercent ? 100 : most);
  return number >= 0 && number <= 1 ? number : null;
}
