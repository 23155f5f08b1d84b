// Brings the preview LMS up: unpacks the packages, builds the LMS's own page, opens the store, and serves.

import { rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Phase } from '../command.js';
import { Lms, type CourseKnown } from './lms-core.js';
import { serve, type Serving } from './preview-server.js';
import { Store } from './store.js';
import { unzip, type UnzippedPackage, type ZippedPackage } from './unzip.js';

export interface Starting {
  /** Where attempts, unpacked packages and the page are kept. */
  readonly folder: string;
  readonly port: number;
  readonly packages: readonly ZippedPackage[];
  readonly course: CourseKnown;
  /** Where the page of the LMS stands already; it is built into `folder` without it. */
  readonly page?: string;
  readonly phase: Phase;
  readonly say: (message: string) => void;
}

export interface Preview extends Serving {
  /** Serves newer packages from now on, and tells open pages. */
  update(packages: readonly ZippedPackage[], course: CourseKnown): void;
  /** Tells open pages what stops newer packages from being made. */
  warn(fault: string): void;
}

export async function startPreview({ port, packages, course, phase, say, ...starting }: Starting): Promise<Preview> {
  const folder = resolve(starting.folder);
  const unpacked = await phase('Unpacking the packages', () => unpackAll(packages, folder));
  const page = starting.page ?? join(folder, 'page');
  if (!starting.page) await phase('Building the page of the preview LMS', () => buildPage(page));
  const lms = new Lms(new Store(join(folder, 'attempts.json'), say), () => new Date(), course, unpacked);
  const listeners = new Set<ServerResponse>();
  const serving = await serve({ lms, page, listeners }, port, (busy) =>
    say(`Port ${busy} is in use by another program; trying the next.`),
  );
  const notify = (message: { readonly fault: string | null }) => {
    for (const listener of listeners) listener.write(`data: ${JSON.stringify(message)}\n\n`);
  };
  return {
    ...serving,
    update(newer, known) {
      lms.packages = unpackAll(newer, folder);
      lms.course = known;
      notify({ fault: null });
    },
    warn: (fault) => notify({ fault }),
  };
}

function unpackAll(packages: readonly ZippedPackage[], folder: string): UnzippedPackage[] {
  const into = join(folder, 'packages');
  rmSync(into, { recursive: true, force: true });
  return packages.map((zipped) => unzip(zipped, into));
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    root: fileURLToPath(new URL('page', import.meta.url)),
    base: './',
    configFile: false,
    logLevel: 'error',
    // scorm-again is most of it, and it is only ever loaded from this computer.
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000, minify: false },
  });
}
