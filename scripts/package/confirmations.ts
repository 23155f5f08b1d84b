// What CHANGELOG.md confirms: a line `Confirms: key of Q07_clinic_move` in the entry of this version, or under
// "Unreleased" while the next version has no number yet.

import type { Change } from './changes.js';

export interface Confirmation {
  /** Structural changes that nothing confirms: the build stops. */
  readonly unconfirmed: readonly Change[];
  /** Confirmations that no change answers to: a slip of the pen, or an old line. */
  readonly idle: readonly string[];
  readonly advice: 'first release' | 'nothing changed' | 'overwrite the package' | 'make a new activity';
}

/**
 * @param version the version of the words
 * @param last the version that is out. Where it is the same, the confirmations of its entry have done their work, and
 *   what has changed since is confirmed under "Unreleased".
 */
export function confirmationOf(
  changes: readonly Change[] | null,
  changelog: string,
  version: string,
  last: string | null = null,
): Confirmation {
  if (changes === null) return { unconfirmed: [], idle: [], advice: 'first release' };
  const confirmed = confirmationsIn([
    version === last ? null : entryOf(changelog, version),
    entriesIn(changelog).find((entry) => unreleased.test(entry)) ?? null,
  ]);
  const isConfirmed = (change: Change) => confirmed.some((subject) => fold(subject) === fold(change.subject));
  return {
    unconfirmed: changes.filter((change) => change.weight !== 'notice' && !isConfirmed(change)),
    idle: confirmed.filter((subject) => !changes.some((change) => fold(change.subject) === fold(subject))),
    advice:
      changes.length === 0
        ? 'nothing changed'
        : changes.some((change) => change.weight === 'mix')
          ? 'make a new activity'
          : 'overwrite the package',
  };
}

/** The entry of `version`: from its `## 1.2.0` to the next `## `; null when there is none. */
export function entryOf(changelog: string, version: string): string | null {
  return entriesIn(changelog).find((entry) => /^\[?v?(\d+\.\d+\.\d+)\b/.exec(entry)?.[1] === version) ?? null;
}

const unreleased = /^\[?unreleased\b/i;

function entriesIn(changelog: string): string[] {
  return changelog.replace(/\r\n?/g, '\n').split(/^## /m).slice(1);
}

function confirmationsIn(entries: readonly (string | null)[]): string[] {
  const lines = entries.join('\n').matchAll(/^[-*\s]*Confirms:[ \t]*(.+)$/gm);
  return [...lines].map(([, subject = '']) =>
    subject
      .replace(/[`.]+$/g, '')
      .replace(/^`/, '')
      .trim(),
  );
}

function fold(subject: string): string {
  return subject.toLowerCase().replace(/\s+/g, ' ').trim();
}
