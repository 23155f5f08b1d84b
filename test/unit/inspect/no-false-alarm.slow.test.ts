// No false alarm and no miss, over packages as they are met in the wild.
import { describe, expect, it } from 'vitest';
import { usualLimits } from '../../../scripts/inspect/archive.js';
import { inspectionOf } from '../../../scripts/inspect/inspection.js';
import { reportOf } from '../../../scripts/inspect/inspection-report.js';
import { goodZip } from '../../fixtures/inspect/good-package.js';
import { publicPackages } from '../../fixtures/inspect/public-packages.js';

describe('of packages as they are met', () => {
  it('there are more than 40', () => {
    expect(publicPackages.length).toBeGreaterThan(40);
  });

  it.each(publicPackages)('$story: $problems', async ({ zip, problems }) => {
    const { findings } = await inspectionOf(zip());
    const found = findings.filter(({ severity }) => severity !== 'advice');
    expect(found.map(({ rule }) => rule).sort(), JSON.stringify(found, null, 1)).toEqual([...problems].sort());
    expect(reportOf('course.zip', await inspectionOf(zip())).includes('It will import.') || findings.length === 0).toBe(
      problems.length === 0,
    );
  });

  it.each([
    ['course.zip', []],
    ['course.ZIP', []],
    ['course.scorm', ['file-ending']],
  ] as const)('a package that is called %s', async (name, rules) => {
    const { findings } = await inspectionOf(goodZip(), usualLimits, name);
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });

  it('an empty zip is not clean', async () => {
    const empty = publicPackages.find(({ story }) => story === 'an empty zip');
    const text = reportOf('course.zip', await inspectionOf(empty?.zip() ?? new Uint8Array()));
    expect(text).toContain('REFUSED  The zip is empty.');
    expect(text).not.toContain('Clean');
  });
});
