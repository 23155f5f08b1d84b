// Gathers answers from any report into sittings.

import { itemsOf, nameIn, type Bank } from './bank.js';
import { idIn, Join, type Known, type Reported } from './join.js';
import { Interned } from './read/columns-of-numbers.js';
import { People, type Identity } from './read/identity.js';
import { SittingStore } from './read/sitting-store.js';
import { ToldByPlace } from './read/told-by-place.js';
import type { Counted, FileNotes, GroupingValues, Notes, Reading, Why } from './reading.js';
import { scoreIn, unescaped } from './response.js';

/** An answer and its place among the answers of its row, from 0; -1 when there is no such thing. */
export interface Placed extends Reported {
  readonly place: number;
  /** NaN where it is not known. */
  readonly seconds?: number;
}

/** The row in which an answer stands. */
export interface RowOf {
  readonly learner: number;
  /** The attempt as the LMS counts. */
  readonly lms: number;
  readonly day: number | null;
  /** Values of the grouping columns, by the number that `grouping` gave. */
  readonly groups: readonly (readonly [grouping: number, value: string])[];
  /** Where it stands, for the list of what could not be read. */
  readonly place: string;
}

/** More places of one kind are counted only. */
const LISTED = 20;
/** A column with more values tells people apart, not groups. */
const VALUES = 400;

