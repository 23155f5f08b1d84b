import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { scenePng } from '../../../scripts/sign-off/scene-png.js';

const scene = (shapes: string, size = 100) =>
  `<svg class="cp-scene" viewBox="0 0 ${size} 100" role="img"><title>Words that are not drawn.</title>${shapes}</svg>`;
const person = '<use href="#_p" x="50" y="50"/><use href="#_ca" x="50" y="50"/>';
const staff = '<g class="s-k"><use href="#_s0" x="50" y="50"/><use href="#_sm" x="50" y="50"/></g>';

/** The colour at a place of the drawing, where a unit of it is two pixels of the document and four of the picture. */
function colourAt({ data, width, height }: ReturnType<typeof scenePng>, x: number, y: number): string {
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${Buffer.from(data).toString('base64')}"/>`;
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`,
  ).render();
  const at = 4 * (Math.round(2 * y) * width + Math.round(2 * x));
  return pixels.subarray(at, at + 4).toString('hex');
}

describe('a scene as PNG', () => {
  it('has the colours of the course, with faces: dark on people, white on staff', () => {
    const [one, other] = [scenePng(scene(person)), scenePng(scene(staff))];
    expect(one).toMatchObject({ width: 200, height: 200 });
    expect([colourAt(one, 50, 38), colourAt(other, 50, 38)]).toEqual(['ffb81cff', '005eb8ff']);
    // The left eye.
    expect([colourAt(one, 44, 46.8), colourAt(other, 44, 46.8)]).toEqual(['212b32ff', 'ffffffff']);
    expect(colourAt(one, 1, 1)).toBe('00000000');
  });

  it('of several drawings sets them side by side, with a solid and a broken line between', () => {
    const table = scenePng(`<div>${scene(person)}<b>A table</b>${scene(staff)}</div>`);
    // 14 around, 64 between two of 100.
    expect(table).toMatchObject({ width: 400, height: Math.round((400 * 128) / 292) });
    const at = (x: number, y: number) => colourAt(table, (x * 200) / 292, (y * 200) / 292);
    expect([at(14 + 50, 14 + 38), at(14 + 100 + 64 + 50, 14 + 38)]).toEqual(['ffb81cff', '005eb8ff']);
    expect([at(154, 50), at(154, 78), at(147, 78)]).toEqual(['212b32ff', '212b32ff', 'e8edeeff']);
  });
});
