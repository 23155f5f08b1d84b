// released-ids.json beside CHANGELOG.md: the memory of the last release.

import { kinds } from '../../src/questions/authoring.js';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../command.js';
import type { Released } from './released.js';

const coded = z.record(z.string(), z.record(z.string(), z.string()));
const shape = z.object({
  version: z.string(),
  released: z.string(),
  course: z.string(),
  manifest: z.object({ manifest: z.string(), organization: z.string(), item: z.string(), resource: z.string() }),
  passMark: z.number(),
  sections: z.array(z.string()),
  pages: z.array(z.string()),
  objectives: z.array(z.string()),
  principles: z.array(z.string()),
  anchors: z.record(z.string(), z.array(z.string())),
  slots: z.array(z.object({ id: z.string(), items: z.array(z.string()) })),
  questions: z.record(
    z.string(),
    z.object({
      number: z.number(),
      kind: z.enum(kinds),
      stem: z.string(),
      key: z.string(),
      coded,
    }),
  ),
  activities: z.record(z.string(), z.object({ kind: z.string(), coded })),
  words: z.record(z.string(), z.string()),
  content: z.string().optional(),
});

export const releasedFile = 'released-ids.json';

/**
 * @param root the folder of the project
 * @returns null before the first release
 * @throws Refusal when the file is not what `npm run release` wrote
 */
export function readReleased(root: string): Released | null {
  const path = join(root, releasedFile);
  if (!existsSync(path)) return null;
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Refusal(
      `${releasedFile} cannot be read: it is written by "npm run release" and never by hand. Put back the version of the last release (git checkout ${releasedFile}).`,
      { cause },
    );
  }
}

export function writeReleased(root: string, released: Released): void {
  writeFileSync(join(root, releasedFile), `${JSON.stringify(released, null, 1)}\n`);
}
