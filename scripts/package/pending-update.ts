// The update that this package would be: compared with the last release, confirmed or refused.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../command.js';
import { changesOf, type Change } from './changes.js';
import { entryOf, confirmationOf, type Confirmation } from './confirmations.js';
import { releasedOf, type ReleasedFrom } from './released.js';
import { readReleased } from './released-file.js';

export interface Update extends Confirmation {
  readonly from: string | null;
  readonly to: string;
  readonly changes: readonly Change[];
  /** What CHANGELOG.md says of this version; null when it has no entry. */
  readonly entry: string | null;
}

/** @param root the folder that holds released-ids.json and CHANGELOG.md */
export function updateOf(root: string, compiled: ReleasedFrom): Update {
  // What another course released from this folder promises nothing for this one.
  const released = readReleased(root);
  const before = released?.course === compiled.course.id ? released : null;
  const path = join(root, 'CHANGELOG.md');
  const changelog = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const { version } = compiled.course;
  const changes = before && changesOf(before, releasedOf(compiled));
  return {
    ...confirmationOf(changes, changelog, version, before?.version ?? null),
    from: before?.version ?? null,
    to: version,
    changes: changes ?? [],
    entry: entryOf(changelog, version),
  };
}

/** Whether these are other words than those that were released under the same version. */
export function isReworded({ from, to, changes }: Pick<Update, 'from' | 'to' | 'changes'>): boolean {
  return from === to && changes.length > 0;
}

/** @throws Refusal with each change that CHANGELOG.md must confirm, and the line to write */
export function refuseUnconfirmed({ unconfirmed, to, from }: Update): void {
  if (unconfirmed.length === 0) return;
  const list = unconfirmed.map((change) => `  ${change.says}\n    Confirms: ${change.subject}`).join('\n');
  throw new Refusal(
    `Nothing was packed. Since version ${from} something changed that learners' progress or LMS reports depend on.\nIf it was an accident, put it back. If it is meant, write its line under "## ${from === to ? 'Unreleased' : to}" in CHANGELOG.md:\n\n${list}`,
  );
}
