// Whether the options of a question look alike: their marks, their beginnings and their lengths.

import type { Option, Question } from '../../../src/model/course.js';
import { optionsOf } from './item-finding.js';
import { error, warning, type ItemFault } from './item-fault.js';

export function formFaultsOf(question: Question): ItemFault[] {
  const options = optionsOf(question);
  if (options.length < 2) return [];
  const lengths = options.map(({ text }) => text.length);
  const [longest, shortest] = [Math.max(...lengths), Math.min(...lengths)];
  return [
    ...mixed(
      question,
      options,
      (text) => /^[“"].*[”"]$/.test(text),
      'stand in quotation marks',
      'Write all of them as spoken words, or none.',
    ),
    ...mixed(question, options, (text) => /[.?!][”"’)]*$/.test(text), 'end in a full stop', 'End all of them alike.'),
    ...oddKey(question, options),
    ...(longest >= 30 && longest > 3 * shortest
      ? [
          warning(
            'form',
            `In question "${question.id}" the longest option has ${longest} characters and the shortest ${shortest}.`,
            'Write them at about the same length.',
          ),
        ]
      : []),
    ...keyLength(question, options),
  ];
}

function mixed(
  question: Question,
  options: readonly Option[],
  has: (text: string) => boolean,
  what: string,
  repair: string,
): ItemFault[] {
  const having = options.filter(({ text }) => has(text)).length;
  return having === 0 || having === options.length
    ? []
    : [error('form', `In question "${question.id}" ${having} of ${options.length} options ${what}.`, repair)];
}

/** The key alone begins in another way than all the others, which begin alike. */
function oddKey(question: Question, options: readonly Option[]): ItemFault[] {
  const right = options.filter((option) => option.right);
  const wrong = options.filter((option) => !option.right);
  const key = right[0];
  if (right.length !== 1 || !key || wrong.length < 2) return [];
  const odd = [firstWord, beginning].some(
    (of) =>
      new Set(wrong.map(({ text }) => of(text))).size === 1 &&
      of(key.text) !== of(wrong[0]?.text ?? '') &&
      of(wrong[0]?.text ?? '') !== 'other',
  );
  return odd
    ? [
        warning(
          'form',
          `In question "${question.id}" all options but the right one begin alike.`,
          'Begin the right one in the same way, or another one differently.',
        ),
      ]
    : [];
}

const firstWord = (text: string) => /[\w’'-]+/.exec(text)?.[0].toLowerCase() ?? '';

function beginning(text: string): string {
  const word = firstWord(text);
  if (/.ing$/.test(word)) return 'ing';
  if (/^(did|do|does|is|are|was|were|has|have|can|will|who|what|which|how|why|when|where)$/.test(word))
    return 'question';
  return /^(to|a|an|the|because|if|when)$/.test(word) ? word : 'other';
}

function keyLength(question: Question, options: readonly Option[]): ItemFault[] {
  const right = options.filter((option) => option.right).map(({ text }) => text.length);
  const wrong = options.filter((option) => !option.right).map(({ text }) => text.length);
  const [key = 0] = right;
  if (right.length === 0 || wrong.length === 0) return [];
  if (right.length > 1) return partedLengths(question, right, wrong);
  const repair = 'Make a wrong option as full as the right one, or shorten the right one.';
  if (key > 1.5 * Math.max(...wrong))
    return [
      warning(
        'longest key',
        `In question "${question.id}" the right option has ${key} characters, the longest wrong one ${Math.max(...wrong)}.`,
        repair,
      ),
    ];
  if (1.5 * key < Math.min(...wrong))
    return [
      warning(
        'shortest key',
        `In question "${question.id}" the right option has ${key} characters, the shortest wrong one ${Math.min(...wrong)}.`,
        'Make the right option as full as the wrong ones.',
      ),
    ];
  return [];
}

/** Where several are right, whoever ticks the longest or the shortest needs to know nothing. */
function partedLengths({ id }: Question, right: readonly number[], wrong: readonly number[]): ItemFault[] {
  if (Math.min(...right) > Math.max(...wrong))
    return [
      warning(
        'longest key',
        `In question "${id}" every right option is longer than every wrong one.`,
        'Make a wrong option as full as the right ones.',
      ),
    ];
  if (Math.max(...right) < Math.min(...wrong))
    return [
      warning(
        'shortest key',
        `In question "${id}" every right option is shorter than every wrong one.`,
        'Make a right option as full as the wrong ones.',
      ),
    ];
  return [];
}
