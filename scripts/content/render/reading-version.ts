// What an activity is for somebody who reads it: on paper, in search, and in a browser where no script runs.
// The element replaces it as soon as it can draw itself.

import { readingOf } from '../activities/activity-kinds.js';
import { planReading, roleTable } from '../activities/self-check.js';
import { markup, raw, type Html } from './html.js';
import type { Library } from './library.js';

export function readingVersionOf(library: Library, id: string): Html {
  const activity = library.activities.get(id);
  if (!activity) return raw('');
  const tag = raw(`${activity.kind}-activity`);
  return markup`<${tag} class="cp-activity" data-activity="${activity.id}"><h3 class="nhsuk-heading-m">${activity.title}</h3><p>${activity.intro}</p>${readingOf(activity, library.words)}</${tag}>`;
}

/** The action plan of a self-check, in a part of its own. */
export function planOf(library: Library, id: string): Html {
  const activity = library.activities.get(id);
  if (activity?.kind !== 'self-check') return raw('');
  return markup`<action-plan-form class="cp-activity" data-plan="${id}">${planReading(activity)}</action-plan-form>`;
}

/** A first step for each role, as the action plan offers them. */
export function rolesOf(library: Library, id: string): Html {
  const activity = library.activities.get(id);
  return activity?.kind === 'self-check' ? roleTable(activity) : raw('');
}
