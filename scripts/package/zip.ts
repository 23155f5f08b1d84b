// Writes a zip whose bytes depend on nothing but its files: no clock, no time zone, no folder, no order of reading.

import { zipSync, type Zippable } from 'fflate';

/** What a package holds, by path with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Every entry is deflated and its sizes stand in its local header: SCORM Cloud's stream reader refuses a stored
 * entry whose size comes after its data ("only DEFLATED entries can have EXT descriptor").
 */
export function zipOf(files: Files): Uint8Array {
  // The zip format has no time zone and fflate reads the local parts of a date, so the local constructor is right.
  const mtime = new Date(2000, 0, 1, 12, 0, 0);
  const entries: Zippable = {};
  for (const path of sortedPaths(files)) entries[path] = [files.get(path) as Uint8Array, { mtime, level: 9, os: 0 }];
  return zipSync(entries);
}

/** By code unit: a locale would order differently on another machine. */
export function sortedPaths(files: Files): string[] {
  return [...files.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
