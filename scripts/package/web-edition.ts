// The plain web edition, for staff who cannot use an LMS: the same files, with a mark that the course reads, so that
// it says at once that nothing is recorded and does not look for an LMS first.

import type { Files } from './zip.js';

export const webMark = '<meta name="edition" content="web">';

/** @throws Error when index.html has no `<head>` to put the mark into. */
export function webFilesOf(built: Files): Files {
  const page = new TextDecoder().decode(built.get('index.html'));
  const marked = page.replace(/<meta charset[^>]*>/i, (charset) => `${charset}\n${webMark}`);
  if (marked === page) throw new Error('The built index.html has no <meta charset="utf-8"> after which the mark of the web edition could stand.');
  return new Map([...built, ['index.html', new TextEncoder().encode(marked)]]);
}
