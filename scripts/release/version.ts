// Which version comes next.

import semver from 'semver';
import { WrongUsage } from '../command.js';

export type Step = 'patch' | 'minor' | 'major';

/**
 * @param wish `patch`, `minor`, `major` or a version
 * @param last the version that is out; null before the first release
 * @param written the version in course.yaml
 * @throws WrongUsage for a wish that is no version, or one that is out already
 */
export function nextVersion(wish: string, last: string | null, written: string): string {
  if (isStep(wish)) return last === null ? written : stepped(last, wish);
  if (!/^\d+\.\d+\.\d+$/.test(wish))
    throw new WrongUsage(`"${wish}" is no version. Type patch, minor, major, or three numbers such as 1.2.0.`);
  if (last !== null && !semver.gt(wish, last))
    throw new WrongUsage(
      `Version ${last} is out; ${wish} is not newer. Type patch (${stepped(last, 'patch')}), minor (${stepped(last, 'minor')}) or major (${stepped(last, 'major')}).`,
    );
  return wish;
}

/** Whether `version` is the newer one. */
export function isNewer(version: string, than: string): boolean {
  return semver.gt(version, than);
}

export function stepped(version: string, step: Step): string {
  const next = semver.inc(version, step);
  if (next === null) throw new WrongUsage(`"${version}" is no version. Write three numbers, such as 1.2.0.`);
  return next;
}

function isStep(wish: string): wish is Step {
  return wish === 'patch' || wish === 'minor' || wish === 'major';
}
