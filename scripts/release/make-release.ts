// One release, step by step. What it needs from outside (the clock, the checks, a person) comes in.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Phase } from '../command.js';
import { compile } from '../content/compile.js';
import { readCourse } from '../content/parse/read-course.js';
import { deliver, type Delivery, type DeliveryOptions } from '../deliver/delivery.js';
import { releasedOf } from '../package/released.js';
import { writeReleased } from '../package/released-file.js';
import { updateOf, type Update } from '../package/pending-update.js';
import { withEntry } from './changelog.js';
import { withVersion } from './settings-file.js';
import { nextVersion, type Step } from './version.js';

export interface ReleaseTools {
  /** The folder of the project. */
  readonly root: string;
  readonly now: () => Date;
  /** Runs one of the project's own commands. @throws Refusal when it finds problems */
  readonly run: (command: 'check' | 'test') => Promise<void>;
  /** Asks a person for the version, with a suggestion. */
  readonly ask: (last: string | null, suggestion: Step) => Promise<string>;
  readonly deliver?: (options: DeliveryOptions) => Promise<Delivery>;
  readonly phase: Phase;
}

export interface ReleaseRequest {
  readonly version: string | null;
  readonly withTests: boolean;
}

/**
 * Versions the course, writes its entry in CHANGELOG.md, checks, packs, and remembers what was promised.
 * Typing the same command again after a refusal goes on with the same version: it counts from the last release.
 */
export async function makeRelease(wish: ReleaseRequest, tools: ReleaseTools): Promise<Delivery> {
  const { root, phase } = tools;
  const courseFolder = join(root, 'course');
  const before = await phase('Reading the words', () => compile(readCourse(courseFolder)));
  const update = updateOf(root, before);
  const version = nextVersion(
    wish.version ?? (await tools.ask(update.from, suggestionOf(update))),
    update.from,
    before.course.version,
  );
  await phase(`Writing version ${version} into course.yaml and CHANGELOG.md`, () =>
    writeVersion(root, version, tools.now(), update),
  );
  await phase('Checking the course', () => tools.run('check'));
  if (wish.withTests) await phase('Testing', () => tools.run('test'));
  const delivery = await (tools.deliver ?? deliver)({ root, courseFolder, out: join(root, 'dist', 'packages'), phase });
  writeReleased(root, releasedOf(compile(readCourse(courseFolder))));
  return delivery;
}

/** The same in every time zone of one day's work: the day of the clock on the wall. */
function dayOf(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function writeVersion(root: string, version: string, now: Date, { changes, advice }: Update): void {
  const settings = join(root, 'course', 'course.yaml');
  const log = join(root, 'CHANGELOG.md');
  const day = dayOf(now);
  writeFileSync(settings, withVersion(readFileSync(settings, 'utf8'), version, day));
  writeFileSync(
    log,
    withEntry(existsSync(log) ? readFileSync(log, 'utf8') : '', version, new Date(`${day}T12:00:00Z`), changes, advice),
  );
}

function suggestionOf({ advice, changes }: Update): Step {
  if (advice === 'make a new activity') return 'major';
  return changes.some(({ subject, weight }) => weight === 'structure' || subject.endsWith(' new')) ? 'minor' : 'patch';
}
