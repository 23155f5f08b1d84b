// The manifest's list of files against the files that are there.

import type { Archive } from './archive.js';
import { findingAt, finding, shown, type Finding } from './finding.js';
import type { Manifest } from './manifest-file.js';
import { attributeOf, childrenOf, elementsOf, type XmlElement } from './xml.js';

export function fileRules(archive: Archive, manifest: Manifest): Finding[] {
  const present = new Set(archive.files.map((file) => file.name));
  const listed = listedIn(manifest);
  return [
    ...addressRules(listed),
    ...presenceRules(present, listed),
    ...launchRules(present, manifest),
    ...ownFileRules(manifest),
    ...baseRules(manifest),
    ...schemaLocationRules(present, manifest),
  ];
}

interface Listed {
  readonly href: string;
  readonly path: string;
  readonly line: number;
}

const isOutside = (href: string) =>
  /^([a-z][a-z0-9+.-]*:)?\/\//i.test(href) || /^(https?|ftp|file|data|javascript):/i.test(href);

function listedIn(manifest: Manifest): Listed[] {
  return manifest.resources.flatMap((resource) =>
    [resource, ...childrenOf(resource, 'file')].flatMap((element) => {
      const href = attributeOf(element, 'href');
      return href === undefined ? [] : [{ href, path: pathOf(href, manifest, resource), line: element.line }];
    }),
  );
}

