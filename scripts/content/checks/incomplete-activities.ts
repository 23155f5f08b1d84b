// What each kind of activity needs beyond the shape of its file.

import type { CourseFiles } from '../parse/course-files.js';
import { checkOf } from '../activities/activity-kinds.js';
import type { Checking } from '../activities/activity-authoring.js';
import { checkOneRight } from './wrong-keys.js';
import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { checkTexts } from './misplaced-mentions.js';
import { checkDuplicates, checkKnown, unknownHeading, UnknownReference, type Known } from './unknown-references.js';
import type { Path, Yaml } from '../parse/yaml.js';
import type { ActivityEntry } from '../parse/schemas/activities.js';

/** An activity's file is named after its id: that is how a block finds it. */
export class MisnamedFile extends Fault {}

type At = (...path: Path) => Place;

export function checkActivities(course: CourseFiles, known: Known, report: Report): void {
  for (const { yaml, data } of course.activities) {
    checkTexts(yaml, course, known, (path) => path.at(-1) === 'source' || path.at(-1) === 'credit', report);
    if (data) checkActivity(data, yaml, course, known, report);
  }
}

function checkActivity(activity: ActivityEntry, yaml: Yaml, course: CourseFiles, known: Known, report: Report): void {
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
  checkOf(activity, checkingOf(at, course, known, report));
}

function checkingOf(at: At, course: CourseFiles, known: Known, report: Report): Checking {
  const homes = {
    figure: { home: 'course/scenes/company.yaml', names: () => (course.company.data ?? []).map(({ id }) => id) },
    tables: {
      home: 'course/scenes/, with labels for two tables',
      names: () =>
        course.scenes.flatMap(({ data }) => (data ?? []).flatMap(({ name, labels }) => (labels ? [name] : []))),
    },
  };
  const anchors = [...known.anchors.values()].flat();
  return {
    known: (kind, key, path) => {
      if (kind === 'picture' || kind === 'principle') return checkKnown(known, kind, key, at(...path), report);
      if (kind === 'heading') {
        if (!anchors.includes(key)) report(unknownHeading(at(...path), key, 'the modules', anchors));
        return;
      }
      const names = homes[kind].names();
      if (names.length > 0 && !names.includes(key))
        report(new UnknownReference(at(...path), kind === 'tables' ? 'scene' : kind, key, homes[kind].home, names));
    },
    codes: (lists) =>
      checkDuplicates(
        lists.flatMap(([list, path]) =>
          list.map(({ code }, index) => ({ key: code, place: at(...path, index, 'code') })),
        ),
        lists.length > 1 ? 'Among what is kept together in this activity the code' : 'In this list the code',
        `Give this one a code that ${lists.length > 1 ? 'none of it uses' : 'the list does not use'} yet, and never used before.`,
        report,
      ),
    among: (kind, key, codes, path) => {
      if (!codes.includes(key)) report(new UnknownReference(at(...path), kind, key, 'this activity', codes));
    },
    oneRight: (options, name, path) =>
      checkOneRight(options, name, 'options', (...rest) => at(...path, ...rest), report),
  };
}
