// A story in its teller's own words, what stayed with the reader, and what it leaves for us to answer.

import { z } from 'zod';
import { message } from '../../../src/model/messages.js';
import { code, shape, text } from '../parse/schemas/common.js';
import { markup } from '../render/html.js';
import { countAll } from '../render/word-count.js';
import { textsByCode, type ActivityAuthoring } from './activity-authoring.js';
import { base, bullets, picture, subheading } from './fields.js';

export const storySchema = shape({
  ...base,
  kind: z.literal('story'),
  teller: text,
  steps: z.array(shape({ code, picture, quote: text.describe('Word for word from article.txt') })).min(1),
  stayed: shape({ title: text, intro: text, choices: z.array(shape({ code, text })).min(2), after: text }).describe(
    'Kept nowhere',
  ),
  asks: shape({ title: text, intro: text, items: z.array(shape({ code, text, told: z.boolean(), why: text })).min(1) }),
});

type Entry = z.output<typeof storySchema>;

export const storyAuthoring: ActivityAuthoring<'story', Entry> = {
  /** Steps read and questions answered are kept in one list, by code. */
  check({ steps, stayed, asks }, { known, codes }) {
    steps.forEach((step, index) => known('picture', step.picture, ['steps', index, 'picture']));
    codes([
      [steps, ['steps']],
      [asks.items, ['asks', 'items']],
    ]);
    codes([[stayed.choices, ['stayed', 'choices']]]);
  },
  data: (entry, drawing) => ({
    ...entry,
    intro: entry.steps.some(({ quote }) => drawing.hasChanges(quote))
      ? `${entry.intro} ${drawing.changedWords}`
      : entry.intro,
    steps: entry.steps.map((step) => ({ ...step, picture: drawing.picture(step.picture) })),
  }),
  reading({ teller, steps, stayed, asks }, words) {
    const answers = { told: message(words, 'activities.told', { teller }), ask: message(words, 'activities.to_ask') };
    const told = steps.map((step) => markup`<p>${step.quote}</p>`);
    const lines = asks.items.map(
      (item) => markup`${item.text} <strong>${item.told ? answers.told : answers.ask}.</strong> ${item.why}`,
    );
    return markup`<figure class="cp-voice"><blockquote>${told}</blockquote><figcaption>${teller}</figcaption></figure>${subheading(stayed.title)}${bullets(stayed.choices.map((choice) => markup`${choice.text}`))}<p>${stayed.after}</p>${subheading(asks.title)}<p>${asks.intro}</p>${bullets(lines)}`;
  },
  load: ({ steps, stayed, asks }) => ({
    words: countAll([
      ...steps.map(({ quote }) => quote),
      ...[stayed.title, stayed.intro, stayed.after, ...stayed.choices.map((choice) => choice.text)],
      ...[asks.title, asks.intro, ...asks.items.flatMap((item) => [item.text, item.why])],
    ]),
    choices: 1 + asks.items.length,
  }),
  rows: ({ steps, stayed, asks, teller }) => [
    { key: 'teller', label: 'Name under each quotation', text: teller, path: ['teller'] },
    ...steps.map((step, at) => ({
      key: `steps.${step.code}.quote`,
      label: `Step ${step.code}: quoted words, as they were written`,
      text: step.quote,
      path: ['steps', at, 'quote'],
      picture: step.picture,
      isOurs: false,
    })),
    {
      key: 'stayed',
      label: 'What stayed: title and what to do',
      text: `${stayed.title}\n${stayed.intro}`,
      path: ['stayed'],
    },
    ...stayed.choices.map((choice, at) => ({
      key: `stayed.${choice.code}`,
      label: `What stayed: choice ${choice.code}`,
      text: choice.text,
      path: ['stayed', 'choices', at],
    })),
    { key: 'stayed.after', label: 'What stayed: after any choice', text: stayed.after, path: ['stayed', 'after'] },
    { key: 'asks.title', label: 'Questions for us: title', text: asks.title, path: ['asks', 'title'] },
    { key: 'asks.intro', label: 'Questions for us: what to do', text: asks.intro, path: ['asks', 'intro'] },
    ...asks.items.map((item, at) => ({
      key: `asks.${item.code}`,
      label: `Statement ${item.code}: ${item.told ? 'she tells us' : 'it is for us to say'}`,
      text: `${item.text}\nFeedback: ${item.why}`,
      path: ['asks', 'items', at],
    })),
  ],
  coded: ({ asks }) => ({ asks: textsByCode(asks.items) }),
  pictures: ({ steps }) => steps.map((step) => step.picture),
  quotations: ({ steps }) => steps.map((step, index) => [step.quote, ['steps', index, 'quote']] as const),
};
