// What of a question must be heard, in the words that the course has for it.

import type { Question } from '../../src/model/course.js';
import { words } from './learner.js';

export const plain = (text: string) =>
  text
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

interface Part {
  readonly start: string;
  readonly end: string;
}

/** How each choice of a question begins and ends when it is heard before anything is chosen. */
export function partsOf(question: Question): Part[] {
  const radios = (options: readonly { readonly text: string }[]): Part[] => [
    ...options.map(({ text }) => ({ start: `radio, ${plain(text)}, not checked`, end: `set size ${options.length}` })),
    ...options.map((_, at) => ({
      start: 'radio, ',
      end: `not checked, position ${at + 1}, set size ${options.length}`,
    })),
  ];
  switch (question.kind) {
    case 'choice':
      return radios(question.options);
    case 'multiple':
      return question.options.map(({ text }) => ({ start: `checkbox, ${plain(text)}`, end: 'not checked' }));
    case 'reasoned':
      return [...radios(question.answers), ...radios(question.reasons)];
    case 'matching':
      return question.pairs.map(({ text }) => ({ start: `combobox, ${plain(text)}`, end: '' }));
    case 'ordering':
      return question.options.flatMap(({ text }) =>
        [words('quiz.move_up', { text }), words('quiz.move_down', { text })].map((name) => ({
          start: `button, ${name}`,
          end: '',
        })),
      );
  }
}

export function hintOf({ kind }: Question): string {
  const keys = {
    choice: 'choose_one',
    multiple: 'choose_all',
    reasoned: 'choose_both',
    matching: 'choose_match',
    ordering: 'choose_order',
  } as const;
  return words(`quiz.${keys[kind]}`);
}

export function missingOf({ kind }: Question): string {
  const keys = {
    choice: 'error_one',
    multiple: 'error_all',
    reasoned: 'error_both',
    matching: 'error_match',
    ordering: 'error_order',
  } as const;
  return `quiz.${keys[kind]}`;
}

/** All that the author has to say about the choices. */
export function reasonsOf(question: Question): string[] {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return question.options.map(({ feedback }) => feedback);
    case 'reasoned':
      return [...question.answers, ...question.reasons].map(({ feedback }) => feedback);
    case 'matching':
      return ['', ...question.pairs.map(({ feedback }) => feedback)];
    case 'ordering':
      return [question.feedbackRight, ...question.faults.map(({ feedback }) => feedback)];
  }
}
