// What counts as complete and passed, and what an LMS hears. Pure.

import type { Course, Question } from '../model/course.js';
import { isCompleted, isDone, type Progress } from '../model/progress.js';
import { rightResponseOf, type Response } from '../model/quiz.js';
import { encode } from './suspend-data.js';

/** Everything that an LMS should hold, whole, at one moment. An adapter writes what changed. */
export interface Snapshot {
  readonly place: string;
  readonly suspendData: string;
  readonly completed: boolean;
  readonly success: 'unknown' | 'passed' | 'failed';
  /** Best score in whole percent; null until an attempt is finished. */
  readonly score: number | null;
  /** Share of the sections done, 0–1. */
  readonly progress: number;
  readonly objectives: readonly ObjectiveRecord[];
  readonly interactions: readonly InteractionRecord[];
}

export interface ObjectiveRecord {
  readonly id: string;
  readonly status: 'incomplete' | 'completed' | 'passed' | 'failed';
  /** Whole percent, or null. */
  readonly score: number | null;
}

export interface InteractionRecord {
  /** Place in the whole history of this learner's attempts, from 0, without gaps. */
  readonly ordinal: number;
  /** `Q07_carer_data`, from the second attempt on `Q07_carer_data_A2`. */
  readonly id: string;
  readonly kind: Question['kind'];
  readonly description: string;
  readonly response: Response;
  readonly pattern: Response;
  readonly correct: boolean;
  readonly seconds: number;
  readonly objective: string;
}

/** @param questions the bank, or null while it is not loaded: then no interaction is told yet. */
export function snapshotOf(course: Course, progress: Progress, questions: readonly Question[] | null): Snapshot {
  const { quiz } = progress;
  const done = course.sections.filter((section) => isDone(progress, section)).length;
  const completed = isCompleted(course, progress);
  const hasFailed = quiz.finished > 0 && !quiz.passed;
  return {
    place: progress.place,
    suspendData: encode(course, progress),
    completed,
    success: quiz.passed ? 'passed' : hasFailed ? 'failed' : 'unknown',
    score: quiz.best?.percent ?? null,
    progress: completed ? 1 : done / course.sections.length,
    objectives: objectivesOf(course, progress),
    interactions: questions ? interactionsOf(progress, questions) : [],
  };
}

function objectivesOf(course: Course, progress: Progress): ObjectiveRecord[] {
  const sections = course.sections
    .filter((section) => progress.sections[section.id] !== undefined || isDone(progress, section))
    .map((section): ObjectiveRecord => ({ id: `section_${section.id}`, status: isDone(progress, section) ? 'completed' : 'incomplete', score: null }));
  const principles = (progress.quiz.best?.byPrinciple ?? []).map((score): ObjectiveRecord => {
    const percent = Math.floor((score.correct * 100) / score.total);
    return { id: `principle_${score.principle}`, status: percent >= course.quiz.passMark ? 'passed' : 'failed', score: percent };
  });
  return [...sections, ...principles];
}

function interactionsOf(progress: Progress, questions: readonly Question[]): InteractionRecord[] {
  const attempt = progress.quiz.attempt;
  if (!attempt) return [];
  return attempt.items.flatMap((id, at) => {
    const answer = attempt.answers[at];
    const question = questions.find((candidate) => candidate.id === id);
    if (!question || answer?.status !== 'checked') return [];
    return [{
      ordinal: attempt.recordedBefore + at,
      id: attempt.number === 1 ? id : `${id}_A${attempt.number}`,
      kind: question.kind,
      description: question.stem,
      response: answer.response,
      pattern: rightResponseOf(question),
      correct: answer.correct,
      seconds: answer.seconds,
      objective: question.objective,
    }];
  });
}
