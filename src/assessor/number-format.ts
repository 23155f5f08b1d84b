// How figures are written. What is hidden or does not exist is a dash.

import type { Interval } from '../analysis/statistics.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import { defaultLanguage } from '../model/default-language.js';

export const NONE = '–';

/** The results page carries the language of its course; figures on the command line are English. */
const languageOfPage = () => (typeof document === 'undefined' ? '' : document.documentElement.lang) || defaultLanguage;

export function percentText(share: number | null): string {
  return share === null ? NONE : `${decimal(share * 100, 0)}%`;
}

/** A figure that is in percent of the marks already. */
export function pointsText(percent: number | null): string {
  return percent === null ? NONE : `${decimal(percent, 1)}%`;
}

export function rangeText(interval: Interval | null): string {
  return interval === null ? NONE : `${Math.round(interval.low * 100)}–${Math.round(interval.high * 100)}%`;
}

/** "14 September 2026" for a day since 1 January 1970; `short` for the axis of a picture. */
export function dateText(day: number, month: 'long' | 'short' = 'long'): string {
  return new Date(day * 86_400_000).toLocaleDateString(languageOfPage(), {
    day: 'numeric',
    month,
    ...(month === 'long' ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
}

export function decimal(value: number | null, places = 2): string {
  if (value === null) return NONE;
  const text = value.toFixed(places);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** An interval of correlations: "0.21 to 0.35", since a dash beside a minus misleads. */
export function spanText(interval: Interval | null, to: string): string {
  return interval === null ? NONE : `${decimal(interval.low)} ${to} ${decimal(interval.high)}`;
}

export function countText(n: number | null): string {
  return n === null ? NONE : n.toLocaleString(languageOfPage());
}

/** A difference of two shares in percentage points, with its interval. */
export function pointsRange(words: Words, difference: number | null, interval: Interval | null): string {
  if (difference === null) return NONE;
  const value = signed(difference);
  if (interval === null) return message(words, 'assessor.points', { value });
  return message(words, 'assessor.points_range', { value, low: signed(interval.low), high: signed(interval.high) });
}

function signed(share: number): string {
  const text = decimal(share * 100, 0);
  return share > 0 && text !== '0' ? `+${text}` : text;
}
