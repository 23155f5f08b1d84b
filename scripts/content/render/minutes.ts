// How long a section takes: its words at the reading speed of course.yaml, and time to decide where there is something to decide.

import { authoringOf } from '../../../src/questions/authoring.js';
import type { Activity, Question, QuizPlan } from '../../../src/model/course.js';
import { wordsOf } from './html.js';

/** Seconds to decide on one choice, beside reading it. */
const secondsToDecide = 5;
/** The first fields of a plan are for everybody; the others are there for those who want them. */
const fieldsForEverybody = 3;

export function minutesOf(words: number, choices: number, readingSpeed: number): number {
  return Math.max(1, Math.round(words / readingSpeed + (choices * secondsToDecide) / 60));
}

export const countOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The words of a section's own pages, without the names of sources and notes on changed words; activities are counted by what a learner meets in them. */
export function wordsOfSection(markup: string): number {
  return countOf(
    wordsOf(
      markup.replace(
        /<([a-z-]+-activity)\b[\s\S]*?<\/\1>|<a class="cp-source"[\s\S]*?<\/a>|<span class="cp-voice__changed">[\s\S]*?<\/span>/g,
        ' ',
      ),
    ),
  );
}

/** Words that a learner meets in an activity (the feedback of one option, not of all), and choices to be made. */
export function loadOf(activity: Activity): { readonly words: number; readonly choices: number } {
  const head = `${activity.title} ${activity.intro}`;
  switch (activity.kind) {
    case 'ladder':
      return {
        words: countAll([
          head,
          ...activity.rungs.flatMap(({ name, meaning }) => [name, meaning]),
          ...activity.practices.flatMap(({ text, why }) => [text, why]),
        ]),
        choices: activity.practices.length,
      };
    case 'myths':
      return {
        words: countAll([head, ...activity.statements.flatMap(({ text, why }) => [text, why])]),
        choices: activity.statements.length,
      };
    case 'story':
      return {
        words: countAll([
          head,
          ...activity.steps.flatMap(({ title, quote, notice }) => [title, quote, notice ?? '']),
          activity.asks.title,
          activity.asks.intro,
          ...activity.asks.items.flatMap(({ text, why }) => [text, why]),
        ]),
        choices: activity.asks.items.length,
      };
    case 'check':
      return {
        words:
          countAll([head]) +
          sum(activity.questions.map(({ stem, options }) => countAll([stem]) + wordsOfOptions(options))),
        choices: activity.questions.length,
      };
    case 'scenario':
      return loadOfScenario(activity, head);
    case 'self-check': {
      const fields = activity.plan.fields.slice(0, fieldsForEverybody);
      return {
        words: countAll([
          head,
          ...activity.statements.map(({ text }) => text),
          activity.plan.intro,
          activity.plan.privacy,
          ...fields.flatMap(({ label, hint }) => [label, hint]),
        ]),
        choices: activity.statements.length + fields.length,
      };
    }
  }
}

/** One way through: the average of all ways, where each choice that leads on is as likely as another. */
function loadOfScenario({ scenes, start }: Activity & { kind: 'scenario' }, head: string) {
  const wayFrom = (code: string, before: readonly string[]): { words: number; choices: number } => {
    const scene = scenes.find((candidate) => candidate.code === code);
    if (!scene) return { words: 0, choices: 0 };
    const been = [...before, code];
    const ways = scene.choices
      .filter(({ to }) => !been.includes(to))
      .map(({ consequence, to }) => ({ consequence: countOf(consequence), next: wayFrom(to, been) }));
    return {
      words:
        countAll([scene.title, scene.text, ...scene.choices.map(({ text }) => text)]) +
        average(ways.map(({ consequence, next }) => consequence + next.words)),
      choices: ways.length === 0 ? 0 : 1 + average(ways.map(({ next }) => next.choices)),
    };
  };
  const way = wayFrom(start, []);
  return { words: countAll([head]) + Math.round(way.words), choices: Math.round(way.choices) };
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

function wordsOfOptions(options: readonly { readonly text: string; readonly feedback: string }[]): number {
  return countAll(options.map(({ text }) => text)) + average(options.map(({ feedback }) => countOf(feedback)));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const average = (numbers: readonly number[]) => (numbers.length === 0 ? 0 : sum(numbers) / numbers.length);
const countAll = (texts: readonly string[]) => sum(texts.map(countOf));
