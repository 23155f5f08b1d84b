// The learner's own project against the principles, and an action plan.

import { z } from 'zod';
import { code, id, shape, text } from '../parse/schemas/common.js';
import type { SelfCheckActivity } from '../../../src/model/course.js';
import { markup, type Html } from '../render/html.js';
import { countAll } from '../render/word-count.js';
import { textsByCode, type ActivityAuthoring, type ActivityRow } from './activity-authoring.js';
import { base, bullets } from './fields.js';

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
    roles: shape({
      ask: text,
      heads: z.tuple([text, text]).describe('Over the two columns where a page shows them all'),
      into: code.describe('The field that a step goes into'),
      steps: z.array(shape({ code, role: text, text })).min(2),
    })
      .optional()
      .describe('A first step for each role: one press puts it into the plan'),
  }),
  reflections: z.array(shape({ code, title: text, intro: text, prompts: z.array(text).min(1) })),
});

type Entry = z.output<typeof selfCheckSchema>;

function roleRows({ roles }: Entry['plan']): ActivityRow[] {
  if (!roles) return [];
  const path = ['plan', 'roles'];
  return [
    { key: 'roles.ask', label: 'Action plan: before the steps by role', text: roles.ask, path: [...path, 'ask'] },
    ...roles.heads.map((text, at) => ({
      key: `roles.heads.${at + 1}`,
      label: `Action plan: head of column ${at + 1} of the steps by role`,
      text,
      path: [...path, 'heads', at],
    })),
    ...roles.steps.map(({ code: step, role, text: what }, at) => ({
      key: `roles.${step}`,
      label: `Action plan: step ${step}, by role`,
      text: `${role}\n${what}`,
      path: [...path, 'steps', at],
    })),
  ];
}

/** The plan for somebody who reads it, without the regulators' headings: those are for the document that it writes. */
export function planReading({ plan }: SelfCheckActivity): Html {
  const fields = bullets(plan.fields.map(({ label, hint }) => markup`<strong>${label}</strong> ${hint}`));
  return markup`<p>${plan.intro}</p>${fields}`;
}

/** The first steps of all roles, as a table. */
export function roleTable({ plan }: SelfCheckActivity): Html {
  if (!plan.roles) return markup``;
  const { heads, steps } = plan.roles;
  return markup`<table class="nhsuk-table"><thead class="nhsuk-table__head"><tr>${heads.map((head) => markup`<th scope="col" class="nhsuk-table__header">${head}</th>`)}</tr></thead><tbody class="nhsuk-table__body">${steps.map(({ role, text: step }) => markup`<tr class="nhsuk-table__row"><th scope="row" class="nhsuk-table__header">${role}</th><td class="nhsuk-table__cell">${step}</td></tr>`)}</tbody></table>`;
}

export const selfCheckAuthoring: ActivityAuthoring<'self-check', Entry> = {
  check({ scale, statements, advice, plan, reflections }, { known, codes, among }) {
    codes([[scale, ['scale']]]);
    codes([[statements, ['statements']]]);
    codes([[plan.fields, ['plan', 'fields']]]);
    codes([[reflections, ['reflections']]]);
    if (plan.roles) {
      codes([[plan.roles.steps, ['plan', 'roles', 'steps']]]);
      const fields = plan.fields.map((field) => field.code);
      among('field', plan.roles.into, fields, ['plan', 'roles', 'into']);
    }
    statements.forEach(({ principle }, index) => known('principle', principle, ['statements', index, 'principle']));
    advice.forEach(({ principle }, index) => known('principle', principle, ['advice', index, 'principle']));
  },
  data: (entry) => entry,
  /** Without the plan, which stands where its own block is. */
  reading({ scale, statements }) {
    const rated = bullets(statements.map((statement) => markup`${statement.text}`));
    return markup`<p>${scale.map((mark) => mark.text).join(' · ')}</p>${rated}`;
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
    ...roleRows(plan),
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
