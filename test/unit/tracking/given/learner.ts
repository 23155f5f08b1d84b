// A learner with an aim: reads every module, fails the quiz once, passes it the second time. What comes next follows
// from the progress alone, so the same learner goes on after any break.

import { advance, isDone, start, type CourseEvent, type Progress } from '../../../../src/model/progress.js';
import { isFinished, markOf, rightResponseOf, type Response } from '../../../../src/model/quiz.js';
import type { Question } from '../../../../src/model/course.js';
import { connect } from '../../../../src/lms/connect.js';
import { progressOf } from '../../../../src/tracking/restore.js';
import { snapshotOf } from '../../../../src/tracking/snapshot.js';
import type { Remembered, Saving, Tracker } from '../../../../src/tracking/tracker.js';
import { course, questions } from './course.js';
import { FakePage, settle } from './fake-page.js';
import type { Frame } from '../../../../src/lms/page.js';

export const today = '2026-11-23';

/** A course in a window, and the learner at it. */
export class Visit {
  readonly page: FakePage;
  readonly tracker: Tracker;
  progress: Progress = start;
  remembered: Remembered | null = null;
  /** Everything that the learner was told of saving, in order. */
  readonly told: Saving[] = [];
  /** The answers of the last moment at which "saved" was on screen. */
  savedAnswers: readonly string[] = [];

  constructor(frame: Frame, page: FakePage = new FakePage(frame)) {
    this.page = page;
    this.tracker = connect(course, page);
    this.tracker.watch((saving) => {
      this.told.push(saving);
      if (saving.state === 'saved') this.savedAnswers = answersOf(this.progress);
    });
  }

  async open(): Promise<this> {
    const opening = this.tracker.open();
    await this.page.pass(4000);
    this.remembered = await opening;
    this.progress = progressOf(course, this.remembered);
    this.tracker.record(snapshotOf(course, this.progress, questions));
    await this.page.pass(200);
    return this;
  }

  get saving(): Saving {
    return this.told.at(-1) as Saving;
  }

  /** The event happens; what comes of it after the next paint is not waited for. */
  do(event: CourseEvent): void {
    const next = advance(course, this.progress, event);
    if (next === this.progress) return;
    this.progress = next;
    this.tracker.record(snapshotOf(course, next, questions));
  }

  async doAndWait(event: CourseEvent, ms = 100): Promise<void> {
    this.do(event);
    await this.page.pass(ms);
  }

  /** Goes on until there is nothing left to do, or until `steps` are done. Answers how many were. */
  async goOn(steps = Infinity): Promise<number> {
    let done = 0;
    for (let event = nextOf(this.progress); event && done < steps; event = nextOf(this.progress)) {
      await this.doAndWait(event);
      done += 1;
    }
    return done;
  }

  async close(): Promise<void> {
    this.tracker.close();
    await settle();
  }
}

/** What this learner does next; null when everything is done. */
export function nextOf(progress: Progress): CourseEvent | null {
  for (const section of course.sections.filter(({ kind }) => kind === 'module')) {
    if (isDone(progress, section)) continue;
    if (progress.sections[section.id] === undefined) return { type: 'opened', screen: section.id };
    const activity = section.activities.find((id) => progress.activities[id]?.['b'] === undefined);
    if (activity === undefined) return { type: 'section-finished', section: section.id, on: today };
    return { type: 'activity-answered', activity, item: progress.activities[activity]?.['a'] ? 'b' : 'a', choice: 'c' };
  }
  return progress.quiz.passed ? null : nextInQuiz(progress);
}

function nextInQuiz({ place, quiz: { attempt, finished } }: Progress): CourseEvent {
  if (place !== 'quiz') return { type: 'opened', screen: 'quiz' };
  if (!attempt || isFinished(attempt)) return { type: 'attempt-started', seed: 1000 + finished };
  const at = attempt.answers.findIndex(({ status }) => status !== 'checked');
  const item = attempt.items[at] ?? '';
  const response = responseOf(item, attempt.number);
  if (attempt.answers[at]?.status === 'unanswered') return { type: 'answer-chosen', item, response };
  return checked(item, response);
}

export function checked(item: string, response: Response, seconds = 12): CourseEvent {
  return {
    type: 'answer-checked',
    item,
    response,
    correct: markOf(questionOf(item), response) === 'right',
    seconds,
    on: today,
  };
}

/** Everything wrong in the first attempt that can be, everything right from the second on. */
export function responseOf(item: string, attempt: number): Response {
  const question = questionOf(item);
  const right = rightResponseOf(question);
  if (attempt > 1) return right;
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return question.options.find((option) => !option.right)?.code ?? right;
    case 'reasoned':
      return `${question.answers.find((option) => !option.right)?.code},${question.reasons.find((option) => !option.right)?.code}`;
    case 'matching':
      return question.pairs.map((pair) => `${pair.code}.${question.targets[0]?.code}`).join(',');
    case 'ordering':
      return right.split(',').reverse().join(',');
  }
}

export function questionOf(item: string): Question {
  return questions.find((question) => question.id === item) as Question;
}

/** Every answer that is checked in the attempt under way, as an LMS would list it. */
export function answersOf(progress: Progress): readonly string[] {
  const attempt = progress.quiz.attempt;
  return (attempt?.items ?? []).flatMap((item, at) => {
    const answer = attempt?.answers[at];
    return answer?.status === 'checked' ? [`${item}#${attempt?.number} ${answer.response}`] : [];
  });
}
