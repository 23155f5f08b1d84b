// What can be said of one question by itself: its key, its options, its stem, its feedback.

import { authoringOf } from '../../../src/questions/authoring.js';
import type { Question } from '../../../src/model/course.js';
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

function keyFaultsOf(question: Question): ItemFault[] {
  return authoringOf(question)
    .itemFaultsOf(question)
    .map(({ words, repair }) => error('one key', words, repair));
}

const allOrNone =
  /^(all|none|both|neither|any|some) of (the (above|below|others?|options|answers)|these|them)\.?$|^(both )?\(?[a-f]\)? and \(?[a-f]\)?\.?$/i;

function optionFaultsOf(question: Question): ItemFault[] {
  return authoringOf(question)
    .shownTogether(question)
    .flatMap((options) => {
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
