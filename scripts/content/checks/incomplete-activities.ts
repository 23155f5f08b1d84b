// What each kind of activity needs beyond the shape of its file.

import type { CourseFiles } from '../parse/course-files.js';
import { checkOneRight } from './wrong-keys.js';
import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { checkTexts } from './misplaced-mentions.js';
import { checkDuplicates, checkKnown, UnknownReference, type Known } from './unknown-references.js';
import type { Path, Yaml } from '../parse/yaml.js';
import type { ActivityEntry } from '../parse/schemas/activities.js';

/** An activity's file is named after its id: that is how a block finds it. */
export class MisnamedFile extends Fault {}

type At = (...path: Path) => Place;

export function checkActivities(course: CourseFiles, known: Known, report: Report): void {
  for (const { yaml, data } of course.activities) {
    checkTexts(yaml, course, known, (path) => path.at(-1) === 'source' || path.at(-1) === 'credit', report);
    if (data) checkActivity(data, yaml, known, report);
  }
}

function checkActivity(activity: ActivityEntry, yaml: Yaml, known: Known, report: Report): void {
  const at: At = (...path) => yaml.placeOf(path);
  if (yaml.file !== `activities/${activity.id}.yaml`)
    report(
      new MisnamedFile(
        at('id'),
        `The activity "${activity.id}" stands in a file with another name.`,
        `Name the file ${activity.id}.yaml.`,
      ),
    );
  activity.objectives.forEach((key, index) => checkKnown(known, 'objective', key, at('objectives', index), report));
  switch (activity.kind) {
    case 'ladder':
      return checkLadder(activity, at, known, report);
    case 'myths':
      return checkCodes(activity.statements, 'statements', at, report);
    case 'story':
      activity.steps.forEach(({ picture }, index) =>
        checkKnown(known, 'picture', picture, at('steps', index, 'picture'), report),
      );
      return checkStoryCodes(activity, at, report);
    case 'check':
      checkCodes(activity.questions, 'questions', at, report);
      return activity.questions.forEach(({ code, options }, index) => {
        checkOneRight(options, `Question "${code}"`, 'options', (...rest) => at('questions', index, ...rest), report);
        checkCodes(options, 'options', (...rest) => at('questions', index, ...rest), report);
      });
    case 'scenario':
      return checkScenario(activity, at, known, report);
    case 'self-check':
      return checkSelfCheck(activity, at, known, report);
  }
}

function checkCodes(entries: readonly { readonly code: string }[], list: string, at: At, report: Report): void {
  checkDuplicates(
    entries.map(({ code }, index) => ({ key: code, place: at(list, index, 'code') })),
    'In this list the code',
    'Give this one a code that the list does not use yet, and never used before.',
    report,
  );
}

/** Steps read and questions answered are kept in one list, by code. */
function checkStoryCodes({ steps, asks }: ActivityEntry & { kind: 'story' }, at: At, report: Report): void {
  const codes = [
    ...steps.map(({ code }, index) => ({ key: code, place: at('steps', index, 'code') })),
    ...asks.items.map(({ code }, index) => ({ key: code, place: at('asks', 'items', index, 'code') })),
  ];
  checkDuplicates(
    codes,
    'Among the steps and the questions of this story the code',
    'Give this one a code that neither of them uses yet, and never used before.',
    report,
  );
}

function checkLadder(
  { rungs, practices }: ActivityEntry & { kind: 'ladder' },
  at: At,
  known: Known,
  report: Report,
): void {
  checkCodes(rungs, 'rungs', at, report);
  checkCodes(practices, 'practices', at, report);
  rungs.forEach(({ picture }, index) => checkKnown(known, 'picture', picture, at('rungs', index, 'picture'), report));
  const codes = rungs.map(({ code }) => code);
  practices.forEach(({ rung }, index) => {
    if (!codes.includes(rung))
      report(new UnknownReference(at('practices', index, 'rung'), 'rung', rung, 'this ladder', codes));
  });
}

function checkScenario(
  { start, scenes }: ActivityEntry & { kind: 'scenario' },
  at: At,
  known: Known,
  report: Report,
): void {
  checkCodes(scenes, 'scenes', at, report);
  const codes = scenes.map(({ code }) => code);
  if (!codes.includes(start)) report(new UnknownReference(at('start'), 'scene', start, 'this scenario', codes));
  scenes.forEach(({ principle, choices }, index) => {
    if (principle !== null) checkKnown(known, 'principle', principle, at('scenes', index, 'principle'), report);
    checkCodes(choices, 'choices', (...rest) => at('scenes', index, ...rest), report);
    choices.forEach(({ to }, choice) => {
      if (!codes.includes(to))
        report(new UnknownReference(at('scenes', index, 'choices', choice, 'to'), 'scene', to, 'this scenario', codes));
    });
  });
}

function checkSelfCheck(
  { scale, statements, advice, plan, reflections }: ActivityEntry & { kind: 'self-check' },
  at: At,
  known: Known,
  report: Report,
): void {
  checkCodes(scale, 'scale', at, report);
  checkCodes(statements, 'statements', at, report);
  checkCodes(plan.fields, 'fields', (...rest) => at('plan', ...rest), report);
  checkCodes(reflections, 'reflections', at, report);
  statements.forEach(({ principle }, index) =>
    checkKnown(known, 'principle', principle, at('statements', index, 'principle'), report),
  );
  advice.forEach(({ principle }, index) =>
    checkKnown(known, 'principle', principle, at('advice', index, 'principle'), report),
  );
}
