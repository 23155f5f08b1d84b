// What reading exports comes to: sittings without names, and everything that could not be read, counted and listed.

import type { Response } from '../model/quiz.js';

/** One go at the quiz by one person. The three lists belong together. */
export interface Sitting {
  /** Stands for a person whose name was dropped on reading: 0, 1, 2 … in the order of the files. */
  readonly learner: number;
  /** Which of this person's goes it is, from 1. */
  readonly number: number;
  /** Places in `bank.questions`. */
  readonly items: readonly number[];
  /** `''` when the report does not say, or says what the question does not offer. */
  readonly responses: readonly Response[];
  /** 0 to 1. */
  readonly scores: readonly number[];
}

export interface Reading {
  readonly sittings: readonly Sitting[];
  readonly learners: number;
  readonly notes: Notes;
}

export type Format = 'moodle' | 'csv' | 'preview';
export type Why = 'no question' | 'no mark' | 'no learner' | 'bad attempt' | 'too long';

export interface Notes {
  readonly files: readonly {
    readonly name: string;
    readonly format: Format;
    readonly encoding: string;
    readonly rows: number;
  }[];
  readonly unread: readonly { readonly why: Why; readonly count: number; readonly places: readonly string[] }[];
  /** Ids that this version of the course does not have: older versions, or another course. */
  readonly unknown: readonly Counted[];
  /** Right answers in the report that are not the key of this version. */
  readonly otherKeys: readonly Counted[];
  /** Responses that the question does not offer. */
  readonly misfits: readonly Counted[];
  /** Answers that came twice, from a repeated file or row; the last counts. */
  readonly repeated: number;
  /** Rows without a word on whose they are: each counts as a person. */
  readonly unnamed: number;
}

export interface Counted {
  readonly what: string;
  readonly count: number;
}

/** Gives way to the main thread, and tells how far the work is, 0–1. May throw to stop it. */
export type YieldToMain = (done: number) => Promise<void>;

export type Refusal =
  | 'empty'
  | 'web page'
  | 'old spreadsheet'
  | 'broken spreadsheet'
  | 'too big'
  | 'too wide'
  | 'no columns'
  | 'not json'
  | 'other json'
  | 'nothing known'
  | 'no response column';

/** A file that is not what it should be. `values` fill the holes of the message. */
export class Unreadable extends Error {
  constructor(
    readonly reason: Refusal,
    readonly file: string,
    readonly values: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${file}: ${reason}`, options);
    this.name = 'Unreadable';
  }
}
