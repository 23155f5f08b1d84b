// quiz.yaml as the quiz asks it.

import type { Question, TaughtPlan } from '../../../src/model/course.js';
import { authoringOf } from '../../../src/questions/authoring.js';
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
  // What the kind adds, its own authoring part knows.
  return { ...base, kind: entry.kind, ...(authoringOf(entry).fromEntry(entry) as object) } as unknown as Question;
}
