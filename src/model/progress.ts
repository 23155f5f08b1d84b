// What a learner has done so far, and how each event changes it. Passed, best score and the day
// of completion are latched here: no event lowers them.

import type { Code, Course, Id } from './course.js';
import {
  isFinished,
  newAttempt,
  resultOf,
  type Answer,
  type Attempt,
  type PrincipleScore,
  type Response,
  type Result,
} from './quiz.js';

export interface Progress {
  /** Where the learner is: a section, one of its parts, a page, or `start`. */
  readonly place: Id;
  readonly sections: Readonly<Record<Id, 'started' | 'done'>>;
  /** For each activity, the code chosen for each of its items. */
  readonly activities: Readonly<Record<Id, Readonly<Record<Code, Code>>>>;
  readonly quiz: QuizProgress;
  /** `YYYY-MM-DD`, the first day on which the completion rule was met; `''` when it was met on a day that is lost. */
  readonly completedOn: string | null;
}

export interface QuizProgress {
  /** The attempt under way, or the last one finished; its answers stay for the review. */
  readonly attempt: Attempt | null;
  /** Attempts that are over: finished, or lost with the state that held them. */
  readonly finished: number;
  readonly best: Best | null;
  readonly passed: boolean;
  /** How often each item has been drawn. */
  readonly seen: Readonly<Record<Id, number>>;
  /** Answers that an LMS holds from attempts of which nothing else is known; counts while `attempt` is null. */
  readonly forgotten: number;
}

interface Best {
  readonly percent: number;
  /** The best of each principle in any attempt. */
  readonly byPrinciple: readonly PrincipleScore[];
}

export type CourseEvent =
  /** `part` when it is another than the section's opening. */
  | { readonly type: 'opened'; readonly screen: Id; readonly part?: Id }
  | { readonly type: 'section-finished'; readonly section: Id; readonly on: string }
  | { readonly type: 'activity-answered'; readonly activity: Id; readonly item: Code; readonly choice: Code }
  | { readonly type: 'activity-cleared'; readonly activity: Id }
  | { readonly type: 'attempt-started'; readonly seed: number }
  | { readonly type: 'answer-chosen'; readonly item: Id; readonly response: Response }
  | {
      readonly type: 'answer-checked';
      readonly item: Id;
      readonly response: Response;
      readonly correct: boolean;
      readonly seconds: number;
      readonly on: string;
    };

export const start: Progress = {
  place: 'start',
  sections: {},
  activities: {},
  quiz: { attempt: null, finished: 0, best: null, passed: false, seen: {}, forgotten: 0 },
  completedOn: null,
};

/** The progress after `event`. Returns the same object when nothing changes. */
export function advance(course: Course, progress: Progress, event: CourseEvent): Progress {
  switch (event.type) {
    case 'opened':
      return opened(course, progress, event.screen, event.part ?? event.screen);
    case 'section-finished':
      return finished(course, progress, event.section, event.on);
    case 'activity-answered':
      if (progress.activities[event.activity]?.[event.item] === event.choice) return progress;
      return withActivity(progress, event.activity, {
        ...progress.activities[event.activity],
        [event.item]: event.choice,
      });
    case 'activity-cleared':
      return withActivity(progress, event.activity, {});
    case 'attempt-started':
      return withQuiz(progress, started(course, progress.quiz, event.seed));
    case 'answer-chosen':
      return answered(progress, event.item, { status: 'chosen', response: event.response });
    case 'answer-checked': {
      const { response, correct } = event;
      const seconds = Math.max(0, Math.round(event.seconds));
      return settled(
        course,
        answered(progress, event.item, { status: 'checked', response, correct, seconds }),
        event.on,
      );
    }
  }
}

/** Whether everything that the completion rule asks for has been done. */
export function isCompleted(course: Course, progress: Progress): boolean {
  if (progress.completedOn !== null) return true;
  if (!progress.quiz.passed) return false;
  return (
    course.completion.sections === 'none' ||
    modulesOf(course).every((section) => progress.sections[section.id] === 'done')
  );
}

/** The result of the attempt that has just been, or was last, finished. */
export function lastResultOf(course: Course, progress: Progress): Result | null {
  const attempt = progress.quiz.attempt;
  return attempt && isFinished(attempt) ? resultOf(course.quiz, attempt) : null;
}

/** Sections done, the quiz counting as done when it is passed. */
export function doneOf(course: Course, progress: Progress): { readonly done: number; readonly total: number } {
  const done = course.sections.filter((section) => isDone(progress, section)).length;
  return { done, total: course.sections.length };
}

