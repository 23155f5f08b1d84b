// What was decided about each question, and the file in which it is kept and handed on.

import type { Id } from '../model/course.js';

export const CHOICES = ['keep', 'reword', 'replace'] as const;
export type Choice = (typeof CHOICES)[number];

interface Decision {
  readonly choice: Choice;
  readonly why: string;
  /** The day, `YYYY-MM-DD`. */
  readonly on: string;
  /** The version of the course whose results were read. */
  readonly version: string;
}

export type Decisions = Readonly<Record<Id, Decision>>;

/** What stands first in the file, so that it is known for what it is. */
export const DECISIONS_FORMAT = 'co-production question decisions 1';
const LONGEST = 2000;

/** The decisions file: a list, sorted by question, each with its day, so that a comparison of two shows what is new. */
export function decisionsText(course: Id, decisions: Decisions): string {
  const list = Object.entries(decisions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([question, { choice, why, on, version }]) => ({ question, decision: choice, why, on, version }));
  return `${JSON.stringify({ format: DECISIONS_FORMAT, course, decisions: list }, null, 2)}\n`;
}

/** Null for what is no decisions file of this course. Entries that are not whole are left out. */
export function decisionsIn(json: unknown, course: Id): Decisions | null {
  if (!isRecord(json) || json.format !== DECISIONS_FORMAT || json.course !== course || !Array.isArray(json.decisions))
    return null;
  return Object.fromEntries(
    json.decisions.flatMap((entry: unknown): [Id, Decision][] => {
      if (!isRecord(entry)) return [];
      const { question, decision, why, on, version } = entry;
      const choice = CHOICES.find((one) => one === decision);
      return choice &&
        typeof question === 'string' &&
        typeof why === 'string' &&
        typeof on === 'string' &&
        /^\d{4}-\d\d-\d\d$/.test(on) &&
        typeof version === 'string'
        ? [[question, { choice, why: why.slice(0, LONGEST), on, version }]]
        : [];
    }),
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
