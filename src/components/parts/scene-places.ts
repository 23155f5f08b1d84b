// Where everything of a scene stands. Seats are named as on a compass, or by their side of a divided table.

import type { Figure, Place, Scene, Stage } from '../../model/scene.js';

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Where the back of the chair points, in degrees clockwise from the top; null for who stands. */
  readonly turn: number | null;
}

interface Setting {
  readonly size: readonly [width: number, height: number];
  readonly table: { readonly x: number; readonly y: number; readonly r: number };
  /** From the middle of the table to the middle of a seat. */
  readonly reach: number;
  /** Where one can stand, and things can lie, beside the table. */
  readonly places: Readonly<Record<string, readonly [number, number]>>;
}

const compass = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'];
/** The seats along each side of a divided table: three at the half where the plan is made, one at the other. */
const along = [-92, -35, 22, 88];
/** How far from its middle a divided table is cut in two. */
export const cut = 55;
export const halfWidth = 122;
export const halfDepth = 33;

const settings: Readonly<Record<Exclude<Stage, 'tables'>, Setting>> = {
  room: {
    size: [420, 268],
    table: { x: 268, y: 134, r: 50 },
    reach: 80,
    places: {
      'outside-1': [88, 134],
      'outside-2': [36, 104],
      'outside-3': [42, 178],
      'outside-4': [94, 220],
      'outside-5': [72, 44],
      doorway: [132, 134],
      'at-door': [172, 134],
      'ring-nw': [170, 64],
      'ring-w': [164, 134],
      'ring-sw': [170, 204],
      'ring-ne': [368, 50],
      'ring-se': [368, 218],
      'at-board': [196, 134],
      'on-wall': [182, 52],
    },
  },
  open: {
    size: [360, 230],
    table: { x: 206, y: 115, r: 50 },
    reach: 78,
    places: {
      'outside-1': [66, 106],
      'outside-2': [32, 62],
      'outside-3': [40, 162],
      'outside-4': [88, 196],
      'outside-5': [80, 38],
    },
  },
  round: { size: [268, 268], table: { x: 134, y: 134, r: 60 }, reach: 97, places: {} },
};

/** The three drawings of two tables: the left table, the people between, the right table. */
const panels = {
  left: { size: [160, 212], table: { x: 106, y: 106, r: 46 }, reach: 73, places: {} },
  between: {
    size: [204, 84],
    table: { x: 102, y: 46, r: 0 },
    reach: 0,
    places: { 'between-1': [34, 46], 'between-2': [102, 46], 'between-3': [170, 46] },
  },
  right: { size: [160, 212], table: { x: 54, y: 106, r: 46 }, reach: 73, places: {} },
} as const satisfies Readonly<Record<string, Setting>>;

/** All names of seats and places of a scene. */
export function placeNamesOf(scene: Pick<Scene, 'stage' | 'table'>): string[] {
  if (scene.stage === 'tables')
    return ['left', 'right']
      .flatMap((side) => compass.map((seat) => `${side}-${seat}`))
      .concat(Object.keys(panels.between.places));
  return [...seatNamesOf(scene.table), ...Object.keys(settings[scene.stage].places)];
}

function seatNamesOf(table: Scene['table']): string[] {
  return table === 'round' ? compass : ['top', 'bottom'].flatMap((side) => along.map((_, at) => `${side}-${at + 1}`));
}

export type PanelName = keyof typeof panels;

/** Which of the three drawings a place belongs to. */
export const panelOf = (place: Place): PanelName =>
  typeof place === 'string' && place.startsWith('left')
    ? 'left'
    : typeof place === 'string' && place.startsWith('right')
      ? 'right'
      : 'between';

export function settingOf(scene: Pick<Scene, 'stage'>, panel: PanelName = 'between'): Setting {
  return scene.stage === 'tables' ? panels[panel] : settings[scene.stage];
}

/** Where a seat or place is, or null when the scene has none of this name. */
export function spotOf(scene: Pick<Scene, 'stage' | 'table'>, place: Place): Spot | null {
  if (typeof place !== 'string') return { x: place[0], y: place[1], turn: null };
  const { table, reach, places } = settingOf(scene, panelOf(place));
  const named = places[place];
  if (named) return { x: named[0], y: named[1], turn: null };
  const seat = scene.stage === 'tables' ? place.replace(/^(left|right)-/, '') : place;
  if (scene.table === 'divided') {
    const [side, at] = seat.split('-');
    const across = along[Number(at) - 1];
    if (across === undefined || (side !== 'top' && side !== 'bottom')) return null;
    const isTop = side === 'top';
    return { x: table.x + across, y: table.y + (isTop ? -1 : 1) * (halfDepth + 29), turn: isTop ? 0 : 180 };
  }
  const at = compass.indexOf(seat);
  if (at < 0) return null;
  const angle = (at * Math.PI) / 4;
  return {
    x: Math.round(table.x + reach * Math.sin(angle)),
    y: Math.round(table.y - reach * Math.cos(angle)),
    turn: at * 45,
  };
}

/** Whether someone has a seat at a table. */
export const isSeated = (scene: Scene, figure: Figure) => (spotOf(scene, figure.at)?.turn ?? null) !== null;

/** What a figure looks at or an arrow points to: a figure, a thing, the table, or a place. Null when there is none such. */
export function targetOf(scene: Scene, target: Place, panel: PanelName = 'between'): (Spot & { r: number }) | null {
  const { table } = settingOf(scene, panel);
  if (target === 'table' || target === 'pen') return { ...table, turn: null };
  if (target === 'out') return { x: -60, y: table.y, turn: null, r: 0 };
  const figure = scene.people.find(({ id }) => id === target);
  if (figure) return around(spotOf(scene, figure.at), radiusOf(figure));
  const thing = scene.things.find((candidate) => candidate.thing === target);
  if (thing) return around(spotOnTable(scene, thing.at), 20);
  return around(spotOf(scene, target), 0);
}

/** How far a figure reaches from its middle: a footrest stands out. */
const radiusOf = ({ kind, features }: Figure) => (kind === 'child' ? 14 : features.includes('wheelchair') ? 28 : 20);

const around = (spot: Spot | null, r: number) => (spot ? { ...spot, r } : null);

/** Where a thing lies: in front of a seat, on one half of the table, in its middle, or at a place beside it. */
export function spotOnTable(scene: Pick<Scene, 'stage' | 'table'>, place: Place): Spot | null {
  const { table } = settingOf(scene, panelOf(place));
  if (place === 'middle' || place === 'left-table' || place === 'right-table')
    return { x: table.x, y: table.y, turn: 0 };
  const seat = spotOf(scene, place);
  if (!seat || seat.turn === null) return seat;
  if (scene.table === 'divided') return { x: seat.x, y: table.y + Math.sign(seat.y - table.y) * 12, turn: 0 };
  const share = (table.r * 0.62) / Math.hypot(seat.x - table.x, seat.y - table.y);
  return {
    x: Math.round(table.x + (seat.x - table.x) * share),
    y: Math.round(table.y + (seat.y - table.y) * share),
    turn: 0,
  };
}
