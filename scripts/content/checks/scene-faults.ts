// What can be wrong in a picture, a class for each kind.

import { Fault, type Place } from '../parse/content-faults.js';
import { nearestOf } from '../parse/nearest-name.js';

/** Two in one seat, or one upon another. */
export class Crowded extends Fault {}
/** Something that this stage cannot show. */
export class Misplaced extends Fault {}
/** A pen that lies with nobody, or where it is not the question. */
export class MislaidPen extends Fault {}
/** A smile at those who are shut out, or a row of staff before one person. */
export class UnkindScene extends Fault {}
/** A circle where a square belongs, or the other way round. */
export class MixedShapes extends Fault {}
/** More than a real person has said of themselves. */
export class Invented extends Fault {}
/** Someone who is gone on the way through scenes that belong together. */
export class LostFigure extends Fault {}

/** A seat, a place or a thing that this picture does not have. */
export class UnknownPlace extends Fault {
  constructor(place: Place, kind: string, name: string, scene: string, known: readonly string[]) {
    const nearest = nearestOf(name, known);
    super(
      place,
      `There is no ${kind} "${name}" in the picture "${scene}".`,
      nearest ? `Did you mean "${nearest}"?` : `Known here are ${known.join(', ')}, or a point such as [60, 100].`,
    );
  }
}
