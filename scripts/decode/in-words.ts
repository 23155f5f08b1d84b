// What a saved text says of a learner, in words for whoever answers their ticket. Pure.

import type { Course } from '../../src/model/course.js';
import type { Decoded, DecodedAnswer } from './decoded.js';

export function inWords(course: Course, decoded: Decoded): string {
  return [
    ...origin(course, decoded),
    '',
    ...outcome(decoded),
    '',
    ...sections(course, decoded),
    '',
    ...quiz(decoded),
    ...activities(decoded),
  ].join('\n');
}

function origin(course: Course, { writtenBy, length, isCut, unreadableParts }: Decoded): string[] {
  const version = writtenBy ? `version ${writtenBy.version}` : 'a version that is not readable any more';
  const here = writtenBy && writtenBy.version !== course.version ? ` This is version ${course.version}.` : '';
  return [
    `Saved by ${course.title}, ${version}, in ${length} characters.${here}`,
    ...(isCut ? ['The end is missing: the LMS cut it, or it was not copied whole. What stood there is lost.'] : []),
    ...(unreadableParts > 0
      ? [`${unreadableParts === 1 ? 'One part is' : `${unreadableParts} parts are`} damaged and left out.`]
      : []),
  ];
}

const lost = 'not readable in this text';

function outcome({ progress: { quiz, completedOn }, unreadable }: Decoded): string[] {
  if (unreadable.includes('outcome'))
    return [`Quiz      ${lost}: look at status and score in the LMS`, `Course    ${lost}`];
  const attempts = unreadable.includes('counts')
    ? `attempts ${lost}`
    : `${quiz.finished} ${quiz.finished === 1 ? 'attempt' : 'attempts'} finished`;
  const best = quiz.best ? `, best score ${quiz.best.percent} %` : '';
  const day = completedOn === '' ? ' on a day that is not known' : ` on ${completedOn}`;
  return [
    `Quiz      ${quiz.passed ? 'passed' : 'not passed'}${best}; ${attempts}`,
    `Course    ${completedOn === null ? 'not completed' : `completed${day}`}`,
    ...(quiz.best?.byPrinciple ?? []).map(
      ({ principle, correct, total }) => `${principle.padEnd(10)}${correct} of ${total} at best`,
    ),
  ];
}

function sections(course: Course, { progress, unreadable }: Decoded): string[] {
  const notOpened = unreadable.includes('sections') ? 'not readable' : 'not opened';
  const titleOf = (id: string) => [...course.sections, ...course.pages].find((screen) => screen.id === id)?.title ?? id;
  const gone = Object.keys(progress.sections).filter((id) => course.sections.every((section) => section.id !== id));
  return [
    `Left at   ${unreadable.includes('place') ? lost : titleOf(progress.place)}`,
    ...course.sections.map(({ id, title }) => `${(progress.sections[id] ?? notOpened).padEnd(13)}${title}`),
    ...gone.map((id) => `${progress.sections[id]?.padEnd(13)}${id} (not in this version)`),
  ];
}

function quiz({ progress, answers, recorded, unreadable }: Decoded): string[] {
  const { attempt } = progress.quiz;
  if (unreadable.includes('attempt')) return [`Attempt   ${lost}`];
  if (!attempt) return ['No attempt at the quiz is under way.'];
  return [`Attempt ${attempt.number} (${recorded} answers recorded in all attempts)`, ...answers.flatMap(answerLines)];
}

function answerLines({ question, status, correct, seconds, given }: DecodedAnswer): string[] {
  const mark = status === 'checked' ? (correct ? 'right' : 'wrong') : status === 'chosen' ? 'not checked' : 'open';
  const time = seconds === null ? '' : `, ${seconds} s`;
  return [`  ${question}: ${mark}${time}`, ...given.map((line) => `    ${line}`)];
}

function activities({ progress, unreadable }: Decoded): string[] {
  if (unreadable.includes('activities')) return ['', `Activities ${lost}`];
  const entries = Object.entries(progress.activities).filter(([, answers]) => Object.keys(answers).length > 0);
  if (entries.length === 0) return [];
  return [
    '',
    'Activities',
    ...entries.map(
      ([id, answers]) =>
        `  ${id}: ${Object.entries(answers)
          .map(([item, choice]) => `${item} ${choice}`)
          .join(', ')}`,
    ),
  ];
}
