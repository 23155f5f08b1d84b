import type { OrderingQuestion } from '../../model/course.js';
import type { Response } from '../../model/quiz.js';
import { partsOf } from '../kind.js';

export function isRightOrder({ options }: OrderingQuestion, response: Response): boolean {
  return partsOf(response).every((code, at) => code === options[at]?.code);
}

/** The first fault that fits is told, as the question lists them. */
export function orderingFeedback(question: OrderingQuestion, response: Response): string {
  const order = partsOf(response);
  if (isRightOrder(question, response)) return question.feedbackRight;
  const fault = question.faults.find(({ earlier, later }) => order.indexOf(later) < order.indexOf(earlier));
  return fault?.feedback ?? '';
}
