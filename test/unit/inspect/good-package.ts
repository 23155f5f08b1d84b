// A small package that nothing is wrong with, for tests to spoil one thing at a time.

import { editionOf, type Edition } from '../../../scripts/package/editions.js';
import { schemaFilesOf } from '../../../scripts/package/schemas.js';
import { rawZip, type RawEntry } from './raw-zip.js';

export const page =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Hand washing</title><script type="module" src="assets/app.js"></script></head><body><h1>Hand washing</h1></body></html>';

export function manifestText(name: Edition['name'] = '1.2', lines = ''): string {
  const edition = editionOf(name);
  const declared = Object.entries(edition.namespaces)
    .map(([prefix, { uri }]) => ` xmlns${prefix && ':'}${prefix}="${uri}"`)
    .join('');
  const located = Object.values(edition.namespaces)
    .map(({ uri, schema }) => `${uri} ${schema}`)
    .join(' ');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="hands_manifest" version="1.0"${declared} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${located}">
<metadata><schema>ADL SCORM</schema><schemaversion>${edition.schemaversion}</schemaversion></metadata>
<organizations default="hands_organisation"><organization identifier="hands_organisation"><title>Hand washing</title>
<item identifier="hands_item" identifierref="hands_resource"><title>Hand washing</title>${lines}</item></organization></organizations>
<resources><resource identifier="hands_resource" type="webcontent" ${edition.scormType}="sco" href="index.html">
<file href="index.html"/><file href="assets/app.js"/></resource></resources>
</manifest>
`;
}

/** @param changes entries that replace those of the same name, or are added; null removes one */
export function goodEntries(
  changes: Readonly<Record<string, string | null>> = {},
  name: Edition['name'] = '1.2',
): RawEntry[] {
  const texts: Record<string, string | Uint8Array | null> = {
    'imsmanifest.xml': manifestText(name),
    'index.html': page,
    'assets/app.js': 'export const hands = 2;\n',
    ...Object.fromEntries(schemaFilesOf(editionOf(name))),
    ...changes,
  };
  return Object.entries(texts).flatMap(([path, text]) => (text === null ? [] : [{ name: path, text }]));
}

export function goodZip(changes: Readonly<Record<string, string | null>> = {}, name: Edition['name'] = '1.2'): Buffer {
  return rawZip(goodEntries(changes, name));
}
