// Unpacks a package as an LMS does and reads from its manifest what an LMS reads.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { Refusal } from '../command.js';
import { attributeOf, elementsOf, readXml, type XmlElement } from '../inspect/xml.js';
import type { EditionName } from '../package/editions.js';

/** A package as it comes from `npm run package`. */
export interface ZippedPackage {
  readonly edition: EditionName;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** In hexadecimal; its first digits stand in the address, so that no browser shows an older copy. */
  readonly sha256: string;
}

export interface UnzippedPackage {
  readonly edition: EditionName;
  readonly fileName: string;
  /** Bytes of the zip. */
  readonly size: number;
  readonly revision: string;
  readonly folder: string;
  /** The page that the LMS opens. */
  readonly launch: string;
  /** Percent, where the manifest asks for one. */
  readonly masteryScore: number | null;
}

/** @throws Refusal when the package would write outside its folder or has no page to open. */
export function unzip(zipped: ZippedPackage, packages: string): UnzippedPackage {
  const { edition, fileName, bytes, sha256 } = zipped;
  const revision = sha256.slice(0, 8);
  const folder = join(packages, `${edition}-${revision}`);
  const files = unzipSync(bytes);
  for (const [path, content] of Object.entries(files)) {
    if (path.endsWith('/')) continue;
    const leaves = path.startsWith('/') || path.split('/').includes('..') || /[\\:\0]/.test(path);
    if (leaves)
      throw new Refusal(
        `${fileName} holds a file named "${path}", which would be written outside its folder. It was not unpacked.`,
      );
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const manifest = edition === 'web' ? null : new TextDecoder().decode(files['imsmanifest.xml'] ?? new Uint8Array());
  return {
    edition,
    fileName,
    size: bytes.length,
    revision,
    folder,
    ...(manifest === null ? { launch: 'index.html', masteryScore: null } : manifestFactsOf(manifest, fileName)),
  };
}

function manifestFactsOf(manifest: string, fileName: string): Pick<UnzippedPackage, 'launch' | 'masteryScore'> {
  const reading = readXml(manifest);
  if (reading.status !== 'read')
    throw new Refusal(
      `The manifest of ${fileName} cannot be read. "npm run inspect -- dist/packages/${fileName}" says what is wrong.`,
    );
  const elements = [...elementsOf(reading.root)];
  const launch = elements
    .filter(({ local }) => local === 'resource')
    .map((resource) => attributeOf(resource, 'href'))
    .find((href) => href !== undefined);
  if (launch === undefined)
    throw new Refusal(
      `The manifest of ${fileName} names no page to open. "npm run inspect -- dist/packages/${fileName}" says what is wrong.`,
    );
  return { launch, masteryScore: masteryScoreOf(elements) };
}

function masteryScoreOf(elements: readonly XmlElement[]): number | null {
  const textOf = (local: string) => elements.find((element) => element.local === local)?.text.trim();
  const percent = textOf('masteryscore');
  const share = textOf('minNormalizedMeasure');
  if (percent) return Number(percent);
  return share ? Number(share) * 100 : null;
}
