// The entry of a version in CHANGELOG.md: a skeleton that is true as it stands, for a person to say more.

import { entryOf } from '../package/confirmations.js';
import type { Change } from '../package/changes.js';
import type { Confirmation } from '../package/confirmations.js';
import { defaultLanguage } from '../../src/model/default-language.js';

const head =
  '# Changes\n\nFor the person who uploads the next package: what changed, and whether to overwrite the old one.\n';
/** The paragraph that says that the packages are drafts: it is no longer so. */
const draftNote = /^\*\*Draft\b[\s\S]*?\n\n/m;
const unreleased = /^## \[?unreleased\b.*$/im;

/** The change log with an entry for `version`: the one that is there, "Unreleased" by its new name, or a skeleton. */
export function withEntry(
  changelog: string,
  version: string,
  day: Date,
  changes: readonly Change[],
  advice: Confirmation['advice'],
): string {
  const log = changelog.trim() === '' ? head : changelog;
  if (entryOf(log, version) !== null) return log;
  const heading = `## ${version} (${day.toLocaleDateString(defaultLanguage, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })})`;
  const safety = `**Update safety: ${safetyOf(advice)}.**`;
  const open = log.split(/^(?=## )/m).find((entry) => unreleased.test(entry));
  if (open) {
    const entry = open
      .replace(unreleased, open.includes('**Update safety') ? heading : `${heading}\n\n${safety}`)
      .replace(draftNote, '');
    return log.replace(open, () => entry);
  }
  const entry = `${heading}\n\n${safety}\n\n${linesOf(changes)}\n`;
  const first = log.search(/^## /m);
  return first < 0 ? `${log.trimEnd()}\n\n${entry}` : `${log.slice(0, first)}${entry}\n${log.slice(first)}`;
}

function safetyOf(advice: Confirmation['advice']): string {
  switch (advice) {
    case 'first release':
      return 'new activity, this is the first release';
    case 'make a new activity':
      return 'make a new activity';
    case 'nothing changed':
    case 'overwrite the package':
      return 'overwrite the package, progress is kept';
  }
}

/** Confirmations are left to a person: written here, they would confirm nothing. */
function linesOf(changes: readonly Change[]): string {
  return changes.length === 0
    ? '- No change that a learner or an LMS would notice.'
    : changes.map((change) => `- ${change.says}`).join('\n');
}
