// A scene as it is drawn: valid, the same each time, small, and with colours that everybody can tell apart.
import { HtmlValidate } from 'html-validate';
import { SaxesParser } from 'saxes';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../../../scripts/content/checks/weak-brand.js';
import { sceneSprite } from '../../../../scripts/content/render/scene-symbols.js';
import { drawnScene, sceneOf } from '../../../../scripts/content/render/scenes.js';
import { companySchema, sceneSchema } from '../../../../scripts/content/parse/schemas/scenes.js';
import { sceneSvg } from '../../../../src/components/parts/scene-svg.js';

const company = new Map(
  companySchema
    .parse([
      { id: 'p1', kind: 'person' },
      { id: 'p2', kind: 'person', features: ['wheelchair', 'hearing-aid'] },
      { id: 'c1', kind: 'child' },
      { id: 's1', kind: 'staff', features: ['glasses'] },
      { id: 's2', kind: 'staff' },
      { id: 'you', kind: 'learner', features: ['badge'] },
    ])
    .map((member) => [member.id, member]),
);
const entryOf = (more: object) => sceneSchema.parse({ name: 'one', alt: 'Two & "three".', people: {}, ...more });
const svgOf = (more: object, isMovable = true) => drawnScene(entryOf(more), company, isMovable).svg;

const scenes: readonly (readonly [story: string, scene: object])[] = [
  ['a table and nobody', {}],
  [
    'everybody and everything in a room',
    {
      stage: 'room',
      door: 'closed',
      people: {
        p1: { at: 'outside-1', face: 'sad', looks: 'doorway' },
        p2: { at: 'w', looks: 's1' },
        c1: { at: [60, 220], face: 'sad' },
        s1: { at: 'n', face: 'talk' },
        you: { at: 's', on: 'free' },
      },
      chairs: ['ne'],
      pen: 's1',
      things: ['paper', 'plan', 'book', 'mug', 'letter', 'note', 'board'].map((thing) => ({ thing, at: 'e' })),
      arrows: [
        { from: 'p1', to: 'table' },
        { from: 's1', to: 'p2', line: 'must', both_ways: true },
        { from: 'you', to: 'letter', line: 'should' },
      ],
    },
  ],
  [
    'a divided table',
    {
      table: 'divided',
      people: { p1: { at: 'top-1' }, s1: { at: 'bottom-4', on: 'stool' }, p2: { at: 'top-3', on: 'screen' } },
      pen: 'half',
    },
  ],
  [
    'two tables',
    {
      stage: 'tables',
      people: { s1: { at: 'left-n' }, p1: { at: 'between-2' }, s2: { at: 'right-e' } },
      labels: { left: 'A & B', between: 'people', right: 'C', must: 'must', should: 'should' },
    },
  ],
];

describe('what leads from two tables to the people', () => {
  const tables = { stage: 'tables', people: { s1: { at: 'left-n' }, p1: { at: 'between-2' }, s2: { at: 'right-e' } } };
  const wordsAt = (labels: object) =>
    [
      ...svgOf({ ...tables, labels: { left: 'A', between: 'people', right: 'C', ...labels } }).matchAll(
        /<span class="cp-tables__(must|should)">([^<]*)</g,
      ),
    ].map(([, force, words]) => `${force}: ${words}`);

  it('is the same for both where it is said once', () => {
    expect(wordsAt({ must: 'must', should: 'should' })).toEqual([
      'must: must',
      'should: should',
      'must: must',
      'should: should',
    ]);
  });

  it('is told of each table where it differs', () => {
    const labels = {
      must: { left: 'must weigh', right: 'must involve' },
      should: { left: 'should promote', right: 'should say' },
    };
    expect(wordsAt(labels)).toEqual([
      'must: must weigh',
      'should: should promote',
      'must: must involve',
      'should: should say',
    ]);
  });
});

