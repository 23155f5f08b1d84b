// One pass over the sittings, and every figure's counter gets what it needs of each.

import type { Bank, Item } from './bank.js';
import { BasisCounter, type Basis } from './figures/basis.js';
import { DrawCounter } from './figures/draw.js';
import { GroupCounter } from './figures/groups.js';
import { IntegrityCounter } from './figures/integrity.js';
import { TrendCounter } from './figures/trend.js';
import { AreaCounter, AttemptCounter, QuizCounter } from './quiz-statistics.js';
import { dayIn } from './read/dates.js';
import type { Reading, Sitting, YieldToMain } from './reading.js';
import { byPerson, chosenSittings, markedBy, SampleCounter, type Attempts, type Marking } from './samples.js';
import { outcomeOf } from './whole.js';

export class ReportCounters {
  readonly samples: SampleCounter;
  readonly quiz: QuizCounter;
  readonly draw: DrawCounter;
  readonly principles: AreaCounter;
  readonly objectives: AreaCounter;
  readonly byAttempt: AttemptCounter;
  readonly trend: TrendCounter;
  readonly groups: GroupCounter;
  readonly integrity: IntegrityCounter;
  readonly #basis: BasisCounter;
  #sittings = 0;
  #people = 0;
  #withFirst = 0;
  #counted = 0;

  constructor(
    readonly reading: Reading,
    readonly items: readonly Item[],
    readonly bank: Bank,
    readonly attempts: Attempts,
    readonly marking: Marking,
  ) {
    const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
    this.samples = new SampleCounter(items);
    this.quiz = new QuizCounter(items, bank);
    this.draw = new DrawCounter(items, bank);
    this.principles = new AreaCounter(items, bank, idsOf(bank.principles), ({ principle }) => principle);
    this.objectives = new AreaCounter(items, bank, idsOf(bank.objectives), ({ objective }) => objective);
    this.byAttempt = new AttemptCounter(bank);
    this.trend = new TrendCounter(items, bank, dayIn(bank.released));
    this.groups = new GroupCounter(reading.groupings, items, bank);
    this.integrity = new IntegrityCounter(items, bank);
    this.#basis = new BasisCounter(items, bank, marking);
  }

  /** People with an attempt that counts. */
  get people(): number {
    return this.#counted;
  }

  get sittings(): number {
    return this.#sittings;
  }

  async count(yieldToMain: YieldToMain): Promise<void> {
    const { sittings } = this.reading;
    let done = 0;
    for (const own of byPerson(sittings)) {
      const before = done;
      this.#addPerson(own);
      done += own.length;
      if (Math.floor(done / 500) > Math.floor(before / 500)) await yieldToMain(done / sittings.length);
    }
  }

  basisOf(): Basis {
    return this.#basis.basis(this.reading.notes, this.attempts, this.reading.sittings.length, {
      all: this.#people,
      withFirst: this.#withFirst,
    });
  }

  #addPerson(own: readonly Sitting[]): void {
    this.#people += 1;
    if (own.some(({ number }) => number === 1)) this.#withFirst += 1;
    this.integrity.addPerson(own.length);
    const marked = [...markedBy(own, this.items, this.marking)];
    for (const sitting of marked) this.byAttempt.add(sitting, outcomeOf(sitting, this.items, this.bank));
    const chosen = [...chosenSittings(marked, this.attempts)];
    if (chosen.length > 0) this.#counted += 1;
    for (const sitting of chosen) this.#add(sitting, own[marked.indexOf(sitting)] as Sitting);
  }

  #add(sitting: Sitting, reported: Sitting): void {
    const outcome = outcomeOf(sitting, this.items, this.bank);
    this.#sittings += 1;
    this.samples.add(sitting);
    this.quiz.add(sitting, outcome);
    this.draw.add(sitting, outcome);
    this.principles.add(sitting);
    this.objectives.add(sitting);
    this.trend.add(sitting, outcome);
    this.groups.add(sitting, outcome);
    this.integrity.add(sitting, outcome);
    this.#basis.add(sitting, outcome, reported);
  }
}
