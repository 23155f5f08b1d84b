// What reading exports comes to: sittings without names, and everything that could not be read, counted and listed.

import type { Response } from '../model/quiz.js';

/** One go at the quiz by one person. The lists belong together. */
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
  /** Seconds for each answer, NaN where the report does not say; left out where it never does. */
  readonly seconds?: readonly number[];
  /** What only some reports say of a sitting. */
  readonly more?: SittingDetail;
}

export interface SittingDetail {
  /** Scores of answers to questions that this version of the course does not have; NaN without a mark. */
  readonly older: readonly number[];
  /** Answers that were marked with another key than today's, as places in `items`. */
  readonly otherKeys: readonly number[];
  /** The day on which it began, counted from 1 January 1970; null where it is not known. */
  readonly day: number | null;
  /** Which of `Reading.groupings[i].values`; -1 for none. */
  readonly groups: readonly number[];
}

/** Sittings in turn, those of one person one after the other, in the order of their numbers. */
export interface Sittings extends Iterable<Sitting> {
  readonly length: number;
}

/** A column by which people can be told apart without naming them: department, site, staff group; or the file. */
export interface GroupingValues {
  readonly name: string;
  readonly kind: 'column' | 'file';
  readonly values: readonly string[];
}

export interface Reading {
  readonly sittings: Sittings;
  readonly learners: number;
  readonly groupings: readonly GroupingValues[];
  readonly notes: Notes;
}

export type Format = 'moodle' | 'csv' | 'preview';
export type Why = 'no question' | 'no mark' | 'no learner' | 'bad attempt' | 'too long' | 'cut row';
/** What a report of the kind could have said, and this one does not. */
export type Missing = 'question' | 'response' | 'right' | 'result' | 'attempt' | 'learner' | 'date';

export interface FileNotes {
  readonly name: string;
  readonly format: Format;
  readonly encoding: string;
  readonly rows: number;
  readonly missing: readonly Missing[];
  /** The columns that tell people apart, by their names in small letters. */
  readonly identity: readonly string[];
}

export interface Notes {
  readonly files: readonly FileNotes[];
  readonly unread: readonly { readonly why: Why; readonly count: number; readonly places: readonly string[] }[];
  /** Ids that this version of the course does not have: older versions, or another course. */
  readonly unknown: readonly Counted[];
  /** Right answers in the report that are not the key of this version. */
  readonly otherKeys: readonly Counted[];
  /** Responses that the question does not offer. */
  readonly misfits: readonly Counted[];
  /** Responses that end before the question's answer does: cut on the way. */
  readonly cut: readonly Counted[];
  /** Answers that equal the key in the report and were marked wrong, and the other way round. */
  readonly mismarked: readonly Counted[];
  /** Answers that the files hold, read or not. */
  readonly answers: number;
  /** Answers that came twice, from a repeated file or row; the last counts. */
  readonly repeated: number;
  /** Rows without a word on whose they are: each counts as a person. */
  readonly unnamed: number;
  /** Attempts without one question of this version. */
  readonly foreign: number;
  /** People in the report who have not begun. */
  readonly notStarted: number;
  /** Attempts that were opened and answer nothing. */
  readonly unanswered: number;
  /** Attempts of which no answer says which question it belongs to. */
  readonly untold: number;
  /** Identities that differ only in capitals or spaces, or by a column that one file lacks. */
  readonly doubles: number;
  /** Days since 1 January 1970 of the first and the last beginning; null where no date was read. */
  readonly period: { readonly from: number; readonly to: number } | null;
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
  | 'other xml'
  | 'flat spreadsheet'
  | 'binary spreadsheet'
  | 'old spreadsheet'
  | 'broken spreadsheet'
  | 'other zip'
  | 'too big'
  | 'too wide'
  | 'no columns'
  | 'no answers'
  | 'no rows'
  | 'other report'
  | 'saved analysis'
  | 'nobody started'
  | 'no marks'
  | 'not json'
  | 'other json'
  | 'nothing known'
  | 'no response column'
  | 'other version';

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

/** Of a sitting of which nothing more is known. */
export const NO_DETAIL: SittingDetail = { older: [], otherKeys: [], day: null, groups: [] };
