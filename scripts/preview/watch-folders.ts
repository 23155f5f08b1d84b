// Looks for changes in the words and the code, and makes the packages again: one after the other, never two at once.
// It asks each file for its time instead of waiting for the system to tell: editors that save by putting a new file in
// the place of the old one, and folders on a network drive, are otherwise not noticed.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Watching {
  close(): void;
}

/**
 * @param folders looked at with all that is below them
 * @param remake called when a row of changes has come to rest, and again if something changed meanwhile
 * @param every milliseconds between two looks
 */
export function watchFolders(folders: readonly string[], remake: () => Promise<void>, every = 500): Watching {
  let made = lookOf(folders) ?? '';
  let last = made;
  let isWorking = false;
  const look = async () => {
    const now = lookOf(folders) ?? last;
    const isAtRest = now === last;
    last = now;
    if (isWorking || now === made || !isAtRest) return;
    isWorking = true;
    made = now;
    try {
      await remake();
    } finally {
      isWorking = false;
    }
  };
  const timer = setInterval(() => void look(), every);
  return { close: () => clearInterval(timer) };
}

/** What a change would change: the name, the time and the size of every file; null when a folder went while it was read. */
function lookOf(folders: readonly string[]): string | null {
  try {
    return folders
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .sort()
          .map((path) => seen(join(folder, path))),
      )
      .join('\n');
  } catch {
    // Somebody is moving things about: the next look, half a second later, finds them at rest.
    return null;
  }
}

function seen(path: string): string {
  const file = statSync(path, { throwIfNoEntry: false });
  return file?.isFile() ? `${path} ${file.mtimeMs} ${file.size}` : '';
}
