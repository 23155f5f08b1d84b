// npm run analyse -- --planted-faults: what the findings find, miss and report falsely, in cohorts whose faults are known.

import type { Bank, Item } from '../../src/analysis/bank.js';
import { itemsOf } from '../../src/analysis/bank.js';
import type { Reading, Sitting } from '../../src/analysis/reading.js';
import { reportOf, type Report } from '../../src/analysis/report.js';
import type { Question } from '../../src/model/course.js';
import { authoringOf } from '../../src/questions/authoring.js';
import { sittingsOf, type Faults } from './cohort.js';
import { emptyNotes } from './empty-notes.js';

const SIZES = [150, 600, 3000] as const;
const SEEDS = 10;
/** A Monday, so that a week of the cohort is one of the report. */
const START = 20_780;

/** A fault, the question or slot in which it is planted, and what is to be said of it. */
interface Plant {
  readonly name: string;
  readonly faults: Faults;
  readonly place: string;
  readonly concern: string;
}

export interface Outcome {
  readonly found: number;
  readonly planted: number;
  /** Findings about questions and slots in which nothing was planted. */
  readonly falsely: number;
  readonly runs: number;
}

/** Each fault in a question of its own, of a slot of its own; which questions is left to the bank. */
export function plantsOf(bank: Bank): Plant[] {
  const choices = slotFirsts(
    bank,
    ({ question }) => authoringOf(question).keys === 'one' && authoringOf(question).optionsOf(question).length >= 4,
  );
  const [ordering] = itemsOf(bank).filter(
    ({ question, slot }) => authoringOf(question).counts === 'whole responses' && slot >= 0,
  );
  const at = (place: number) => choices[place % choices.length] as Item;
  const id = (place: number) => at(place).question.id;
  const wrong = (place: number) => wrongOptionOf(at(place).question);
  const plants: Plant[] = [
    { name: 'wrong key', place: id(0), concern: 'wrong key', faults: { badKey: [id(0), wrong(0)] } },
    { name: 'two right options', place: id(1), concern: 'second key', faults: { secondKey: [id(1), wrong(1)] } },
    { name: 'works backwards', place: id(2), concern: 'backwards', faults: { backwards: id(2) } },
    {
      name: 'misleading option',
      place: id(3),
      concern: 'misleading',
      faults: { lure: [id(3), wrong(3)], harder: { [id(3)]: 2.2 } },
    },
    { name: 'too hard', place: id(4), concern: 'too hard', faults: { harder: { [id(4)]: 1.8 } } },
    { name: 'too easy', place: id(5), concern: 'too easy', faults: { harder: { [id(5)]: -4 } } },
    { name: 'says little', place: id(6), concern: 'weak', faults: { weak: id(6) } },
    { name: 'unused option', place: id(7), concern: 'dead option', faults: { deadOption: [id(7), wrong(7)] } },
    { name: 'uneven slot', place: id(8), concern: 'uneven draw', faults: { harder: { [id(8)]: 1.2 } } },
    { name: 'became known', place: id(9), concern: 'known', faults: { known: id(9) } },
    { name: 'differs by group', place: id(10), concern: 'differential', faults: { differential: id(10) } },
  ];
  if (!ordering) return plants;
  const { right } = ordering;
  const order = [...right.split(',').slice(1), right.split(',')[0]].join(',');
  return [
    ...plants,
    {
      name: 'wrong key of an order',
      place: ordering.question.id,
      concern: 'wrong key',
      faults: { badOrder: [ordering.question.id, order] },
    },
  ];
}

/** First questions of each slot that fit, then the second ones: faults that are planted together stand apart. */
function slotFirsts(bank: Bank, fits: (item: Item) => boolean): Item[] {
  const bySlot = bank.slots.map((_, slot) => itemsOf(bank).filter((item) => item.slot === slot && fits(item)));
  return [0, 1, 2].flatMap((rank) => bySlot.flatMap((items) => items[rank] ?? []));
}

function wrongOptionOf(question: Question): string {
  return (
    authoringOf(question)
      .optionsOf(question)
      .find(({ right }) => !right)?.code ?? ''
  );
}

/** One cohort with some faults, and whether each was found. */
export async function trial(
  bank: Bank,
  plants: readonly Plant[],
  learners: number,
  seed: number,
): Promise<Outcome & { readonly isFound: readonly boolean[] }> {
  const faults = plants.reduce<Faults>(
    (all, plant) => ({ ...all, ...plant.faults, harder: { ...all.harder, ...plant.faults.harder } }),
    {},
  );
  const report = await reportOf(madeReading(bank, learners, seed, faults), bank, 'first', async () => {});
  const slotOf = (id: string) => bank.slots.find(({ id: slot, items }) => slot === id || items.includes(id));
  const told = toldIn(report);
  const isFound = ({ place, concern }: Plant) =>
    told.some((one) => one.concern === concern && (one.place === place || one.place === slotOf(place)?.id));
  // What is said of a question with a fault, of its slot or of its principle follows from the fault.
  const touched = new Set(
    plants.flatMap(({ place }) => [place, slotOf(place)?.id ?? '', slotOf(place)?.principle ?? '']),
  );
  return {
    found: plants.filter(isFound).length,
    planted: plants.length,
    falsely: told.filter(({ place }) => !touched.has(place)).length,
    runs: 1,
    isFound: plants.map(isFound),
  };
}

