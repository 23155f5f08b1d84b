// Whether the course as a whole teaches: the rules of good questions, and the blueprint, told at the line they concern.

import { blueprintFaults } from '../item-quality/blueprint.js';
import type { Compiled } from '../compiled.js';
import { idsIn, type CourseFiles, type Opened } from '../parse/course-files.js';
import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { qualityOf } from '../item-quality/item-quality.js';
import type { Known } from './unknown-references.js';

/** A question that gives its key away, or does not teach. */
export class WeakQuestion extends Fault {}
/** An objective, principle or slot with a gap between what is taught, practised and asked. */
export class BlueprintGap extends Fault {}

export function checkTeaching(
  course: CourseFiles,
  known: Known,
  { course: whole, questions, activities }: Compiled,
  report: Report,
): void {
  for (const { level, item, words, repair } of qualityOf(questions).findings) {
    if (level === 'error') report(new WeakQuestion(placeOfId(course.quiz, 'items', item ?? ''), words, repair));
  }
  const assessed = new Set(
    (course.settings.data?.objectives ?? []).filter((objective) => objective.assessed).map(({ id }) => id),
  );
  for (const { subject, words, repair } of blueprintFaults(whole, questions, activities, {
    assessed,
    anchors: known.anchors,
  })) {
    report(new BlueprintGap(placeOfSubject(course, subject), words, repair));
  }
}

function placeOfSubject({ settings, quiz }: CourseFiles, subject: string): Place {
  if (idsIn(settings.yaml, 'objectives').includes(subject)) return placeOfId(settings, 'objectives', subject);
  if (idsIn(settings.yaml, 'principles').includes(subject)) return placeOfId(settings, 'principles', subject);
  return placeOfId(quiz, 'slots', subject);
}

/** Where the entry with this id begins; the list when it is said of all. */
function placeOfId({ yaml }: Opened<unknown>, list: string, id: string): Place {
  const at = idsIn(yaml, list).indexOf(id);
  return yaml.placeOf(at < 0 ? [list] : [list, at]);
}
