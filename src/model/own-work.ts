// Which activities are about the learner's own work: what is answered there stays in the page unless the course says otherwise.

import type { Activity, Words } from './course.js';
import { message } from './messages.js';

const isAboutOwnWork: { readonly [K in Activity['kind']]: boolean } = {
  check: false,
  duties: false,
  guess: true,
  ladder: false,
  scenario: false,
  'self-check': true,
  story: false,
};

export const isOwnWork = ({ kind }: Pick<Activity, 'kind'>): boolean => isAboutOwnWork[kind];

/** The action plan, which the course never keeps: nothing typed, something typed that is only here, taken along, or left behind. */
export type PlanState = 'empty' | 'open' | 'taken' | 'left';

/** What became of a plan that was written, for whoever leaves it behind. */
export function planOutcome(words: Words, plan: PlanState): string {
  return plan === 'taken' ? message(words, 'app.closed_plan_taken') : message(words, 'app.closed_plan_left');
}
