// Finds imsmanifest.xml in a zip and reads it into the few facts that the rules ask for.

import type { Archive, ArchiveFile } from './archive.js';
import { finding, shown, type Finding } from './finding.js';
import { attributeOf, childrenOf, elementsOf, readXml, type XmlElement } from './xml.js';

export interface Manifest {
  readonly text: string;
  readonly root: XmlElement;
  /** The family that its namespace says; null for one that SCORM does not know. */
  readonly family: '1.2' | '2004' | null;
  readonly schemaversion: string | null;
  readonly organizations: readonly XmlElement[];
  /** The one that an LMS opens: the default, or the first when there is no such. */
  readonly organization: XmlElement | null;
  readonly items: readonly XmlElement[];
  readonly resources: readonly XmlElement[];
  /** The resource of the first item that has one: what an LMS opens. */
  readonly launched: XmlElement | null;
}

export interface ManifestReading {
  readonly manifest: Manifest | null;
  readonly findings: readonly Finding[];
}

const namespaces: Readonly<Record<string, '1.2' | '2004'>> = {
  'http://www.imsproject.org/xsd/imscp_rootv1p1p2': '1.2',
  'http://www.imsglobal.org/xsd/imscp_v1p1': '2004',
};

/** An honest manifest has some kilobytes; this much is read in a second. */
const largest = 2 * 1024 ** 2;

export function manifestIn(archive: Archive): ManifestReading {
  const file = archive.files.find((candidate) => candidate.name === 'imsmanifest.xml');
  if (!file)
    return {
      manifest: null,
      findings: archive.files.length === 0 ? emptyOf(archive) : [withoutManifest(archive.files)],
    };
  if (file.size > largest) return { manifest: null, findings: [tooLarge(file.size)] };
  if (!file.bytes) return { manifest: null, findings: [] };
  const { text, findings } = decoded(file.bytes);
  const reading = readXml(text);
  if (reading.status === 'doctype') return { manifest: null, findings: [...findings, doctype()] };
  if (reading.status === 'not-well-formed')
    return { manifest: null, findings: [...findings, bareAmpersand(text) ?? notWellFormed(reading)] };
  return { manifest: manifestFrom(text, reading.root), findings };
}

export function titleOf(manifest: Manifest): string {
  const title = [...(manifest.organization ? [manifest.organization] : []), ...manifest.organizations]
    .map((organization) => childrenOf(organization, 'title')[0])
    .find((found) => found !== undefined);
  return title?.text.trim() ?? '';
}

function manifestFrom(text: string, root: XmlElement): Manifest {
  const metadata = childrenOf(root, 'metadata')[0];
  const version = metadata && childrenOf(metadata, 'schemaversion')[0];
  const organizations = childrenOf(root, 'organizations').flatMap((all) => childrenOf(all, 'organization'));
  const items = organizations.flatMap((organization) =>
    [...elementsOf(organization)].filter((element) => element.local === 'item'),
  );
  const resources = childrenOf(root, 'resources').flatMap((all) => childrenOf(all, 'resource'));
  const byDefault = childrenOf(root, 'organizations').map((all) => attributeOf(all, 'default'))[0];
  const organization =
    organizations.find((one) => attributeOf(one, 'identifier') === byDefault) ?? organizations[0] ?? null;
  const first = (organization ? [...elementsOf(organization)] : [])
    .map((item) => attributeOf(item, 'identifierref'))
    .find((reference) => reference !== undefined);
  const launched = resources.find((resource) => attributeOf(resource, 'identifier') === first) ?? null;
  return {
    text,
    root,
    family: namespaces[root.uri] ?? null,
    schemaversion: version ? version.text : null,
    organizations,
    organization,
    items,
    resources,
    launched,
  };
}

function decoded(bytes: Uint8Array): { readonly text: string; readonly findings: Finding[] } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return {
      text: new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes),
      findings: [encoding('broken', 'It is written in UTF-16.')],
    };
  }
  const hasMark = first === 0xef && second === 0xbb;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, findings: hasMark ? [encoding('advice', 'It begins with a byte order mark.')] : [] };
  } catch {
    // Not UTF-8: read on byte by byte, so that the other faults are still told.
    return {
      text: new TextDecoder('latin1').decode(bytes),
      findings: [encoding('refused', 'It holds bytes that are not UTF-8.')],
    };
  }
}

function encoding(severity: Finding['severity'], fault: string): Finding {
  return finding(severity, 'manifest-encoding', {
    where: ['imsmanifest.xml'],
    fault,
    minds: 'LMSs whose XML reader takes only plain UTF-8',
    repair: 'Save it as UTF-8 without a byte order mark (BOM).',
  });
}

