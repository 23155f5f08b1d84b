// The lines between --- and --- at the top of a Markdown file.

import { z } from 'zod';
import { blank, id, shape, text } from './common.js';

/** The tags of this course's own modules, and those that any other course has. */
const moduleElements = [
  'course-module',
  'definition-module',
  'rationale-module',
  'case-study-module',
  'principles-module',
] as const;
const quizElements = ['course-quiz', 'principles-quiz'] as const;

const head = {
  id,
  title: text.describe('The short name, for menus'),
  heading: text.describe('The heading of the screen'),
  picture: blank.optional(),
};

export const sectionHeadSchema = shape({
  ...head,
  kind: z.enum(['module', 'quiz']).optional().describe('quiz: the section that asks the questions of quiz.yaml'),
  element: z
    .enum([...moduleElements, ...quizElements])
    .optional()
    .describe('The element that brings the section to life; by its kind when this is left out'),
  question: text.describe('The question that the section answers'),
  objectives: z.array(id),
  keep: z.array(text).length(3).optional().describe('Three lines to keep'),
});

export const pageHeadSchema = shape({ ...head, question: text.optional() });

export type SectionHead = z.output<typeof sectionHeadSchema>;
export type PageHead = z.output<typeof pageHeadSchema>;

/** Whether a section is read or asked, and the tag of its element. */
export function kindOf({ kind, element }: SectionHead): { readonly kind: 'module' | 'quiz'; readonly element: string } {
  const isQuiz = kind === 'quiz' || quizElements.some((tag) => tag === element);
  return { kind: isQuiz ? 'quiz' : 'module', element: element ?? (isQuiz ? quizElements[0] : moduleElements[0]) };
}
