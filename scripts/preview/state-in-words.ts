// What a stored state says, in words. Pure.

import type { Course } from '../../src/model/course.js';
import { progressOf } from '../../src/tracking/restore.js';

export function stateInWords(course: Course, suspendData: string): string[] {
  const { place, sections, quiz, completedOn } = progressOf(course, { suspendData, place: '', passed: false, completed: false, score: null, interactionsHeld: 0, mode: 'normal' });
  const titleOf = (id: string) => [...course.sections, ...course.pages].find((screen) => screen.id === id)?.title ?? id;
  const checked = quiz.attempt?.answers.filter(({ status }) => status === 'checked').length ?? 0;
  return [
    `Place: ${titleOf(place)}`,
    ...Object.entries(sections).map(([id, state]) => `${titleOf(id)}: ${state}`),
    quiz.attempt ? `Quiz, try ${quiz.attempt.number}: ${checked} of ${quiz.attempt.items.length} answers checked` : 'Quiz: no attempt under way',
    `Quiz: ${quiz.passed ? 'passed' : 'not passed yet'}${quiz.best ? `, best score ${quiz.best.percent} %` : ''}`,
    completedOn === null ? 'Course: not completed yet' : `Course: completed${completedOn ? ` on ${completedOn}` : ''}`,
  ];
}
