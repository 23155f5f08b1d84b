// The preview LMS without its server: learners, attempts and packages, and what happens to them.

import type { Question } from '../../src/model/course.js';
import { Refusal } from '../command.js';
import { answersInWords, type AnswerInWords } from './answers-in-words.js';
import {
  committed,
  launched,
  withAttempt,
  withLearner,
  withNewAttempt,
  withoutAttempts,
  type Held,
  type Learner,
  type LmsAttempt,
  type Records,
} from './attempts.js';
import { cmiRecordOf, type CmiRecord } from './cmi-record.js';
import { launchDataOf, type Mode } from './launch-data.js';
import { moodleReportOf } from './moodle-report.js';
import type { Store } from './store.js';
import type { UnzippedPackage } from './unzip.js';

/** What the preview knows of the course beside its packages. */
export interface CourseKnown {
  readonly title: string;
  readonly version: string;
  readonly questions: readonly Question[];
  /** What a stored state says, in words. */
  readonly decode: (suspendData: string) => string;
}

export interface AttemptReport {
  readonly attempt: Omit<LmsAttempt, 'held'>;
  readonly learner: string;
  readonly heard: CmiRecord;
  readonly answers: readonly AnswerInWords[];
}

/** What the learner view is drawn from. */
export interface Overview {
  readonly title: string;
  readonly version: string;
  readonly packages: readonly {
    readonly edition: UnzippedPackage['edition'];
    readonly fileName: string;
    readonly size: number;
    readonly href: string;
  }[];
  readonly learners: readonly Learner[];
  readonly attempts: readonly AttemptReport[];
}

export interface Launch {
  readonly attempt: string;
  readonly number: number;
  readonly learner: string;
  readonly href: string;
  /** For scorm-again's `loadFromJSON`. */
  readonly data: Held;
}

export class Lms {
  constructor(
    readonly store: Store,
    readonly clock: () => Date,
    public course: CourseKnown,
    public packages: readonly UnzippedPackage[],
  ) {}

  overview(): Overview {
    const { learners } = this.store.records;
    const packages = this.packages.map((one) => ({
      edition: one.edition,
      fileName: one.fileName,
      size: one.size,
      href: hrefOf(one),
    }));
    return { title: this.course.title, version: this.course.version, packages, learners, attempts: this.reports() };
  }

  reports(): AttemptReport[] {
    const { attempts, learners } = this.store.records;
    return attempts.map(({ held, ...attempt }) => {
      const heard = cmiRecordOf({ edition: attempt.edition, held });
      const learner = learners.find(({ id }) => id === attempt.learner)?.name ?? attempt.learner;
      return { attempt, learner, heard, answers: answersInWords(heard.answers, this.course.questions) };
    });
  }

  addLearner(name: string): Learner {
    const plain = name.replace(/\s+/g, ' ').trim().slice(0, 80);
    if (plain === '') throw new Refusal('A learner needs a name.');
    const records = this.#change((old) => withLearner(old, plain));
    return records.learners.at(-1) as Learner;
  }

  newAttempt(learner: string, edition: LmsAttempt['edition']): string {
    if (!this.store.records.learners.some(({ id }) => id === learner))
      throw new Refusal(`There is no learner "${learner}".`);
    const { course } = this;
    this.#packageOf(edition);
    const records = this.#change((old) =>
      withNewAttempt(old, { learner, edition, version: course.version }, this.#now()),
    );
    return (records.attempts.at(-1) as LmsAttempt).id;
  }

  launch(id: string, mode: Mode): Launch {
    const attempt = this.#attempt(id);
    const learner = this.store.records.learners.find((one) => one.id === attempt.learner) ?? {
      id: attempt.learner,
      name: attempt.learner,
    };
    const opened = this.#packageOf(attempt.edition);
    const data = launchDataOf(attempt, { learner, mode, masteryScore: opened.masteryScore });
    this.#change((old) => withAttempt(old, id, (one) => launched(one, this.course.version, this.#now())));
    return { attempt: id, number: attempt.number, learner: learner.name, href: hrefOf(opened), data };
  }

  commit(id: string, held: Held): void {
    this.#attempt(id);
    this.#change((old) => withAttempt(old, id, (attempt) => committed(attempt, held, this.#now())));
  }

  heldOf(id: string): Held | null {
    return this.#attempt(id).held;
  }

  reset(id: string | null): void {
    this.#change((old) => withoutAttempts(old, (attempt) => id === null || attempt.id === id));
  }

  moodleReport(): string {
    return moodleReportOf(this.store.records.attempts, this.store.records.learners, this.course.title);
  }

  #attempt(id: string): LmsAttempt {
    const attempt = this.store.records.attempts.find((one) => one.id === id);
    if (!attempt) throw new Refusal('This attempt is not there any more: it was reset. Start a new one.');
    return attempt;
  }

  #packageOf(edition: UnzippedPackage['edition']): UnzippedPackage {
    const found = this.packages.find((one) => one.edition === edition);
    if (!found) throw new Refusal(`There is no package for "${edition}".`);
    return found;
  }

  #change(how: (old: Records) => Records): Records {
    const next = how(this.store.records);
    this.store.change(next);
    return next;
  }

  #now(): string {
    return this.clock().toISOString();
  }
}

/** Under a sub-path with the revision in it, as Moodle serves packages. */
function hrefOf({ edition, revision, launch }: UnzippedPackage): string {
  return `/lms/content/${edition}/${revision}/${launch}`;
}