function doctype(): Finding {
  return finding('refused', 'doctype', {
    where: ['imsmanifest.xml'],
    fault:
      'It has a document type (<!DOCTYPE …>), through which entities could read files of the server or fill its memory.',
    minds: 'LMSs that guard against XML attacks; it was not read any further here',
    repair: 'Remove the <!DOCTYPE …> and every entity that it defines.',
  });
}

function notWellFormed(reading: { readonly line: number; readonly column: number; readonly fault: string }): Finding {
  return finding('refused', 'not-well-formed', {
    where: [`imsmanifest.xml:${reading.line}`],
    fault: `It is not well-formed XML: ${reading.fault.replace(/\.$/, '')} (line ${reading.line}, column ${reading.column}).`,
    minds: 'every LMS that reads XML strictly; Moodle imports it and then plays wrongly',
    repair: 'Mend that line. A bare < is written &lt;.',
  });
}

/** The commonest fault of all, and the one that XML readers name worst: they miss it until some later line. */
function bareAmpersand(text: string): Finding | null {
  const line =
    text
      .split('\n')
      .findIndex((one) => /&(?!(#\d+|#x[\da-f]+|[a-z_][\w.-]*);)/i.test(one) && !/<!\[CDATA\[|<!--/.test(one)) + 1;
  if (line === 0) return null;
  const [near = ''] =
    /.{0,12}&(?!(?:#\d+|#x[\da-f]+|[a-z_][\w.-]*);).{0,11}/i.exec(text.split('\n')[line - 1] ?? '') ?? [];
  return finding('refused', 'not-well-formed', {
    where: [`imsmanifest.xml:${line}`],
    fault: `It is not well-formed XML: a bare & stands in line ${line} ("…${shown(near)}…").`,
    minds: 'every LMS that reads XML strictly',
    repair: 'Write &amp; in place of &.',
  });
}

function tooLarge(size: number): Finding {
  return finding('refused', 'manifest-too-large', {
    where: ['imsmanifest.xml'],
    fault: `It has ${Math.round(size / 1024 ** 2)} MB; it was not read.`,
    minds: 'every LMS',
    repair: 'An honest manifest has some kilobytes. Ask whoever sent the package for a new one.',
  });
}

/** A zip with nothing in it: somebody zipped an empty folder. What could not be read at all has been told. */
function emptyOf(archive: Archive): Finding[] {
  if (archive.findings.length > 0) return [];
  return [
    finding('refused', 'empty', {
      fault: 'The zip is empty.',
      minds: 'every LMS',
      repair: 'Export the package again, or zip what is in its folder.',
    }),
  ];
}

function withoutManifest(files: readonly ArchiveFile[]): Finding {
  const named = files.filter((file) => /(^|[\\/])imsmanifest\.xml$/i.test(file.name));
  const deep = named.find((file) => /[\\/]/.test(file.name));
  const minds = 'every LMS';
  if (deep) {
    const folder = deep.name.replace(/[\\/][^\\/]*$/, '');
    return finding('refused', 'manifest-too-deep', {
      where: [shown(deep.name)],
      fault: `imsmanifest.xml lies in the folder "${shown(folder)}", not at the root of the zip.`,
      minds,
      repair: `Open the folder "${shown(folder)}", mark everything in it, and zip that: not the folder itself.`,
    });
  }
  const otherCase = named[0];
  if (otherCase) {
    return finding('refused', 'manifest-case', {
      where: [shown(otherCase.name)],
      fault: `The manifest is called "${otherCase.name}"; LMSs look for "imsmanifest.xml" in small letters.`,
      minds,
      repair: 'Rename it.',
    });
  }
  return finding('refused', 'no-manifest', {
    fault: `There is no imsmanifest.xml in the zip.${guessOf(files)}`,
    minds,
    repair: 'Export or build the package as SCORM 1.2 or SCORM 2004.',
  });
}

function guessOf(files: readonly ArchiveFile[]): string {
  const has = (pattern: RegExp) => files.find((file) => pattern.test(file.name));
  const inner = has(/\.(zip|scorm)$/i);
  if (inner) return ` It holds another zip, "${shown(inner.name)}": the package may have been zipped twice.`;
  if (has(/(^|\/)tincan\.xml$/i)) return ' It looks like an xAPI (Tin Can) package.';
  if (has(/(^|\/)cmi5\.xml$/i)) return ' It looks like a cmi5 package.';
  if (has(/\.(au|crs)$/i)) return ' It looks like an AICC package.';
  if (has(/(^|\/)h5p\.json$/i)) return ' It looks like an H5P file.';
  if (has(/(^|\/)index\.html$/i)) return ' It may be a web edition, which no LMS can record.';
  return '';
}

/** Where `element` stands, as a finding names it: the file and the line. */
export function placeOf(element: XmlElement): string[] {
  return [`imsmanifest.xml:${element.line}`];
}
