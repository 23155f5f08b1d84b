import type { OrderingQuestion } from '../../model/course.js';
import type { Response } from '../../model/quiz.js';
import { partsOf } from '../kind.js';

/** The first fault that fits is told, as the question lists them. */
export function orderingFeedback(question: OrderingQuestion, response: Response): string {
  const order = partsOf(response);
  if (order.every((code, at) => code === question.options[at]?.code)) return question.feedbackRight;
  const fault = question.faults.find(({ earlier, later }) => order.indexOf(later) < order.indexOf(earlier));
  return fault?.feedback ?? '';
}
