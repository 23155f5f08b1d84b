import type { Course } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { isRoundedDown } from '../../model/pass-rule.js';

/** A score in percent; one that was rounded down says so. */
export function scoreWords({ words, quiz }: Pick<Course, 'words' | 'quiz'>, percent: number): string {
  return isRoundedDown(percent, quiz.slots.length)
    ? message(words, 'quiz.percent_rounded', { percent })
    : message(words, 'quiz.percent', { percent });
}
