// npm run package: the packages for an LMS, or for each edition, with all that goes beside them.

import { relative } from 'node:path';
import { cwd, stdout } from 'node:process';
import { Command } from 'commander';
import { isTyped, phasesOn, quietly, runCommand, typedPath } from '../command.js';
import { choiceOf } from '../package/edition-choice.js';
import type { Delivery, Draft } from './delivery.js';
import { editionNames, editionOf } from '../package/editions.js';
import { lmsTargets, type LmsTarget } from '../package/lms-targets.js';
import type { Packed } from './pack-all.js';
import type { Update } from '../package/pending-update.js';
import { adviceOf } from '../package/release-notes.js';

interface Options {
  readonly lms?: string;
  readonly edition?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly changes?: boolean;
  readonly quiet?: boolean;
}

async function packageCourse(options: Options): Promise<void> {
  const { editions, lms } = choiceOf(options);
  const phase = options.quiet ? quietly : phasesOn();
  const out = options.out === undefined ? {} : { out: typedPath(options.out) };
  // The bundler and all that is packed take seconds to load, which nobody waits for who asks for --help or has mistyped.
  const { deliver } = await import('./delivery.js');
  const delivery = await deliver({ editions, phase, ...out });
  stdout.write(
    options.json
      ? `${JSON.stringify(summaryOf(delivery, lms), null, 2)}\n`
      : textOf(delivery, lms, options.changes ?? false),
  );
}

function summaryOf({ packages, companions, update, draft }: Delivery, lms: LmsTarget | null) {
  const { from, to, advice, changes, idle } = update;
  return {
    packages: packages.map(({ edition, path, bytes, sha256, advice: kinder }) => ({
      edition,
      path,
      bytes: bytes.byteLength,
      sha256,
      advice: kinder,
    })),
    companions,
    draft: draft && { open_points: draft.blockers.map(({ id }) => id), reworded: draft.isReworded },
    update: { from, to, advice, changes, idle },
    lms: lms && { name: lms.name, settings: lms.settings },
  };
}

function textOf({ packages, companions, update, draft }: Delivery, lms: LmsTarget | null, all: boolean): string {
  const near = (path: string) => relative(cwd(), path) || path;
  return [
    ...packages.map(
      (one) =>
        `${near(one.path)}  ${kilobytes(one)}  ${one.edition === 'web' ? 'web edition: nothing is recorded' : editionOf(one.edition).title}`,
    ),
    ...companions.map((path) => near(path)),
    '',
    ...changeLinesOf(update, all),
    ...update.idle.map(
      (subject) =>
        `CHANGELOG.md confirms "${subject}", but nothing of that name changed. Check the wording of the line.`,
    ),
    ...packages.flatMap((one) => one.advice.map((advice) => `Advice: ${advice}`)),
    ...(draft ? draftLinesOf(draft, update) : [adviceOf(update)]),
    ...(lms ? ['', `After the upload, set in ${lms.title}:`, ...lms.settings.map((setting) => `  - ${setting}`)] : []),
    ...masteryWarning(packages, lms),
    '',
  ].join('\n');
}

/** An untouched checkout differs from the last release in a hundred places: their number is enough, until someone asks. */
function changeLinesOf({ changes, from }: Update, all: boolean): string[] {
  if (changes.length === 0) return [];
  if (all) return changes.map((change) => `Changed: ${change.says}`);
  return [
    `${changes.length === 1 ? '1 thing has' : `${changes.length} things have`} changed since version ${from}. To see the list, type: npm run package -- --changes`,
  ];
}

/** Why it is a draft, and the way to a release. */
export function draftLinesOf({ blockers, isReworded }: Draft, { to }: Pick<Update, 'to'>): string[] {
  const one = blockers.length === 1;
  return [
    'These packages are drafts. Their names, their titles in the LMS and their first screen say so. Invite no learners to them.',
    ...(blockers.length > 0
      ? [
          `${one ? '1 open point stops' : `${blockers.length} open points stop`} a release: ${blockers.map(({ id }) => id).join(', ')}. "npm run check" says how to settle ${one ? 'it' : 'each'}.`,
        ]
      : []),
    ...(isReworded ? [`Version ${to} is out with other words. When these are ready, type: npm run release`] : []),
  ];
}

function masteryWarning(packages: readonly Packed[], lms: LmsTarget | null): string[] {
  const statesIt = packages.some(({ statesMasteryScore }) => statesMasteryScore);
  return statesIt && lms?.masteryScore
    ? ['', `Warning: course.yaml says mastery_score_in_manifest: true. ${lms.masteryScore}`]
    : [];
}

function kilobytes({ bytes }: Packed): string {
  return `${Math.round(bytes.byteLength / 1000)} kB`;
}

/** The command, new each time. */
export function packageProgram(): Command {
  return new Command('npm run package --')
    .description(
      'Packs the course for an LMS: checked zips, checksums, the answer key for assessors, and release notes.\nWith no option it writes every edition.',
    )
    .option('--lms <name>', `edition and settings for one LMS: ${lmsTargets.map(({ name }) => name).join(', ')}`)
    .option('--edition <name>', `one edition: ${editionNames.join(', ')}`)
    .option('--out <folder>', 'where the files go (default: dist/packages)')
    .option('--changes', 'list each change since the last release')
    .option('--json', 'print the result as JSON')
    .option('--quiet', 'no progress on stderr')
    .addHelpText(
      'after',
      '\nExample:\n  npm run package -- --lms moodle\n\nLeaves with 0 when all is written, 1 when something in the course or a package has to be mended, 2 for wrong usage.',
    )
    .action(packageCourse);
}

if (isTyped(import.meta.url)) await runCommand(packageProgram());
