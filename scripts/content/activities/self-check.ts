// The learner's own project against the principles, and an action plan.

import { z } from 'zod';
import { code, id, shape, text } from '../parse/schemas/common.js';
import { markup } from '../render/html.js';
import { countAll } from '../render/word-count.js';
import { textsByCode, type ActivityAuthoring } from './activity-authoring.js';
import { base, bullets, subheading } from './fields.js';

export const selfCheckSchema = shape({
  ...base,
  kind: z.literal('self-check'),
  scale: z.array(shape({ code, text })).min(2).describe('Lowest first'),
  statements: z.array(shape({ code, principle: id, text })).min(1),
  advice: z.array(shape({ principle: id, text })).min(1),
  plan: shape({
    title: text,
    intro: text,
    privacy: text,
    first: z.int().min(1).describe('How many fields everybody sees; the others open on demand'),
    fields: z.array(shape({ code, label: text, hint: text })).min(1),
  }),
  reflections: z.array(shape({ code, title: text, intro: text, prompts: z.array(text).min(1) })),
});

type Entry = z.output<typeof selfCheckSchema>;

export const selfCheckAuthoring: ActivityAuthoring<'self-check', Entry> = {
  check({ scale, statements, advice, plan, reflections }, { known, codes }) {
    codes([[scale, ['scale']]]);
    codes([[statements, ['statements']]]);
    codes([[plan.fields, ['plan', 'fields']]]);
    codes([[reflections, ['reflections']]]);
    statements.forEach(({ principle }, index) => known('principle', principle, ['statements', index, 'principle']));
    advice.forEach(({ principle }, index) => known('principle', principle, ['advice', index, 'principle']));
  },
  data: (entry) => entry,
  /** Without the regulators' headings: those are for the plan that the activity writes. */
  reading({ scale, statements, plan }) {
    const rated = bullets(statements.map((statement) => markup`${statement.text}`));
    const fields = bullets(plan.fields.map(({ label, hint }) => markup`<strong>${label}</strong> ${hint}`));
    return markup`<p>${scale.map((mark) => mark.text).join(' · ')}</p>${rated}${subheading(plan.title)}<p>${plan.intro}</p>${fields}`;
  },
  load({ statements, plan }) {
    const fields = plan.fields.slice(0, plan.first);
    return {
      words: countAll([
        ...statements.map((statement) => statement.text),
        plan.intro,
        plan.privacy,
        ...fields.flatMap(({ label, hint }) => [label, hint]),
      ]),
      choices: statements.length + fields.length,
    };
  },
  rows: ({ scale, statements, advice, plan, reflections }) => [
    ...scale.map((mark, at) => ({
      key: `scale.${mark.code}`,
      label: `Step ${mark.code} of the scale`,
      text: mark.text,
      path: ['scale', at],
    })),
    ...statements.map((statement, at) => ({
      key: `statements.${statement.code}`,
      label: `Statement ${statement.code}, principle ${statement.principle}`,
      text: statement.text,
      path: ['statements', at],
    })),
    ...advice.map((entry, at) => ({
      key: `advice.${entry.principle}`,
      label: `Advice when there is most to gain in principle ${entry.principle}`,
      text: entry.text,
      path: ['advice', at],
    })),
    ...(['title', 'intro', 'privacy'] as const).map((part) => ({
      key: `plan.${part}`,
      label: `Action plan: ${part}`,
      text: plan[part],
      path: ['plan', part],
    })),
    ...plan.fields.map((field, at) => ({
      key: `plan.${field.code}`,
      label: `Action plan: field ${field.code} and its hint`,
      text: `${field.label}\n${field.hint}`,
      path: ['plan', 'fields', at],
    })),
    ...reflections.flatMap((set, at) => [
      {
        key: `reflections.${set.code}`,
        label: `Headings for a record: set ${set.code}`,
        text: `${set.title}\n${set.intro}`,
        path: ['reflections', at],
      },
      ...set.prompts.map((prompt, index) => ({
        key: `reflections.${set.code}`,
        label: `Headings for a record: set ${set.code}`,
        text: prompt,
        path: ['reflections', at, 'prompts', index],
        // The regulators' headings are theirs.
        isOurs: set.code === 'a' || set.code === 'd',
        isInGroup: true,
      })),
    ]),
  ],
  coded: ({ statements, scale }) => ({ statements: textsByCode(statements), scale: textsByCode(scale) }),
  pictures: () => [],
};
