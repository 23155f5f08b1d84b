// Before the first end-to-end test: the packages are made from the words and stand in a preview LMS of their own.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { phasesOn } from '../../scripts/command.js';
import { buildPackages } from '../../scripts/preview/build-packages.js';
import { startPreview } from '../../scripts/preview/start-preview.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the preview LMS, with a slash at its end. */
    previewUrl: string;
    /** Folder of the built course. */
    courseFolder: string;
    /** Folder of the LMS's own page. */
    previewPage: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'course-e2e-'));
  const phase = phasesOn();
  const courseFolder = join(folder, 'course');
  const made = await buildPackages(phase, { out: join(folder, 'zips'), buildFolder: courseFolder });
  const preview = await startPreview({
    ...made,
    folder,
    port: 5340,
    phase,
    say: (message) => process.stderr.write(`${message}\n`),
  });
  project.provide('previewUrl', preview.url);
  project.provide('courseFolder', courseFolder);
  project.provide('previewPage', join(folder, 'page'));
  return async () => {
    await preview.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
