// The decisions that assessors made about questions, as course/question-decisions.json keeps them: what the sign-off document
// and the release notes show of them.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decisionsIn, type Choice, type Decisions } from '../../src/analysis/decisions.js';
import { Refusal } from '../command.js';

/** Where the learning team puts the file that the results page saved. */
export const DECISIONS_FILE = 'question-decisions.json';

const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
  keep: 'Keep',
  reword: 'Reword',
  replace: 'Replace by a new question',
};

/**
 * The decisions in the folder of the words; none when the file is not there.
 * @throws Refusal when it is not a decisions file of this course
 */
export function readDecisions(courseFolder: string, course: string): Decisions {
  const path = join(courseFolder, DECISIONS_FILE);
  if (!existsSync(path)) return {};
  const decisions = decisionsInText(readFileSync(path, 'utf8'), course);
  if (!decisions)
    throw new Refusal(
      `${path} is not a decisions file of the course "${course}". Save it anew from the results page: “Download the decisions”.`,
    );
  return decisions;
}

/** What a decisions file of `course` holds; `null` where the text is none, or not whole. */
export function decisionsInText(text: string, course: string): Decisions | null {
  return decisionsIn(parsed(text), course);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Not whole: no decisions file, and said so.
  }
}

/** One line for each, in the order of the questions' ids: `Q07_carer_data: Reword (2026-11-29, results of version 1.0.0). Why …`. */
export function decisionLines(decisions: Decisions): string[] {
  return Object.entries(decisions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { choice, why, on, version }]) =>
      `${id}: ${CHOICE_WORDS[choice]} (${on}, results of version ${version}). ${why}`.trim(),
    );
}

/** For the release notes, in Markdown; `''` when nothing was decided. */
export function decisionNotes(decisions: Decisions): string {
  const lines = decisionLines(decisions);
  return lines.length === 0
    ? ''
    : `## What assessors decided about questions\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}
