import { describe, expect, it } from 'vitest';
import { fillOf } from '../../../../src/components/parts/principle-chart.js';
import { Stopwatch } from '../../../../src/components/quiz/stopwatch.js';

/** The points of the arc in a path, by the SVG path grammar: start and end of the chord. */
function chordOf(path: string): { level: number; width: number; isLarge: boolean } {
  const [, x1, y1, large, x2] = /^M([\d.]+) ([\d.]+)A26 26 0 ([01]) 0 ([\d.]+)/.exec(path) ?? [];
  return { level: Number(y1), width: Number(x2) - Number(x1), isLarge: large === '1' };
}

describe('how full a seat is drawn', () => {
  it('leaves an empty seat empty and fills a full one', () => {
    expect(fillOf(100, 32, 0)).toBe('');
    expect(fillOf(100, 32, 1)).toMatch(/^M74 32a26 26 0 1 0 52 0a26 26 0 1 0 -52 0z$/);
  });

  it('fills half to the middle, over the whole width', () => {
    expect(chordOf(fillOf(100, 32, 0.5))).toEqual({ level: 32, width: 52, isLarge: false });
  });

  it.each([0.1, 0.25, 0.75, 0.9])('fills %d of the height, within the circle', (share) => {
    const { level, width, isLarge } = chordOf(fillOf(100, 32, share));
    expect(level).toBeCloseTo(32 + 26 - 52 * share, 6);
    expect((width / 2) ** 2 + (level - 32) ** 2).toBeCloseTo(26 ** 2, 6);
    expect(isLarge).toBe(share > 0.5);
  });
});

describe('the time that a question was in sight', () => {
  it('stands still while it is paused, and begins again', () => {
    let ms = 0;
    const watch = new Stopwatch(() => ms);
    watch.run();
    ms = 3_000;
    watch.run();
    watch.pause();
    ms = 90_000;
    expect(watch.seconds).toBe(3);
    watch.run();
    ms = 91_500;
    expect(watch.seconds).toBe(4.5);
    watch.reset();
    expect(watch.seconds).toBe(0);
  });
});
