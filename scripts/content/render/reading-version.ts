// What an activity is for somebody who reads it: on paper, in search, and in a browser where no script runs.
// The element replaces it as soon as it can draw itself.

import { readingOf } from '../activities/activity-kinds.js';
import { markup, raw, type Html } from './html.js';
import type { Library } from './library.js';

export function readingVersionOf(library: Library, id: string): Html {
  const activity = library.activities.get(id);
  if (!activity) return raw('');
  const tag = raw(`${activity.kind}-activity`);
  return markup`<${tag} class="cp-activity" data-activity="${activity.id}"><h3 class="nhsuk-heading-m">${activity.title}</h3><p>${activity.intro}</p>${readingOf(activity, library.words)}</${tag}>`;
}
