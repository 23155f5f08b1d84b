// Whether each picture can be drawn, and says nothing that the course does not mean.

import { sequenceOf } from '../activities/activity-kinds.js';
import { isStaff, type Figure, type Place as Spot, type Scene } from '../../../src/model/scene.js';
import {
  isSeated,
  placeNamesOf,
  settingOf,
  spotOf,
  spotOnTable,
  targetOf,
} from '../../../src/components/parts/scene-places.js';
import type { CourseFiles, Opened } from '../parse/course-files.js';
import type { Place, Report } from '../parse/content-faults.js';
import { checkDuplicates, UnknownReference } from './unknown-references.js';
import { sceneOf } from '../render/scenes.js';
import { arrowLengthOf } from '../../../src/components/parts/scene-arrows.js';
import type { Member, SceneEntry } from '../parse/schemas/scenes.js';
import { checkSceneChanges, scenesByName } from './scene-changes.js';
import { checkConduct } from './scene-conduct.js';
import { Crowded, LostFigure, MislaidPen, Misplaced, MixedShapes, UnknownPlace } from './scene-faults.js';

type At = (...path: PropertyKey[]) => Place;

export function checkScenes(course: CourseFiles, report: Report): void {
  const members = course.company.data ?? [];
  checkCompany(course.company, report);
  const names = course.scenes.flatMap(({ yaml, data }) =>
    (data ?? []).map(({ name }, index) => ({ key: name, place: yaml.placeOf([index, 'name']) })),
  );
  checkDuplicates(names, 'The picture', 'Give this one a name of its own.', report);
  if (course.company.data === null) return;
  const company = new Map(members.map((member) => [member.id, member]));
  for (const { yaml, data } of course.scenes)
    data?.forEach((entry, index) => checkScene(entry, company, (...path) => yaml.placeOf([index, ...path]), report));
  checkSceneChanges(course, report);
  for (const activity of course.activities) checkSequence(activity, course, report);
}

function checkCompany({ yaml, data }: Opened<readonly Member[]>, report: Report): void {
  const members = data ?? [];
  const ids = members.map(({ id }, index) => ({ key: id, place: yaml.placeOf([index, 'id']) }));
  checkDuplicates(ids, 'The figure', 'Give this one an id of its own.', report);
  members.forEach((member, index) => {
    if (member.features.includes('badge') && !isStaff(member))
      report(
        new MixedShapes(
          yaml.placeOf([index, 'features']),
          `The figure "${member.id}" is a ${member.kind} and wears a badge, which only staff do.`,
          'Take the badge out, or write `kind: staff`.',
        ),
      );
  });
}

function checkScene(entry: SceneEntry, company: ReadonlyMap<string, Member>, at: At, report: Report): void {
  for (const id of Object.keys(entry.people))
    if (!company.has(id))
      report(
        new UnknownReference(at('people', id, 'at'), 'figure', id, 'course/scenes/company.yaml', [...company.keys()]),
      );
  const scene = sceneOf(entry, company);
  checkStage(entry, at, report);
  const isWhole = checkPlaces(scene, entry, at, report);
  checkPen(scene, at, report);
  if (!isWhole) return;
  checkRoom(scene, at, report);
  checkArrows(scene, at, report);
  checkConduct(scene, company, at, report);
}

/** What a stage has no room for. */
function checkStage({ name, stage, table, door, labels, arrows }: SceneEntry, at: At, report: Report): void {
  const cases: readonly [boolean, string, string, string][] = [
    [
      door !== 'none' && stage !== 'room',
      'door',
      'has a door and no walls',
      'Write `stage: room`, or take the door out.',
    ],
    [
      table === 'divided' && (stage === 'round' || stage === 'tables'),
      'table',
      `has a divided table, for which the stage "${stage}" is too small`,
      'Write `stage: open` or `stage: room`.',
    ],
    [
      stage === 'tables' && labels === undefined,
      'stage',
      'has two tables without words beside them',
      'Add `labels:` with `left`, `between`, `right`, `must` and `should`.',
    ],
    [
      stage !== 'tables' && labels !== undefined,
      'labels',
      'has labels, which only two tables show',
      'Take them out, or write `stage: tables`.',
    ],
    [
      stage === 'tables' && arrows.length > 0,
      'arrows',
      'has arrows, which two tables bring with them',
      'Take them out: `labels` names them.',
    ],
  ];
  for (const [isFault, key, fault, repair] of cases)
    if (isFault) report(new Misplaced(at(key), `The picture "${name}" ${fault}.`, repair));
}

