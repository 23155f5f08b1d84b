// A few questions for practice, never scored.

import { z } from 'zod';
import type { Option, Words } from '../../../src/model/course.js';
import { message } from '../../../src/model/messages.js';
import { code, shape, text } from '../parse/schemas/common.js';
import { markup, type Html } from '../render/html.js';
import { countAll, sum, wordsOfOptions } from '../render/word-count.js';
import { groupedTexts, type ActivityAuthoring } from './activity-authoring.js';
import { base, bullets } from './fields.js';

const option = shape({ code, text, right: z.boolean().default(false), feedback: text });

export const checkSchema = shape({
  ...base,
  kind: z.literal('check'),
  questions: z.array(shape({ code, stem: text, options: z.array(option).min(2) })).min(1),
});

type Entry = z.output<typeof checkSchema>;

export const checkAuthoring: ActivityAuthoring<'check', Entry> = {
  check({ questions }, { codes, oneRight }) {
    codes([[questions, ['questions']]]);
    questions.forEach((question, index) => {
      oneRight(question.options, `Question "${question.code}"`, ['questions', index]);
      codes([[question.options, ['questions', index, 'options']]]);
    });
  },
  data: (entry) => entry,
  reading: ({ questions }, words) =>
    markup`${questions.map(({ stem, options }) => markup`<p><strong>${stem}</strong></p>${bullets(options.map((choice) => markup`${choice.text}`))}${answerOf(options, words)}`)}`,
  load: ({ questions }) => ({
    words: sum(questions.map(({ stem, options }) => countAll([stem]) + wordsOfOptions(options))),
    choices: questions.length,
  }),
  rows: ({ questions }) =>
    questions.flatMap((question, at) => [
      { key: question.code, label: `Question ${question.code}`, text: question.stem, path: ['questions', at] },
      ...question.options.map((choice, index) => ({
        key: `${question.code}.${choice.code}`,
        label: `Option ${choice.code}${choice.right ? ', right' : ''}`,
        text: `${choice.text}\nFeedback: ${choice.feedback}`,
        path: ['questions', at, 'options', index],
      })),
    ]),
  coded: ({ questions }) =>
    groupedTexts(
      'question',
      questions.map((question) => ({ code: question.code, text: question.stem, inside: question.options })),
    ),
  pictures: () => [],
};

/** Behind a press, so that a reader can think first. */
function answerOf(options: readonly Option[], words: Words): Html {
  const right = options
    .filter((choice) => choice.right)
    .map((choice) => markup`<p>${choice.text} ${choice.feedback}</p>`);
  return markup`<details class="nhsuk-details"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${message(words, 'written.answer')}</span></summary><div class="nhsuk-details__text">${right}</div></details>`;
}
