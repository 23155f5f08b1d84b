// Reports on this computer, read a piece at a time: a file of any size, or a folder of them.

import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Export } from '../../src/analysis/read-exports.js';
import { typedPath, WrongUsage } from '../command.js';

const START = 1 << 16;
/** Small: what is made of a piece is gone before anything is moved to where memory is seldom freed. */
const PIECE = 1 << 17;

/** A folder stands for the files in it, in the order of their names. */
export async function exportFilesOf(paths: readonly string[]): Promise<Export[]> {
  const files = await Promise.all(paths.map(filesAt));
  return files.flat().map((path) => exportFile(path));
}

async function filesAt(path: string): Promise<string[]> {
  const whole = typedPath(path);
  try {
    if (!(await stat(whole)).isDirectory()) return [whole];
    const entries = await readdir(whole, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
    if (names.length > 0) return names.sort().map((name) => join(whole, name));
  } catch (cause) {
    throw unreadable(path, cause);
  }
  throw new WrongUsage(`"${path}" is a folder without a file. Type the folder in which your reports are.`);
}

function exportFile(path: string): Export {
  return {
    name: basename(path),
    start: async () => {
      for await (const { bytes } of piecesOf(path, START)) return bytes.slice();
      return new Uint8Array();
    },
    pieces: () => piecesOf(path, PIECE),
  };
}

async function* piecesOf(path: string, size: number) {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  try {
    const { size: whole } = await file.stat();
    // One buffer for all pieces: each is decoded before the next is asked for.
    const buffer = new Uint8Array(size);
    let read = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, size, read);
      if (bytesRead === 0) return;
      read += bytesRead;
      yield { bytes: buffer.subarray(0, bytesRead), done: Math.min(1, read / whole) };
    }
  } finally {
    await file.close();
  }
}

function unreadable(path: string, cause: unknown): WrongUsage {
  return new WrongUsage(`"${path}" cannot be read. Type the path of a report that you downloaded from your LMS.`, {
    cause,
  });
}
