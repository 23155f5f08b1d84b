// Everything that something else may point at, by kind.

import { idsIn, type CourseFiles } from '../parse/course-files.js';
import { settingNamesOf } from '../parse/conditions.js';
import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { nearestOf } from '../parse/nearest-name.js';
import { headingsOf } from '../parse/mentions.js';

const homes = {
  source: 'course/sources.yaml',
  term: 'course/glossary.yaml',
  picture: 'course/scenes/',
  setting: 'course/course.yaml',
  activity: 'course/activities/',
  section: 'course/course.yaml',
  objective: 'course/course.yaml',
  principle: 'course/course.yaml',
  question: 'the items of course/quiz.yaml',
} as const;

export type Kind = keyof typeof homes;
export type Known = Readonly<Record<Kind, readonly string[]>> & {
  /** The anchors of each section's headings. */
  readonly anchors: ReadonlyMap<string, readonly string[]>;
};

/** Something points at what is not there. */
export class UnknownReference extends Fault {
  constructor(place: Place, kind: string, key: string, home: string, known: readonly string[]) {
    const nearest = nearestOf(key, known);
    super(
      place,
      `There is no ${kind} "${key}" in ${home}.`,
      nearest ? `Did you mean "${nearest}"? If not, add it there.` : 'Add it there, or take it out here.',
    );
  }
}

export function knownOf(course: CourseFiles): Known {
  const { settings, quiz } = course;
  return {
    source: idsIn(course.sources.yaml, null),
    term: idsIn(course.terms.yaml, null),
    picture: course.scenes.flatMap(({ yaml }) => idsIn(yaml, null, 'name')),
    setting: settings.data ? settingNamesOf(settings.data) : [],
    activity: course.activities.map(({ yaml }) => yaml.file.replace(/^activities\/|\.yaml$/g, '')),
    section: idsIn(settings.yaml, 'sections'),
    objective: idsIn(settings.yaml, 'objectives'),
    principle: idsIn(settings.yaml, 'principles'),
    question: idsIn(quiz.yaml, 'items'),
    anchors: new Map(
      course.sections.map(({ page, data }) => [
        data?.id ?? '',
        headingsOf(page.body, page.file, page.linesBefore).flatMap(({ anchor }) => anchor ?? []),
      ]),
    ),
  };
}

/** Reports `key` unless there is something of this `kind` with that name. */
export function checkKnown(known: Known, kind: Kind, key: string, place: Place, report: Report): void {
  // A file that could not be read knows nothing: its own fault has been told already.
  if (known[kind].length === 0 || known[kind].includes(key)) return;
  report(new UnknownReference(place, kind, key, homes[kind], known[kind]));
}

/** A heading that is not there, as it is written in the words. */
export function unknownHeading(place: Place, anchor: string, where: string, anchors: readonly string[]) {
  const written = (name: string) => `{#${name}}`;
  return new UnknownReference(place, 'heading', written(anchor), where, anchors.map(written));
}

/** The same id where each must be its own. */
export class Duplicate extends Fault {}

/** @param things what they are, for example `The question id` */
export function checkDuplicates(
  keys: readonly { readonly key: string; readonly place: Place }[],
  things: string,
  repair: string,
  report: Report,
): void {
  const first = new Map<string, Place>();
  for (const { key, place } of keys) {
    const before = first.get(key);
    if (before)
      report(
        new Duplicate(
          place,
          `${things} "${key}" is used already in course/${before.file}, line ${before.line}.`,
          repair,
        ),
      );
    else first.set(key, place);
  }
}