describe.each(scenes)('%s', (_, scene) => {
  it.each([true, false])('is well formed, and valid in a page (movable: %s)', (isMovable) => {
    const svg = svgOf(scene, isMovable);
    const faults: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => faults.push(error.message));
    parser.write(svg).close();
    expect(faults).toEqual([]);
    const page = `<!DOCTYPE html><html lang="en"><head><title>A scene</title></head><body>${sceneSprite}${svg}</body></html>`;
    const { results } = new HtmlValidate({ extends: ['html-validate:standard'] }).validateStringSync(page);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  it('is the same each time', () => {
    expect(svgOf(scene)).toBe(svgOf(structuredClone(scene)));
  });

  it('borrows only symbols that the page has, in well under two kilobytes and a half', () => {
    const borrowed = [...svgOf(scene).matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(borrowed.filter((id) => !sceneSprite.includes(`id="${id ?? ''}"`))).toEqual([]);
    expect(svgOf(scene).length).toBeLessThan(2560);
  });

  it('has its words for people who do not see it', () => {
    expect(svgOf(scene)).toMatch(/(<title>|aria-label=")Two &amp; &quot;three&quot;\./);
  });
});

describe('a figure', () => {
  const one = (kind: 'p1' | 's1' | 'you' | 'c1') => svgOf({ people: { [kind]: { at: 'n' } } });

  it('is a group with its own id, so that it can move', () => {
    expect(one('p1')).toContain('<g data-f="p1" transform="translate(206 37)">');
  });

  it('is a circle for people who use services and a square for staff, the learner included', () => {
    expect(one('p1')).toContain('href="#_p"');
    expect(one('c1')).toContain('href="#_k"');
    for (const square of ['s1', 'you'] as const) expect(one(square)).toContain('href="#_s"');
  });

  it('looks to where it is told: the whole face shifts', () => {
    const faceOf = (looks: string) =>
      /#_ca"([^/]*)/.exec(svgOf({ people: { p1: { at: 'n', looks }, s1: { at: 'e' } } }))?.[1];
    expect(faceOf('table')).toBe(' y="4"');
    expect(faceOf('s1')).toBe(' x="4" y="3"');
    expect(faceOf('n')).toBe('');
  });

  it('keeps its wheelchair with it, and leaves any other chair where it stands', () => {
    const seated = svgOf({ people: { p2: { at: 'w' }, p1: { at: 'e' } } });
    expect(seated).toMatch(/<g data-f="p2"[^>]*><use href="#_w"/);
    expect(seated).toMatch(/<use href="#_c90"[^>]*>.*<g data-f="p1"/);
  });
});

describe('the pen', () => {
  const penOf = (pen: string) =>
    /data-f="pen" transform="([^"]*)"/.exec(
      svgOf({ people: { s1: { at: 'n' }, s2: { at: 'e' }, p1: { at: 's' } }, pen }),
    )?.[1];

  it('lies in the middle, with staff, with one of them, or nowhere', () => {
    expect(penOf('middle')).toMatch(/^translate\(206 115\)/);
    expect(penOf('staff')).toMatch(/^translate\(225\.1 95\.9\)/);
    expect(penOf('s2')).toMatch(/^translate\(233 115\)/);
    expect(penOf('none')).toBe(undefined);
  });

  it('is the last to be drawn on the table: nothing lies on it', () => {
    const svg = svgOf({ things: [{ thing: 'paper', at: 'middle' }], pen: 'middle' });
    expect(svg.indexOf('data-f="pen"')).toBeGreaterThan(svg.indexOf('data-f="paper"'));
  });
});

it('a drawing that stays is shorter than one that moves, and shows the same', () => {
  const scene = sceneOf(entryOf(scenes[1]?.[1] ?? {}), company);
  const still = sceneSvg(scene, { alt: '', isMovable: false });
  const movable = sceneSvg(scene, { alt: '', isMovable: true });
  const symbols = (svg: string) =>
    [...svg.matchAll(/#(_\w+)"/g)].map(([, id]) => id?.replace(/^_s\d+$/, '_s')).filter((id) => !id?.startsWith('_c'));
  expect(still.length).toBeLessThan(movable.length);
  expect(symbols(still).sort()).toEqual(symbols(movable).sort());
});

describe('the colours of the scenes', () => {
  const css = readFileSync('src/styles/_scenes.scss', 'utf8');
  const fillOf = (name: string) => new RegExp(`\\.s-${name} \\{\\n  (?:fill|color): (#\\w+);`).exec(css)?.[1] ?? '';
  const ink = /stroke: (#\w+);/.exec(css)?.[1] ?? '';
  const long = (colour: string) => (colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour);
  const contrast = (one: string, other: string) => contrastOf(long(one), long(other));

  // WCAG 2.2, 1.4.11: graphics that must be understood need 3 to 1.
  it.each([
    ['the outline on the plain ground', ink, fillOf('g')],
    ['the outline on the blue floor', ink, fillOf('blue')],
    ['the outline on the table', ink, fillOf('t')],
    ['a face on a person', ink, fillOf('p')],
    ['a face on staff', fillOf('k'), fillOf('s')],
    ['the pen on the table', fillOf('n'), fillOf('t')],
    ['staff on the ground', fillOf('s'), fillOf('g')],
  ])('%s can be told apart', (_, one, other) => {
    expect(contrast(one, other)).toBeGreaterThanOrEqual(3);
  });

  // 1.4.3: the words beside two tables.
  it('carry the words beside them', () => {
    expect(contrast('#212b32', '#e8edee')).toBeGreaterThanOrEqual(4.5);
  });
});
