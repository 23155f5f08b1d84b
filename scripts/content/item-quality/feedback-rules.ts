// Whether everyone is told why their answer is right or wrong.

import type { Question } from '../../../src/model/course.js';
import { error, plain, type ItemFault } from './item-fault.js';

export function feedbackFaultsOf(question: Question): ItemFault[] {
  const groups = feedbackOf(question);
  return groups
    .flatMap((group) => {
      const empty = group.find(
        ([, feedback]) =>
          plain(feedback)
            .replace(/^(right|yes|no|not quite|wrong|correct|true|false)\b/, '')
            .trim() === '',
      );
      const twice = group.find(
        ([, feedback], at) => group.findIndex(([, other]) => plain(other) === plain(feedback)) < at,
      );
      return [
        ...(empty
          ? [
              error(
                'feedback',
                `In question "${question.id}" the feedback for ${empty[0]} says ${empty[1].trim() === '' ? 'nothing' : `only "${empty[1]}"`}.`,
                'Say why, in a sentence.',
              ),
            ]
          : []),
        ...(twice && twice !== empty
          ? [
              error(
                'feedback',
                `In question "${question.id}" the feedback for ${twice[0]} says the same as another: "${twice[1]}"`,
                'Say what is true of this one.',
              ),
            ]
          : []),
      ];
    })
    .concat(silentOrders(question));
}

function feedbackOf(question: Question): (readonly [string, string])[][] {
  const of = (noun: string, list: readonly { readonly code: string; readonly feedback: string }[]) =>
    list.map(({ code, feedback }) => [`${noun} "${code}"`, feedback] as const);
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return [of('option', question.options)];
    case 'reasoned':
      return [of('answer', question.answers), of('reason', question.reasons)];
    case 'matching':
      return [of('pair', question.pairs)];
    case 'ordering':
      return [
        [
          ['the right order', question.feedbackRight],
          ...question.faults.map(
            ({ earlier, later, feedback }) => [`"${later}" before "${earlier}"`, feedback] as const,
          ),
        ],
      ];
  }
}

/** Every wrong order has two neighbours the wrong way round, so a word for each two neighbours leaves nobody without one. */
function silentOrders(question: Question): ItemFault[] {
  if (question.kind !== 'ordering') return [];
  const next = question.options
    .slice(1)
    .map((option, at) => ({ earlier: question.options[at]?.code ?? '', later: option.code }));
  const silent = next.filter(
    ({ earlier, later }) => !question.faults.some((fault) => fault.earlier === earlier && fault.later === later),
  );
  return silent.map(({ earlier, later }) =>
    error(
      'feedback',
      `Question "${question.id}" says nothing to those who put "${later}" before "${earlier}".`,
      `Add \`{earlier: ${earlier}, later: ${later}, feedback: …}\` to its faults.`,
    ),
  );
}
