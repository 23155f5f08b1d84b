// Draws a scene as SVG, from its data alone: the same scene gives the same markup. The symbols that it borrows stand in
// the page, and so do its colours (`styles/_scenes.scss`). What can move is a `<g>` with its id in `data-f`.

import { isStaff, type Figure, type Place, type Scene } from '../../model/scene.js';
import { arrowsOf } from './scene-arrows.js';
import {
  cut,
  halfDepth,
  halfWidth,
  isSeated,
  panelOf,
  settingOf,
  spotOf,
  spotOnTable,
  targetOf,
  type PanelName,
  type Spot,
} from './scene-places.js';
import { chairTurns, seatedTurns, symbolId } from './scene-symbol.js';

const round = (value: number) => Math.round(value * 10) / 10;
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string);
const use = (symbol: string, more = '') => `<use href="#${symbolId(symbol)}"${more}/>`;
const transformOf = ({ x, y }: { readonly x: number; readonly y: number }, turn = 0, size = 1) =>
  ` transform="translate(${round(x)} ${round(y)})${turn === 0 ? '' : `rotate(${round(turn)})`}${size === 1 ? '' : `scale(${size})`}"`;
const offset = (x: number, y: number) => `${x === 0 ? '' : ` x="${round(x)}"`}${y === 0 ? '' : ` y="${round(y)}"`}`;

/** What no picture in the page needs comes with each drawing that does. */
const rare: Readonly<Record<string, string>> = {
  sad: '<g class="s-f"><use href="#_y"/><path d="M-5.5 9.5q5.5-5.5 11 0M-10-9.5l6-2M10-9.5l-6-2"/></g>',
  badge: '<path class="s-w" d="M9 8h13v15H9z"/><path class="s-l" d="M12.5 13h6M12.5 17.5h6"/>',
  note: '<path class="s-w" d="M-19-18h38q3 0 3 3v22q0 3-3 3H-4l-9 10V10h-6q-3 0-3-3v-22q0-3 3-3z"/><path class="s-l" d="M-14-9h28M-14-1H5"/>',
  board: '<path class="s-w" d="M-40-26h80v52h-80z"/><path class="s-l" d="M-29-12h58M-29 0h58M-29 12H7"/>',
};
const shapesOf = (symbol: string) => rare[symbol] ?? use(symbol);

/** How a drawing places its figures: each a group with its id, that can be moved, or for good, which is shorter. */
interface Pencil {
  /** A symbol upon another, `x` and `y` from the middle of its figure. */
  part(symbol: string, spot: Spot, x?: number, y?: number): string;
  turned(symbol: string, spot: Spot, turn: number, size?: number): string;
  figure(id: string, spot: Spot, shapes: string): string;
  thing(id: string, spot: Spot, turn: number, size: number, shapes: string): string;
}

const movable: Pencil = {
  part: (symbol, _, x = 0, y = 0) => {
    const shapes = rare[symbol];
    if (shapes === undefined) return use(symbol, offset(x, y));
    return x === 0 && y === 0 ? shapes : `<g${transformOf({ x, y })}>${shapes}</g>`;
  },
  turned: (symbol, _, turn, size) => use(symbol, transformOf({ x: 0, y: 0 }, turn, size)),
  figure: (id, spot, shapes) => `<g data-f="${id}"${transformOf(spot)}>${shapes}</g>`,
  thing: (id, spot, turn, size, shapes) => `<g data-f="${id}"${transformOf(spot, turn, size)}>${shapes}</g>`,
};

const still: Pencil = {
  part: (symbol, spot, x = 0, y = 0) => {
    const [across, down] = [spot.x + x, spot.y + y];
    const shapes = rare[symbol];
    return shapes === undefined
      ? use(symbol, offset(across, down))
      : `<g${transformOf({ x: across, y: down })}>${shapes}</g>`;
  },
  turned: (symbol, spot, turn, size) => use(symbol, transformOf(spot, turn, size)),
  figure: (_, __, shapes) => shapes,
  thing: (_, spot, turn, size, shapes) =>
    shapes.startsWith('<use') && turn === 0 && size === 1
      ? shapes.replace('/>', `${offset(spot.x, spot.y)}/>`)
      : shapes.startsWith('<use')
        ? shapes.replace('/>', `${transformOf(spot, turn, size)}/>`)
        : `<g${transformOf(spot, turn, size)}>${shapes}</g>`,
};

export interface Drawing {
  /** What the picture says, for people who do not see it; empty inside of what says so already. */
  readonly alt: string;
  /** Whether the figures can move to another scene; where they never do, the markup is about a fifth shorter. */
  readonly isMovable: boolean;
  /** Which of the drawings, for a scene of two tables. */
  readonly panel?: PanelName;
}

