// The shared symbols of every scene, once in the page: `<use>` borrows them. Each is drawn around its own middle. What no
// class or attribute says (ink, thickness, round ends) comes from the scene that borrows (`styles/_scenes.scss`).

import { chairTurns, seatedTurns, symbolId } from '../../../src/components/parts/scene-symbol.js';

const use = (name: string) => `<use href="#${symbolId(name)}"/>`;
/** A face is shifted as a whole towards what it looks at. */
const face = (mouth: string) => `${use('eyes')}<path d="${mouth}"/>`;
const paper = (d: string) => `<path class="s-w" d="${d}"/>`;
const lines = (d: string) => `<path class="s-l" d="${d}"/>`;
const frame = (d: string) => `<path class="s-c" stroke-width="5" d="${d}"/>`;

const chair = `<rect class="s-d" x="-18" y="-25" width="36" height="36" rx="9"/>${frame('M-21-21q0-8 9-8h24q9 0 9 8')}`;

/** Faces and glasses take the colour of whoever wears them. */
const faces: Readonly<Record<string, string>> = {
  eyes: '<path stroke-width="5" d="M-6-4v1.5M6-4v1.5"/>',
  smile: face('M-6 5.5q6 6.5 12 0'),
  calm: face('M-5 7q5 2.5 10 0'),
  flat: face('M-5 7.5H5'),
  talk: `${use('eyes')}<ellipse class="s-o" cy="7.5" rx="3.5" ry="3"/>`,
  glasses: '<g stroke-width="1.6"><circle cx="-6.3" cy="-3" r="5.7"/><circle cx="6.3" cy="-3" r="5.7"/></g>',
};

const symbols: Readonly<Record<string, string>> = {
  person: '<circle class="s-p" r="20"/>',
  child: '<circle class="s-p" r="14"/>',
  square: '<rect class="s-s" x="-19" y="-19" width="38" height="38" rx="8"/>',
  'hearing-aid': paper('M-18-9c-6-3-9 3-9 9 0 5 4 8 7 6s-1-6 1-9 4-4 1-6z'),
  wheelchair: `${use('chair')}${frame('M-27-25v41M27-25v41')}<path class="s-c" stroke-width="2.6" d="M-27-5h6M21-5h6M0 18v10M-9 28H9"/>`,
  stool: '<circle class="s-d" cy="-4" r="22"/><circle class="s-c" stroke-width="2.6" cy="-4" r="23.5"/>',
  screen: paper('M-25-24h50v48h-50z') + frame('M-12 29h24'),
  free: '<rect class="s-w" stroke-width="2.2" stroke-dasharray="4.2 3.4" x="-19" y="-19" width="38" height="38" rx="8"/>',
  pen: '<path class="s-n" d="M-31-2.5q0-4.5 4.5-4.5H8l24 7L8 7h-34.5q-4.5 0-4.5-4.5z"/><path class="s-o" d="M15-5l17 5-17 5z"/><path stroke="#fff" d="M-25-1.5h15M-4-6V6"/>',
  paper: paper('M-10.5-14h21v28h-21z') + lines('M-6-7H6M-6-.5H6M-6 6H1'),
  plan: paper('M-11-14h22v28h-22z') + lines('M-6.5-8.5h13M-6.5 8.5V3M-2 8.5V1M2.5 8.5V-2M7 8.5V-4'),
  book: paper('M-16-11q9-3 16 1 7-4 16-1v21q-9-3-16 1-7-4-16-1z') + lines('M0-10v21M-11-4h6M5-4h6'),
  mug: '<path d="M7-4q8-1.5 8 3.5T7 4"/><circle class="s-w" r="8"/><circle class="s-d" r="5"/>',
  letter: paper('M-18-12h36v24h-36zl18 15 18-15'),
};

/** The chair stands at each of the eight seats: turned here once, it costs no turning there. */
const chairs = chairTurns.map((turn) =>
  turn === 0
    ? group('chair', chair)
    : group(`chair${turn}`, `<use href="#${symbolId('chair')}" transform="rotate(${turn})"/>`),
);
/** Staff sit at the top, on the right and below so often that a chair with its square is one symbol. */
const seated = seatedTurns.map((turn) =>
  group(`square${turn}`, use(turn === 0 ? 'chair' : `chair${turn}`) + use('square')),
);

/** One shape is its own symbol; several are a group. */
function group(name: string, shapes: string, dress = ''): string {
  if (shapes.indexOf('/>') === shapes.length - 2) return shapes.replace(' ', ` id="${symbolId(name)}"${dress} `);
  return `<g id="${symbolId(name)}"${dress}>${shapes}</g>`;
}

const groups: readonly string[] = [
  ...Object.entries(faces).map(([name, shapes]) => group(name, shapes, name === 'eyes' ? '' : ' class="s-f"')),
  ...Object.entries(symbols).map(([name, shapes]) => group(name, shapes)),
  ...chairs,
  ...seated,
];

const spriteOf = (wanted: readonly string[]) => `<div hidden><svg>${wanted.join('')}</svg></div>`;

/** Hidden, and in the page before the first scene. */
export const sceneSprite = spriteOf(groups);

const borrowedIn = (markup: string) => [...markup.matchAll(/<use href="?#([\w-]+)/g)].map(([, id = '']) => id);

/** Only what the scenes in `words` borrow, and what that borrows in its turn; nothing where there is no scene. */
export function spriteFor(words: string): string {
  const wanted = new Set<string>();
  const add = (id: string): void => {
    const own = groups.find((one) => one.includes(` id="${id}"`));
    if (!own || wanted.has(own)) return;
    wanted.add(own);
    borrowedIn(own).forEach(add);
  };
  borrowedIn(words).forEach(add);
  return wanted.size === 0 ? '' : spriteOf(groups.filter((one) => wanted.has(one)));
}
