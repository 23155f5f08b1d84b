// quiz.yaml as the quiz asks it.

import type { Question, TaughtPlan } from '../../../src/model/course.js';
import type { QuestionEntry, QuizFile, SlotEntry } from '../parse/schemas/quiz.js';

export function planOf(quiz: QuizFile, passMark: number): TaughtPlan {
  return {
    passMark,
    slots: quiz.slots.map(({ id, objective, principle, section, anchor, items }) => ({
      id,
      objective,
      principle,
      section,
      anchor,
      items,
    })),
  };
}

export function questionsOf(quiz: QuizFile): Question[] {
  return quiz.items.map((entry) =>
    questionOf(
      entry,
      quiz.slots.find((slot) => slot.items.includes(entry.id)),
    ),
  );
}

/** What a question does not say itself, its slot says. */
function questionOf(entry: QuestionEntry, slot: SlotEntry | undefined): Question {
  const { id, stem, principles, sources } = entry;
  const reread = entry.anchor ?? slot?.anchor ?? slot?.section ?? '';
  const base = {
    id,
    number: Number(/\d+/.exec(id)?.[0]),
    stem,
    reread,
    objective: slot?.objective ?? '',
    principles,
    sources,
  };
  switch (entry.kind) {
    case 'choice':
    case 'multiple':
      return { ...base, kind: entry.kind, options: entry.options };
    case 'reasoned':
      return { ...base, kind: entry.kind, answers: entry.answers, reasons: entry.reasons };
    case 'matching':
      return { ...base, kind: entry.kind, pairs: entry.pairs, targets: entry.targets };
    case 'ordering':
      return {
        ...base,
        kind: entry.kind,
        options: entry.options,
        ends: entry.ends,
        feedbackRight: entry.feedback_right,
        faults: entry.faults,
      };
  }
}