export class SittingCollector {
  readonly #join: Join;
  readonly #bank: Bank;
  readonly #toldByPlace: ToldByPlace;
  readonly #people = new People();
  readonly #store: SittingStore;
  readonly #groupings: {
    readonly name: string;
    readonly kind: 'column' | 'file';
    readonly values: Interned<string>;
    isGroup: boolean;
    isNamed: boolean;
  }[] = [];
  readonly #older = new Interned<string>(1000);
  readonly #unread = new Map<Why, { count: number; places: string[] }>();
  readonly #unknown = new Map<string, number>();
  readonly #otherKeys = new Map<string, number>();
  readonly #misfits = new Map<string, number>();
  readonly #cut = new Map<string, number>();
  readonly #mismarked = new Map<string, number>();
  #answers = 0;
  #repeated = 0;
  #notStarted = 0;
  #unanswered = 0;
  #untold = 0;
  #period: { from: number; to: number } | null = null;

  constructor(bank: Bank) {
    const items = itemsOf(bank);
    this.#bank = bank;
    this.#join = new Join(items);
    this.#toldByPlace = new ToldByPlace(bank);
    this.#store = new SittingStore(bank.questions.length);
  }

  /** The number that stands for a person from here on. */
  learner(identity: Identity): number {
    return this.#people.numberOf(identity);
  }

  /** The number of a grouping column; the same name in another file is the same column. @param isNamed whether its name says what it is */
  grouping(name: string, kind: 'column' | 'file', isNamed: boolean): number {
    const known = this.#groupings.findIndex(
      (one) => one.kind === kind && one.name.toLowerCase() === name.toLowerCase(),
    );
    if (known >= 0) return known;
    this.#groupings.push({ name, kind, values: new Interned(VALUES), isGroup: true, isNamed });
    return this.#groupings.length - 1;
  }

  notStarted(): void {
    this.#notStarted += 1;
  }

  /** An attempt that was opened and answers nothing. */
  unanswered(): void {
    this.#unanswered += 1;
  }

  /** What could not be read, and where. */
  skip(why: Why, place: string): void {
    const entry = this.#unread.get(why) ?? { count: 0, places: [] };
    entry.count += 1;
    if (entry.places.length < LISTED && entry.places.at(-1) !== place) entry.places.push(place);
    this.#unread.set(why, entry);
  }

  /** An attempt of which no answer says which question it belongs to. */
  untold(): void {
    this.#untold += 1;
  }

  /** @returns whether it was told which question it belongs to, of this version or another */
  add(row: RowOf, reported: Placed): boolean {
    this.#answers += 1;
    const known = reported.id === '' ? this.#byPlace(reported) : this.#join.answerOf(reported);
    if (known) this.#addAnswer(row, known, reported);
    else if (reported.id === '') this.skip('no question', row.place);
    else this.#addOlder(row, reported);
    return known !== null || reported.id !== '';
  }

  reading(files: readonly FileNotes[]): Reading {
    return {
      sittings: this.#store,
      learners: this.#store.learners,
      groupings: this.#groupings.map(({ name, kind, values, isGroup }): GroupingValues => ({
        name,
        kind,
        values: isGroup ? values.values : [],
      })),
      notes: {
        files,
        unread: [...this.#unread].map(([why, { count, places }]) => ({ why, count, places })),
        unknown: countsOf(this.#unknown),
        otherKeys: countsOf(this.#otherKeys),
        misfits: countsOf(this.#misfits),
        cut: countsOf(this.#cut),
        mismarked: countsOf(this.#mismarked),
        answers: this.#answers,
        repeated: this.#repeated,
        unnamed: this.#people.unnamed,
        foreign: this.#store.foreign,
        notStarted: this.#notStarted,
        unanswered: this.#unanswered,
        untold: this.#untold,
        doubles: this.#people.doubles,
        period: this.#period,
      } satisfies Notes,
    };
  }

  /**
   * Withdraws columns that tell people apart: by their name, unless it says that they hold groups, a value must stand
   * for five people at least.
   */
  settleGroupings(): void {
    const learners = this.#store.learners;
    for (const grouping of this.#groupings) {
      const { values, kind, isNamed } = grouping;
      const least = isNamed ? 2 : 5;
      if (
        kind === 'column' &&
        (values.values.length < 2 || values.values.length >= VALUES || values.values.length * least > learners)
      )
        grouping.isGroup = false;
    }
  }

  #byPlace(reported: Placed): Known | null {
    const told = this.#toldByPlace.itemOf(reported.place, reported.response);
    return told && this.#join.answerTo(told.item, told.attempt, reported);
  }

  #addAnswer(row: RowOf, known: Known, { response: text, seconds = Number.NaN }: Placed): void {
    const { item, attempt, response, score, isMisfit, isCut, isMismarked, otherKey } = known;
    const { id } = item.question;
    if (isMisfit) add(this.#misfits, `${id}: ${unescaped(text).slice(0, 60)}`);
    if (isCut) add(this.#cut, id);
    if (isMismarked) add(this.#mismarked, id);
    if (score === null) {
      this.skip('no mark', row.place);
      return;
    }
    if (otherKey !== '') add(this.#otherKeys, `${id}: ${otherKey.slice(0, 60)}`);
    const sitting = this.#sitting(row, attempt);
    if (this.#store.add(sitting, { item: item.at, response, score, isOtherKey: otherKey !== '', seconds }))
      this.#repeated += 1;
  }

  /** A question of another version still fills its slot, and its mark still counts for the person. */
  #addOlder(row: RowOf, reported: Placed): void {
    const { question, attempt } = nameIn(idIn(reported.id));
    add(this.#unknown, question.slice(0, 60));
    const older = this.#older.numberOf(question);
    if (older < 0 || !/^Q\d{1,3}_/i.test(question)) return;
    const score = scoreIn(reported.result) ?? scoreIn(reported.score) ?? Number.NaN;
    this.#store.add(this.#sitting(row, attempt), {
      item: this.#bank.questions.length + older,
      response: '',
      score,
      isOtherKey: false,
      seconds: Number.NaN,
    });
  }

  #sitting({ learner, lms, day, groups }: RowOf, retake: number): number {
    const sitting = this.#store.sittingOf({ learner, lms, retake });
    if (day !== null) {
      this.#store.setDay(sitting, day);
      this.#period = {
        from: Math.min(day, this.#period?.from ?? day),
        to: Math.max(day, this.#period?.to ?? day),
      };
    }
    for (const [grouping, value] of groups) {
      const number = value === '' || value === '-' ? -1 : (this.#groupings[grouping]?.values.numberOf(value) ?? -1);
      if (number >= 0) this.#store.setGroup(sitting, grouping, number);
    }
    return sitting;
  }
}

function add(counts: Map<string, number>, what: string): void {
  // An export of another course may have any number of names.
  if (counts.has(what) || counts.size < 1000) counts.set(what, (counts.get(what) ?? 0) + 1);
}

function countsOf(counts: ReadonlyMap<string, number>): Counted[] {
  return [...counts]
    .map(([what, count]) => ({ what, count }))
    .sort((a, b) => b.count - a.count || a.what.localeCompare(b.what, 'en'));
}
