// Findings in plain words, for the page and the command alike.

import type { Concern, Finding } from '../analysis/findings.js';
import type { ItemStatistics } from '../analysis/item-statistics.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import { decimal, percentText } from './number-format.js';

export function concernName(words: Words, concern: Concern): string {
  switch (concern) {
    case 'wrong key':
      return message(words, 'assessor.concern_key');
    case 'backwards':
      return message(words, 'assessor.concern_backwards');
    case 'misleading':
      return message(words, 'assessor.concern_misleading');
    case 'too hard':
      return message(words, 'assessor.concern_hard');
    case 'weak':
      return message(words, 'assessor.concern_weak');
    case 'dead option':
      return message(words, 'assessor.concern_dead');
    case 'too easy':
      return message(words, 'assessor.concern_easy');
  }
}

export function findingText(words: Words, { concern, option, right }: Finding, item: ItemStatistics): string {
  const chosen = item.options.find(({ code }) => code === option);
  const values = {
    option: option.toUpperCase(),
    text: chosen?.text ?? '',
    key: right.toUpperCase(),
    share: percentText(chosen?.share ?? null),
    facility: percentText(item.facility),
    correlation: decimal(item.discrimination),
    of: decimal(chosen?.correlation ?? null),
  };
  switch (concern) {
    case 'wrong key':
      return chosen?.right
        ? message(words, 'assessor.finding_key_right', values)
        : message(words, 'assessor.finding_key', values);
    case 'backwards':
      return message(words, 'assessor.finding_backwards', values);
    case 'misleading':
      return message(words, 'assessor.finding_misleading', values);
    case 'too hard':
      return message(words, 'assessor.finding_hard', values);
    case 'weak':
      return message(words, 'assessor.finding_weak', values);
    case 'dead option':
      return message(words, 'assessor.finding_dead', values);
    case 'too easy':
      return message(words, 'assessor.finding_easy', values);
  }
}
