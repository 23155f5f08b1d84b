import type { ChoiceQuestion, MultipleQuestion, Option } from '../../model/course.js';
import {
  feedbackFor,
  keyRow,
  oneRightFaults,
  oneRightItemFaults,
  optionRows,
  pressSteps,
  statisticsPart,
  type Authoring,
  type Shapes,
  oneByLot,
} from '../authoring-kind.js';
import { partsOf } from '../kind.js';

export const choiceFields = ({ options }: Shapes) => ({ options });

interface Entry {
  readonly options: readonly Option[];
}

type Own =
  | 'title'
  | 'rightMeans'
  | 'guessOf'
  | 'keyFaultsOf'
  | 'itemFaultsOf'
  | 'choicesOf'
  | 'keys'
  | 'isSorted'
  | 'guessingOf'
  | 'isOffered';

/** What a choice of one and a choice of several have in common. */
export const optionsAuthoring: Omit<Authoring<ChoiceQuestion | MultipleQuestion, Entry>, Own> = {
  lists: ['options'],
  fromEntry: ({ options }) => ({ options }),
  shownTogether: ({ options }) => [options],
  optionsOf: ({ options }) => options,
  feedbackOf: ({ options }) => [feedbackFor('option', options)],
  silencesOf: () => [],
  readingOf: ({ options }) => ({
    always: options.map(({ text }) => text),
    oneOf: [options.map(({ feedback }) => feedback)],
  }),
  keyRowsOf: ({ options }) => options.map((option) => keyRow('option', option)),
  signOffRowsOf: ({ options }) => optionRows(options, 'Option', 'options'),
  codedOf: ({ options }) => ({ options }),
  isStatement: false,
  counts: 'parts',
  partsOf: ({ options }) => options.map((option) => statisticsPart('option', option)),
  samplesOf: ({ options }) => options.map(({ code }) => code),
  stepsOf: ({ options }, response) => pressSteps(options, partsOf(response)),
};

export const choiceAuthoring: Authoring<ChoiceQuestion, Entry> = {
  title: 'Single choice',
  rightMeans: 'one right option',
  guessOf: ({ options }, chance) => oneByLot(options, chance),
  ...optionsAuthoring,
  keyFaultsOf: ({ options }, name) => oneRightFaults(options, name, 'options'),
  itemFaultsOf: (question) => oneRightItemFaults(question, question.options, 'option'),
  choicesOf: () => 2,
  keys: 'one',
  isSorted: false,
  guessingOf: ({ options }) => 1 / options.length,
  isOffered: ({ options }, codes) => codes.length === 1 && options.some(({ code }) => code === codes[0]),
};
