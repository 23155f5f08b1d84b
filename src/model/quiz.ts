// The quiz: which items an attempt draws, how an answer is marked, what an attempt is worth.
// Pure: the seed is part of the progress, the clock and the learner come in as events.

import { chanceOf, shuffled } from './chance.js';
import type { Code, Id, Question, QuizPlan } from './course.js';
import { isPass, percentOf } from './pass-rule.js';

/**
 * An answer in canonical form, ASCII, as SCORM 1.2 spells a response:
 * choice `b`, multiple `a,c,e` (sorted), reasoned `f,b`, matching `1.a,2.c`, ordering `c,a,b`.
 */
export type Response = string;

export type Answer =
  | { readonly status: 'unanswered' }
  | { readonly status: 'chosen'; readonly response: Response }
  | { readonly status: 'checked'; readonly response: Response; readonly correct: boolean; readonly seconds: number };

export interface Attempt {
  /** 1 for the first. */
  readonly number: number;
  readonly seed: number;
  /** One item for each slot, in the order of the slots. */
  readonly items: readonly Id[];
  /** The same length as `items`. */
  readonly answers: readonly Answer[];
  /** How many answers were checked in all attempts before this one. */
  readonly recordedBefore: number;
}

export interface Result {
  readonly correct: number;
  readonly total: number;
  /** Share of right answers in whole percent, rounded down so that rounding never makes a pass. */
  readonly percent: number;
  readonly passed: boolean;
  readonly byPrinciple: readonly PrincipleScore[];
}

export interface PrincipleScore {
  readonly principle: Id;
  readonly correct: number;
  readonly total: number;
}

/** Whole, partly or not right. Only a whole answer earns the mark. */
export type Mark = 'right' | 'partly' | 'wrong';

/** One item for each slot: the one seen least often, and among equals the one that chance names. */
export function drawOf(plan: QuizPlan, seed: number, seen: Readonly<Record<Id, number>>): Id[] {
  const chance = chanceOf(seed);
  return plan.slots.map((slot) => {
    const order = shuffled(slot.items, chance);
    const fewest = Math.min(...order.map((id) => seen[id] ?? 0));
    return order.find((id) => (seen[id] ?? 0) === fewest) as Id;
  });
}

export function newAttempt(
  plan: QuizPlan,
  number: number,
  seed: number,
  seen: Readonly<Record<Id, number>>,
  recordedBefore: number,
): Attempt {
  const items = drawOf(plan, seed, seen);
  return { number, seed, items, answers: items.map(() => ({ status: 'unanswered' })), recordedBefore };
}

/** The order in which an attempt shows the options of a question; the same after every resume. */
export function orderOf<T extends { readonly code: Code }>(
  attempt: Pick<Attempt, 'seed'>,
  question: Pick<Question, 'number'>,
  options: readonly T[],
): T[] {
  return shuffled(options, chanceOf(Math.imul(attempt.seed ^ 0x9e3779b9, question.number * 2 + 1)));
}

/** An order for an ordering question that is not already the right one. */
export function startOrderOf<T extends { readonly code: Code }>(
  attempt: Pick<Attempt, 'seed'>,
  question: Pick<Question, 'number'>,
  options: readonly T[],
): T[] {
  const order = orderOf(attempt, question, options);
  const isRight = order.every((option, at) => option.code === options[at]?.code);
  return isRight ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

export function isFinished(attempt: Attempt): boolean {
  return attempt.answers.every((answer) => answer.status === 'checked');
}

/** The first question that is not yet checked; the number of questions when all are. */
export function nextQuestionOf(attempt: Attempt): number {
  const next = attempt.answers.findIndex((answer) => answer.status !== 'checked');
  return next < 0 ? attempt.answers.length : next;
}

/** How many answers have been recorded in all attempts: those before this one, and this one's in their order. */
export function recordedOf(quiz: { readonly attempt: Attempt | null; readonly forgotten: number }): number {
  return quiz.attempt ? quiz.attempt.recordedBefore + nextQuestionOf(quiz.attempt) : quiz.forgotten;
}

export function resultOf(plan: QuizPlan, attempt: Attempt): Result {
  const total = attempt.items.length;
  const isRight = (at: number) => {
    const a = attempt.answers[at];
    return a?.status === 'checked' && a.correct;
  };
  const correct = attempt.items.filter((_, at) => isRight(at)).length;
  const scores = new Map<Id, { correct: number; total: number }>();
  attempt.items.forEach((item, at) => {
    const principle = plan.slots.find((slot) => slot.items.includes(item))?.principle;
    if (!principle) return;
    const score = scores.get(principle) ?? { correct: 0, total: 0 };
    scores.set(principle, { correct: score.correct + (isRight(at) ? 1 : 0), total: score.total + 1 });
  });
  return {
    correct,
    total,
    percent: percentOf(correct, total),
    passed: isPass(correct, total, plan.passMark),
    byPrinciple: [...scores]
      .map(([principle, score]) => ({ principle, ...score }))
      .sort((a, b) => a.principle.localeCompare(b.principle)),
  };
}
