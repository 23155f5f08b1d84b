// An answer as words: for the announcement, the right answer as text, and the review. Pure.

import type { Code, OrderingQuestion, Question } from '../../model/course.js';
import type { Response } from '../../model/quiz.js';

/** The parts of a response, each in the words of the question; the order matters in an ordering question only. */
export function answerLines(question: Question, response: Response): string[] {
  const parts = partsOf(response);
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return question.options.filter((option) => parts.includes(option.code)).map((option) => option.text);
    case 'reasoned':
      return [textOf(question.answers, parts[0]), textOf(question.reasons, parts[1])].filter((text) => text !== '');
    case 'matching':
      return question.pairs.map(
        (pair) => `${pair.text.replace(/\.$/, '')} – ${textOf(question.targets, matchIn(response, pair.code))}`,
      );
    case 'ordering':
      return parts.map((code) => textOf(question.options, code));
  }
}

/** What there is to say about the parts that the learner chose. */
export function feedbackLines(question: Question, response: Response): string[] {
  const parts = partsOf(response);
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return question.options.filter((option) => parts.includes(option.code)).map((option) => option.feedback);
    case 'reasoned':
      return [
        ...question.answers.filter((option) => option.code === parts[0]),
        ...question.reasons.filter((option) => option.code === parts[1]),
      ].map((option) => option.feedback);
    case 'matching':
      return question.pairs.filter((pair) => matchIn(response, pair.code) !== pair.match).map((pair) => pair.feedback);
    case 'ordering':
      return [orderingFeedback(question, response)].filter((text) => text !== '');
  }
}

/** The first fault that fits is told, as the question lists them. */
export function orderingFeedback(question: OrderingQuestion, response: Response): string {
  const order = partsOf(response);
  if (order.every((code, at) => code === question.options[at]?.code)) return question.feedbackRight;
  const fault = question.faults.find(({ earlier, later }) => order.indexOf(later) < order.indexOf(earlier));
  return fault?.feedback ?? '';
}

export function partsOf(response: Response): Code[] {
  return response === '' ? [] : response.split(',');
}

/** The target chosen for a pair; `''` when there is none yet. */
export function matchIn(response: Response, pair: Code): Code {
  return (
    partsOf(response)
      .find((part) => part.startsWith(`${pair}.`))
      ?.slice(pair.length + 1) ?? ''
  );
}

function textOf(options: readonly { code: Code; text: string }[], code: Code | undefined): string {
  return options.find((option) => option.code === code)?.text ?? '';
}
