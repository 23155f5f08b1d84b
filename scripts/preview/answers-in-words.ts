// What an assessor reads: each answer an LMS received, joined with the question bank and put into words. Pure.

import { itemsOf, nameIn } from '../../src/analysis/bank.js';
import { Join } from '../../src/analysis/join.js';
import { viewOf } from '../../src/questions/views.js';
import type { Question } from '../../src/model/course.js';
import type { CmiInteraction } from './cmi-record.js';

export interface AnswerInWords {
  /** As the LMS holds it. */
  readonly id: string;
  /** Which try at the quiz, from 1. */
  readonly attempt: number;
  readonly question: string;
  /** One line for each part of the answer. */
  readonly given: readonly string[];
  readonly right: readonly string[];
  readonly result: CmiInteraction['result'];
  /** False for an id that this version of the course does not know; then `given` and `right` are the codes. */
  readonly isKnown: boolean;
}

/** Joined as the assessors' results page joins them. */
export function answersInWords(answers: readonly CmiInteraction[], questions: readonly Question[]): AnswerInWords[] {
  const join = new Join(itemsOf({ questions, slots: [] }));
  return answers.map((answer) => {
    const known = join.answerOf({
      id: answer.id,
      response: answer.response,
      right: answer.pattern,
      result: answer.result,
      score: '',
    });
    const question = known?.item.question;
    return {
      id: answer.id,
      attempt: known?.attempt ?? nameIn(answer.id).attempt,
      question: question?.stem ?? (answer.description || answer.id),
      given: question && !known.isMisfit ? viewOf(question).answerLines(question, known.response) : [answer.response],
      right: question ? viewOf(question).answerLines(question, known.otherKey || known.item.right) : [answer.pattern],
      result: answer.result,
      isKnown: question !== undefined,
    };
  });
}
