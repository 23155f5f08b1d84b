// The scenes of the real course keep what the course promises, whatever the learning team writes into them.
import { describe, expect, it } from 'vitest';
import { compile } from '../../scripts/content/compile.js';
import { readCourse } from '../../scripts/content/parse/read-course.js';
import { sceneOf } from '../../scripts/content/render/scenes.js';
import { companySchema } from '../../scripts/content/parse/schemas/scenes.js';
import { isStaff } from '../../src/model/scene.js';
import { isSeated } from '../../src/components/parts/scene-places.js';
import { parse } from 'yaml';

const files = readCourse();
const compiled = compile(files);
const company = new Map(
  companySchema.parse(parse(files.get('scenes/company.yaml') ?? '')).map((member) => [member.id, member]),
);
const scenes = new Map(compiled.scenes.map((entry) => [entry.name, sceneOf(entry, company)]));
const ladder = compiled.activities.find((activity) => activity.kind === 'ladder');
const story = compiled.activities.find((activity) => activity.kind === 'story');
const sceneCalled = (name: string) => {
  const scene = scenes.get(name);
  if (!scene) throw new Error(`There is no scene "${name}".`);
  return scene;
};

describe('the ladder', () => {
  const rungs = (ladder?.rungs ?? []).map(({ picture }) => sceneCalled(picture.name));
  const people = rungs.map((scene) =>
    scene.people
      .map(({ id }) => id)
      .sort()
      .join(' '),
  );
  const inside = rungs.map(
    (scene) => scene.people.filter((figure) => !isStaff(figure) && isSeated(scene, figure)).length,
  );

  it('keeps its people from the first rung to the last', () => {
    expect(new Set(people).size).toBe(1);
  });

  it('runs in one order, from outside to inside, and never back', () => {
    expect(inside).toEqual([...inside].sort((a, b) => a - b));
    expect([inside[0], (inside.at(-1) ?? 0) > 0]).toEqual([0, true]);
  });

  it('has the pen with staff until it lies in the middle at the top', () => {
    expect(rungs.map(({ pen }) => pen === 'middle')).toEqual(rungs.map((_, at) => at === rungs.length - 1));
  });

  it('says each of its moves in words', () => {
    expect((ladder?.rungs ?? []).filter(({ picture }) => picture.move === '')).toEqual([]);
  });
});

it('no pen lies in a scene of the story, nor where duties are the question', () => {
  const told = (story?.steps ?? []).map(({ picture }) => sceneCalled(picture.name));
  const duties = [...scenes.values()].filter(({ stage }) => stage === 'tables');
  expect([...told, ...duties].filter(({ pen }) => pen !== 'none')).toEqual([]);
  expect(duties.length).toBeGreaterThan(0);
});

it('every figure that moves has an id of its own within its scene', () => {
  for (const { name, moving } of compiled.scenes.filter(({ labels }) => !labels)) {
    const ids = [...moving.svg.matchAll(/data-f="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, name).toBe(ids.length);
  }
});
