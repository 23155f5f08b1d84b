// The learner's own table: what is seen follows from what was said.
import { describe, expect, it } from 'vitest';
import { ownTableOf, ownTableScene } from '../../../../src/components/parts/own-table.js';
import { sceneSvg } from '../../../../src/components/parts/scene-svg.js';

const none = { power: 0, knowledge: 0, voices: 0, back: 0 };
const all = { power: 1, knowledge: 1, voices: 1, back: 1 };
const faces = (scene: ReturnType<typeof ownTableScene>, kind: string) => [
  ...new Set(scene.people.filter((figure) => figure.kind === kind).map(({ face }) => face)),
];

describe('the table of a project', () => {
  it('without any of the principles has people outside, the pen with staff, and no smile', () => {
    const scene = ownTableScene(ownTableOf(none));
    expect(scene.pen).toBe('s2');
    expect(scene.chairs).toHaveLength(4);
    expect(scene.things).toEqual([]);
    expect([...faces(scene, 'person'), ...faces(scene, 'staff'), ...faces(scene, 'learner')]).toEqual([
      'flat',
      'flat',
      'flat',
    ]);
  });

  it('with all of them has everyone seated and smiling, papers on the table, and the pen in the middle', () => {
    const scene = ownTableScene(ownTableOf(all));
    expect(scene.pen).toBe('middle');
    expect(scene.chairs).toEqual([]);
    expect(scene.things).toHaveLength(3);
    expect([...faces(scene, 'person'), ...faces(scene, 'staff')]).toEqual(['smile', 'smile']);
    expect(scene.ground).toBe('warm');
  });

  it.each([
    ['mostly shared', { ...none, power: 4 / 6 }, { isPenShared: true, papers: 0, seats: 0, smiles: 0 }],
    ['a little shared', { ...none, power: 3 / 6 }, { isPenShared: false, papers: 0, seats: 0, smiles: 0 }],
    ['half of the voices', { ...none, voices: 0.5 }, { isPenShared: false, papers: 0, seats: 2, smiles: 0 }],
    [
      'some of each',
      { power: 0.7, knowledge: 0.5, voices: 0.8, back: 0.3 },
      { isPenShared: true, papers: 2, seats: 3, smiles: 1 },
    ],
  ])('%s', (_, shares, table) => {
    expect(ownTableOf(shares)).toEqual(table);
  });

  it('keeps staff from smiling while anybody stands outside', () => {
    for (const voices of [0, 0.25, 0.5, 0.75])
      expect(faces(ownTableScene(ownTableOf({ ...all, voices })), 'staff')).not.toContain('smile');
  });

  it('is drawn with the figures of all other scenes, each once', () => {
    const svg = sceneSvg(ownTableScene(ownTableOf({ ...all, voices: 0.5 })), { alt: 'Mine.', isMovable: true });
    const ids = [...svg.matchAll(/data-f="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['p1', 'p2', 'p3', 'p4', 's1', 's2', 'you', 'pen']));
  });
});
