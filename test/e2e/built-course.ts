// The course as it was built for the packages, served to a browser under `own/`, without the preview LMS.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { serveFolders, type Served } from '../../scripts/gallery/static-server.js';

export interface BuiltCourse extends Served {
  /** A copy, in which a test may write. */
  readonly folder: string;
}

export async function serveBuiltCourse(): Promise<BuiltCourse> {
  const folder = mkdtempSync(join(tmpdir(), 'course-built-'));
  cpSync(inject('courseFolder'), folder, { recursive: true });
  const { url, close } = await serveFolders({ own: folder });
  return {
    url,
    folder,
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
