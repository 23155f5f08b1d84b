// Which version comes next.

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
  if (last !== null && compare(wish, last) <= 0)
    throw new WrongUsage(
      `Version ${last} is out; ${wish} is not newer. Type patch (${stepped(last, 'patch')}), minor (${stepped(last, 'minor')}) or major (${stepped(last, 'major')}).`,
    );
  return wish;
}

/** Whether `version` is the newer one. */
export function isNewer(version: string, than: string): boolean {
  return compare(version, than) > 0;
}

export function stepped(version: string, step: Step): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  switch (step) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
  }
}

function isStep(wish: string): wish is Step {
  return wish === 'patch' || wish === 'minor' || wish === 'major';
}

function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  return [0, 1, 2].map((at) => (a?.[at] ?? 0) - (b?.[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
