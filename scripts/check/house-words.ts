// What else of the words must hold and no compiler sees: the kit names nobody, and the changelog says what these words are.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compiled } from '../content/compiled.js';
import { blockersOf } from '../content/open-points.js';

/** @param folder the folder of the words */
export function kitFaultsOf(folder: string, { settings }: Pick<Compiled, 'settings'>): string[] {
  const kit = join(folder, 'kit');
  if (!existsSync(kit)) return [];
  return readdirSync(kit).flatMap((file) =>
    readFileSync(join(kit, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        settings.personal_details
          .filter(({ words }) => line.includes(words))
          .map(
            ({ words }) =>
              `course/kit/${file}:${index + 1}:${line.indexOf(words) + 1}  The kit is given to anybody, and names “${words}”. Say it without the name.`,
          ),
      ),
  );
}

/** @param log the text of CHANGELOG.md */
export function changelogFaultsOf(log: string, { settings }: Pick<Compiled, 'settings'>): string[] {
  if (blockersOf(settings).length === 0) return [];
  const lines = log.split('\n');
  const at = lines.findIndex((line) => line.startsWith('## '));
  const entry = lines.slice(at + 1);
  const end = entry.findIndex((line) => line.startsWith('## '));
  const isDraft = entry.slice(0, end < 0 ? entry.length : end).some((line) => line.startsWith('**Draft'));
  if (/^## Unreleased\b/.test(lines[at] ?? '') && isDraft) return [];
  return [
    `CHANGELOG.md:${Math.max(1, at + 1)}:1  While an open point stops a release the newest entry must say so. Begin it with the heading \`## Unreleased (a draft: open points stop the release)\` and a line that begins with \`**Draft:\`.`,
  ];
}
