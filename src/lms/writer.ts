// Puts a snapshot into the LMS: only what changed, in an order in which nothing is claimed before it is there.

import type { Snapshot } from '../tracking/snapshot.js';
import { withReceipt } from '../tracking/suspend-data.js';
import type { Course } from '../tracking/tracker.js';
import { WINDOW_GONE, type Calls, type Outcome } from './calls.js';
import type { Edition, Line } from './edition.js';
import type { InteractionList } from './interactions.js';
import { isInteractionElement, Outbox } from './outbox.js';
import type { ObjectiveList } from './objectives.js';

/**
 * What came of it: all that is required was taken, something was refused, the LMS could not even take the call (then the
 * rest of the round is left out: ESR raises an alert for each), or nobody listens any more.
 */
export type WriteResult = 'written' | 'refused' | 'failed' | 'session-ended' | 'window-gone';

export interface Lists {
  readonly course: Pick<Course, 'id'>;
  /** Null where the LMS has no such list. */
  readonly interactions: InteractionList | null;
  readonly objectives: ObjectiveList | null;
  /** Without credit only the place is kept: no score, no status, no answers. */
  readonly isCounted: boolean;
}

export class Writer {
  readonly outbox = new Outbox();
  readonly #calls: Calls;
  readonly #edition: Edition;
  readonly #lists: Lists;
  readonly #date: () => Date;
  /** Optional values that were refused, and trees that an LMS turned out not to have. */
  readonly #refused = new Map<string, string>();
  readonly #undelivered: Line[] = [];
  #answered: number | null = null;
  #receipt: { readonly text: string; readonly arrived: number } | null = null;
  #result: WriteResult = 'written';
  #hasLimits: boolean | null = null;

  constructor(calls: Calls, lists: Lists, date: () => Date) {
    this.#calls = calls;
    this.#edition = calls.edition;
    this.#lists = lists;
    this.#date = date;
  }

  /** Whether `snapshot` holds an answer that is not written yet. */
  hasNewAnswer(snapshot: Snapshot): boolean {
    const list = this.#answers();
    list?.add(snapshot.interactions);
    return (list?.next ?? null) !== null;
  }

  /** Whether anything that matters is still to be written. */
  isBehind(snapshot: Snapshot): boolean {
    return (
      this.#undelivered.length > 0 ||
      this.hasNewAnswer(snapshot) ||
      this.#required(snapshot).some((line) => this.#isPending(line))
    );
  }

  /** Whether score limits, objectives or the measure of progress wait for a quieter moment. The place is no reason to write. */
  isOptionalBehind(snapshot: Snapshot): boolean {
    return this.#lists.isCounted && this.#facts(snapshot).some((line) => this.#isPending(line));
  }

