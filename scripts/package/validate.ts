// Validates a manifest against the XSDs of its edition, with libxml2 in WebAssembly: offline, the same everywhere.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { validateXML } from 'xmllint-wasm';
import type { Edition } from './editions.js';
import { schemaFilesOf } from './xsd-files.js';

export interface SchemaFault {
  /** 0 when the parser names no line. */
  readonly line: number;
  readonly fault: string;
}

/** The same manifest is asked about several times in one run, and each answer takes a worker and all the schemas. */
const answered = new Map<string, Promise<SchemaFault[]>>();

/**
 * Each answer has a worker of its own, which compiles xmllint. V8 shares what is compiled of the same bytes for as long as somebody
 * holds a module of them: a third less work from the second answer on.
 */
let held: Promise<WebAssembly.Module> | undefined;

/** @returns what the schemas refuse, in the words of libxml2; an empty list for a valid manifest. */
export function schemaFaultsOf(manifest: string, edition: Edition): Promise<SchemaFault[]> {
  const question = `${edition.name}\n${manifest}`;
  const answer = answered.get(question) ?? validated(manifest, edition);
  answered.set(question, answer);
  return answer;
}

async function validated(manifest: string, edition: Edition): Promise<SchemaFault[]> {
  const { resolve } = createRequire(import.meta.url);
  held ??= readFile(resolve('xmllint-wasm/xmllint.wasm')).then((bytes) => WebAssembly.compile(bytes));
  await held;
  const result = await validateXML({
    xml: { fileName: 'imsmanifest.xml', contents: manifest },
    schema: { fileName: 'driver.xsd', contents: driverOf(edition) },
    preload: [...schemaFilesOf(edition)].map(([fileName, bytes]) => ({
      fileName,
      contents: new TextDecoder().decode(bytes),
    })),
    // Never a request to a network, whatever a schema names.
    modifyArguments: (args) => ['--nonet', ...args],
  });
  if (result.valid) return [];
  return result.errors.map((error) => ({
    line: error.loc?.lineNumber ?? 0,
    fault: error.message.replace(/\{[^}]*\}/g, ''),
  }));
}

/** libxml2 takes one schema, so a driver imports the schema of each namespace in use. */
function driverOf(edition: Edition): string {
  const imports = Object.values(edition.namespaces).map(
    ({ uri, schema }) => `<xs:import namespace="${uri}" schemaLocation="${schema}"/>`,
  );
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}
