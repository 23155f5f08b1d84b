// The blueprint of this course has no gap. What each gap is told as stands in blueprint.test.ts.
import { describe, expect, it } from 'vitest';
import { blueprintFaults, blueprintOf } from '../../../../scripts/content/item-quality/blueprint.js';
import { compile } from '../../../../scripts/content/compile.js';
import { readCourse } from '../../../../scripts/content/parse/read-course.js';

describe('the blueprint of this course', () => {
  const { course: real, questions: bank, activities, settings, html } = compile(readCourse());
  const assessed = new Set(settings.objectives.filter((objective) => objective.assessed).map(({ id }) => id));
  const anchors = new Map(
    Object.entries(html).map(([id, markup]) => [
      id,
      [...markup.matchAll(/<h[2-6][^>]*\sid="([^"]+)"/g)].map((match) => match[1] ?? ''),
    ]),
  );
  const rows = blueprintOf(real, bank, activities);

  it('has no gap', () => {
    expect(blueprintFaults(real, bank, activities, { assessed, anchors })).toEqual([]);
  });

  it('asks 12 questions in a fixed order, three or more to draw from in each slot, each in one slot only', () => {
    expect(rows.map(({ slot }) => slot).join(' ')).toBe('S01 S02 S03 S04 S05 S06 S07 S08 S09 S10 S11 S12');
    expect(rows.filter(({ items }) => items.length < 3)).toEqual([]);
    expect(new Set(rows.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(bank.length);
  });

  it('gives every principle two slots, and the harder objectives more than one', () => {
    const slotsOf = (key: 'objective' | 'principle', id: string) => rows.filter((row) => row[key] === id).length;
    expect(['P1', 'P2', 'P3', 'P4'].map((id) => slotsOf('principle', id))).toEqual([2, 2, 2, 2]);
    expect(['LO1', 'LO2', 'LO3', 'LO4', 'LO5', 'LO6', 'LO7'].map((id) => slotsOf('objective', id))).toEqual([
      1, 2, 1, 1, 1, 3, 3,
    ]);
  });

  it('practises every objective that it asks', () => {
    expect(rows.filter(({ practice }) => practice.length === 0)).toEqual([]);
  });
});
