// The bank as someone meets it who knows nothing: sets of options, some of them right.

import type { Question } from '../../../src/model/course.js';
import { optionsOf } from './item-finding.js';

/** The options of one question that are right or wrong by themselves. */
export interface OptionSet {
  readonly id: string;
  readonly stem: string;
  readonly texts: readonly string[];
  /** Whether the option at the same place is right. */
  readonly right: readonly boolean[];
}

/** Matching and ordering have none: there nothing is right by itself. */
export function optionSetsOf(questions: readonly Question[]): OptionSet[] {
  return questions.flatMap((question) => {
    const options = optionsOf(question);
    if (options.length < 2) return [];
    const { id, stem } = question;
    return [{ id, stem, texts: options.map(({ text }) => text), right: options.map((option) => option.right) }];
  });
}

export const keysOf = ({ right }: OptionSet) => right.filter(Boolean).length;

/** Single choice, and the reasons of true or false. */
export const hasOneKey = (set: OptionSet) => keysOf(set) === 1;