export function sceneSvg(scene: Scene, { alt, isMovable, panel = 'between' }: Drawing): string {
  const { size } = settingOf(scene, panel);
  const pencil = isMovable ? movable : still;
  const isHere = ({ at: place }: { readonly at: Place }) => scene.stage !== 'tables' || panelOf(place) === panel;
  const people = scene.people.filter(isHere);
  const draw = (figure: Figure) => figureOf(scene, figure, panel, pencil);
  const squares = people.filter((figure) => isStaff(figure) && figure.on !== 'free').map(draw);
  return [
    `<svg class="cp-scene${scene.stage === 'round' ? ' cp-scene--round' : ''}" viewBox="0 0 ${size[0]} ${size[1]}"${alt === '' ? '' : ' role="img"'}>`,
    alt === '' ? '' : `<title>${escaped(alt)}</title>`,
    groundOf(scene, size),
    scene.stage === 'room' ? wallsOf(scene) : '',
    ...scene.chairs.filter((place) => isHere({ at: place })).map((place) => chairAt(spotOf(scene, place), 'chair')),
    ...people.map((figure) => (isOneWithChair(scene, figure, pencil) ? '' : seatOf(scene, figure))),
    tableOf(scene, panel),
    thingsOf(scene, isHere, pencil),
    penOf(scene, pencil),
    scene.stage === 'tables' ? '' : arrowsOf(scene),
    ...people.filter((figure) => !isStaff(figure) || figure.on === 'free').map(draw),
    squares.length > 0 ? `<g class="s-k">${squares.join('')}</g>` : '',
    '</svg>',
  ].join('');
}

function groundOf({ stage, ground }: Scene, [width, height]: readonly [number, number]): string {
  const dress = `class="s-g${ground === 'plain' ? '' : ` s-${ground}`}"`;
  if (stage === 'tables') return '';
  return stage === 'round'
    ? `<circle ${dress} cx="${width / 2}" cy="${height / 2}" r="${width / 2}"/>`
    : `<rect ${dress} width="${width}" height="${height}" rx="10"/>`;
}

function wallsOf({ door }: Scene): string {
  const leaf = door === 'closed' ? 'M132 94v80' : 'M132 94L90 68';
  return `<path class="s-w" stroke-width="5" d="M132 94V20q0-6 6-6h262q6 0 6 6v228q0 6-6 6h-262q-6 0-6-6v-74"/>${
    door === 'none'
      ? ''
      : `<path class="s-c" stroke-width="7" d="${leaf}"/>${door === 'closed' ? '<circle class="s-w" stroke="none" cx="132" cy="162" r="2.5"/>' : ''}`
  }`;
}

function tableOf(scene: Scene, panel: PanelName): string {
  const { table } = settingOf(scene, panel);
  if (table.r === 0) return '';
  if (scene.table === 'round') return `<circle class="s-t" cx="${table.x}" cy="${table.y}" r="${table.r}"/>`;
  const [left, top] = [table.x - halfWidth, table.y - halfDepth];
  return `<rect class="s-t" x="${left}" y="${top}" width="${2 * halfWidth}" height="${2 * halfDepth}" rx="24"/><path stroke-dasharray="5 4" d="M${table.x + cut} ${top - 10}v${2 * halfDepth + 20}"/>`;
}

/** Chairs never move: who comes takes the one that is there. */
function chairAt(spot: Spot | null, symbol: string): string {
  if (!spot) return '';
  const turn = spot.turn ?? 0;
  return symbol === 'chair' && chairTurns.includes(turn)
    ? use(`chair${turn === 0 ? '' : turn}`, offset(spot.x, spot.y))
    : use(symbol, transformOf(spot, turn));
}

/** The chair under someone who has a seat. A wheelchair moves with its person, and is drawn there. */
function seatOf(scene: Scene, figure: Figure): string {
  if (!isSeated(scene, figure) || figure.features.includes('wheelchair') || figure.on === 'screen') return '';
  return chairAt(spotOf(scene, figure.at), figure.on === 'stool' ? 'stool' : 'chair');
}

/** Whether a figure is borrowed together with its chair, which only drawings that do not move may do. */
function isOneWithChair(scene: Scene, figure: Figure, pencil: Pencil): boolean {
  const { features, on, at } = figure;
  const turn = spotOf(scene, at)?.turn ?? -1;
  return (
    pencil === still &&
    isStaff(figure) &&
    on === 'chair' &&
    !features.includes('wheelchair') &&
    seatedTurns.includes(turn)
  );
}

