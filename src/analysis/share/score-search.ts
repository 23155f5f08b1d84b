// Which numbers of people may have had each score, by everything that is shown of the scores: a search over all whole
// numbers that fit, as an attacker would make it.

import type { Interval } from '../statistics.js';

export interface ShownScores {
  /** What is shown of the people with each number of right answers, from 0 up. */
  readonly ranges: readonly Interval[];
  readonly people: number;
  /** Right answers of all people together. */
  readonly total: number;
  /** People with so many right answers or more, by that number; left out where nothing is shown. */
  readonly atLeast: ReadonlyMap<number, Interval>;
}

/** A score, from the best down: its place in `ranges`, and what stands for one more person with it. */
interface Step {
  readonly right: number;
  /** Marks that somebody with this score has lost. */
  readonly lost: number;
  readonly low: number;
  readonly span: number;
  /** People with this score or more, less the least that there can be. */
  readonly bound: Interval;
}

/** Every count that fits, for each number of right answers; none where nothing fits. */
export function possibleCounts({ ranges, people, total, atLeast }: ShownScores): number[][] {
  const best = ranges.length - 1;
  let least = 0;
  const steps = [...ranges.keys()].reverse().map((right): Step => {
    const { low, high } = ranges[right] as Interval;
    least += low;
    const bound = atLeast.get(right) ?? { low: 0, high: people };
    return {
      right,
      lost: best - right,
      low,
      span: high - low,
      bound: { low: bound.low - least - 1e-9, high: bound.high - least + 1e-9 },
    };
  });
  const grid = new Grid(steps);
  const lost = best * people - total - steps.reduce((sum, step) => sum + step.low * step.lost, 0);
  const [before, after] = [grid.forward(steps), grid.backward(steps, people - least, lost)];
  const counts: number[][] = ranges.map(() => []);
  steps.forEach((step, at) => {
    counts[step.right] = Array.from({ length: step.span + 1 }, (_, more) => more)
      .filter((more) => grid.meets(before[at] as Uint8Array, after[at + 1] as Uint8Array, step, more))
      .map((more) => step.low + more);
  });
  return counts;
}

/** People and lost marks so far, each above the least that there can be: one byte for each pair. */
class Grid {
  readonly #wide: number;
  readonly #high: number;

  constructor(steps: readonly Step[]) {
    this.#high = steps.reduce((sum, { span }) => sum + span, 1);
    this.#wide = steps.reduce((sum, { span, lost }) => sum + span * lost, 1);
  }

  forward(steps: readonly Step[]): Uint8Array[] {
    const layers = [this.#layer(0, 0)];
    for (const step of steps) {
      const next = this.#layer(-1, -1);
      this.#moves(step, (from, to) => {
        if (layers.at(-1)?.[from] === 1) next[to] = 1;
      });
      layers.push(next);
    }
    return layers;
  }

  backward(steps: readonly Step[], people: number, lost: number): Uint8Array[] {
    const layers = [this.#layer(people, lost)];
    for (const step of [...steps].reverse()) {
      const before = this.#layer(-1, -1);
      this.#moves(step, (from, to) => {
        if (layers[0]?.[to] === 1) before[from] = 1;
      });
      layers.unshift(before);
    }
    return layers;
  }

  /** Whether a way leads from before the step to after it with this many people more. */
  meets(before: Uint8Array, after: Uint8Array, step: Step, more: number): boolean {
    let isMet = false;
    this.#movesBy(step, more, (from, to) => {
      isMet ||= before[from] === 1 && after[to] === 1;
    });
    return isMet;
  }

  #layer(people: number, lost: number): Uint8Array {
    const layer = new Uint8Array(this.#high * this.#wide);
    if (people >= 0 && people < this.#high && lost >= 0 && lost < this.#wide) layer[people * this.#wide + lost] = 1;
    return layer;
  }

  #moves(step: Step, move: (from: number, to: number) => void): void {
    for (let more = 0; more <= step.span; more += 1) this.#movesBy(step, more, move);
  }

  #movesBy({ lost, bound }: Step, more: number, move: (from: number, to: number) => void): void {
    for (let people = 0; people + more < this.#high; people += 1) {
      if (people + more < bound.low || people + more > bound.high) continue;
      const [row, next] = [people * this.#wide, (people + more) * this.#wide];
      for (let marks = 0; marks + more * lost < this.#wide; marks += 1) move(row + marks, next + marks + more * lost);
    }
  }
}
