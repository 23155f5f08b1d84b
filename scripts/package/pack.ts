// One build becomes the package of each edition: files and facts in, named zips out.

import { createHash } from 'node:crypto';
import type { Words } from '../../src/model/course.js';
import { editionOf, type Edition, type EditionName } from './editions.js';
import { manifestOf, type ManifestFacts } from './manifest.js';
import { versionLabelOf } from './version-label.js';
import { schemaFilesOf } from './xsd-files.js';
import { webFilesOf } from './web-edition.js';
import { sortedPaths, zipOf, type Files } from './zip.js';

export interface Package {
  readonly edition: EditionName;
  /** `co_production-scorm12-v1.0.0.zip` */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Of the zip, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly statesMasteryScore: boolean;
}

export interface PackageFacts extends Omit<ManifestFacts, 'files'> {
  readonly words: Words;
  /** Said in the name of the file; the title of the facts says it as well. */
  readonly isDraft?: boolean;
}

/**
 * @param built the files of one build, by path
 * @param template imsmanifest.template.xml
 */
export function packageOf(built: Files, template: string, facts: PackageFacts, name: EditionName): Package {
  const label = name === 'web' ? 'web' : editionOf(name).label;
  const bytes = zipOf(
    name === 'web' ? webFilesOf(built, facts.words) : scormFilesOf(built, template, facts, editionOf(name)),
  );
  return {
    edition: name,
    fileName: `${facts.courseId}-${label}-${versionLabelOf(facts.version, facts.isDraft ?? false)}.zip`,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    statesMasteryScore: name !== 'web' && facts.masteryScore !== null,
  };
}

/** What stands in the `.sha256` file: `sha256sum --check` reads it as it is. */
export function checksumLineOf(one: Pick<Package, 'fileName' | 'sha256'>): string {
  return `${one.sha256}  ${one.fileName}\n`;
}

function scormFilesOf(built: Files, template: string, facts: PackageFacts, edition: Edition): Files {
  const content = new Map([...built, ...schemaFilesOf(edition)]);
  const manifest = manifestOf(template, edition, { ...facts, files: sortedPaths(content) });
  // TextEncoder writes UTF-8 without a byte order mark, which some LMSs take for a fault.
  return content.set('imsmanifest.xml', new TextEncoder().encode(manifest));
}
