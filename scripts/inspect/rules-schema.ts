// The manifest against the published schemas of its edition, never against schemas that the package brings along.

import { editions, type Edition } from '../package/editions.js';
import { schemaFaultsOf } from '../package/validate.js';
import { finding, findingAt, shown, type Finding } from './finding.js';
import type { Manifest } from './manifest-file.js';
import { elementsOf, type XmlElement } from './xml.js';

export async function schemaRules(manifest: Manifest): Promise<Finding[]> {
  const edition = editionNamedIn(manifest);
  if (!edition) return [];
  const foreign = foreignIn(manifest.root, edition);
  try {
    const faults = await schemaFaultsOf(blanked(manifest.text, foreign), edition);
    const first = faults[0];
    if (!first) return [];
    return findingAt(
      'refused',
      'schema',
      faults.map((fault) => `imsmanifest.xml:${fault.line}`),
      {
        fault: `It does not keep to the schema of ${edition.title}: ${shown(first.fault.replace('Schemas validity error : ', ''))}`,
        minds: "SCORM Cloud, ADL's test suite and other LMSs that check the schema (Moodle does not)",
        repair: 'Mend the first line named; others often follow from it.',
      },
    );
  } catch (cause) {
    return [
      finding('broken', 'schema-unread', {
        where: ['imsmanifest.xml'],
        fault: `It could not be checked against the schema: ${cause instanceof Error ? shown(cause.message) : 'unknown'}.`,
        minds: 'LMSs that check the schema',
        repair: 'Compare it with the manifest of a package that works.',
      }),
    ];
  }
}

export function editionNamedIn(manifest: Manifest): Edition | null {
  if (manifest.family === '1.2') return editions.find((edition) => edition.name === '1.2') ?? null;
  if (manifest.family === '2004')
    return (
      editions.find((edition) => edition.schemaversion === manifest.schemaversion) ??
      editions.find((edition) => edition.name === '2004-3rd') ??
      null
    );
  return null;
}

/** Metadata (LOM) and vendors' own elements, whose schemas are not here; libxml2 cannot compile LOM's for 1.2 at all. */
function foreignIn(root: XmlElement, edition: Edition): XmlElement[] {
  const known = new Set(Object.values(edition.namespaces).map(({ uri }) => uri));
  const isForeign = (element: XmlElement) => !known.has(element.uri);
  return isForeign(root)
    ? []
    : [...elementsOf(root)]
        .flatMap((element) => element.children.filter((child) => isForeign(child) && !isForeign(element)))
        .sort((a, b) => a.from - b.from);
}

/** `text` with blanks in place of `elements`, so that every line keeps its number. */
function blanked(text: string, elements: readonly XmlElement[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const element of elements) {
    parts.push(text.slice(from, element.from), text.slice(element.from, element.to).replace(/[^\n]/g, ' '));
    from = element.to;
  }
  return parts.join('') + text.slice(from);
}
