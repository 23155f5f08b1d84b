// The arrows of a scene: what is said or sent is dotted, what must be solid, what should be broken.

import type { Line, Scene } from '../../model/scene.js';
import { targetOf } from './scene-places.js';

const round = (value: number) => Math.round(value * 10) / 10;

const strokes = {
  said: 'class="s-a"',
  must: 'stroke-width="2.6"',
  should: 'stroke-width="2.6" stroke-dasharray="9 7"',
} as const satisfies Record<Line, string>;

/** All lines of one kind are one path, and so are all heads. */
export function arrowsOf(scene: Scene): string {
  const drawn = scene.arrows.flatMap((arrow) => arrowOf(scene, arrow).map((path) => ({ ...path, line: arrow.line })));
  const lines = Object.entries(strokes).map(([line, dress]) => {
    const d = drawn.filter((arrow) => arrow.line === line).map(({ shaft }) => shaft);
    return d.length === 0 ? '' : `<path ${dress} d="${d.join('')}"/>`;
  });
  const heads = drawn.map(({ head }) => head).join('');
  return lines.join('') + (heads === '' ? '' : `<path stroke-width="2.6" d="${heads}"/>`);
}

/** Room between an arrow and what it comes from, and what it points to. */
const gaps = { from: 8, to: 4 };

/** How long it is drawn; null where there is nothing to draw. */
export function arrowLengthOf(scene: Scene, { from, to }: Pick<Scene['arrows'][number], 'from' | 'to'>): number | null {
  const [start, end] = [targetOf(scene, from), targetOf(scene, to)];
  if (!start || !end) return null;
  return Math.hypot(end.x - start.x, end.y - start.y) - start.r - gaps.from - end.r - gaps.to;
}

/** From edge to edge, with room at both ends; two lines beside each other where something goes back. */
function arrowOf(
  scene: Scene,
  { from, to, isBothWays = false }: Scene['arrows'][number],
): { readonly shaft: string; readonly head: string }[] {
  const start = targetOf(scene, from);
  const end = targetOf(scene, to);
  if (!start || !end) return [];
  const far = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [ux, uy] = [(end.x - start.x) / far, (end.y - start.y) / far];
  const one = (side: number, isBack: boolean) => {
    const a = {
      x: start.x + ux * (start.r + gaps.from) - uy * side,
      y: start.y + uy * (start.r + gaps.from) + ux * side,
    };
    const b = { x: end.x - ux * (end.r + gaps.to) - uy * side, y: end.y - uy * (end.r + gaps.to) + ux * side };
    const [tail, head, way] = isBack ? [b, a, -1] : [a, b, 1];
    const [vx, vy] = [ux * way, uy * way];
    const barb = (hand: number) =>
      `${round(head.x - 8 * vx - 7 * hand * vy)} ${round(head.y - 8 * vy + 7 * hand * vx)}`;
    const tip = `${round(head.x)} ${round(head.y)}`;
    return { shaft: `M${round(tail.x)} ${round(tail.y)}L${tip}`, head: `M${barb(1)}L${tip} ${barb(-1)}` };
  };
  return isBothWays ? [one(9, false), one(-9, true)] : [one(0, false)];
}