  /** After an answer, what an LMS may lack waits for the next time, so that the answer is kept sooner. */
  write(snapshot: Snapshot, seconds: number): WriteResult {
    this.#result = 'written';
    const isAnswer = this.#writeAnswers(snapshot) || (this.#answered ?? snapshot.answered) !== snapshot.answered;
    this.#answered = snapshot.answered;
    for (const line of this.#required(snapshot)) this.#set(line);
    if (!isAnswer) this.#writeOptional(snapshot);
    if (this.#edition.timesAnswers || !isAnswer || snapshot.completed) this.#time(seconds);
    return this.#result;
  }

  /** `lines` are known to have arrived. */
  acknowledge(lines: readonly Line[]): void {
    this.outbox.acknowledge(lines);
    const isAnswerOpen = this.outbox.unacknowledged().some(([element]) => isInteractionElement(element));
    if (!isAnswerOpen && this.#undelivered.length === 0) this.#lists.interactions?.acknowledge();
  }

  /** Before the session may end: the receipt that goes along is the newest. */
  refreshReceipt(): void {
    this.#receipt = null;
  }

  /** Gives `lines` other, harmless values, for an LMS which would not send the same ones again. */
  vary(lines: readonly Line[]): void {
    for (const line of lines) {
      const other = this.#edition.varied(line);
      if (other !== null) this.#calls.set(line[0], other);
    }
  }

  /** Writes `lines` again as they are, up to the first that the LMS cannot even take; whether it got that far. */
  repeat(lines: readonly Line[]): boolean {
    for (const [at, line] of lines.entries()) {
      const outcome = this.#calls.set(...line);
      if (outcome.isOk) continue;
      const isRoundOver = outcome.code === GENERAL_FAILURE;
      // Their other values may stand there now: they are due again.
      for (const missed of isRoundOver ? lines.slice(at) : [line]) this.#takeBack(missed);
      if (isRoundOver) return false;
    }
    return true;
  }

  #takeBack(line: Line): void {
    this.outbox.takeBack(line[0]);
    if (isInteractionElement(line[0]) && !this.#undelivered.some(([element]) => element === line[0]))
      this.#undelivered.push(line);
  }

  #required(snapshot: Snapshot): Line[] {
    const { suspendData, exit, score, status } = this.#edition;
    const state = [suspendData(this.#withReceipt(snapshot.suspendData)), exit];
    if (!this.#lists.isCounted) return state;
    return [...state, ...(snapshot.score === null ? [] : score(snapshot.score)), ...status(snapshot)];
  }

  /** With the receipt of the moment at which the text was new: a receipt alone is nothing to write about. */
  #withReceipt(text: string): string {
    const list = this.#answers();
    if (!list) return text;
    if (this.#receipt?.text !== text) this.#receipt = { text, arrived: list.arrived };
    return withReceipt(this.#lists.course, text, this.#receipt.arrived);
  }

  #optional(snapshot: Snapshot): Line[] {
    const place = this.#edition.place(snapshot.place);
    return this.#lists.isCounted ? [place, ...this.#facts(snapshot)] : [place];
  }

  #facts(snapshot: Snapshot): Line[] {
    const limits = snapshot.score !== null && this.#acceptsScoreLimits() ? this.#edition.scoreLimits() : [];
    const objectives = this.#lists.objectives?.lines(snapshot.objectives, this.#edition) ?? [];
    return [...limits, ...this.#edition.progress(snapshot.progress), ...objectives];
  }

  #acceptsScoreLimits(): boolean {
    const { scoreParts } = this.#edition;
    this.#hasLimits ??= scoreParts === null || /min.*max|max.*min/.test(this.#calls.get(scoreParts));
    return this.#hasLimits;
  }

  #writeAnswers(snapshot: Snapshot): boolean {
    const list = this.#answers();
    if (!list) return false;
    list.add(snapshot.interactions);
    // Parts of an answer that found the LMS deaf are told before any new one.
    const unheard = this.#undelivered.splice(0);
    this.#setParts(unheard);
    let hadAnswer = unheard.length > 0;
    for (let due = list.next; due; due = list.next) {
      const lines = this.#edition.interaction(due.index, due.record, this.#date());
      const [id, ...parts] = lines;
      if (!id || !this.#set(id)) break;
      this.#setParts(parts);
      list.markWritten(due.record, lines);
      hadAnswer = true;
      if (list.isFull) this.#calls.note('interactions: full');
    }
    return hadAnswer;
  }

  #answers(): InteractionList | null {
    return this.#lists.isCounted ? this.#lists.interactions : null;
  }

  /** In their order: behind one that the LMS cannot take at the moment the others wait, since a response needs its type. */
  #setParts(parts: readonly Line[]): void {
    const at = parts.findIndex((line) => !this.#set(line) && !this.#isRefused(line));
    if (at < 0) return;
    this.#undelivered.push(...parts.slice(at));
    if (this.#result === 'written') this.#result = 'refused';
  }

  #writeOptional(snapshot: Snapshot): void {
    for (const line of this.#optional(snapshot)) {
      // Behind an id that was not taken the list would have a gap.
      if (!this.#set(line) && line[0].endsWith('.id')) return;
    }
  }

  #time(seconds: number): void {
    const line = this.#edition.sessionTime(seconds);
    if (this.outbox.isSent(line) || this.#isOver()) return;
    // Not for the outbox's list of what may be lost: the next commit brings a newer time anyway.
    if (this.#calls.set(...line).isOk) this.outbox.addHeld(...line);
  }

  #set(line: Line): boolean {
    const [element, value] = line;
    if (this.outbox.isSent(line)) return true;
    if (this.#isRefused(line) || this.#isOver()) return false;
    const outcome = this.#calls.set(element, value);
    if (outcome.isOk) this.outbox.addSent(line);
    else this.#handleRefusal(outcome, line);
    return outcome.isOk;
  }

  #handleRefusal(outcome: Outcome & { isOk: false }, [element, value]: Line): void {
    if (outcome.code === WINDOW_GONE) this.#result = 'window-gone';
    else if (this.#edition.overCodes.includes(outcome.code)) this.#result = 'session-ended';
    else if (this.#edition.required.test(element))
      this.#result = outcome.code === GENERAL_FAILURE ? 'failed' : 'refused';
    else if (isPermanentRefusal(outcome.code)) this.#refused.set(element, value);
  }

  #isRefused([element, value]: Line): boolean {
    return this.#refused.get(element) === value;
  }

  #isPending(line: Line): boolean {
    return !this.outbox.isSent(line) && !this.#isRefused(line);
  }

  #isOver(): boolean {
    return this.#result !== 'written' && this.#result !== 'refused';
  }
}

/** In both editions: it says nothing about the value. */
const GENERAL_FAILURE = 101;

/** Whether a code says something about the value (not there, not writable, not of this form) and not about the moment. */
function isPermanentRefusal(code: number): boolean {
  return code === 201 || code === 351 || (code >= 400 && code <= 499);
}
