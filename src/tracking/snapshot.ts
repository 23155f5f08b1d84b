// What counts as complete and passed, and what an LMS hears. Pure.

import type { Course, Question } from '../model/course.js';
import { isPass, percentOf } from '../model/pass-rule.js';
import { isCompleted, isDone, type Progress } from '../model/progress.js';
import { nextQuestionOf, recordedOf, type Response } from '../model/quiz.js';
import type { Interaction } from '../questions/kind.js';
import { interactionOf, rightResponseOf } from '../questions/marking.js';
import { encode } from './suspend-data.js';

/** Everything that an LMS should hold, whole, at one moment. An adapter writes what changed. */
export interface Snapshot {
  readonly place: string;
  readonly suspendData: string;
  /** Answers checked in all attempts. */
  readonly answered: number;
  /** What is chosen and not yet checked: no answer yet, so it goes along with whatever is written next. */
  readonly choosing: string;
  /** What was answered in activities, and the attempt under way: a change of screen leaves it as it is. */
  readonly work: string;
  /** One word for everything, where an LMS has room for one: final only when passed and all that is asked is done. */
  readonly status: 'incomplete' | 'failed' | 'completed' | 'passed';
  /** The same as two facts, where an LMS keeps them apart. */
  readonly completed: boolean;
  readonly success: 'unknown' | 'passed' | 'failed';
  /** Best score in whole percent; null until an attempt is finished. */
  readonly score: number | null;
  /** Share of the sections done, 0–1. */
  readonly progress: number;
  /** Always all of them in the same order: sections, then principles. */
  readonly objectives: readonly ObjectiveRecord[];
  /** The answers checked in the attempt under way or last finished, in their order, without gaps. */
  readonly interactions: readonly InteractionRecord[];
}

export interface ObjectiveRecord {
  readonly id: string;
  readonly status: 'not attempted' | 'incomplete' | 'completed' | 'passed' | 'failed';
  /** Whole percent, or null. */
  readonly score: number | null;
}

export interface InteractionRecord {
  /** Place in the whole history of this learner's attempts, from 0, without gaps. */
  readonly ordinal: number;
  /** `Q07_carer_data`, from the second attempt on `Q07_carer_data_A2`. */
  readonly id: string;
  readonly kind: Interaction;
  readonly description: string;
  /** `''` when only the mark is still known. */
  readonly response: Response;
  readonly pattern: Response;
  readonly correct: boolean;
  readonly seconds: number;
  readonly objective: string;
}

/** @param questions the bank, or null while it is not loaded: then no interaction is told yet. */
export function snapshotOf(course: Course, progress: Progress, questions: readonly Question[] | null): Snapshot {
  const { quiz } = progress;
  const completed = isCompleted(course, progress);
  const success = quiz.passed ? 'passed' : quiz.best !== null ? 'failed' : 'unknown';
  const done = course.sections.filter((section) => isDone(progress, section)).length;
  return {
    place: progress.place,
    suspendData: encode(course, progress),
    answered: recordedOf(quiz),
    choosing: (quiz.attempt?.answers ?? [])
      .flatMap((answer, at) => (answer.status === 'chosen' ? [`${at}:${answer.response}`] : []))
      .join(';'),
    work: JSON.stringify([progress.activities, quiz.attempt?.number ?? 0]),
    status: statusOf(course, completed, success),
    completed,
    success,
    score: quiz.best?.percent ?? null,
    progress: completed ? 1 : done / course.sections.length,
    objectives: objectivesOf(course, progress),
    interactions: questions ? interactionsOf(progress, questions) : [],
  };
}

function statusOf(course: Course, completed: boolean, success: Snapshot['success']): Snapshot['status'] {
  if (completed) return success === 'passed' ? 'passed' : 'completed';
  return success === 'failed' ? course.completion.failedStatus : 'incomplete';
}

function objectivesOf(course: Course, progress: Progress): ObjectiveRecord[] {
  const sections = course.sections.map((section): ObjectiveRecord => {
    const isStarted = progress.sections[section.id] !== undefined;
    return {
      id: `section_${section.id}`,
      status: isDone(progress, section) ? 'completed' : isStarted ? 'incomplete' : 'not attempted',
      score: null,
    };
  });
  const scores = progress.quiz.best?.byPrinciple ?? [];
  const principles = course.principles.map(({ id }): ObjectiveRecord => {
    const score = scores.find((candidate) => candidate.principle === id);
    if (!score) return { id: `principle_${id}`, status: 'not attempted', score: null };
    const { correct, total } = score;
    const status = isPass(correct, total, course.quiz.passMark) ? 'passed' : 'failed';
    return { id: `principle_${id}`, status, score: percentOf(correct, total) };
  });
  return [...sections, ...principles];
}

function interactionsOf(progress: Progress, questions: readonly Question[]): InteractionRecord[] {
  const attempt = progress.quiz.attempt;
  if (!attempt) return [];
  return attempt.items.slice(0, nextQuestionOf(attempt)).flatMap((id, at) => {
    const answer = attempt.answers[at];
    const question = questions.find((candidate) => candidate.id === id);
    if (!question || answer?.status !== 'checked') return [];
    const reported = question.reportedAs ?? id;
    return [
      {
        ordinal: attempt.recordedBefore + at,
        id: attempt.number === 1 ? reported : `${reported}_A${attempt.number}`,
        kind: interactionOf(question),
        description: question.stem,
        response: answer.response,
        pattern: rightResponseOf(question),
        correct: answer.correct,
        seconds: answer.seconds,
        objective: question.objective,
      },
    ];
  });
}
