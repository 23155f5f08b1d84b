import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { kitProgram } from '../../../scripts/kit/kit.js';
import { packageProgram } from '../../../scripts/deliver/deliver.js';
import { inspectProgram } from '../../../scripts/inspect/inspect.js';
import { releaseProgram } from '../../../scripts/release/release.js';
import { typeInProcess } from '../../fixtures/type-in-process.js';
import { phasesOn } from '../../../scripts/command.js';

const programs = {
  package: packageProgram,
  inspect: inspectProgram,
  release: releaseProgram,
  kit: kitProgram,
} as const;
const type = (command: keyof typeof programs, ...args: string[]) => typeInProcess(programs[command], ...args);

describe('npm run package', () => {
  it('leaves with 2 and says what there is when an LMS is not in the table', async () => {
    const { status, stdout, stderr } = await type('package', '--lms', 'blackboard');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'There is no LMS "blackboard" in the table. Choose one of moodle, totara, learning-hub, esr, docebo, cornerstone, scorm-cloud; or leave --lms out and take the edition that your LMS asks for.\n',
    );
  });

  it('leaves with 2 for an option that it does not know', async () => {
    const { status, stderr } = await type('package', '--lmss', 'moodle');
    expect([status, stderr]).toEqual([2, "error: unknown option '--lmss'\n(Did you mean --lms?)\n"]);
  });

  it.each(['package', 'inspect', 'release', 'kit'] as const)(
    '%s --help shows an example and the exit codes',
    async (command) => {
      const { status, stdout } = await type(command, '--help');
      expect(status).toBe(0);
      expect(stdout).toMatch(/\nExample:\n {2}npm run /);
      expect(stdout).toContain('2 for wrong usage.');
    },
  );
});

// One process a command: that it can be typed at all.
describe('typed at a prompt', () => {
  it.each(['package', 'inspect', 'release', 'check', 'script', 'decode', 'analyse', 'kit'])(
    '%s --help answers',
    (command) => {
      const { status, stdout } = spawnSync(process.execPath, ['scripts/run.mjs', command, '--help'], {
        encoding: 'utf8',
      });
      expect([status, stdout.includes('Usage: npm run ')]).toEqual([0, true]);
    },
  );
});

describe('a phase', () => {
  it('says what it does and how long it took, and hands on what came of it', async () => {
    const lines: string[] = [];
    expect(
      await phasesOn((line) => {
        lines.push(line);
      })('Packing', () => 42),
    ).toBe(42);
    expect(lines).toEqual(['Packing …', expect.stringMatching(/^ {2}done in \d\.\d s$/)]);
  });
});
