// A whole inspection: zip in, findings out. Writes nothing, fetches nothing, runs nothing.

import { lmsTargets } from '../package/lms-targets.js';
import { archiveOf, usualLimits, type Limits } from './archive.js';
import { sorted, type Finding } from './finding.js';
import { manifestIn, titleOf, type Manifest } from './manifest-file.js';
import { contentRules } from './rules-content.js';
import { fileRules } from './rules-files.js';
import { manifestRules } from './rules-manifest.js';
import { editionNamedIn, schemaRules } from './rules-schema.js';
import { endingRules, zipRules } from './rules-zip.js';

export interface Inspection {
  /** For people; null when there is no manifest to tell it. */
  readonly edition: string | null;
  readonly title: string | null;
  /** The LMSs of our table that this edition is for. */
  readonly isFor: readonly string[];
  readonly identifier: string | null;
  readonly files: number;
  /** Bytes of the zip, and of its files unpacked. */
  readonly size: number;
  readonly unpacked: number;
  /** The gravest first. */
  readonly findings: readonly Finding[];
}

/** @param fileName of the zip, when it has one: LMSs look at its ending */
export async function inspectionOf(zip: Uint8Array, limits: Limits = usualLimits, fileName = ''): Promise<Inspection> {
  const archive = await archiveOf(zip, limits);
  const { manifest, findings } = manifestIn(archive);
  const all = [...endingRules(fileName, archive), ...zipRules(archive), ...findings, ...contentRules(archive)];
  if (manifest) all.push(...manifestRules(manifest), ...fileRules(archive, manifest), ...(await schemaRules(manifest)));
  const edition = manifest && editionNamedIn(manifest);
  return {
    edition: edition?.title ?? null,
    isFor: lmsTargets.filter((lms) => edition && lms.editions.includes(edition.name)).map((lms) => lms.title),
    title: manifest && titleOf(manifest),
    identifier: manifest && identifierOf(manifest),
    files: archive.files.length,
    size: archive.size,
    unpacked: archive.files.reduce((sum, file) => sum + file.size, 0),
    findings: sorted(all),
  };
}

/** Advice is no problem: the package imports and works. */
export function hasProblems(inspection: Inspection): boolean {
  return inspection.findings.some((found) => found.severity !== 'advice');
}

function identifierOf(manifest: Manifest): string | null {
  return manifest.root.attributes.find((attribute) => attribute.local === 'identifier')?.value ?? null;
}
