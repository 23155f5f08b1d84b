// The progress to go on from: what the last session saved, joined with what the LMS itself says. Whatever is
// lost, short, foreign or of another version costs only itself; nothing that was earned is lowered.

import type { Course, Id } from '../model/course.js';
import { settled, start, type Progress, type QuizProgress } from '../model/progress.js';
import { drawOf, type Answer, type Attempt } from '../model/quiz.js';
import { idFinderOf } from './item-numbers.js';
import type { SavedState, SavedAttempt } from './saved-state.js';
import { savedStateOf } from './read-saved-state.js';
import type { RestoredSession } from './tracker.js';

export function progressOf(course: Course, remembered: RestoredSession): Progress {
  const memory = savedStateOf(course.id, remembered.suspendData);
  const progress: Progress = {
    place: placeOf(memory.place ?? remembered.place),
    sections: memory.sections ?? {},
    activities: memory.activities ?? {},
    quiz: quizOf(course, memory, remembered),
    completedOn: memory.outcome?.completedOn ?? (remembered.completed ? '' : null),
  };
  // An attempt whose only open question is gone is finished by that; the day is not known here.
  return settled(course, progress, '');
}

/** Whether this version has that place is seen by whoever goes there: parts of modules are not known at launch. */
function placeOf(place: Id): Id {
  return /^\w{1,32}$/.test(place) ? place : start.place;
}

function quizOf(course: Course, memory: SavedState, remembered: RestoredSession): QuizProgress {
  const best = bestOf(memory, remembered);
  const passed = (memory.outcome?.passed ?? false) || remembered.passed;
  const seen = Object.fromEntries(
    [...(memory.seen ?? [])].map(([number, count]) => [idFinderOf(course)(number), count]),
  );
  const attempt = memory.attempt ? attemptOf(course, memory.attempt, memory, seen) : null;
  const counts = { best, passed, seen, attempt };
  // Without the counts an attempt that is over is counted when it is settled.
  if (attempt) return { ...counts, finished: memory.counts?.finished ?? attempt.number - 1, forgotten: 0 };
  // Numbers and places in the LMS's list go on behind those that are lost, so that no new answer takes their name.
  const held = remembered.interactionsHeld;
  const lostAttempts = Math.ceil(held / Math.max(1, course.quiz.slots.length));
  return {
    ...counts,
    finished: memory.counts?.begun ?? Math.max(lostAttempts, best === null ? 0 : 1),
    forgotten: Math.max(held, memory.counts?.recorded ?? 0),
  };
}

function bestOf(memory: SavedState, remembered: RestoredSession): QuizProgress['best'] {
  const own = memory.outcome?.best ?? null;
  const percent = Math.max(own ?? -1, remembered.score ?? -1);
  if (percent < 0) return null;
  return { percent, byPrinciple: percent === own ? (memory.byPrinciple ?? []) : [] };
}

/** The attempt as it was. An open question that is gone is replaced from its slot; a checked one stays counted. */
function attemptOf(
  course: Course,
  saved: SavedAttempt,
  memory: SavedState,
  seen: Readonly<Record<Id, number>>,
): Attempt | null {
  const idOf = idFinderOf(course);
  const slotOf = (id: Id) => course.quiz.slots.findIndex((slot) => slot.items.includes(id));
  const fresh = drawOf(course.quiz, saved.seed, seen);
  const taken = new Set(saved.items.map((item) => slotOf(idOf(item.number))));
  const kept: { id: Id; answer: Answer }[] = [];
  for (const item of saved.items) {
    const id = idOf(item.number);
    if (item.mark !== 'open' || slotOf(id) >= 0) {
      kept.push({ id, answer: answerOf(item, memory) });
      continue;
    }
    const last = [...kept].reverse().find((other) => slotOf(other.id) >= 0);
    const free = fresh.findIndex((_, slot) => !taken.has(slot) && slot > (last ? slotOf(last.id) : -1));
    taken.add(free);
    if (free >= 0) kept.push({ id: fresh[free] as Id, answer: { status: 'unanswered' } });
  }
  if (kept.length === 0) return null;
  const { number, seed, recordedBefore } = saved;
  return { number, seed, recordedBefore, items: kept.map((item) => item.id), answers: kept.map((item) => item.answer) };
}

function answerOf(item: SavedAttempt['items'][number], memory: SavedState): Answer {
  const given = memory.responses?.get(item.number);
  if (item.mark !== 'open')
    return {
      status: 'checked',
      response: given?.response ?? '',
      correct: item.mark === 'right',
      seconds: given?.seconds ?? 0,
    };
  return given && given.response !== '' ? { status: 'chosen', response: given.response } : { status: 'unanswered' };
}
