// The elements that draw activities, each fetched with the first screen that has one of its kind.

import type { Activity } from '../../model/activity.js';

type Tag = `${Activity['kind']}-activity` | 'action-plan-form';

const activityElements: { readonly [K in Tag]: () => Promise<unknown> } = {
  'action-plan-form': () => import('./action-plan-form.js'),
  'check-activity': () => import('./check-activity.js'),
  'duties-activity': () => import('./duties-activity.js'),
  'guess-activity': () => import('./guess-activity.js'),
  'ladder-activity': () => import('./ladder-activity.js'),
  'scenario-activity': () => import('./scenario-activity.js'),
  'self-check-activity': () => import('./self-check-activity.js'),
  'story-activity': () => import('./story-activity.js'),
};

/** Where an activity stands, before and after its element has come. */
const PLACE = '[data-activity], [data-plan]';

const isActivity = (tag: string): tag is keyof typeof activityElements => tag in activityElements;

export function hasActivities(screen: HTMLElement): boolean {
  return screen.querySelector(PLACE) !== null;
}

/** Loads the elements that draw the activities of `screen`. */
export function loadActivities(screen: HTMLElement): Promise<unknown> {
  const tags = new Set([...screen.querySelectorAll(PLACE)].map((place) => place.localName));
  return Promise.all([...tags].filter(isActivity).map((tag) => activityElements[tag]()));
}
