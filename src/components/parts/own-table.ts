// The learner's own table, drawn from what they said of their project: the pen for shared power, papers for what people
// know, seats for whose voices are there, and faces for what comes back.

import type { Figure, Scene } from '../../model/scene.js';

/** How far each of the four principles is lived, 0–1. */
export interface Shares {
  readonly power: number;
  readonly knowledge: number;
  readonly voices: number;
  readonly back: number;
}

/** The same figures as counts, for words beside the picture. */
export interface OwnTable {
  readonly isPenShared: boolean;
  readonly papers: number;
  readonly seats: number;
  readonly smiles: number;
}

const mostPapers = 3;
const guests = [
  { id: 'p3', seat: 'w', features: ['wheelchair'] },
  { id: 'p1', seat: 'nw', features: [] },
  { id: 'p2', seat: 'sw', features: ['glasses'] },
  { id: 'p4', seat: 'ne', features: ['hearing-aid'] },
] as const satisfies readonly (Pick<Figure, 'id' | 'features'> & { readonly seat: string })[];
export const mostSeats = guests.length;

/** Where papers have room beside the pen. */
const room = { shared: ['nw', 'se', 'w'], kept: ['nw', 'w', 'sw'] };

/** "Mostly" counts as shared: two thirds of what could be said. */
export function ownTableOf({ power, knowledge, voices, back }: Shares): OwnTable {
  return {
    isPenShared: power >= 2 / 3,
    papers: Math.round(knowledge * mostPapers),
    seats: Math.round(voices * mostSeats),
    smiles: Math.round(back * mostSeats),
  };
}

export function ownTableScene({ isPenShared, papers, seats, smiles }: OwnTable): Scene {
  const isWhole = isPenShared && seats === mostSeats;
  const staff = (id: string, at: string, features: Figure['features'] = []): Figure => ({
    ...{ id, at, features, kind: id === 'you' ? 'learner' : 'staff', on: 'chair', looks: 'table' },
    face: isWhole ? 'smile' : seats < mostSeats ? 'flat' : 'calm',
  });
  const people = guests.map(({ id, seat, features }, at): Figure => ({
    ...{ id, kind: 'person', features, on: 'chair', looks: 'table' },
    at: at < seats ? seat : `outside-${at === 0 ? 3 : at === 2 ? 2 : at === 3 ? 4 : 1}`,
    face: at < smiles ? 'smile' : 'flat',
  }));
  const places = isPenShared ? room.shared : room.kept;
  return {
    ...{
      name: 'own-table',
      stage: 'open',
      ground: isWhole ? 'warm' : 'plain',
      table: 'round',
      door: 'none',
      arrows: [],
    },
    people: [...people, staff('s1', 'n', ['glasses']), staff('s2', 'e'), staff('you', 's', ['badge'])],
    chairs: guests.slice(seats).map(({ seat }) => seat),
    pen: isPenShared ? 'middle' : 's2',
    things: places.slice(0, papers).map((at) => ({ thing: 'paper', at })),
  };
}
