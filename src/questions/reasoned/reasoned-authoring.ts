import type { Option, ReasonedQuestion } from '../../model/course.js';
import {
  feedbackFor,
  keyRow,
  oneRightFaults,
  oneRightItemFaults,
  optionRows,
  pressSteps,
  statisticsPart,
  type Authoring,
  type KeyFault,
  type Shapes,
  oneByLot,
} from '../authoring-kind.js';
import { partsOf } from '../kind.js';

export const reasonedFields = ({ options }: Shapes) => ({ answers: options, reasons: options });

interface Entry {
  readonly answers: readonly Option[];
  readonly reasons: readonly Option[];
}

export const reasonedAuthoring: Authoring<ReasonedQuestion, Entry> = {
  title: 'True or false, with a reason',
  rightMeans: 'true or false, and the reason',
  guessOf: ({ answers, reasons }, chance) => `${oneByLot(answers, chance)},${oneByLot(reasons, chance)}`,
  lists: ['answers', 'reasons'],
  fromEntry: ({ answers, reasons }) => ({ answers, reasons }),
  keyFaultsOf: (entry, name) => [
    ...trueAndFalseFaults(entry, name),
    ...oneRightFaults(entry.answers, name, 'answers'),
    ...oneRightFaults(entry.reasons, name, 'reasons'),
  ],
  itemFaultsOf: (question) => [
    ...oneRightItemFaults(question, question.answers, 'answer'),
    ...oneRightItemFaults(question, question.reasons, 'reason'),
  ],
  shownTogether: ({ answers, reasons }) => [answers, reasons],
  optionsOf: ({ reasons }) => reasons,
  feedbackOf: ({ answers, reasons }) => [feedbackFor('answer', answers), feedbackFor('reason', reasons)],
  silencesOf: () => [],
  readingOf: ({ answers, reasons }) => ({
    always: [...answers, ...reasons].map(({ text }) => text),
    oneOf: [answers, reasons].map((list) => list.map(({ feedback }) => feedback)),
  }),
  choicesOf: () => 4,
  keyRowsOf: ({ answers, reasons }) => [
    ...answers.map((option) => keyRow('answer', option)),
    ...reasons.map((option) => keyRow('reason', option)),
  ],
  signOffRowsOf: ({ answers, reasons }) => [
    ...optionRows(answers, 'Answer', 'answers'),
    ...optionRows(reasons, 'Reason', 'reasons', 'because.'),
  ],
  codedOf: ({ answers, reasons }) => ({ answers, reasons }),
  keys: 'none',
  isStatement: true,
  counts: 'parts',
  isSorted: false,
  partsOf: ({ answers, reasons }) => [
    ...answers.map((option) => statisticsPart('answer', option)),
    ...reasons.map((option) => statisticsPart('reason', option)),
  ],
  guessingOf: ({ answers, reasons }) => 1 / (answers.length * reasons.length),
  isOffered: ({ answers, reasons }, codes) =>
    codes.length === 2 &&
    answers.some(({ code }) => code === codes[0]) &&
    reasons.some(({ code }) => code === codes[1]),
  samplesOf: ({ answers, reasons }) =>
    answers.flatMap((answer) => reasons.map((reason) => `${answer.code},${reason.code}`)),
  stepsOf({ answers, reasons }, response) {
    const [answer, ...reason] = partsOf(response);
    return [...pressSteps(answers, answer ? [answer] : [], 'answer-'), ...pressSteps(reasons, reason, 'reason-')];
  },
};

function trueAndFalseFaults({ answers, reasons }: Entry, name: string): KeyFault[] {
  const taken = reasons.flatMap(({ code }, at): KeyFault[] =>
    // A response is "t" or "f" and the code of the reason: the same letter twice could be read either way.
    code === 't' || code === 'f'
      ? [
          {
            path: ['reasons', at],
            fault: `A reason of ${name.replace('Question', 'question')} has the code "${code}", which stands for ${code === 't' ? 'true' : 'false'}.`,
            repair: 'Give it another letter, one that the question never used before.',
          },
        ]
      : [],
  );
  const codes = answers.map(({ code }) => code).join(',');
  if (codes === 't,f') return taken;
  return [
    ...taken,
    {
      path: ['answers'],
      fault: `The answers of ${name.replace('Question', 'question')} have the codes ${codes}.`,
      repair: 'Write two answers, the first with `code: t` (true), the second with `code: f` (false).',
    },
  ];
}
