// What can be said of one question by itself: its key, its options, its stem, its feedback.

import type { Option, Question } from '../../../src/model/course.js';
import { feedbackFaultsOf } from './feedback-rules.js';
import { formFaultsOf } from './form-rules.js';
import { error, plain, type ItemFault } from './item-fault.js';
import { optionsOf, type QualityFinding } from './item-finding.js';
import { stemFaultsOf } from './stem-rules.js';

export function itemFindingsOf(question: Question): QualityFinding[] {
  const faults = [
    ...keyFaultsOf(question),
    ...optionFaultsOf(question),
    ...formFaultsOf(question),
    ...stemFaultsOf(question),
    ...feedbackFaultsOf(question),
    ...sourceFaultsOf(question),
  ];
  return faults.map((fault) => ({ ...fault, item: question.id }));
}

const codesOf = (options: readonly { readonly code: string }[]) => options.map(({ code }) => `"${code}"`).join(' and ');

function keyFaultsOf(question: Question): ItemFault[] {
  switch (question.kind) {
    case 'choice':
      return oneRight(question, question.options, 'option');
    case 'reasoned':
      return [...oneRight(question, question.answers, 'answer'), ...oneRight(question, question.reasons, 'reason')];
    case 'multiple': {
      const right = question.options.filter((option) => option.right).length;
      if (right >= 2 && right < question.options.length) return [];
      const words =
        right === question.options.length
          ? 'all its options right, so there is nothing to decide'
          : `${right} right, so "choose all that apply" misleads`;
      return [
        error(
          'one key',
          `Question "${question.id}" has ${words}.`,
          right === 1
            ? 'Write `kind: choice`, or add an option that is right.'
            : 'Leave 2 or more options right, and 1 or more wrong.',
        ),
      ];
    }
    case 'matching': {
      const lost = question.pairs.filter((pair) => !question.targets.some((target) => target.code === pair.match));
      return lost.length === 0
        ? []
        : [
            error(
              'one key',
              `In question "${question.id}" nothing can be matched to ${codesOf(lost)}.`,
              'Give each the code of one of the targets.',
            ),
          ];
    }
    case 'ordering':
      return [];
  }
}

function oneRight(question: Question, options: readonly Option[], noun: string): ItemFault[] {
  const right = options.filter((option) => option.right);
  if (right.length === 1) return [];
  const words =
    right.length === 0
      ? `no right ${noun}`
      : `${right.length} right ${noun}s (${codesOf(right)}), but only 1 can be chosen`;
  return [error('one key', `Question "${question.id}" has ${words}.`, `Leave \`right: true\` under one ${noun}.`)];
}

const allOrNone =
  /^(all|none|both|neither|any|some) of (the (above|below|others?|options|answers)|these|them)\.?$|^(both )?\(?[a-f]\)? and \(?[a-f]\)?\.?$/i;

function optionFaultsOf(question: Question): ItemFault[] {
  const shown =
    question.kind === 'matching'
      ? [question.pairs, question.targets]
      : question.kind === 'reasoned'
        ? [question.answers, question.reasons]
        : [question.options];
  return shown.flatMap((options: readonly { readonly code: string; readonly text: string }[]) => {
    const twice = options.find(
      (option, at) => options.findIndex((other) => plain(other.text) === plain(option.text)) < at,
    );
    const cover = options.find((option) => allOrNone.test(option.text) && optionsOf(question).length > 0);
    return [
      ...(twice
        ? [
            error(
              'same option twice',
              `Question "${question.id}" shows "${twice.text}" twice.`,
              `Write something else under code "${twice.code}".`,
            ),
          ]
        : []),
      ...(cover
        ? [
            error(
              'all or none',
              `Question "${question.id}" has the option "${cover.text}", which rewards knowing only some of the others.`,
              'Write an option that stands by itself, or make the question one of kind `multiple`.',
            ),
          ]
        : []),
    ];
  });
}

function sourceFaultsOf(question: Question): ItemFault[] {
  return question.sources.length > 0
    ? []
    : [
        error(
          'source',
          `Question "${question.id}" names no source.`,
          'Add `sources: [id]` with an id from course/sources.yaml.',
        ),
      ];
}
