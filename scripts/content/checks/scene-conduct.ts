// How people are shown: who smiles, who faces whom, and what may not be added to a real person's words.

import { isStaff, type Figure, type Scene } from '../../../src/model/scene.js';
import { isSeated, settingOf, spotOf } from '../../../src/components/parts/scene-places.js';
import type { Place, Report } from '../parse/content-faults.js';
import type { Member } from '../parse/schemas/scenes.js';
import { Invented, MixedShapes, UnkindScene } from './scene-faults.js';

type At = (...path: PropertyKey[]) => Place;

export function checkConduct(scene: Scene, company: ReadonlyMap<string, Member>, at: At, report: Report): void {
  checkSmiles(scene, at, report);
  checkRow(scene, at, report);
  checkSeats(scene, at, report);
  checkOwnWords(scene, company, at, report);
}

/** Staff smile where people share the table and nobody is shut out; where duties are the question nobody does. */
function checkSmiles(scene: Scene, at: At, report: Report): void {
  const people = scene.people.filter((figure) => !isStaff(figure));
  const shutOut = people.find((figure) => !isSeated(scene, figure));
  for (const { id, face, kind } of scene.people) {
    if (face !== 'smile') continue;
    const place = at('people', id, 'face');
    if (scene.stage === 'tables')
      report(
        new UnkindScene(
          place,
          `In the picture "${scene.name}" "${id}" smiles, and it is about duties.`,
          'Write `face: calm` or `face: flat`.',
        ),
      );
    else if (kind !== 'staff' && kind !== 'learner') continue;
    else if (shutOut)
      report(
        new UnkindScene(
          place,
          `In the picture "${scene.name}" "${id}" smiles while "${shutOut.id}" has no seat.`,
          `Write \`face: calm\`, or give "${shutOut.id}" a seat.`,
        ),
      );
    else if (people.length === 0)
      report(
        new UnkindScene(
          place,
          `In the picture "${scene.name}" "${id}" smiles where nobody shares the table with staff.`,
          'Write `face: calm`.',
        ),
      );
  }
}

/** One person, and all staff on the other side: an interview, or a panel. */
function checkRow(scene: Scene, at: At, report: Report): void {
  const people = scene.people.filter((figure) => !isStaff(figure));
  const [alone] = people;
  const staff = scene.people.filter((figure) => isStaff(figure) && figure.on !== 'free' && isSeated(scene, figure));
  if (scene.stage === 'tables' || !alone || people.length > 1 || staff.length < 2) return;
  const { table } = settingOf(scene);
  const bearing = (figure: Figure) => {
    const spot = spotOf(scene, figure.at) ?? table;
    return Math.atan2(spot.y - table.y, spot.x - table.x);
  };
  const isOpposite = (figure: Figure) => Math.cos(bearing(figure) - bearing(alone)) < -0.1;
  if (!staff.every(isOpposite)) return;
  report(
    new UnkindScene(
      at('people', alone.id, 'at'),
      `In the picture "${scene.name}" a row of ${staff.length} staff faces "${alone.id}", who is alone.`,
      'Seat one of the staff beside them, or bring another person.',
    ),
  );
}

/** Circles and squares are never mixed up, the learner's seat included. */
function checkSeats(scene: Scene, at: At, report: Report): void {
  for (const { id, kind, on } of scene.people)
    if (on === 'free' && kind !== 'learner')
      report(
        new MixedShapes(
          at('people', id, 'on'),
          `In the picture "${scene.name}" the free seat of "${id}" would be a square, as the learner’s is.`,
          'Write the seat under `chairs:` instead, and take the figure out.',
        ),
      );
}

function checkOwnWords(scene: Scene, company: ReadonlyMap<string, Member>, at: At, report: Report): void {
  const real = scene.people.find(({ id }) => company.get(id)?.own_words);
  if (!real) return;
  if (scene.pen !== 'none')
    report(
      new Invented(
        at('pen'),
        `The pen lies in the picture "${scene.name}", and "${real.id}" does not say who held it.`,
        'Take the line out.',
      ),
    );
  if (real.features.length > 0)
    report(
      new Invented(
        at('people', real.id, 'at'),
        `"${real.id}" is a real person and has ${real.features.join(', ')} in the pictures.`,
        'Take the features out in course/scenes/company.yaml.',
      ),
    );
}
