// What an assessor reads: each answer an LMS received, joined with the question bank and put into words. Pure.

import { answerLines } from '../../src/components/answer-words.js';
import type { Question } from '../../src/model/course.js';
import type { HeardAnswer } from './heard.js';

export interface AnswerInWords {
  /** As the LMS holds it. */
  readonly id: string;
  /** Which try at the quiz, from 1. */
  readonly attempt: number;
  readonly question: string;
  /** One line for each part of the answer. */
  readonly given: readonly string[];
  readonly right: readonly string[];
  readonly result: HeardAnswer['result'];
  /** False for an id that this version of the course does not know; then `given` and `right` are the codes. */
  readonly isKnown: boolean;
}

export function answersInWords(answers: readonly HeardAnswer[], questions: readonly Question[]): AnswerInWords[] {
  return answers.map((answer) => {
    const whole = questions.find(({ id }) => id === answer.id);
    const [, name, attempt = '1'] = (whole ? null : /^(.*)_A(\d+)$/.exec(answer.id)) ?? [];
    const question = whole ?? questions.find(({ id }) => id === name);
    return {
      id: answer.id,
      attempt: Number(attempt),
      question: question?.stem ?? (answer.description || answer.id),
      given: question ? answerLines(question, answer.response) : [answer.response],
      right: question ? answerLines(question, answer.pattern) : [answer.pattern],
      result: answer.result,
      isKnown: question !== undefined,
    };
  });
}