function toldIn({ findings, areas }: Report): { readonly place: string; readonly concern: string }[] {
  return [
    ...findings.map(({ item, concern }) => ({ place: item, concern })),
    ...areas.map(({ id, concern }) => ({ place: id, concern })),
  ];
}

/** Straight to sittings: how files are read is tested elsewhere. */
function madeReading(bank: Bank, learners: number, seed: number, faults: Faults): Reading {
  const places = new Map(bank.questions.map(({ id }, at) => [id, at]));
  const sittings = Array.from(
    sittingsOf(bank, learners, seed, { faults, isEven: true }),
    ({ week, group, answers }, learner): Sitting => ({
      learner,
      number: 1,
      items: answers.map(({ id }) => places.get(id) as number),
      responses: answers.map(({ response }) => response),
      scores: answers.map(({ correct }) => Number(correct)),
      more: { older: [], otherKeys: [], day: START + week * 7, groups: [group] },
    }),
  );
  return {
    sittings,
    learners,
    groupings: [{ name: 'Department', kind: 'column', values: ['North', 'South'] }],
    notes: { ...emptyNotes, answers: learners * bank.slots.length },
  };
}

const nothing: Outcome = { found: 0, planted: 0, falsely: 0, runs: 0 };
const added = (a: Outcome, b: Outcome): Outcome => ({
  found: a.found + b.found,
  planted: a.planted + b.planted,
  falsely: a.falsely + b.falsely,
  runs: a.runs + b.runs,
});

/** What a finding rests on: the more questions a slot has, the fewer answers each of them gets. */
export function answersEach({ slots }: Bank, learners: number): number {
  return Math.round((learners * slots.length) / slots.reduce((sum, { items }) => sum + items.length, 0));
}

/** As a table in Markdown: each fault alone, all pairs by the fault that they hold, and cohorts without any. */
export async function plantedFaultsTable(bank: Bank, report: (line: string) => void, seeds = SEEDS): Promise<string> {
  const plants = plantsOf(bank);
  const sets: (readonly Plant[])[] = [
    [],
    ...plants.map((plant) => [plant]),
    ...plants.flatMap((one, at) => plants.slice(at + 1).map((other) => [one, other])),
  ];
  const sums = new Map<string, Outcome>();
  const add = (key: string, outcome: Outcome) => sums.set(key, added(sums.get(key) ?? nothing, outcome));
  for (const learners of SIZES) {
    report(`${learners} learners: ${sets.length} sets of faults, ${seeds} cohorts each …`);
    for (const set of sets) {
      for (let seed = 1; seed <= seeds; seed += 1) {
        const outcome = await trial(bank, set, learners, seed * 7919);
        add(`${learners} ${set.length} faults`, outcome);
        if (set.length === 1) add(`${learners} ${set[0]?.name}`, outcome);
        if (set.length === 2)
          set.forEach(({ name }, at) =>
            add(`${learners} with ${name}`, { ...nothing, found: Number(outcome.isFound[at]), planted: 1 }),
          );
      }
    }
  }
  return tableOf(bank, plants, sums);
}

function tableOf(bank: Bank, plants: readonly Plant[], sums: ReadonlyMap<string, Outcome>): string {
  const of = (key: string) => sums.get(key) ?? nothing;
  const cells = (kind: (learners: number) => Outcome) => SIZES.map((learners) => foundOf(kind(learners))).join(' | ');
  const foundOf = ({ found, planted }: Outcome) => `${found} of ${planted}`;
  const falsely = (kind: (learners: number) => Outcome) =>
    SIZES.map((learners) => `${kind(learners).falsely} in ${kind(learners).runs}`).join(' | ');
  return [
    `| Planted | ${SIZES.map((learners) => `${learners} learners`).join(' | ')} |`,
    `| --- | ${SIZES.map(() => '---').join(' | ')} |`,
    `| answers to a question, on average | ${SIZES.map((learners) => String(answersEach(bank, learners))).join(' | ')} |`,
    ...plants.map(({ name }) => `| ${name}, alone | ${cells((learners) => of(`${learners} ${name}`))} |`),
    ...plants.map(
      ({ name }) => `| ${name}, with each of the others | ${cells((learners) => of(`${learners} with ${name}`))} |`,
    ),
    `| all of them, in pairs | ${cells((learners) => of(`${learners} 2 faults`))} |`,
    `| false findings, nothing planted | ${falsely((learners) => of(`${learners} 0 faults`))} |`,
    `| false findings, one fault | ${falsely((learners) => of(`${learners} 1 faults`))} |`,
    `| false findings, two faults | ${falsely((learners) => of(`${learners} 2 faults`))} |`,
    '',
  ].join('\n');
}
