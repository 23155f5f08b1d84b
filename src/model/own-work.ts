// Which activities are about the learner's own work: what is answered there stays in the page unless the course says otherwise.

import type { Activity } from './course.js';

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
