// The progress as a short text for the LMS to keep. The most precious fields stand first, so that an LMS
// which cuts the text cuts what matters least. Reading it back: memory.ts.

import type { Course, Id } from '../model/course.js';
import type { Progress } from '../model/progress.js';
import { recordedOf, type Answer } from '../model/quiz.js';
import { written, type Field } from './checksummed-fields.js';
import { numberOf, charactersOf } from './item-numbers.js';
import { packed } from './response-code.js';

/** SCORM 1.2 promises 4,096 characters. A few stay free for the receipt, and for a sign that makes a repeated text a new one. */
export const LIMIT = 4080;

/** The version of this format. Only a change that a reader of fields could not see would need another. */
const FORMAT = 1;

/** The progress as at most 4,080 characters out of `A–Z a–z 0–9 - . _ ~`. */
export function encode(course: Course, progress: Progress): string {
  return fitting(fieldsFor(course, progress), course.id);
}

/**
 * `text` with a note of how many answers are known to have arrived in the LMS's own list. Answers behind that are
 * told again at the next launch: an LMS may have kept this text and lost them.
 */
export function withReceipt(course: Pick<Course, 'id'>, text: string, recorded: number): string {
  const counts = /(?:^|~)n[^~]*~/.exec(text);
  if (!counts) return text;
  const end = counts.index + counts[0].length;
  return text.slice(0, end) + written({ letter: 'k', body: recorded.toString(36) }, course.id) + text.slice(end);
}

/** The text with every field, however long. */
export function wholeTextOf(course: Course, progress: Progress): string {
  return textOf(fieldsFor(course, progress), course.id);
}

function textOf(fields: readonly Field[], salt: string): string {
  return fields.map((field) => written(field, field.letter === 'v' ? '' : salt)).join('');
}

/**
 * Leaves out what is needed least until the text fits: the activities, longest ago first, sections of
 * other versions, how often items were drawn, and only then the wording of answers. Never the status.
 */
function fitting(fields: readonly Field[], salt: string): string {
  let kept = fields;
  for (const letter of ['t', 'y', 'e', 'r', 'b', 'l', 'a']) {
    const isList = letter === 't' || letter === 'r';
    const body = fields.find((field) => field.letter === letter)?.body ?? '';
    for (const _ of body.split('.')) {
      if (textOf(kept, salt).length <= LIMIT) break;
      kept = kept.flatMap((field) => (field.letter !== letter ? [field] : isList ? shortened(field) : []));
    }
  }
  return textOf(kept, salt).slice(0, LIMIT);
}

/** Without its first entry, which is the oldest; nothing when that was the last. */
function shortened(field: Field): Field[] {
  const body = field.body.split('.').slice(1).join('.');
  return body === '' ? [] : [{ ...field, body }];
}

function fieldsFor(course: Course, progress: Progress): Field[] {
  const isOurs = (id: Id) => course.sections.some((section) => section.id === id);
  const bodies: readonly (readonly [letter: string, body: string])[] = [
    ['v', `${FORMAT}.${course.id}.${course.version.replace(/[^\w.-]/g, '_').slice(0, 20)}`],
    ['o', outcomeOf(progress)],
    ['n', countsOf(progress)],
    ['s', sectionsOf(progress, isOurs)],
    ['a', attemptOf(progress)],
    ['l', progress.place],
    ['r', responsesOf(progress)],
    [
      'b',
      (progress.quiz.best?.byPrinciple ?? [])
        .map((score) => `${score.principle}-${score.correct}-${score.total}`)
        .join('.'),
    ],
    ['e', seenOf(progress)],
    ['t', activitiesOf(progress)],
    ['y', sectionsOf(progress, (id) => !isOurs(id))],
  ];
  const fields = bodies.map(([letter, body]) => ({ letter, body })).filter((field) => field.body !== '');
  return [...fields, { letter: 'z', body: '' }];
}

function outcomeOf({ quiz, completedOn }: Progress): string {
  const day = completedOn === null ? '' : completedOn === '' ? 'x' : completedOn.replace(/-/g, '');
  return `${quiz.passed ? 'P' : 'N'}.${quiz.best?.percent ?? ''}.${day}`;
}

function countsOf({ quiz }: Progress): string {
  const counts = [quiz.finished, Math.max(quiz.finished, quiz.attempt?.number ?? 0), recordedOf(quiz)];
  return counts.every((count) => count === 0) ? '' : counts.map((count) => count.toString(36)).join('.');
}

function sectionsOf(progress: Progress, isWanted: (id: Id) => boolean): string {
  return Object.entries(progress.sections)
    .filter(([id]) => isWanted(id))
    .map(([id, state]) => (state === 'done' ? 'D' : 'S') + id)
    .join('.');
}

const MARKS = { right: 'R', wrong: 'W', open: 'U' } as const;

function attemptOf({ quiz: { attempt } }: Progress): string {
  if (!attempt) return '';
  const items = attempt.items.map(
    (id, at) => charactersOf(numberOf(id) ?? 0) + MARKS[markOfAnswer(attempt.answers[at])],
  );
  return (
    [attempt.number, attempt.seed >>> 0, attempt.recordedBefore].map((value) => value.toString(36)).join('.') +
    `.${items.join('')}`
  );
}

function markOfAnswer(answer: Answer | undefined): keyof typeof MARKS {
  if (answer?.status !== 'checked') return 'open';
  return answer.correct ? 'right' : 'wrong';
}

function responsesOf({ quiz: { attempt } }: Progress): string {
  if (!attempt) return '';
  return attempt.items
    .flatMap((id, at) => {
      const answer = attempt.answers[at];
      if (!answer || answer.status === 'unanswered' || answer.response === '') return [];
      const seconds = answer.status === 'checked' ? Math.min(answer.seconds, 46655) : 0;
      return [`${charactersOf(numberOf(id) ?? 0)}${packed(answer.response)}-${seconds.toString(36)}`];
    })
    .join('.');
}

/** Items drawn equally often stand together behind their count: `1_0103-2_02`. */
function seenOf({ quiz: { seen } }: Progress): string {
  const byCount = new Map<number, string>();
  for (const [id, count] of Object.entries(seen))
    byCount.set(count, (byCount.get(count) ?? '') + charactersOf(numberOf(id) ?? 0));
  return [...byCount]
    .filter(([count]) => count > 0)
    .map(([count, items]) => `${count.toString(36)}_${items}`)
    .join('-');
}

function activitiesOf(progress: Progress): string {
  return Object.entries(progress.activities)
    .map(([id, answers]) => [
      id,
      Object.entries(answers)
        .filter(([item, choice]) => /^[a-z0-9]{2}$/.test(item + choice))
        .map(([item, choice]) => item + choice)
        .join(''),
    ])
    .filter(([, answers]) => answers !== '')
    .map(([id, answers]) => `${id}-${answers}`)
    .join('.');
}
