// What our own packages must be beyond "it will import": nothing found at all, small, and holding only what the
// learner's browser and the LMS need.

import { archiveOf, type Archive } from '../inspect/archive.js';
import type { Finding } from '../inspect/finding.js';
import { inspectionOf } from '../inspect/inspection.js';
import type { Package, PackageFacts } from '../package/pack.js';
import { defaultLanguage } from '../../src/model/default-language.js';

/** Bytes without the files in media/, which are weighed by themselves. Kind to phones and to wards with a slow network. */
export const budget = 400_000;

const wanted = /\.(html|js|css|svg|png|jpg|webp|avif|woff2|ico|json|txt|vtt|mp4|mp3|pdf|xml|xsd|dtd)$/;

export interface Check {
  /** One sentence each; the package may not leave the house with any. */
  readonly faults: readonly string[];
  /** It works, and could be kinder. */
  readonly advice: readonly string[];
}

export async function checkOf(one: Package, facts: Pick<PackageFacts, 'masteryScore'>): Promise<Check> {
  const [archive, inspection] = [await archiveOf(one.bytes), await inspectionOf(one.bytes)];
  const expected = [
    ...(one.edition === 'web' ? ['no-manifest'] : []),
    ...(facts.masteryScore === null ? [] : ['masteryscore']),
  ];
  const found = inspection.findings.filter(({ rule }) => !expected.includes(rule));
  const worded = (isWanted: (finding: Finding) => boolean) => found.filter(isWanted).map(sentenceOf);
  return {
    faults: [
      ...worded(({ severity }) => severity !== 'advice'),
      ...nameFaults(archive.files.map(({ name }) => name)),
      ...sizeFaults(one, archive),
    ].map((fault) => `${one.fileName}: ${fault}`),
    advice: worded(({ severity }) => severity === 'advice').map((advice) => `${one.fileName}: ${advice}`),
  };
}

function nameFaults(names: readonly string[]): string[] {
  // The one name that is not ours to choose: xml.xsd asks for it.
  const own = names.filter((name) => name !== 'XMLSchema.dtd');
  return [
    ...own
      .filter((name) => !/^[a-z0-9_./-]+$/.test(name))
      .map((name) => `"${name}" is not in small ASCII letters, which some LMSs need. Rename it.`),
    ...own
      .filter((name) => !wanted.test(name))
      .map((name) => `"${name}" is of a kind that no learner's browser needs. Leave it out of the build.`),
    ...own
      .filter((name) => /answer-?key|released-ids/.test(name))
      .map((name) => `"${name}" must never be in a learner's package. Leave it out of the build.`),
  ];
}

function sizeFaults({ bytes }: Package, { files }: Archive): string[] {
  const written = (count: number) => count.toLocaleString(defaultLanguage);
  const media = files.filter(({ name }) => name.startsWith('media/')).reduce((sum, { packed }) => sum + packed, 0);
  const own = bytes.byteLength - media;
  return own <= budget
    ? []
    : [
        `It has ${written(own)} bytes without its photographs and films; the budget is ${written(budget)}. Shorten the words, or load less.`,
      ];
}

function sentenceOf({ fault, where, repair }: Finding): string {
  return [fault, where.slice(0, 5).join(', '), repair].filter((part) => part !== '').join(' ');
}
