// The course as it is built, served to a browser under `own/`, without the preview LMS.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCourse } from '../../scripts/build/build.js';
import { serveFolders, type Served } from '../../scripts/gallery/static-server.js';

export interface BuiltCourse extends Served {
  readonly folder: string;
}

/** Closing it takes the built files away as well. */
export async function serveBuiltCourse(): Promise<BuiltCourse> {
  const folder = mkdtempSync(join(tmpdir(), 'course-built-'));
  const { url, close } = await serveFolders({ own: await buildCourse({ outDir: folder }) });
  return {
    url,
    folder,
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
