// The answer key for assessors: what each id and letter in an LMS report means. It lies beside the zips, never in one.

import type { Question, Section, TaughtCourse } from '../../src/model/course.js';
import type { KeyRow } from '../../src/questions/authoring-kind.js';
import { authoringOf } from '../../src/questions/authoring.js';
import { rightResponseOf } from '../../src/questions/marking.js';

export interface AnswerKey {
  readonly course: string;
  readonly title: string;
  readonly version: string;
  readonly released: string;
  readonly language: string;
  readonly passMark: number;
  readonly entries: readonly KeyEntry[];
}

export interface KeyEntry {
  /** What an LMS report shows in its column "Question". */
  readonly id: string;
  /** Every learner's n-th question belongs to the n-th slot. Empty when no slot draws the question. */
  readonly slot: string;
  readonly place: number | null;
  readonly kind: Question['kind'];
  readonly question: string;
  readonly objective: string;
  readonly principles: readonly string[];
  readonly section: string;
  /** What an LMS report shows for a right answer. SCORM 2004 writes `[,]` for `,` and `[.]` for `.`. */
  readonly key: string;
  readonly rows: readonly KeyRow[];
  readonly sources: readonly string[];
}

interface KeySource {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

export function answerKeyOf(
  course: TaughtCourse,
  questions: readonly Question[],
  sources: readonly KeySource[],
): AnswerKey {
  return {
    course: course.id,
    title: course.title,
    version: course.version,
    released: course.released,
    language: course.language,
    passMark: course.quiz.passMark,
    entries: questions
      .map((question) => entryOf(course, question, sources))
      .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || a.id.localeCompare(b.id, 'en')),
  };
}

function entryOf(course: TaughtCourse, question: Question, sources: readonly KeySource[]): KeyEntry {
  const place = course.quiz.slots.findIndex(({ items }) => items.includes(question.id));
  const slot = course.quiz.slots[place];
  const objective = course.objectives.find(({ id }) => id === question.objective);
  const section: Section | undefined = course.sections.find(({ id }) => id === slot?.section);
  return {
    id: question.id,
    slot: slot?.id ?? '',
    place: slot ? place + 1 : null,
    kind: question.kind,
    question: question.stem,
    objective: objective ? `${objective.id}: ${objective.text}` : question.objective,
    principles: question.principles.map(
      (id) => `${id}: ${course.principles.find((principle) => principle.id === id)?.title ?? id}`,
    ),
    section: section?.title ?? '',
    key: rightResponseOf(question),
    rows: authoringOf(question).keyRowsOf(question),
    sources: question.sources.map((id) => {
      const source = sources.find((one) => one.id === id);
      return source ? [source.title, source.url].filter((part) => part !== '').join(', ') : id;
    }),
  };
}
