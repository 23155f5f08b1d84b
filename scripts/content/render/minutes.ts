// How long a section takes: its words at the reading speed of course.yaml, and time to decide where there is something to decide.

import { authoringOf } from '../../../src/questions/authoring.js';
import type { Question, QuizPlan } from '../../../src/model/course.js';
import { wordsOf } from './html.js';
import { withoutSources } from './part-sources.js';
import { average, countAll, countOf, sum } from './word-count.js';

/** Seconds to decide on one choice, beside reading it. */
const secondsToDecide = 5;

export function minutesOf(words: number, choices: number, readingSpeed: number): number {
  return Math.max(1, Math.round(words / readingSpeed + (choices * secondsToDecide) / 60));
}

/** The words of a section's own pages, without the names of sources and notes on changed words; activities are counted by what a learner meets in them. */
export function wordsOfSection(markup: string): number {
  return countOf(
    wordsOf(
      withoutSources(markup).replace(
        /<([a-z-]+-activity|action-plan-form)\b[\s\S]*?<\/\1>|<span class="cp-voice__changed">[\s\S]*?<\/span>/g,
        ' ',
      ),
    ),
  );
}

/** An attempt: one question of each slot, average length, with the feedback that is shown, and a choice for each part. */
export function loadOfQuiz(
  plan: QuizPlan,
  questions: readonly Question[],
): { readonly words: number; readonly choices: number } {
  const perSlot = plan.slots.map(({ items }) => questions.filter(({ id }) => items.includes(id)));
  return {
    words: Math.round(sum(perSlot.map((slot) => average(slot.map(wordsOfQuestion))))),
    choices: Math.round(
      sum(perSlot.map((slot) => average(slot.map((question) => authoringOf(question).choicesOf(question))))),
    ),
  };
}

function wordsOfQuestion(question: Question): number {
  const { always, oneOf } = authoringOf(question).readingOf(question);
  return countOf(question.stem) + countAll(always) + sum(oneOf.map((texts) => average(texts.map(countOf))));
}
