// Looks for changes in the words and the code, and makes the packages again: one after the other, never two at once.

import { watch } from 'node:fs';

export interface Watching {
  close(): void;
}

/**
 * @param folders looked at with all that is below them
 * @param remake called a moment after the last of a row of changes, and again if something changed meanwhile
 */
export function watchFolders(folders: readonly string[], remake: () => Promise<void>): Watching {
  let timer: NodeJS.Timeout | undefined;
  let working = false;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void work(), 150);
  };
  const work = async () => {
    if (working) return soon();
    working = true;
    try {
      await remake();
    } finally {
      working = false;
    }
  };
  const watchers = folders.map((folder) => watch(folder, { recursive: true }, soon));
  return { close: () => { clearTimeout(timer); for (const one of watchers) one.close(); } };
}
