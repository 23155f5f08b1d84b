// A small course with every kind of question, two for each slot, as the tracking tests play it.

import type { Course, Question } from '../../../../src/model/course.js';
import { bank } from '../../../fixtures/questions.js';

const twin = (question: Question): Question => {
  const number = question.number + 100;
  return { ...question, number, id: `Q${number}_${question.id.replace(/^Q\d+_/, '')}` };
};

export const questions: readonly Question[] = bank.flatMap((question) => [question, twin(question)]);

export const course: Course = {
  id: 'co_production',
  title: 'Co-production',
  version: '1.0.0',
  released: '2026-11-23',
  language: 'en-GB',
  direction: 'ltr',
  organisation: '',
  keepSelfCheck: false,
  words: {},
  pages: [{ id: 'glossary', title: 'Glossary' }],
  sections: [
    {
      id: 'definition',
      kind: 'module',
      title: 'What it is',
      minutes: 5,
      objectives: [],
      activities: ['ladder', 'what_is_it'],
    },
    { id: 'rationale', kind: 'module', title: 'Why', minutes: 5, objectives: [], activities: ['law'] },
    { id: 'quiz', kind: 'quiz', title: 'Quiz', minutes: 8, objectives: [], activities: [] },
  ],
  principles: ['P1', 'P2', 'P3', 'P4'].map((id) => ({ id, title: id })),
  quiz: {
    passMark: 80,
    slots: bank.map((question, at) => ({
      id: `S0${at + 1}`,
      objective: 'LO2',
      principle: `P${(at % 4) + 1}`,
      items: [question.id, twin(question).id],
    })),
  },
  completion: { sections: 'all', failedStatus: 'incomplete' },
};
