import type { Course } from '../model/course.js';
import { doneOf, isDone, type Progress } from '../model/progress.js';
import { message } from '../model/messages.js';
import type { PlanState } from '../model/own-work.js';
import type { Saving } from '../tracking/tracker.js';
import { partOf, write } from './page-regions.js';
import { canRetry, savingWord } from './saving-words.js';

export interface Bar {
  readonly course: Course;
  readonly progress: Progress;
  readonly saving: Saving;
  /** The plan is never saved: while it is only in the page, the bar does not say "Saved". */
  readonly plan: PlanState;
  /** What is read aloud to those who cannot see what has changed. */
  readonly announcement: string;
}

export interface BarActions {
  readonly exit: () => void;
  readonly retry: () => void;
}

/** The bar that came with the page (`bar-view.ts`): it is brought to life where it stands, and told what has changed. */
export class CourseBar {
  readonly #bar: HTMLElement;

  constructor(app: HTMLElement, { exit, retry }: BarActions) {
    this.#bar = partOf(app, '.cp-bar');
    this.#one('.cp-bar__exit').addEventListener('click', exit);
    this.#one('.cp-bar__retry').addEventListener('click', retry);
    this.#bar.toggleAttribute('data-alive', true);
  }

  show({ course, progress, saving, plan, announcement }: Bar): void {
    const { words } = course;
    const isClosed = saving.state === 'closed';
    const isPlanOpen = plan === 'open' && saving.state === 'saved';
    const state = isClosed ? (saving.saved ? 'saved' : 'unsaved') : isPlanOpen ? 'unsaved' : saving.state;
    const saved = this.#one('.cp-saving');
    saved.className = `cp-saving cp-saving--${isPlanOpen ? 'plan' : saving.state}`;
    saved.querySelector('path')?.setAttribute('d', savingSigns[state]);
    write(this.#one('.cp-saving > span'), isPlanOpen ? message(words, 'saving.plan') : savingWord(words, saving));
    write(this.#one('.cp-bar__done'), doneWords(course, doneOf(course, progress).done));
    write(
      this.#one('.cp-bar__exit'),
      message(words, saving.state === 'nothing-records' ? 'app.exit_unrecorded' : 'app.exit'),
    );
    write(this.#one('[role=status]'), announcement);
    this.#one('.cp-bar__retry').hidden = !canRetry(saving);
    this.#one('.cp-bar__exit').hidden = isClosed;
    this.#one('.cp-bar__contents').hidden = isClosed;
    // A link without an address is none.
    if (isClosed) this.#one('.cp-bar__home').removeAttribute('href');
    this.#seat(course, progress);
  }

  /** Whoever has a seat sits on the place that the page has drawn. */
  #seat(course: Course, progress: Progress): void {
    const seats = this.#bar.querySelector('.cp-bar__seats');
    for (const seat of takenSeats(course, progress)) {
      if (seats?.querySelector(`[d="${pathOfSeat(seat)}"]`)) continue;
      const taken = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      taken.setAttribute('class', 'cp-bar__seat cp-bar__seat--taken');
      taken.setAttribute('d', pathOfSeat(seat));
      seats?.append(taken);
    }
  }

  #one(selector: string): HTMLElement {
    return partOf(this.#bar, selector);
  }
}

export function doneWords(course: Course, done: number): string {
  return message(course.words, 'app.done', { n: done, total: course.sections.length });
}

/** A tick, dots, a mark or a dash: never colour alone. */
export const savingSigns: Readonly<Record<Exclude<Saving['state'], 'closed'>, string>> = {
  connecting: 'M3 8h.01M8 8h.01M13 8h.01',
  saving: 'M3 8h.01M8 8h.01M13 8h.01',
  saved: 'M2 9l4 4 8-10',
  unsaved: 'M8 2v7M8 13v.01',
  'nothing-records': 'M3 8h10',
};

/** More would stand on each other's feet. */
const MOST_SEATS = 10;

/** Around the table, as parts of a circle. */
export function seatsOf({ sections }: Course): readonly number[] {
  const count = Math.min(sections.length, MOST_SEATS);
  return Array.from({ length: count }, (_, at) => at / count);
}

/** A seat for each section that is done; in a course of more sections than seats, as many as the share that is done. */
function takenSeats(course: Course, progress: Progress): readonly number[] {
  const { sections } = course;
  const seats = seatsOf(course);
  const done = sections.map((section) => isDone(progress, section));
  if (seats.length === sections.length) return seats.filter((_, at) => done[at]);
  return seats.slice(0, Math.floor((done.filter(Boolean).length * seats.length) / sections.length));
}

/** Square, as staff are: the words beside it say the same. */
export function pathOfSeat(seat: number): string {
  const angle = 2 * Math.PI * seat - Math.PI / 2;
  const place = (number: number) => Number((16 + 14 * number).toFixed(1));
  return `M${place(Math.cos(angle))} ${place(Math.sin(angle))}h8v8h-8z`;
}
