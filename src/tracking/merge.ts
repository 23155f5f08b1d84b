// What was done before the LMS was found, joined with what it holds. Nothing that it holds is lowered; where both have a
// quiz attempt under way, the LMS's stands.

import type { Course } from '../model/course.js';
import { bestOf, settled, type Progress, type QuizProgress } from '../model/progress.js';
import { isFinished, recordedOf, type Attempt } from '../model/quiz.js';

export interface Merged {
  readonly progress: Progress;
  /** Whether an attempt of this visit gave way to the LMS's. */
  readonly isAttemptGivenUp: boolean;
}

export function merged(course: Course, held: Progress, here: Progress): Merged {
  const isHeldOpen = held.quiz.attempt !== null && !isFinished(held.quiz.attempt);
  const own = isHeldOpen ? null : here.quiz.attempt;
  const progress: Progress = {
    place: here.place,
    sections: sectionsOf(held, here),
    activities: { ...held.activities, ...here.activities },
    quiz: quizOf(held.quiz, here.quiz, own),
    completedOn: held.completedOn ?? here.completedOn,
  };
  return { progress: settled(course, progress, ''), isAttemptGivenUp: isHeldOpen && here.quiz.attempt !== null };
}

function sectionsOf(held: Progress, here: Progress): Progress['sections'] {
  const done = [...Object.entries(held.sections), ...Object.entries(here.sections)].filter(([, how]) => how === 'done');
  return { ...held.sections, ...here.sections, ...Object.fromEntries(done) };
}

/** The attempt of this visit becomes the next after those that the LMS knows of. */
function quizOf(held: QuizProgress, here: QuizProgress, own: Attempt | null): QuizProgress {
  const attempt = own && { ...own, number: held.finished + 1, recordedBefore: recordedOf(held) };
  return {
    attempt: attempt ?? held.attempt,
    // One of this visit that is over is counted when all is settled.
    finished: held.finished,
    best: here.best ? bestOf(here.best, held.best) : held.best,
    passed: held.passed || here.passed,
    seen: seenOf(held.seen, here.seen),
    forgotten: attempt ? 0 : held.forgotten,
  };
}

function seenOf(held: QuizProgress['seen'], here: QuizProgress['seen']): QuizProgress['seen'] {
  const seen: Record<string, number> = { ...held };
  for (const [item, count] of Object.entries(here)) seen[item] = (seen[item] ?? 0) + count;
  return seen;
}
