// Serves the files of one folder and nothing else, whatever a request asks for.

import { createReadStream, realpathSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { mediaTypeOf } from '../content/parse/file-kinds.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.xsd': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * The file that `path` (as it stands in the address, still encoded) names inside `folder`; null when it names none,
 * tries to leave the folder, or follows a link out of it.
 */
export function fileIn(folder: string, path: string): string | null {
  const steps = decoded(path)
    ?.split('/')
    .filter((step) => step !== '') ?? ['..'];
  if (steps.some((step) => step.startsWith('.') || /[\\:\0]/.test(step))) return null;
  try {
    const root = realpathSync(folder);
    const file = realpathSync(join(root, ...steps));
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null; // Nothing of that name is there.
  }
}

/** What a browser is told that `file` is. */
export function typeOf(file: string): string {
  return TYPES[extname(file).toLowerCase()] ?? mediaTypeOf(file) ?? 'application/octet-stream';
}

/** @param headers sent with every file beside its type and size */
export async function sendFile(
  response: ServerResponse,
  file: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  // No caching: a rebuilt package must be seen at the next look.
  response.writeHead(200, {
    'Content-Type': typeOf(file),
    'Content-Length': statSync(file).size,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  if (response.req.method === 'HEAD') return void response.end();
  try {
    await pipeline(createReadStream(file), response);
  } catch (cause) {
    // Whoever asked has gone: a frame was closed while it loaded. Nobody is left to be told.
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw cause;
  }
}

/** Null for what is not valid percent-encoding. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null; // A malformed address names no file.
  }
}
