// One release, step by step. What it needs from outside (the clock, the checks, a person) comes in.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { Refusal, type Phase } from '../command.js';
import { compile } from '../content/compile.js';
import { blockersOf } from '../content/open-points.js';
import { readCourse } from '../content/parse/read-course.js';
import { deliver, type Delivery, type DeliveryOptions } from '../deliver/delivery.js';
import { releasedOf } from '../package/released.js';
import { releasedFile, writeReleased } from '../package/released-file.js';
import { updateOf, type Update } from '../package/pending-update.js';
import { signedOffFile } from '../sign-off/signed-off-file.js';
import { withEntry } from './changelog.js';
import { withVersion } from './settings-file.js';
import { isNewer, nextVersion, type Step } from './version.js';

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
 * Checks, packs in a folder of its own, and only then writes: packages, version, CHANGELOG.md, and last what was
 * promised. Whatever stops it before that leaves the project as it was. If the computer stops while it writes, the
 * same command goes on with the same version: it counts from what was promised.
 * @throws Refusal while an open point stops it, and for whatever the checks find
 */
export async function makeRelease(wish: ReleaseRequest, tools: ReleaseTools): Promise<Delivery> {
  const { root, phase } = tools;
  const courseFolder = join(root, 'course');
  const words = readCourse(courseFolder);
  const before = await phase('Reading the words', () => compile(words));
  refuseOpenPoints(before.settings);
  const update = updateOf(root, before);
  const { version: written } = before.course;
  // Written and not promised: the computer stopped in the middle of the last release, which goes on.
  const begun = update.from !== null && isNewer(written, update.from) ? written : null;
  const version = nextVersion(
    wish.version ?? begun ?? (await tools.ask(update.from, suggestionOf(update))),
    update.from,
    written,
  );
  await phase('Checking the course', () => tools.run('check'));
  if (wish.withTests) await phase('Testing', () => tools.run('test'));
  refuseOtherWords(words, readCourse(courseFolder));
  const stage = mkdtempSync(join(tmpdir(), 'release-'));
  const clear = () => rmSync(stage, { recursive: true, force: true });
  // Whoever presses Ctrl+C leaves nothing behind either.
  process.once('exit', clear);
  try {
    stageVersion(root, stage, version, tools.now(), update);
    const staged = join(stage, 'course');
    const delivery = await (tools.deliver ?? deliver)({
      root: stage,
      courseFolder: staged,
      buildFolder: join(stage, 'built'),
      out: join(stage, 'packages'),
      phase,
    });
    return await phase(`Writing version ${version}`, () => {
      writeReleased(stage, releasedOf(compile(readCourse(staged))));
      return keep(delivery, stage, root);
    });
  } finally {
    clear();
    process.off('exit', clear);
  }
}

/** @throws Refusal that names each point with its repair */
function refuseOpenPoints(settings: Parameters<typeof blockersOf>[0]): void {
  const blockers = blockersOf(settings);
  if (blockers.length === 0) return;
  const list = blockers.map(({ id, text, repair }) => `  ${id}: ${text}\n    ${repair}`).join('\n');
  throw new Refusal(
    `Nothing was released: ${blockers.length === 1 ? 'an open point stops it' : `${blockers.length} open points stop it`}.\n${list}\n\nUntil then "npm run package" makes drafts to try out. A point that need not stop a release has "blocks: false" in course/course.yaml; that is for its owner to decide.`,
  );
}

/**
 * The tests take minutes, and someone may go on writing: what is released is what was checked.
 * @throws Refusal that names the files
 */
function refuseOtherWords(checked: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): void {
  const changed = [...new Set([...checked.keys(), ...now.keys()])].filter(
    (file) => checked.get(file) !== now.get(file),
  );
  if (changed.length === 0) return;
  const files = changed.map((file) => `course/${file}`).join(', ');
  throw new Refusal(
    `Nothing was released and nothing was written: ${files} changed while the checks ran, so nobody has checked these words. Type the same command again, and leave the files as they are until it ends.`,
  );
}

/** The same in every time zone of one day's work: the day of the clock on the wall. */
function dayOf(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The project's words as this release will have them, beside the project. */
function stageVersion(root: string, stage: string, version: string, now: Date, { changes, advice }: Update): void {
  cpSync(join(root, 'course'), join(stage, 'course'), { recursive: true });
  for (const file of [releasedFile, signedOffFile])
    if (existsSync(join(root, file))) cpSync(join(root, file), join(stage, file));
  const settings = join(stage, 'course', 'course.yaml');
  const log = join(root, 'CHANGELOG.md');
  const day = dayOf(now);
  writeFileSync(settings, withVersion(readFileSync(settings, 'utf8'), version, day));
  writeFileSync(
    join(stage, 'CHANGELOG.md'),
    withEntry(existsSync(log) ? readFileSync(log, 'utf8') : '', version, new Date(`${day}T12:00:00Z`), changes, advice),
  );
}

/** In one go, and what was promised last: until then the same command begins anew with the same version. */
function keep(delivery: Delivery, stage: string, root: string): Delivery {
  const packages = join(root, 'dist', 'packages');
  mkdirSync(packages, { recursive: true });
  cpSync(join(stage, 'packages'), packages, { recursive: true });
  for (const file of [join('course', 'course.yaml'), 'CHANGELOG.md', releasedFile])
    cpSync(join(stage, file), join(root, file));
  const kept = (path: string) => join(packages, basename(path));
  return {
    ...delivery,
    packages: delivery.packages.map((one) => ({ ...one, path: kept(one.path) })),
    companions: delivery.companions.map(kept),
  };
}

function suggestionOf({ advice, changes }: Update): Step {
  if (advice === 'make a new activity') return 'major';
  return changes.some(({ subject, weight }) => weight === 'structure' || subject.endsWith(' new')) ? 'minor' : 'patch';
}
