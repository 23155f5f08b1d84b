// What a saved text says of a learner, as data. Pure.

import { viewOf } from '../../src/questions/views.js';
import type { Course, Question } from '../../src/model/course.js';
import type { Progress } from '../../src/model/progress.js';
import { recordedOf, type Answer } from '../../src/model/quiz.js';
import { fieldsOf } from '../../src/tracking/checksummed-fields.js';
import type { Header } from '../../src/tracking/saved-state.js';
import { headerOf, savedStateOf } from '../../src/tracking/read-saved-state.js';
import { progressOf } from '../../src/tracking/restore.js';
import { nothingRestored } from '../../src/tracking/tracker.js';

/**
 * `ours`: as it was written. `damaged`: ours, and parts of it are missing or changed. `foreign`: another course's.
 * `unknown`: nothing in it was written by a course of this kind.
 */
type QuizStatus = 'ours' | 'damaged' | 'foreign' | 'unknown';

export interface DecodedAnswer {
  readonly question: string;
  readonly status: Answer['status'];
  readonly correct: boolean | null;
  readonly seconds: number | null;
  /** A line for each part of the answer; empty when none was given or only its mark is left. */
  readonly given: readonly string[];
}

/** The parts of a saved text, by the letter of their field. */
const parts = {
  outcome: 'o',
  counts: 'n',
  sections: 's',
  attempt: 'a',
  place: 'l',
  answers: 'r',
  principles: 'b',
  activities: 't',
} as const;
type Part = keyof typeof parts;

export interface Decoded {
  readonly verdict: QuizStatus;
  readonly length: number;
  /** Null when the text does not say which course wrote it. */
  readonly writtenBy: Header | null;
  readonly unreadableParts: number;
  readonly isCut: boolean;
  /** What may have stood in the parts that are lost: of these the text says nothing, and no "not passed" either. */
  readonly unreadable: readonly Part[];
  readonly progress: Progress;
  readonly recorded: number;
  readonly answers: readonly DecodedAnswer[];
}

export function decodedOf(course: Course, questions: readonly Question[], text: string): Decoded {
  const memory = savedStateOf(course.id, text);
  const writtenBy = headerOf(text);
  const pieces = text.split('~').filter((piece) => piece !== '').length;
  const fields = fieldsOf(text, course.id);
  const readable = fields.length + (writtenBy ? 1 : 0);
  const isWhole = pieces === readable && memory.isWhole;
  const progress = progressOf(course, { ...nothingRestored, suspendData: text });
  return {
    verdict: verdictOf(course, writtenBy, readable, isWhole),
    length: text.length,
    writtenBy,
    unreadableParts: pieces - readable,
    isCut: !memory.isWhole,
    unreadable: isWhole
      ? []
      : (Object.keys(parts) as Part[]).filter((part) => !fields.some(({ letter }) => letter === parts[part])),
    progress,
    recorded: recordedOf(progress.quiz),
    answers: answersOf(progress, questions),
  };
}

function verdictOf(course: Course, writtenBy: Header | null, readable: number, isWhole: boolean): QuizStatus {
  if (writtenBy && writtenBy.course !== course.id) return 'foreign';
  if (readable === 0) return 'unknown';
  return isWhole ? 'ours' : 'damaged';
}

function answersOf({ quiz: { attempt } }: Progress, questions: readonly Question[]): DecodedAnswer[] {
  return (attempt?.items ?? []).map((id, at) => {
    const answer = attempt?.answers[at] ?? { status: 'unanswered' };
    const question = questions.find((candidate) => candidate.id === id);
    const response = answer.status === 'unanswered' ? '' : answer.response;
    return {
      question: id,
      status: answer.status,
      correct: answer.status === 'checked' ? answer.correct : null,
      seconds: answer.status === 'checked' && response !== '' ? answer.seconds : null,
      given: response === '' ? [] : question ? viewOf(question).answerLines(question, response) : [response],
    };
  });
}
