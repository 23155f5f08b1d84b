// Whether a picture that the reader makes of another has all that it needs, and keeps its people.

import type { CourseFiles } from '../parse/course-files.js';
import type { Place, Report } from '../parse/content-faults.js';
import type { SceneEntry } from '../parse/schemas/scenes.js';
import { LostFigure, Misplaced } from './scene-faults.js';
import { UnknownReference } from './unknown-references.js';

export function scenesByName({ scenes }: CourseFiles): ReadonlyMap<string, SceneEntry> {
  return new Map(scenes.flatMap(({ data }) => (data ?? []).map((entry) => [entry.name, entry])));
}

export function checkSceneChanges(course: CourseFiles, report: Report): void {
  const known = scenesByName(course);
  for (const { yaml, data } of course.scenes)
    data?.forEach((entry, index) => {
      const at = (...path: PropertyKey[]) => yaml.placeOf([index, ...path]);
      if (entry.change) checkChange(entry, entry.change.from, known, at, report);
    });
}

function checkChange(
  entry: SceneEntry,
  from: string,
  known: ReadonlyMap<string, SceneEntry>,
  at: (...path: PropertyKey[]) => Place,
  report: Report,
): void {
  const before = known.get(from);
  const where = at('change', 'from');
  if (!before) return report(new UnknownReference(where, 'picture', from, 'course/scenes/', [...known.keys()]));
  const cases: readonly [boolean, string, string][] = [
    [
      before.change !== undefined,
      'begins with one that a press makes itself',
      'Begin with a picture without `change:`.',
    ],
    [!entry.move, 'does not say what a press has moved', 'Add `move:`, one short sentence.'],
    [!before.caption, `begins with "${from}", which says nothing under it`, `Add \`caption:\` to "${from}".`],
    [
      entry.labels !== undefined || before.labels !== undefined,
      'has two tables, which do not change',
      'Take `change:` out.',
    ],
  ];
  for (const [isFault, fault, repair] of cases)
    if (isFault) report(new Misplaced(where, `The picture "${entry.name}" ${fault}.`, repair));
  const lost = Object.keys(before.people).find((id) => !(id in entry.people));
  if (lost !== undefined)
    report(
      new LostFigure(
        where,
        `The figure "${lost}" is in the picture "${from}" and not in "${entry.name}", which a press makes of it.`,
        'Keep the people of the first in the second, inside or outside.',
      ),
    );
}
