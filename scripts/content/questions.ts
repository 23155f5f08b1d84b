// quiz.yaml as the quiz asks it.

import type { Question, QuizPlan } from '../../src/model/course.js';
import type { QuestionEntry, QuizFile } from './schemas/quiz.js';

export function planOf(quiz: QuizFile, passMark: number): QuizPlan {
  return { passMark, slots: quiz.slots.map(({ id, objective, principle, section, anchor, items }) => ({ id, objective, principle, section, anchor, items })) };
}

export function questionsOf(quiz: QuizFile): Question[] {
  return quiz.items.map((entry) => {
    const objective = quiz.slots.find((slot) => slot.items.includes(entry.id))?.objective ?? '';
    return questionOf(entry, objective);
  });
}

function questionOf(entry: QuestionEntry, objective: string): Question {
  const { id, stem, principles, sources } = entry;
  const base = { id, number: Number(/\d+/.exec(id)?.[0]), stem, objective, principles, sources };
  switch (entry.kind) {
    case 'choice':
    case 'multiple':
      return { ...base, kind: entry.kind, options: entry.options };
    case 'reasoned':
      return { ...base, kind: entry.kind, answers: entry.answers, reasons: entry.reasons };
    case 'matching':
      return { ...base, kind: entry.kind, pairs: entry.pairs, targets: entry.targets };
    case 'ordering':
      return { ...base, kind: entry.kind, options: entry.options, ends: entry.ends, feedbackRight: entry.feedback_right, faults: entry.faults };
  }
}
