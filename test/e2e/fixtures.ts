// Right and wrong answers, worked out from the words alone: the tests ask no code of the course what is right.

import type { Code, Question } from '../../src/model/course.js';

/** What a learner does to answer, as what is pressed; `response` is how SCORM 1.2 spells it. */
export interface Fixtures {
  readonly id: string;
  readonly isRight: boolean;
  readonly response: string;
  readonly pattern: string;
  /** What is on the screen for each part of the answer. */
  readonly texts: readonly string[];
}

/** @param wrong which of the wrong options is chosen where there are several */
export function fixturesOf(question: Question, how: 'right' | 'wrong', wrong: 'first' | 'last' = 'first'): Fixtures {
  const right = rightOf(question);
  const chosen = how === 'right' ? right : wrongOf(question, wrong);
  return {
    id: question.id,
    isRight: how === 'right',
    response: chosen.join(','),
    pattern: right.join(','),
    texts: chosen.map((part) => textOf(question, part)),
  };
}

function rightOf(question: Question): string[] {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return question.options
        .filter(({ right }) => right)
        .map(({ code }) => code)
        .sort();
    case 'reasoned':
      return [...question.answers, ...question.reasons].filter(({ right }) => right).map(({ code }) => code);
    case 'matching':
      return question.pairs.map(({ code, match }) => `${code}.${match}`);
    case 'ordering':
      return question.options.map(({ code }) => code);
  }
}

function wrongOf(question: Question, which: 'first' | 'last'): string[] {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return [wrongCodeIn(question.options, which)];
    case 'reasoned':
      return [wrongCodeIn(question.answers, which), wrongCodeIn(question.reasons, which)];
    case 'matching': {
      // The first pair gets a target that is not its own; the others get what is right.
      const other = question.targets.find(({ code }) => code !== question.pairs[0]?.match) as { code: Code };
      return question.pairs.map(({ code, match }, at) => `${code}.${at === 0 ? other.code : match}`);
    }
    case 'ordering':
      return question.options.map(({ code }) => code).reverse();
  }
}

function wrongCodeIn(
  options: readonly { readonly code: Code; readonly right: boolean }[],
  which: 'first' | 'last',
): Code {
  const wrong = which === 'first' ? options.find(({ right }) => !right) : options.findLast(({ right }) => !right);
  if (!wrong) throw new Error('Every option is right: there is nothing wrong to choose.');
  return wrong.code;
}

function textOf(question: Question, part: string): string {
  const find = (list: readonly { readonly code: Code; readonly text: string }[], code: string) =>
    list.find((one) => one.code === code)?.text;
  switch (question.kind) {
    case 'choice':
    case 'multiple':
    case 'ordering':
      return find(question.options, part) ?? '';
    case 'reasoned':
      return find(question.answers, part) ?? find(question.reasons, part) ?? '';
    case 'matching': {
      const [pair = '', target = ''] = part.split('.');
      // A full stop before the dash would end what goes on.
      return `${find(question.pairs, pair)?.replace(/\.$/, '')} – ${find(question.targets, target)}`;
    }
  }
}
