// What the person who uploads the package must know: overwrite or new activity, what learners will notice, what goes where.

import type { Course } from '../../src/model/course.js';
import { editionOf } from './editions.js';
import { lmsTargets, type LmsTarget } from './lms-targets.js';
import type { Package } from './pack.js';
import type { Update } from './pending-update.js';

/**
 * Markdown, which reads as plain text too.
 * @param decided what assessors decided about questions; `''` for nothing
 */
export function releaseNotesOf(
  course: Course,
  update: Update,
  packages: readonly Package[],
  isDraft = false,
  decided = '',
): string {
  return (
    [
      `# ${course.title}, version ${course.version}${isDraft ? ', draft' : ''}`,
      isDraft
        ? 'Not released. Use these packages to try them out, and invite no learners.'
        : `Released on ${course.released}.`,
      `## What to do${isDraft ? ' once it is released' : ''}\n\n${adviceOf(update)}`,
      ...(update.changes.length > 0
        ? [
            `## What changed since version ${update.from}, and what a learner half-way through will notice\n\n${update.changes.map((change) => `- ${change.says}`).join('\n')}`,
          ]
        : []),
      ...(update.entry ? [`## From the change log\n\n${update.entry.split('\n').slice(1).join('\n').trim()}`] : []),
      ...(decided === '' ? [] : [decided]),
      `## Which file for which LMS\n\n${lmsTargets
        .filter((lms) => packages.some((one) => lms.editions.includes(one.edition)))
        .map((lms) => placeOf(lms, packages))
        .join('\n\n')}`,
      ...(packages.some((one) => one.edition === 'web')
        ? [
            '**Without an LMS:** put the unpacked web edition on any web server or intranet page. It says on its first page that nothing is recorded.',
          ]
        : []),
      `## Checksums (SHA-256)\n\n${packages.map((one) => `- \`${one.fileName}\` ${one.sha256}`).join('\n')}`,
    ].join('\n\n') + '\n'
  );
}

export function adviceOf({ advice, from, to }: Update): string {
  switch (advice) {
    case 'first release':
      return 'Make a new activity in the LMS: this is the first release.';
    case 'nothing changed':
      return `Nothing that a learner sees or an LMS keeps has changed since version ${from}. Overwriting the package is safe.`;
    case 'overwrite the package':
      return `Overwrite the package in the activity that is there. Progress, status and scores are kept.${from === to ? ` But raise the version first (npm run release): ${to} is already out with other words.` : ''}`;
    case 'make a new activity':
      return 'Make a new activity, and leave the old one for the records. In the old one, reports would mix two different things under one name.';
  }
}

function placeOf(lms: LmsTarget, packages: readonly Package[]): string {
  const files = packages.filter((one) => lms.editions.includes(one.edition));
  return [
    `### ${lms.title}`,
    `Upload ${files.map((one) => `\`${one.fileName}\` (${titleOf(one)})`).join(', ')}. ${lms.why}`,
    `Answers in its reports: ${lms.showsAnswers}`,
    lms.settings.map((setting) => `- ${setting}`).join('\n'),
  ].join('\n\n');
}

function titleOf({ edition }: Package): string {
  return edition === 'web' ? 'web edition' : editionOf(edition).title;
}
