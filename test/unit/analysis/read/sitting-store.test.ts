// Sittings in columns of numbers come out as they went in.

import { describe, expect, it } from 'vitest';
import { SittingStore } from '../../../../src/analysis/read/sitting-store.js';

describe('the store', () => {
  const answer = { item: 0, response: 'a', score: 1, isOtherKey: false, seconds: Number.NaN };
  const stored = (...keys: readonly (readonly [learner: number, lms: number, retake: number, item?: number])[]) => {
    const store = new SittingStore(5);
    for (const [learner, lms, retake, item = 0] of keys)
      store.add(store.sittingOf({ learner, lms, retake }), { ...answer, item });
    return store;
  };

  it('counts sittings and people with an answer to a question of the bank', () => {
    const store = stored([1, 1, 1], [1, 1, 1, 1], [1, 2, 1], [2, 1, 1, 9], [3, 1, 1]);
    expect([store.length, store.learners, store.foreign]).toEqual([3, 2, 1]);
    expect([...stored([1, 1, 1])].map(({ learner, number }) => [learner, number])).toEqual([[1, 1]]);
    expect(JSON.parse(JSON.stringify(store))).toHaveLength(3);
  });

  it('tells attempts of any number apart', () => {
    expect(stored([0, 512, 1], [0, 256, 2], [0, 2, 1], [0, 1, 2]).length).toBe(4);
  });

  it.each([253, 254, 255, 300])('finds the answers of a sitting with %d of others between them', (between) => {
    const others = Array.from({ length: between }, (_, at) => [at + 1, 1, 1] as const);
    const [first] = [...stored([0, 1, 1, 2], [0, 1, 1, 3], ...others, [0, 1, 1, 4], ...others, [0, 1, 1, 0])];
    expect(first?.items).toEqual([2, 3, 4, 0]);
  });

  it('forgets what was answered, not the mark, when a hostile file has more answers than there is room for', () => {
    const store = new SittingStore(5);
    store.add(store.sittingOf({ learner: 0, lms: 1, retake: 1 }), { ...answer, response: '' });
    for (let at = 0; at < 65_536; at += 1)
      store.add(store.sittingOf({ learner: 1 + (at >> 9), lms: 1, retake: 1 }), { ...answer, response: `${at}` });
    const { value: last } = [...store].slice(-1).values().next();
    expect([last?.responses, last?.scores]).toEqual([[''], [1]]);
  });
});
