// Word documents with the same bytes for the same words.

import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipOf } from './zip.js';

/** docx writes today's date into the file; the day of the release is the truer one, and gives the same bytes again. */
export function withFixedDates(bytes: Uint8Array, released: string): Uint8Array {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const core = strFromU8(files.get('docProps/core.xml') ?? new Uint8Array());
  return zipOf(
    files.set('docProps/core.xml', strToU8(core.replace(/>\d{4}-\d{2}-\d{2}T[^<]*</g, `>${released}T12:00:00Z<`))),
  );
}
