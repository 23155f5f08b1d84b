import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { phasesOn } from '../../../scripts/command.js';

const type = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, ['scripts/run.mjs', command, ...args], { encoding: 'utf8' });

describe('npm run package', { timeout: 60_000 }, () => {
  it('leaves with 2 and says what there is when an LMS is not in the table', () => {
    const { status, stdout, stderr } = type('package', '--lms', 'blackboard');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'There is no LMS "blackboard" in the table. Choose one of moodle, totara, learning-hub, esr, docebo, cornerstone, scorm-cloud; or leave --lms out and take the edition that your LMS asks for.\n',
    );
  });

  it('leaves with 2 for an option that it does not know', () => {
    const { status, stderr } = type('package', '--lmss', 'moodle');
    expect([status, stderr]).toEqual([2, "error: unknown option '--lmss'\n(Did you mean --lms?)\n"]);
  });

  it.each(['package', 'inspect', 'release'])('%s --help shows an example and the exit codes', (command) => {
    const { status, stdout } = type(command, '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/\nExample:\n {2}npm run /);
    expect(stdout).toContain('2 for wrong usage.');
  });
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
