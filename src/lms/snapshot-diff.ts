// What is new between two snapshots, and how soon the LMS should hear of it.

import type { ObjectiveRecord, Snapshot } from '../tracking/snapshot.js';

/** Nothing that was earned is lowered, whatever the order in which snapshots come. */
export function keepBest(held: Snapshot, next: Snapshot): Snapshot {
  const passed = held.success === 'passed' || next.success === 'passed';
  return {
    ...next,
    completed: held.completed || next.completed,
    success: passed ? 'passed' : next.success === 'unknown' ? held.success : next.success,
    status:
      held.status === 'passed' || (held.status === 'completed' && next.status !== 'passed') ? held.status : next.status,
    score: held.score === null || next.score === null ? (held.score ?? next.score) : Math.max(held.score, next.score),
    progress: Math.max(held.progress, next.progress),
    objectives: next.objectives.map((objective) =>
      better(
        objective,
        held.objectives.find((old) => old.id === objective.id),
      ),
    ),
  };
}

const RANKS: Readonly<Record<ObjectiveRecord['status'], number>> = {
  'not attempted': 0,
  incomplete: 1,
  failed: 2,
  completed: 3,
  passed: 3,
};

function better(next: ObjectiveRecord, held: ObjectiveRecord | undefined): ObjectiveRecord {
  if (!held) return next;
  const isLower = RANKS[next.status] < RANKS[held.status] || (next.score ?? -1) < (held.score ?? -1);
  return isLower ? held : next;
}

/**
 * `now`: an answer, a finished section or a result. `soon`: anything else that the learner did.
 * `never`: another screen was opened, or an option was chosen, which is no answer yet: it goes along with what is written next.
 */
export type Priority = 'now' | 'soon' | 'never';

export function priorityOf(held: Snapshot, next: Snapshot, isAnswerDue: boolean): Priority {
  const isMilestone =
    held.answered !== next.answered ||
    held.status !== next.status ||
    held.success !== next.success ||
    held.completed !== next.completed ||
    held.score !== next.score ||
    held.progress !== next.progress;
  if (isAnswerDue || isMilestone) return 'now';
  if (held.work !== next.work) return 'soon';
  if (held.place !== next.place || held.choosing !== next.choosing) return 'never';
  return held.suspendData === next.suspendData ? 'never' : 'soon';
}
