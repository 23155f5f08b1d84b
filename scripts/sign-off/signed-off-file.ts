// signed-off.json beside released-ids.json: the words as they were last signed off, and what has changed since.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../command.js';
import type { NumberHistory } from './row-numbers.js';
import type { Difference, Row } from './row.js';

export interface SignedOff extends NumberHistory {
  readonly version: string;
  /** The day, `YYYY-MM-DD`. */
  readonly on: string;
  /** Who signed, as typed; may be empty. */
  readonly by: string;
}

export const signedOffFile = 'signed-off.json';

const shape = z.object({
  version: z.string(),
  on: z.string(),
  by: z.string(),
  highest: z.record(z.string(), z.int()),
  rows: z.record(z.string(), z.string()),
});

/**
 * @param root the folder of the project
 * @returns null before the first sign-off
 * @throws Refusal when the file is not what this command wrote
 */
export function readSignedOff(root: string): SignedOff | null {
  const path = join(root, signedOffFile);
  if (!existsSync(path)) return null;
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Refusal(
      `${signedOffFile} cannot be read: it is written by "npm run script -- --signed-off" and never by hand. Put back the version that was last signed off (git checkout ${signedOffFile}).`,
      { cause },
    );
  }
}

export function writeSignedOff(root: string, signedOff: SignedOff): void {
  writeFileSync(join(root, signedOffFile), `${JSON.stringify(signedOff, null, 1)}\n`);
}

/** In the order of reading, then what is gone. */
export function differencesOf(
  before: SignedOff | null,
  rows: readonly Row[],
  shown: ReadonlyMap<string, string>,
): Difference[] {
  if (!before) return [];
  const keys = new Set(rows.map(({ key }) => key));
  const present = rows.flatMap(({ key, number, text }): Difference[] => {
    const old = before.rows[key];
    if (old === text) return [];
    return [{ key, number, kind: old === undefined ? 'new' : 'changed', before: old ?? '', after: text }];
  });
  const gone = Object.entries(before.rows)
    .filter(([key]) => !keys.has(key))
    .map(([key, text]): Difference => {
      const [first = '', ...rest] = key.split('.');
      return { key, number: [shown.get(first) ?? first, ...rest].join('.'), kind: 'removed', before: text, after: '' };
    });
  return [...present, ...gone];
}
