import type { MultipleQuestion, Option } from '../../model/course.js';
import type { Authoring, ItemFault, KeyFault } from '../authoring-kind.js';
import { choiceFields, optionsAuthoring } from '../choice/choice-authoring.js';

export const multipleFields = choiceFields;

interface Entry {
  readonly options: readonly Option[];
}

export const multipleAuthoring: Authoring<MultipleQuestion, Entry> = {
  title: 'Choose all that apply',
  rightMeans: 'every right option, and no other',
  // Who is wrong is half right: each option is taken as it should be three times in four.
  guessOf: ({ options }, chance) =>
    options
      .filter(({ right }) => chance() < 0.75 === right)
      .map(({ code }) => code)
      .sort()
      .join(','),
  ...optionsAuthoring,
  keyFaultsOf,
  itemFaultsOf,
  choicesOf: ({ options }) => options.length,
  keys: 'all that apply',
  isSorted: true,
  // Nobody can say how many options somebody who guesses would tick.
  guessingOf: () => null,
  isOffered: ({ options }, codes) =>
    codes.every((code) => options.some((option) => option.code === code)) && new Set(codes).size === codes.length,
};

function keyFaultsOf({ options }: Entry, name: string): KeyFault[] {
  const right = options.filter((option) => option.right).length;
  const path = ['options'];
  if (right === 0)
    return [
      {
        path,
        fault: `${name} has no right option.`,
        repair: 'Add a line `right: true` under each option that is right.',
      },
    ];
  if (right < options.length) return [];
  const fault = `In ${name.replace('Question', 'question')} every option is right, so there is nothing to decide.`;
  return [{ path, fault, repair: 'Add an option that is not.' }];
}

function itemFaultsOf({ id, options }: MultipleQuestion): ItemFault[] {
  const right = options.filter((option) => option.right).length;
  if (right >= 2 && right < options.length) return [];
  const words =
    right === options.length
      ? 'all its options right, so there is nothing to decide'
      : `${right} right, so "choose all that apply" misleads`;
  return [
    {
      words: `Question "${id}" has ${words}.`,
      repair:
        right === 1
          ? 'Write `kind: choice`, or add an option that is right.'
          : 'Leave 2 or more options right, and 1 or more wrong.',
    },
  ];
}
