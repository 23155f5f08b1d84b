// The lines between --- and --- at the top of a Markdown file.

import { z } from 'zod';
import { blank, id, shape, text } from './common.js';

const head = {
  id,
  title: text.describe('The short name, for menus'),
  heading: text.describe('The heading of the screen'),
  element: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)+$/)
    .optional()
    .describe('The element that brings the screen to life'),
  picture: blank.optional(),
};

export const sectionHeadSchema = shape({
  ...head,
  element: head.element.unwrap(),
  question: text.describe('The question that the section answers'),
  objectives: z.array(id),
  keep: z.array(text).length(3).optional().describe('Three lines to keep'),
});

export const pageHeadSchema = shape({ ...head, question: text.optional() });

export type SectionHead = z.output<typeof sectionHeadSchema>;
export type PageHead = z.output<typeof pageHeadSchema>;
