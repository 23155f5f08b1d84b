// What a course is: the shape that `course/` compiles to. Plain data, no English, no DOM.

import type { Activity } from './activity.js';
import type { DrawnScene } from './scene.js';

export type * from './activity.js';

/** A permanent identifier, `[A-Za-z0-9_]{1,32}`: the only alphabet that every LMS accepts. */
export type Id = string;

/** One permanent character, `a`–`z` or `0`–`9`: SCORM 1.2 allows no more in a response. */
export type Code = string;

/** Interface strings by dotted key, from `course/interface.yaml`. */
export type Words = Readonly<Record<string, string>>;

export interface Course {
  readonly id: Id;
  readonly title: string;
  /** Semantic version of the words, shown to the learner and to support. */
  readonly version: string;
  /** Day of the release, `YYYY-MM-DD`. */
  readonly released: string;
  /** BCP 47 tag, for example `en-GB`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly organisation: string;
  /** A package to look at: something must still be settled before it may be released. */
  readonly isDraft?: true;
  /** In reading order; the quiz is the one section of kind `quiz`. */
  readonly sections: readonly Section[];
  /** Screens beside the sections (glossary, sources, statement …), in menu order. */
  readonly pages: readonly Page[];
  readonly principles: readonly Principle[];
  readonly quiz: QuizPlan;
  readonly completion: CompletionRule;
  /** The part of a module that holds the action plan. */
  readonly actionPlan?: Id;
  /** Whether the self-check's ratings (never its texts) may go to the LMS. Off by default. */
  readonly keepSelfCheck: boolean;
  readonly words: Words;
}

/** With what is in each section. A learner's launch is told none of it, so that it does not grow with the words. */
export interface OutlinedCourse extends Course {
  readonly sections: readonly OutlinedSection[];
}

/** With what it sets out to teach: the build and the assessors ask for it, and no screen of a learner does. */
export interface TaughtCourse extends OutlinedCourse {
  readonly objectives: readonly Objective[];
  readonly quiz: TaughtPlan;
}

export interface Section {
  readonly id: Id;
  readonly kind: 'module' | 'quiz';
  readonly title: string;
  /** Reading time in whole minutes, computed from the words. */
  readonly minutes: number;
}

export interface OutlinedSection extends Section {
  readonly objectives: readonly Id[];
  /** Ids of the activities in the section, in reading order. */
  readonly activities: readonly Id[];
  /** Ids of its parts after the opening, in reading order: permanent, a learner's place is kept by them. */
  readonly parts: readonly Id[];
}

export interface Page {
  readonly id: Id;
  readonly title: string;
}

export interface Principle {
  readonly id: Id;
  readonly title: string;
}

export interface Objective {
  readonly id: Id;
  readonly text: string;
  /** The section that teaches it. */
  readonly section: Id;
}

export interface CompletionRule {
  /** `all`: every module must be finished as well; `none`: passing the quiz is enough. */
  readonly sections: 'all' | 'none';
  /** What SCORM 1.2 hears after a failed attempt. `incomplete` blocks no retake anywhere. */
  readonly failedStatus: 'incomplete' | 'failed';
}

/** What the quiz asks, without the questions themselves (they are loaded when they are needed). */
export interface QuizPlan {
  /** Share of right answers needed to pass, whole percent, 1–100. */
  readonly passMark: number;
  /** In the fixed order in which every learner meets them. */
  readonly slots: readonly Slot[];
}

export interface Slot {
  readonly id: Id;
  readonly objective: Id;
  readonly principle: Id | null;
  readonly items: readonly Id[];
}

export interface TaughtPlan extends QuizPlan {
  readonly slots: readonly TaughtSlot[];
}

/** With the section that teaches it, and the heading in it. */
export interface TaughtSlot extends Slot {
  readonly section: Id;
  readonly anchor: Id | null;
}

/** Everything loaded only when it is needed. Each resolves to the same data every time. */
export interface Parts {
  questions(): Promise<readonly Question[]>;
  activities(): Promise<readonly Activity[]>;
  /** The pictures that screens show of themselves. */
  scenes(): Promise<readonly DrawnScene[]>;
  /** The words inside a screen, as markup that the build has made. */
  screen(id: Id): Promise<string>;
  /** Of everything that a link may lead to, the screen that holds it. */
  anchors(): Promise<Readonly<Record<string, Id>>>;
  /** Resolves when the course has the words that are not said at launch. */
  words(): Promise<unknown>;
}

// ---------------------------------------------------------------- questions

interface QuestionBase {
  /** `Q07_carer_data`, and in the page of a learner `Q07`: a launch lists all that may be asked. */
  readonly id: Id;
  /** What an LMS report shows in its column "Question", where that is not `id`. At most 27 characters. */
  readonly reportedAs?: Id;
  /** The permanent number in the id, 1–999; the progress is stored by it. */
  readonly number: number;
  readonly stem: string;
  /** Where to read again: the id of a heading, or of a whole section. */
  readonly reread: Id;
  /** The words of that heading, for whoever has not opened its screen. */
  readonly rereadTitle?: string;
  readonly objective: Id;
  readonly principles: readonly Id[];
  readonly sources: readonly Id[];
}

export interface Option {
  readonly code: Code;
  readonly text: string;
  readonly right: boolean;
  readonly feedback: string;
}

/** One right option of several. */
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}

/** "Choose all that apply." */
export interface MultipleQuestion extends QuestionBase {
  readonly kind: 'multiple';
  readonly options: readonly Option[];
}

/** True or false (codes `t` and `f`, never shuffled), and the reason why. */
export interface ReasonedQuestion extends QuestionBase {
  readonly kind: 'reasoned';
  readonly answers: readonly Option[];
  readonly reasons: readonly Option[];
}

export interface MatchingQuestion extends QuestionBase {
  readonly kind: 'matching';
  /** Codes `1`–`9`; `match` is the code of the target that belongs to it. */
  readonly pairs: readonly {
    readonly code: Code;
    readonly text: string;
    readonly match: Code;
    readonly feedback: string;
  }[];
  readonly targets: readonly { readonly code: Code; readonly text: string }[];
}

export interface OrderingQuestion extends QuestionBase {
  readonly kind: 'ordering';
  /** Listed in the right order; shown shuffled. */
  readonly options: readonly { readonly code: Code; readonly text: string }[];
  /** Shown as a ladder is: the last of the order stands on top. */
  readonly isClimbed?: true;
  /** What the two ends of the order mean, for example "least shared power" and "most shared power". */
  readonly ends: readonly [string, string];
  readonly feedbackRight: string;
  /** The first fault that fits is told: `later` stands before `earlier`, which is the wrong way round. */
  readonly faults: readonly { readonly earlier: Code; readonly later: Code; readonly feedback: string }[];
}

export type Question = ChoiceQuestion | MultipleQuestion | ReasonedQuestion | MatchingQuestion | OrderingQuestion;
