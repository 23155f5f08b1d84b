// Where a duty was put: whose it is and how it binds, as the one character that the progress keeps.

import type { Code } from './course.js';

export type Owner = 'left' | 'right' | 'both';
export type Force = 'must' | 'should';

const owners: readonly Owner[] = ['left', 'right', 'both'];
const forces: readonly Force[] = ['must', 'should'];

/** Permanent: learners' answers are kept by it. */
export const placementOf = (owner: Owner, force: Force): Code =>
  String(owners.indexOf(owner) * forces.length + forces.indexOf(force));

/** Null for a code that no version has given. */
export function placedBy(code: Code): { readonly owner: Owner; readonly force: Force } | null {
  const owner = owners[Math.floor(Number(code) / forces.length)];
  const force = forces[Number(code) % forces.length];
  return /^\d$/.test(code) && owner && force ? { owner, force } : null;
}
