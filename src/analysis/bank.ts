// What is needed to understand a report: the questions, and where the quiz asks them. The assessors' page holds it as JSON.

import type { Id, Objective, Principle, Question, Slot, TaughtCourse } from '../model/course.js';
import type { Response } from '../model/quiz.js';
import { rightResponseOf } from '../questions/marking.js';
import { canonical } from './response.js';

export interface Bank {
  readonly course: Id;
  readonly title: string;
  readonly version: string;
  /** The day of its release, `YYYY-MM-DD`. */
  readonly released: string;
  /** Whether no version came before it: 1.0.0 by the project's own count. */
  readonly isFirstVersion: boolean;
  readonly language: string;
  /** Whole percent. */
  readonly passMark: number;
  readonly principles: readonly Principle[];
  readonly objectives: readonly Objective[];
  readonly slots: readonly Slot[];
  readonly questions: readonly Question[];
}

/** A question as a report meets it. */
export interface Item {
  readonly question: Question;
  /** Its place in `bank.questions`. */
  readonly at: number;
  /** The slot that draws it; -1 when no slot does any more. */
  readonly slot: number;
  /** In the form in which responses are compared. */
  readonly right: Response;
}

export function bankOf(course: TaughtCourse, questions: readonly Question[]): Bank {
  const { id, title, version, released, language, principles, objectives, quiz } = course;
  return {
    course: id,
    title,
    version,
    released,
    isFirstVersion: version === '1.0.0',
    language,
    passMark: quiz.passMark,
    principles,
    objectives,
    slots: quiz.slots,
    questions,
  };
}

export function itemsOf(bank: Pick<Bank, 'questions' | 'slots'>): Item[] {
  return bank.questions.map((question, at) => ({
    question,
    at,
    slot: bank.slots.findIndex(({ items }) => items.includes(question.id)),
    right: canonical(question, rightResponseOf(question)),
  }));
}

/** `Q07_carer_data_A2` is the question `Q07_carer_data` in the second attempt. */
export function nameIn(id: string): { readonly question: Id; readonly attempt: number } {
  const [, question = id, attempt] = /^(.*)_A(\d{1,3})$/i.exec(id) ?? [];
  return { question, attempt: Number(attempt ?? 1) || 1 };
}
