// A scene: who sits at the table, who stands outside, and who holds the pen. Plain data; where things stand and how they
// look is for whoever draws it.

/** Circles are people who use services, carers and families; squares are staff. The learner is staff. */
type Kind = 'person' | 'child' | 'staff' | 'learner';
type Face = 'smile' | 'calm' | 'flat' | 'sad' | 'talk';
export type Feature = 'glasses' | 'hearing-aid' | 'wheelchair' | 'badge';
/** `room` has walls and an outside, `open` neither; `round` is the table on its own floor, `tables` are two tables. */
export type Stage = 'room' | 'open' | 'round' | 'tables';
type Table = 'round' | 'divided';
type Door = 'none' | 'open' | 'closed';
type Ground = 'plain' | 'blue' | 'warm';
type Thing = 'paper' | 'plan' | 'book' | 'mug' | 'letter' | 'note' | 'board';
/** `said` is dotted, `must` solid, `should` broken. */
export type Line = 'said' | 'must' | 'should';
/** A name (a seat, a place outside, a figure, a thing), or a point of the drawing. */
export type Place = string | readonly [x: number, y: number];

export interface Figure {
  /** Permanent: a figure keeps it from scene to scene, and so can be moved. */
  readonly id: string;
  readonly kind: Kind;
  readonly features: readonly Feature[];
  readonly face: Face;
  readonly at: Place;
  readonly looks: Place;
  /** What someone sits on, or appears on. A learner's seat may still be free. */
  readonly on: 'chair' | 'stool' | 'screen' | 'free';
}

export interface Scene {
  readonly name: string;
  readonly stage: Stage;
  readonly ground: Ground;
  readonly table: Table;
  readonly door: Door;
  readonly people: readonly Figure[];
  /** Empty chairs. */
  readonly chairs: readonly Place[];
  /** Where the pen lies: with the staff, on the far half of a divided table, in the middle, beside a figure, or nowhere. */
  readonly pen: 'staff' | 'half' | 'middle' | 'none' | (string & {});
  readonly things: readonly { readonly thing: Thing; readonly at: Place; readonly turn?: number }[];
  readonly arrows: readonly {
    readonly from: Place;
    readonly to: Place;
    readonly line: Line;
    readonly isBothWays?: boolean;
  }[];
}

/** A scene as it is shown: its markup, which carries its text alternative, and what moved since the scene before, in words. */
export interface DrawnScene {
  readonly name: string;
  readonly svg: string;
  readonly move: string;
}

/** The learner is staff, too. */
export const isStaff = ({ kind }: Pick<Figure, 'kind'>) => kind === 'staff' || kind === 'learner';