export function isDone(progress: Progress, section: { readonly id: Id; readonly kind: 'module' | 'quiz' }): boolean {
  return section.kind === 'quiz' ? progress.quiz.passed : progress.sections[section.id] === 'done';
}

function modulesOf(course: Course) {
  return course.sections.filter((section) => section.kind === 'module');
}

/** The progress with an attempt that is finished counted, and the course completed `on` that day when it now is. */
export function settled(course: Course, progress: Progress, on: string): Progress {
  return completed(course, scored(course, progress), on);
}

function opened(course: Course, progress: Progress, screen: Id, place: Id): Progress {
  const isSection = course.sections.some((section) => section.id === screen);
  const isNew = isSection && progress.sections[screen] === undefined;
  if (progress.place === place && !isNew) return progress;
  const sections = isNew ? { ...progress.sections, [screen]: 'started' as const } : progress.sections;
  return { ...progress, place, sections };
}

/** The activity touched last stands last: what was answered longest ago is the first to go when room is short. */
function withActivity(progress: Progress, activity: Id, answers: Readonly<Record<Code, Code>>): Progress {
  const { [activity]: _, ...others } = progress.activities;
  return { ...progress, activities: { ...others, [activity]: answers } };
}

function finished(course: Course, progress: Progress, section: Id, on: string): Progress {
  if (progress.sections[section] === 'done') return progress;
  return completed(course, { ...progress, sections: { ...progress.sections, [section]: 'done' } }, on);
}

function withQuiz(progress: Progress, quiz: QuizProgress): Progress {
  return quiz === progress.quiz ? progress : { ...progress, quiz };
}

/** A new attempt, unless one is under way: an answer that was checked is never thrown away. */
function started(course: Course, quiz: QuizProgress, seed: number): QuizProgress {
  if (quiz.attempt && !isFinished(quiz.attempt)) return quiz;
  const before = quiz.attempt ? quiz.attempt.recordedBefore + quiz.attempt.answers.length : quiz.forgotten;
  const attempt = newAttempt(course.quiz, quiz.finished + 1, seed, quiz.seen, before);
  const seen = { ...quiz.seen };
  for (const item of attempt.items) seen[item] = (seen[item] ?? 0) + 1;
  return { ...quiz, attempt, seen };
}

function answered(progress: Progress, item: Id, answer: Answer): Progress {
  const attempt = progress.quiz.attempt;
  const at = attempt?.items.indexOf(item) ?? -1;
  if (!attempt || at < 0 || attempt.answers[at]?.status === 'checked') return progress;
  const answers = attempt.answers.map((old, index) => (index === at ? answer : old));
  return withQuiz(progress, { ...progress.quiz, attempt: { ...attempt, answers } });
}

function scored(course: Course, progress: Progress): Progress {
  const { quiz } = progress;
  const attempt = quiz.attempt;
  if (!attempt || !isFinished(attempt) || attempt.number <= quiz.finished) return progress;
  const result = resultOf(course.quiz, attempt);
  return withQuiz(progress, {
    ...quiz,
    finished: attempt.number,
    passed: quiz.passed || result.passed,
    best: bestOf(result, quiz.best),
  });
}

/** The best of both, for the whole and for each principle. */
export function bestOf(now: Best, before: Best | null): Best {
  return {
    percent: Math.max(now.percent, before?.percent ?? 0),
    byPrinciple: bestByPrincipleOf(now.byPrinciple, before?.byPrinciple ?? []),
  };
}

function bestByPrincipleOf(now: readonly PrincipleScore[], before: readonly PrincipleScore[]): PrincipleScore[] {
  const others = before.filter((old) => now.every((score) => score.principle !== old.principle));
  const better = now.map((score) => {
    const old = before.find((candidate) => candidate.principle === score.principle);
    return old && old.correct * score.total > score.correct * old.total ? old : score;
  });
  return [...others, ...better].sort((a, b) => a.principle.localeCompare(b.principle));
}

function completed(course: Course, progress: Progress, on: string): Progress {
  return progress.completedOn === null && isCompleted(course, progress) ? { ...progress, completedOn: on } : progress;
}

/** Whether there is anything that the start tells of. */
export function hasBegun({ sections, quiz, completedOn }: Progress): boolean {
  return (
    Object.keys(sections).length > 0 ||
    quiz.attempt !== null ||
    quiz.finished > 0 ||
    quiz.passed ||
    completedOn !== null
  );
}