/** Whether every seat, place and target is known. */
function checkPlaces(scene: Scene, entry: SceneEntry, at: At, report: Report): boolean {
  const known = placeNamesOf(scene);
  let isWhole = Object.keys(entry.people).length === scene.people.length;
  const check = (place: Spot, where: Place, kind: string, isThere: boolean, more: readonly string[] = []) => {
    if (isThere) return;
    isWhole = false;
    report(new UnknownPlace(where, kind, String(place), scene.name, [...known, ...more]));
  };
  const targets = [
    'table',
    'pen',
    'out',
    ...scene.people.map(({ id }) => id),
    ...scene.things.map(({ thing }) => thing),
  ];
  for (const { id, at: place, looks } of scene.people) {
    check(place, at('people', id, 'at'), 'seat', spotOf(scene, place) !== null);
    check(looks, at('people', id, 'looks'), 'seat, figure or thing', targetOf(scene, looks) !== null, targets);
  }
  scene.chairs.forEach((place, index) => check(place, at('chairs', index), 'seat', spotOf(scene, place) !== null));
  scene.things.forEach(({ at: place }, index) =>
    check(place, at('things', index, 'at'), 'seat', spotOnTable(scene, place) !== null, ['middle']),
  );
  scene.arrows.forEach((arrow, index) => {
    for (const end of ['from', 'to'] as const)
      check(
        arrow[end],
        at('arrows', index, end),
        'seat, figure or thing',
        targetOf(scene, arrow[end]) !== null,
        targets,
      );
  });
  return isWhole;
}

function checkPen(scene: Scene, at: At, report: Report): void {
  const { pen, name, table, stage, people } = scene;
  if (pen === 'none') return;
  const fault = (said: string, repair: string) =>
    report(new MislaidPen(at('pen'), `The pen of the picture "${name}" ${said}.`, repair));
  const seated = people.filter((figure) => isSeated(scene, figure));
  if (stage === 'tables')
    return fault('lies between two tables, where who decides is not the question', 'Take the line out.');
  if (pen === 'middle') return;
  if (pen === 'half') {
    if (table !== 'divided')
      fault('lies on a half of a table that has none', 'Write `table: divided`, or `pen: staff`.');
    return;
  }
  if (pen === 'staff') {
    if (!seated.some(isStaff))
      fault('lies with staff, and none sit at the table', 'Give staff a seat, or write `pen: middle`.');
    return;
  }
  if (!seated.some(({ id }) => id === pen))
    fault(
      `lies with "${pen}", who has no seat here`,
      'Write staff, middle, half, none, or the id of someone at the table.',
    );
}

/** Three dots and a head: a shorter one is not seen as an arrow. */
const shortestArrow = 20;

/** No arrow is crushed between what it comes from and what it points to. */
function checkArrows(scene: Scene, at: At, report: Report): void {
  scene.arrows.forEach((arrow, index) => {
    const length = arrowLengthOf(scene, arrow);
    if (length !== null && length < shortestArrow)
      report(
        new Misplaced(
          at('arrows', index),
          `In the picture "${scene.name}" there is no room for the arrow from "${String(arrow.from)}" to "${String(arrow.to)}".`,
          `Move one of them by ${Math.ceil(shortestArrow - length)} away from the other.`,
        ),
      );
  });
}

/** Nobody sits on another, and nobody beyond the edge. */
function checkRoom(scene: Scene, at: At, report: Report): void {
  const [width, height] = settingOf(scene).size;
  const bodies = [
    ...scene.people.map((figure) => ({
      who: `"${figure.id}"`,
      place: figure.at,
      r: figure.kind === 'child' ? 14 : 20,
      where: at('people', figure.id, 'at'),
    })),
    ...scene.chairs.map((place, index) => ({ who: 'an empty chair', place, r: 20, where: at('chairs', index) })),
  ].map((body) => ({ ...body, spot: spotOf(scene, body.place) ?? { x: 0, y: 0 } }));
  bodies.forEach((body, index) => {
    const { spot, who, r, where, place } = body;
    if (scene.stage !== 'tables' && (spot.x < r || spot.y < r || spot.x > width - r || spot.y > height - r))
      report(
        new Misplaced(
          where,
          `In the picture "${scene.name}" ${who} stands across the edge.`,
          `Keep between ${r} and ${width - r} across, ${r} and ${height - r} down.`,
        ),
      );
    const other = bodies
      .slice(0, index)
      .find(
        (before) =>
          before.place === place ||
          (scene.stage !== 'tables' && Math.hypot(before.spot.x - spot.x, before.spot.y - spot.y) < before.r + r + 1),
      );
    if (other?.place === place)
      report(
        new Crowded(
          where,
          `In the picture "${scene.name}" ${other.who} and ${who} have one seat, "${String(place)}".`,
          'Give one of them another seat.',
        ),
      );
    else if (other)
      report(
        new Crowded(
          where,
          `In the picture "${scene.name}" ${other.who} and ${who} stand on each other.`,
          `Move one of them ${r + other.r + 1} or more away from the other.`,
        ),
      );
  });
}

/** Scenes that follow each other keep their people: whoever stands in one scene is in the next. */
function checkSequence({ data, yaml }: CourseFiles['activities'][number], course: CourseFiles, report: Report): void {
  const sequence = data ? sequenceOf(data) : [];
  const scenes = scenesByName(course);
  const [first, ...rest] = sequence.map(([picture]) => scenes.get(picture));
  rest.forEach((scene, index) => {
    const lost: Figure['id'] | undefined = Object.keys(first?.people ?? {}).find(
      (id) => scene && !(id in scene.people),
    );
    if (lost !== undefined)
      report(
        new LostFigure(
          yaml.placeOf(sequence[index + 1]?.[1] ?? []),
          `The figure "${lost}" is in the first scene of this activity and not in "${scene?.name ?? ''}".`,
          'Keep the same people in all its scenes, inside or outside.',
        ),
      );
  });
}
