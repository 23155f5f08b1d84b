// A scene as a picture that every Word shows: its markup with the symbols and the colours that stand in the page, as PNG.
// Word knows SVG as well, but neither its style sheets nor what `<use>` hands down.

import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { compile } from 'sass';
import { sceneSprite } from '../content/render/scene-symbols.js';

export interface ScenePng {
  readonly data: Uint8Array;
  /** The size in the document, in pixels of 1/96 inch; the picture itself holds twice as many. */
  readonly width: number;
  readonly height: number;
}

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly shapes: string;
}

const SHARPNESS = 2;
/** The longer side. */
const SIZE = 200;
/** Between the drawings of a scene that has more than one: room for two arrows. */
const GAP = 64;
const EDGE = 14;

const symbols = sceneSprite.replace(/^<div hidden><svg>|<\/svg><\/div>$/g, '');
let colours: string | undefined;

/** The rules of the scenes alone: what forced colours and paper ask for is not asked here. */
function sceneColours(): string {
  colours ??= compile(fileURLToPath(new URL('../../src/styles/_scenes.scss', import.meta.url)))
    .css.replace(/^\uFEFF/, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return colours;
}

const drawnBefore = new Map<string, ScenePng>();

/** @param markup one drawing, or several with words between them, which stand in the text beside the picture */
export function scenePng(markup: string): ScenePng {
  const png = drawnBefore.get(markup) ?? drawn(markup);
  drawnBefore.set(markup, png);
  return png;
}

function drawn(markup: string): ScenePng {
  const drawings = [...markup.matchAll(/<svg[^>]* viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>([\s\S]*?)<\/svg>/g)].map(
    ([, width, height, shapes = '']) => ({ width: Number(width), height: Number(height), shapes: untitled(shapes) }),
  );
  const [one] = drawings;
  if (one && drawings.length === 1) return rendered(one, SIZE);
  return rendered(sideBySide(drawings), 2 * SIZE);
}

const untitled = (shapes: string) => shapes.replace(/<title>[\s\S]*?<\/title>/, '');

/** On the ground of a scene, with a solid and a broken arrow from both sides towards the middle. */
function sideBySide(drawings: readonly Drawn[]): Drawn {
  const width = drawings.reduce((sum, drawing) => sum + drawing.width, GAP * (drawings.length - 1)) + 2 * EDGE;
  const height = Math.max(...drawings.map((drawing) => drawing.height)) + 2 * EDGE;
  let x = EDGE;
  const shapes = drawings.map((drawing, at) => {
    const left = x;
    x += drawing.width + GAP;
    const arrows = at === 0 ? '' : arrowsIn(left - GAP / 2, height / 2, at < drawings.length / 2 ? 1 : -1);
    return `${arrows}<g transform="translate(${left} ${(height - drawing.height) / 2})">${drawing.shapes}</g>`;
  });
  const ground = `<rect class="s-g" width="${width}" height="${height}" rx="12"/>`;
  return { width, height, shapes: `${ground}${shapes.join('')}` };
}

/** @param way 1 to the right, -1 to the left */
function arrowsIn(x: number, y: number, way: 1 | -1): string {
  const [from, to] = [-way * (GAP / 2 - 6), way * (GAP / 2 - 6)];
  const arrow = (down: number, dashes: string) =>
    `<g transform="translate(${x} ${y + down})" stroke-width="4" stroke-linecap="butt"><path${dashes} d="M${from} 0H${to - 2 * way}"/><path d="M${to - 9 * way}-8L${to} 0l${-9 * way} 8"/></g>`;
  return arrow(-14, '') + arrow(14, ' stroke-dasharray="8 6"');
}

function rendered({ width: across, height: down, shapes }: Drawn, size: number): ScenePng {
  const scale = size / Math.max(across, down);
  const [width, height] = [Math.round(across * scale), Math.round(down * scale)];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${across} ${down}"><style>${sceneColours()}</style><defs>${symbols}</defs><g class="cp-scene">${shapes}</g></svg>`;
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width * SHARPNESS },
    font: { loadSystemFonts: false },
  });
  return { data: picture.render().asPng(), width, height };
}
