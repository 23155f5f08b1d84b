// What the rules on a single question share: how a fault is told.

import type { QualityFinding, QualityRule } from './item-finding.js';

/** A finding on a question, before it is known which. */
export type ItemFault = Omit<QualityFinding, 'item'>;

export const error = (rule: QualityRule, words: string, repair: string): ItemFault => ({
  level: 'error',
  rule,
  words,
  repair,
});

export const warning = (rule: QualityRule, words: string, repair: string): ItemFault => ({
  level: 'warning',
  rule,
  words,
  repair,
});

/** Without capitals, marks and double spaces, to see if two texts say the same. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
