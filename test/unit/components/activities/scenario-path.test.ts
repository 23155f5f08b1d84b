import { describe, expect, it } from 'vitest';
import { answersUpTo, stepCode, pathOf } from '../../../../src/components/activities/scenario-path.js';
import type { ScenarioActivity } from '../../../../src/model/course.js';
import { booking } from '../../../fixtures/one-of-each-activity.js';

describe('the way through a scenario', () => {
  it.each<{ story: string; answers: Record<string, string>; turns: string[]; scene: string }>([
    { story: 'nothing chosen yet', answers: {}, turns: [], scene: '1' },
    { story: 'one choice led on', answers: { 0: 'a' }, turns: ['1a'], scene: '2' },
    { story: 'the end', answers: { 0: 'a', 1: 'b' }, turns: ['1a', '2b'], scene: '3' },
    {
      story: 'the short way, with a choice left over from a longer one',
      answers: { 0: 'b', 1: 'a' },
      turns: ['1b'],
      scene: '3',
    },
    { story: 'a choice that the scene no longer has', answers: { 0: 'z' }, turns: [], scene: '1' },
  ])('$story', ({ answers, turns, scene }) => {
    const way = pathOf(booking, answers);
    expect(way.turns.map((turn) => turn.scene.code + turn.choice.code)).toEqual(turns);
    expect(way.scene.code).toBe(scene);
  });

  it('ends even when scenes lead in a circle', () => {
    const back = {
      code: 'a',
      text: 'Go back',
      consequence: 'You are back.',
      verdict: 'keeps',
      why: 'Nothing changed.',
    } as const;
    const circle: ScenarioActivity = {
      ...booking,
      scenes: [
        { code: '1', title: 'One', text: '', principle: 'P1', choices: [{ ...back, to: '2' }] },
        { code: '2', title: 'Two', text: '', principle: 'P1', choices: [{ ...back, to: '1' }] },
      ],
    };
    const way = pathOf(circle, { 0: 'a', 1: 'a', 2: 'a' });
    expect(way.turns.map((turn) => turn.scene.code)).toEqual(['1']);
  });

  it('keeps the choices before the one that is made again', () => {
    const { turns } = pathOf(booking, { 0: 'a', 1: 'b' });
    expect(answersUpTo(turns, 1)).toEqual([['0', 'a']]);
    expect(answersUpTo(turns, 0)).toEqual([]);
  });

  it('stores each step under one character', () => {
    expect([0, 9, 10, 35].map(stepCode)).toEqual(['0', '9', 'a', 'z']);
  });

  it('names the scene that is missing', () => {
    expect(() => pathOf({ ...booking, start: '9' }, {})).toThrow('The scenario "in_practice" has no scene "9".');
  });
});
