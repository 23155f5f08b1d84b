// What a stem gives away, or makes needlessly hard.

import { authoringOf } from '../../../src/questions/authoring.js';
import type { Question } from '../../../src/model/course.js';
import type { ItemFault } from './item-fault.js';
import { optionsOf } from './item-finding.js';

export function stemFaultsOf(question: Question): ItemFault[] {
  return [...articleFaults(question), ...numberFaults(question), ...negativeFaults(question)];
}

/** A stem that runs on into its options with "a" or "an" fits only some of them. */
function articleFaults(question: Question): ItemFault[] {
  const article = /\b(an?)\s*[…:.]*$/i.exec(question.stem)?.[1]?.toLowerCase();
  if (!article) return [];
  const misfits = optionsOf(question).filter(({ text }) => /^["“]?[aeiou]/i.test(text) !== (article === 'an'));
  if (misfits.length === 0) return [];
  const codes = misfits.map(({ code }) => `"${code}"`).join(' and ');
  return [
    {
      level: 'error',
      rule: 'grammar',
      words: `The stem of question "${question.id}" ends in "${article}", which does not fit ${codes}.`,
      repair: 'End the stem before it, and begin each option with its own "a" or "an".',
    },
  ];
}

/** "Which statements" tells that there are several; "Which statement" that there is one. */
function numberFaults(question: Question): ItemFault[] {
  const noun = /(?:^|[.?!:]”? )Which (?!(?:of|is|was)\b)(\w+)/.exec(question.stem)?.[1];
  if (!noun) return [];
  const isPlural = /[^s]s$/.test(noun);
  const { keys } = authoringOf(question);
  const isMisleading = (keys === 'one' && isPlural) || (keys === 'all that apply' && !isPlural);
  if (!isMisleading) return [];
  const right = keys === 'one' ? '1 option is' : 'several options are';
  return [
    {
      level: 'warning',
      rule: 'grammar',
      words: `Question "${question.id}" asks "Which ${noun}", but ${right} right.`,
      repair: `Ask for ${isPlural ? 'one' : 'several'}.`,
    },
  ];
}

const negative = /\b(not|except|never|no|none|nobody|cannot|least likely)\b|n[’']t\b/i;

/** The question itself, or the statement to be judged, is a denial: readers under pressure miss it. What a person in the story says may be one. */
function negativeFaults(question: Question): ItemFault[] {
  if (optionsOf(question).length === 0) return [];
  const asked = authoringOf(question).isStatement
    ? question.stem
    : (question.stem.split(/(?<=[.?!][”"]?)\s+/).at(-1) ?? '');
  const word = negative.exec(asked)?.[0];
  if (!word) return [];
  return [
    {
      level: 'error',
      rule: 'negative stem',
      words: `The stem of question "${question.id}" asks with "${word}".`,
      repair: 'Ask for what is so, or for what to do.',
    },
  ];
}
