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
    ...(isCut ? ['The end is missing: the LMS cut it. What stood there is lost.'] : []),
    ...(unreadableParts > 0
      ? [`${unreadableParts === 1 ? 'One part is' : `${unreadableParts} parts are`} damaged and left out.`]
      : []),
  ];
}

function outcome({ progress: { quiz, completedOn } }: Decoded): string[] {
  const best = quiz.best ? `, best score ${quiz.best.percent} %` : '';
  const day = completedOn === '' ? ' on a day that is not known' : ` on ${completedOn}`;
  return [
    `Quiz      ${quiz.passed ? 'passed' : 'not passed'}${best}; ${quiz.finished} ${quiz.finished === 1 ? 'attempt' : 'attempts'} finished`,
    `Course    ${completedOn === null ? 'not completed' : `completed${day}`}`,
    ...(quiz.best?.byPrinciple ?? []).map(
      ({ principle, correct, total }) => `${principle.padEnd(10)}${correct} of ${total} at best`,
    ),
  ];
}

function sections(course: Course, { progress }: Decoded): string[] {
  const titleOf = (id: string) => [...course.sections, ...course.pages].find((screen) => screen.id === id)?.title ?? id;
  const gone = Object.keys(progress.sections).filter((id) => course.sections.every((section) => section.id !== id));
  return [
    `Left at   ${titleOf(progress.place)}`,
    ...course.sections.map(({ id, title }) => `${(progress.sections[id] ?? 'not opened').padEnd(12)}${title}`),
    ...gone.map((id) => `${progress.sections[id]?.padEnd(12)}${id} (not in this version)`),
  ];
}

function quiz({ progress, answers, recorded }: Decoded): string[] {
  const { attempt } = progress.quiz;
  if (!attempt) return ['No attempt at the quiz is under way.'];
  return [`Attempt ${attempt.number} (${recorded} answers recorded in all attempts)`, ...answers.flatMap(answerLines)];
}

function answerLines({ question, status, correct, seconds, given }: DecodedAnswer): string[] {
  const mark = status === 'checked' ? (correct ? 'right' : 'wrong') : status === 'chosen' ? 'not checked' : 'open';
  const time = seconds === null ? '' : `, ${seconds} s`;
  return [`  ${question}: ${mark}${time}`, ...given.map((line) => `    ${line}`)];
}

function activities({ progress }: Decoded): string[] {
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