/** The path in the zip: bases in front, query and fragment away, %20 and the like resolved. */
function pathOf(href: string, manifest: Manifest, resource: XmlElement): string {
  const bases = [manifest.root, ...childrenOf(manifest.root, 'resources'), resource].map(
    (element) => attributeOf(element, 'base') ?? '',
  );
  const plain = (bases.join('') + href).replace(/[?#].*$/s, '');
  try {
    return withoutDots(decodeURIComponent(plain));
  } catch {
    // A lone % is not an escape: the name is taken as it is written.
    return withoutDots(plain);
  }
}

/** `a/./b/../c` is `a/c`; what climbs out of the package keeps its "..". */
function withoutDots(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function addressRules(listed: readonly Listed[]): Finding[] {
  const where = (wanted: (one: Listed) => boolean) => listed.filter(wanted).map((one) => `imsmanifest.xml:${one.line}`);
  return [
    ...findingAt(
      'broken',
      'href-outside',
      where(({ href }) => isOutside(href)),
      {
        fault: `It lists an address outside the package (${shown(listed.find(({ href }) => isOutside(href))?.href ?? '')}).`,
        minds: 'NHS networks that block it, and LMSs that import only what is inside',
        repair: 'Put the file into the package.',
      },
    ),
    ...findingAt(
      'refused',
      'href-escapes',
      where(({ path }) => path.split(/[\\/]/).includes('..') || /^([\\/]|[A-Za-z]:[\\/])/.test(path)),
      {
        fault: 'It lists a path that leaves the package.',
        minds: 'every LMS that guards against such paths',
        repair: 'Write paths from the root of the zip, without "..".',
      },
    ),
    ...findingAt(
      'broken',
      'href-backslash',
      where(({ href }) => href.includes('\\')),
      {
        fault: 'It lists a path with a backslash.',
        minds: "ADL's test suite, and every LMS on Linux",
        repair: 'Write forward slashes.',
      },
    ),
  ];
}

function presenceRules(present: ReadonlySet<string>, listed: readonly Listed[]): Finding[] {
  const inside = listed.filter(({ href }) => !isOutside(href));
  const byFolded = new Map([...present].map((name) => [name.toLowerCase(), name]));
  const absent = inside.filter(({ path }) => !present.has(path));
  const otherCase = absent.filter(({ path }) => byFolded.has(path.toLowerCase()));
  const missing = absent.filter(({ path }) => !byFolded.has(path.toLowerCase()));
  const paths = new Set(inside.map(({ path }) => path));
  const isOwn = (name: string) =>
    name === 'imsmanifest.xml' ||
    /^[^/]*\.(xsd|dtd)$/i.test(name) ||
    /^(common|extend|unique|vocab)\/[^/]*\.xsd$/i.test(name);
  const unlisted = [...present].filter((name) => !paths.has(name) && !isOwn(name) && !name.endsWith('/'));
  return [
    ...findingAt('refused', 'file-missing', unique(missing.map(({ path }) => shown(path))), {
      fault: 'The manifest lists a file that is not in the zip.',
      minds: "SCORM Cloud, ADL's test suite",
      repair: 'Add the file, or remove it from the list.',
    }),
    ...findingAt(
      'broken',
      'file-case',
      unique(
        otherCase.map(({ path }) => `${shown(path)} (in the zip: ${shown(byFolded.get(path.toLowerCase()) ?? '')})`),
      ),
      {
        fault: 'The manifest lists a file in other capital letters than the zip has.',
        minds: 'every LMS on Linux, SuccessFactors',
        repair: 'Write both alike, best in small letters.',
      },
    ),
    ...findingAt('advice', 'file-unlisted', unlisted.map(shown), {
      fault: 'The zip holds a file that the manifest does not list.',
      minds: "ADL's test suite (a warning); some LMSs do not copy such files",
      repair: 'List it with <file href="…"/>, or remove it.',
    }),
  ];
}

function launchRules(present: ReadonlySet<string>, manifest: Manifest): Finding[] {
  const { launched } = manifest;
  if (!launched) return [];
  const where = [`imsmanifest.xml:${launched.line}`];
  const href = attributeOf(launched, 'href');
  if (!href)
    return [
      finding('refused', 'launch-missing', {
        where,
        fault: 'The resource that the course opens with has no href.',
        minds: 'every LMS',
        repair: 'Name its first page, for example href="index.html".',
      }),
    ];
  if (isOutside(href) || present.has(pathOf(href, manifest, launched))) return [];
  return [
    finding('refused', 'launch-missing', {
      where,
      fault: `The page that the course opens with, "${shown(href)}", is not in the zip.`,
      minds: 'learners: the import works in Moodle, and the course then shows "not found"',
      repair: 'Add the page, or write its name exactly as in the zip.',
    }),
  ];
}

function ownFileRules(manifest: Manifest): Finding[] {
  const odd = manifest.resources.filter((resource) => {
    const href = attributeOf(resource, 'href');
    const path = (address: string) => pathOf(address, manifest, resource);
    const files = childrenOf(resource, 'file').map((file) => path(attributeOf(file, 'href') ?? ''));
    return href !== undefined && href !== '' && !isOutside(href) && !files.includes(path(href));
  });
  return findingAt(
    'broken',
    'href-not-listed',
    odd.map((resource) => `imsmanifest.xml:${resource.line}`),
    {
      fault: 'The page of a resource is not one of its own <file> entries.',
      minds: "ADL's test suite",
      repair: 'Add <file href="…"/> with the same address.',
    },
  );
}

function baseRules(manifest: Manifest): Finding[] {
  const odd = [...elementsOf(manifest.root)].filter((element) =>
    element.attributes.some(({ prefix, local, value }) => prefix === 'xml' && local === 'base' && !value.endsWith('/')),
  );
  return findingAt(
    'broken',
    'xml-base',
    odd.map((element) => `imsmanifest.xml:${element.line}`),
    { fault: 'An xml:base does not end in "/".', minds: "ADL's test suite", repair: 'Write the slash.' },
  );
}

function schemaLocationRules(present: ReadonlySet<string>, manifest: Manifest): Finding[] {
  const location = attributeOf(manifest.root, 'schemaLocation');
  if (location === undefined)
    return [
      finding('advice', 'schema-location', {
        where: ['imsmanifest.xml'],
        fault: 'It has no xsi:schemaLocation.',
        minds: "ADL's test suite (a warning)",
        repair: 'Name the schema files that lie at the root of the zip.',
      }),
    ];
  const places = location
    .trim()
    .split(/\s+/)
    .filter((_, index) => index % 2 === 1);
  const remote = places.filter(isOutside);
  const absent = places.filter((place) => !isOutside(place) && !present.has(place));
  return [
    ...findingAt('advice', 'schema-remote', remote.map(shown), {
      fault: 'Its schemaLocation names a schema on the web.',
      minds: "ADL's test suite, and the few LMSs that fetch it",
      repair: 'Put the schema file at the root of the zip and name it without a folder.',
    }),
    ...findingAt(manifest.family === '2004' ? 'broken' : 'advice', 'schema-absent', absent.map(shown), {
      fault: 'Its schemaLocation names a schema file that is not in the zip.',
      minds: "ADL's test suite, and LMSs that check against the packaged schemas",
      repair: 'Put the schema files of the edition at the root of the zip.',
    }),
  ];
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
