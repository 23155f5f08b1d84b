// What a question should say, worked out from the words of the course alone, beside what stands on the screen.

import type { Page } from 'playwright-core';
import type { Option, Question } from '../../src/model/course.js';
import type { Fixtures } from './fixtures.js';
import { words } from './learner.js';
import { plain } from './mobile-page.js';

/** What is told, by what it is told of: the text of an option, or `''` for the whole answer. Feedback begins with its sign. */
export type ItemWords = Readonly<Record<string, string>>;

/** A choice and an order are right or not; of the others a part may be right. */
export function verdictOf(question: Question, { response, pattern, isRight }: Fixtures): string {
  if (isRight) return words('quiz.correct');
  const parts = response.split(',');
  const key = pattern.split(',');
  const isPartly =
    question.kind === 'reasoned'
      ? parts[0] === key[0]
      : (question.kind === 'multiple' || question.kind === 'matching') && parts.some((part) => key.includes(part));
  return words(isPartly ? 'quiz.partly' : 'quiz.not_quite');
}

/** Every text that can be chosen, sorted: the screen shows them in an order of its own. */
export function textsOf(question: Question): string[] {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
    case 'ordering':
      return sorted(question.options.map(({ text }) => text));
    case 'reasoned':
      return sorted([...question.answers, ...question.reasons].map(({ text }) => text));
    case 'matching':
      return sorted([
        ...question.pairs.map(({ text }) => text),
        ...question.pairs.flatMap(() => [words('quiz.choose_here'), ...question.targets.map(({ text }) => text)]),
      ]);
  }
}

export async function textsOn(page: Page): Promise<string[]> {
  const question = page.locator('.cp-question');
  const texts = await question.locator('label, option, .cp-order__text').allTextContents();
  // Long targets are written out above with a letter each, which their short form in the list repeats.
  return sorted(texts.map((text) => text.replace(/^[A-I]: /, '')));
}

/** Beside each option that was chosen, and beside each that is right, its own feedback; under no other. */
export function feedbackOf(question: Question, { response, pattern, isRight }: Fixtures): ItemWords {
  const chosen = response.split(',');
  const key = pattern.split(',');
  const under = (options: readonly Option[], given: readonly string[]) =>
    options
      .filter(({ code, right }) => right || given.includes(code))
      .map(({ code, text, right, feedback }) => {
        if (!right) return [text, told('wrong', feedback)] as const;
        if (given.includes(code)) return [text, told('right', feedback)] as const;
        const name = words(question.kind === 'multiple' ? 'quiz.missed' : 'quiz.right_answer_is');
        return [text, told('missed', `${name} ${feedback}`)] as const;
      });
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return Object.fromEntries(under(question.options, chosen));
    case 'reasoned':
      return Object.fromEntries([
        ...under(question.answers, chosen.slice(0, 1)),
        ...under(question.reasons, chosen.slice(1)),
      ]);
    case 'matching':
      return Object.fromEntries(
        question.pairs.map(({ text, match, feedback }, at) => {
          const belongs = question.targets.find(({ code }) => code === match)?.text ?? '';
          return [text, told(chosen[at] === key[at] ? 'right' : 'missed', `${belongs}. ${feedback}`)];
        }),
      );
    case 'ordering': {
      const fault = question.faults.find(({ earlier, later }) => chosen.indexOf(later) < chosen.indexOf(earlier));
      return { '': told('', isRight ? question.feedbackRight : (fault?.feedback ?? '')) };
    }
  }
}

/** A piece of feedback as it is seen. */
export function told(sign: 'right' | 'wrong' | 'missed' | '', feedback: string): string {
  return plain(`${sign}: ${feedback}`);
}

export function feedbackOn(page: Page): Promise<ItemWords> {
  return page
    .locator('.cp-question .cp-feedback')
    .evaluateAll(feedbackIn)
    .then((all) => Object.fromEntries(all));
}

/** Runs in the page: each place that is seen to say something, by the text of its option. */
export function feedbackIn(places: Element[]): [string, string][] {
  return places.flatMap((place): [string, string][] => {
    const text = place.querySelector<HTMLElement>(':scope > span');
    if (!text?.checkVisibility()) return [];
    // The word for those who do not see the sign is not seen.
    const unseen = text.querySelector<HTMLElement>('.nhsuk-u-visually-hidden')?.innerText ?? '';
    const seen = text.innerText
      .slice(unseen.length)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^[A-I]: /, '');
    const sign = /cp-sign--(\w+)/.exec(place.querySelector('.cp-sign')?.getAttribute('class') ?? '')?.[1] ?? '';
    return [
      [
        place.closest('.cp-option, .cp-pair')?.querySelector('label, .cp-pair__label')?.textContent ?? '',
        `${sign}: ${seen}`,
      ],
    ];
  });
}

/** What is folded away: options neither chosen nor right, each with its feedback. */
export function othersOf(question: Question, { response }: Fixtures): ItemWords {
  const chosen = response.split(',');
  const offered =
    question.kind === 'reasoned'
      ? question.reasons
      : 'options' in question && question.kind !== 'ordering'
        ? question.options
        : [];
  const own = question.kind === 'reasoned' ? chosen.slice(1) : chosen;
  return Object.fromEntries(
    offered.filter(({ code, right }) => !right && !own.includes(code)).map(({ text, feedback }) => [text, feedback]),
  );
}

export function othersOn(page: Page): Promise<ItemWords> {
  return page
    .locator('.cp-others dt')
    .evaluateAll(
      (terms) =>
        Object.fromEntries(terms.map((term) => [term.textContent, term.nextElementSibling?.textContent])) as ItemWords,
    );
}

/** How high the row of each option is, in pixels. Other screens have rows of their own, which come in their own time. */
export function roomOn(page: Page): Promise<number[]> {
  return page
    .locator('.cp-question')
    .locator('.cp-option, .cp-pair')
    .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().height)));
}

function sorted(texts: readonly string[]): string[] {
  return texts.map(plain).sort();
}
