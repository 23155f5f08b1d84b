// What must be true after every step of a walk, whatever the step was.

import type { Seen } from './in-page.js';

/** What was earned: it may grow and never shrink. */
export interface Earned {
  readonly rank: number;
  readonly score: number;
  readonly answers: number;
  readonly sections: number;
}

export const nothingEarned: Earned = { rank: 0, score: -1, answers: 0, sections: 0 };

const RANKS: Readonly<Record<string, number>> = { incomplete: 1, failed: 2, completed: 3, passed: 4 };

export function earnedOf(values: Readonly<Record<string, string>>): Earned {
  const text = values['cmi.suspend_data'] ?? '';
  const sections = (/(?:^|~)s([^~]*).{3}~/.exec(text)?.[1] ?? '').split('.').filter((one) => one.startsWith('D'));
  return {
    rank: RANKS[values['cmi.core.lesson_status'] ?? ''] ?? 0,
    // A hundredth more or less, for a moment, makes an LMS send a score again.
    score: Math.round(Number(values['cmi.core.score.raw'] ?? '-1')),
    answers: Number(values['cmi.interactions._count'] ?? '0'),
    sections: sections.length,
  };
}

/** Not the time, which goes on, nor what an LMS may do without. */
const COUNTS = /suspend_data|lesson_status|score\.raw|interactions/;

/** @param saved the word of the course for "Saved" */
export function brokenPromises(seen: Seen, before: Earned, saved: string): string[] {
  const now = earnedOf(seen.kept);
  const open = Object.entries(seen.held).filter(
    ([element, value]) => COUNTS.test(element) && seen.kept[element] !== value,
  );
  return [
    ...(seen.isAlive || seen.isOver ? [] : ['the course is not alive']),
    ...(seen.focusableInView > 0 ? [] : ['nothing that can be focused is in view']),
    ...(seen.screens === 1 || seen.isOver ? [] : [`${seen.screens} screens are shown`]),
    ...(seen.saving === saved && open.length > 0
      ? [`"${saved}" is on the screen, and the LMS does not hold ${open.map(([element]) => element).join(', ')}`]
      : []),
    ...(Object.keys(now) as (keyof Earned)[])
      .filter((key) => now[key] < before[key])
      .map((key) => `${key} fell from ${before[key]} to ${now[key]}`),
  ];
}