function bodyOf(scene: Scene, figure: Figure, pencil: Pencil): string {
  if (figure.kind === 'child') return 'child';
  if (!isStaff(figure)) return 'person';
  return isOneWithChair(scene, figure, pencil) ? `square${spotOf(scene, figure.at)?.turn ?? ''}` : 'square';
}

function figureOf(scene: Scene, figure: Figure, panel: PanelName, pencil: Pencil): string {
  const spot = spotOf(scene, figure.at);
  if (!spot) return '';
  if (figure.on === 'free') return pencil.figure(figure.id, spot, pencil.part('free', spot));
  const target = targetOf(scene, figure.looks, panel) ?? spot;
  const [dx, dy] = [target.x - spot.x, target.y - spot.y];
  const far = Math.hypot(dx, dy) || 1;
  const [x, y] = [Math.round((dx / far) * 5.5), Math.round((dy / far) * 4)];
  const has = (feature: Figure['features'][number]) => figure.features.includes(feature);
  // Without a seat a wheelchair stands towards what its person looks at.
  const turn = spot.turn ?? Math.round(Math.atan2(-dx, dy) / (Math.PI / 2)) * 90;
  const small = innerSpot(pencil, spot, x * 0.7, y * 0.7);
  const shapes = [
    has('wheelchair') ? (turn === 0 ? pencil.part('wheelchair', spot) : pencil.turned('wheelchair', spot, turn)) : '',
    figure.on === 'screen' ? pencil.part('screen', spot) : '',
    pencil.part(bodyOf(scene, figure, pencil), spot),
    figure.kind === 'child'
      ? use(figure.face === 'sad' ? 'flat' : figure.face, transformOf(small, 0, 0.7))
      : pencil.part(figure.face, spot, x, y),
    has('glasses') ? pencil.part('glasses', spot, x, y) : '',
    has('hearing-aid') ? pencil.part('hearing-aid', spot) : '',
    has('badge') ? pencil.part('badge', spot) : '',
  ];
  return pencil.figure(figure.id, spot, shapes.join(''));
}

/** Where the smaller face of a child goes: from the middle of its figure, or of the drawing. */
const innerSpot = (pencil: Pencil, spot: Spot, x: number, y: number) =>
  pencil === movable ? { x, y } : { x: spot.x + x, y: spot.y + y };

/** A little askew, as papers lie, and the same for the same place. */
function thingsOf(scene: Scene, isHere: (thing: { readonly at: Place }) => boolean, pencil: Pencil): string {
  const seen = new Map<string, number>();
  return scene.things
    .map((entry, index) => {
      const count = (seen.get(entry.thing) ?? 0) + 1;
      seen.set(entry.thing, count);
      const spot = isHere(entry) ? spotOnTable(scene, entry.at) : null;
      if (!spot) return '';
      const isLoose = spot.turn !== null && entry.thing !== 'mug';
      const turn = entry.turn ?? (isLoose ? ([-9, 8, 12, -6][index % 4] ?? 0) : 0);
      const id = count === 1 ? entry.thing : `${entry.thing}-${count}`;
      return pencil.thing(id, spot, turn, 1, shapesOf(entry.thing));
    })
    .join('');
}

/** Where the pen lies; null when there is none. */
function penSpotOf(scene: Scene): Spot | null {
  const { table } = settingOf(scene);
  if (scene.pen === 'none') return null;
  if (scene.pen === 'middle') return { x: table.x, y: table.y, turn: -37 };
  if (scene.pen === 'half') return { x: table.x + cut + (halfWidth - cut) / 2 - 1, y: table.y, turn: -37 };
  const holders = scene.people
    .filter((figure) => (scene.pen === 'staff' ? isStaff(figure) : figure.id === scene.pen))
    .flatMap((figure) => (isSeated(scene, figure) ? (spotOf(scene, figure.at) ?? []) : []));
  const [x, y] = [mean(holders.map((spot) => spot.x)) - table.x, mean(holders.map((spot) => spot.y)) - table.y];
  const far = Math.hypot(x, y) || 1;
  // In front of them, along the edge: as far from everybody else as the table allows.
  const along = ((Math.atan2(y, x) * 180) / Math.PI + 270) % 180;
  const reach = table.r * 0.54;
  return {
    x: table.x + (x / far) * reach,
    y: table.y + (y / far) * reach,
    turn: (along > 80 ? along - 180 : along) + 14,
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function penOf(scene: Scene, pencil: Pencil): string {
  const spot = penSpotOf(scene);
  const size = scene.pen === 'half' ? 0.8 : 1;
  return spot ? pencil.thing('pen', spot, spot.turn ?? 0, size, use('pen')) : '';
}
