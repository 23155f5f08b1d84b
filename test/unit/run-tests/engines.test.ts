import { describe, expect, it } from 'vitest';
import { installEngines, type Machine } from '../../../scripts/run-tests/engines.js';

/** A Debian machine that has `files`; installing a package puts its program there. */
function debian(files: readonly string[], { isRoot = true, code = 0 } = {}) {
  const there = new Set(files);
  const commands: string[] = [];
  const machine: Machine = {
    isRoot,
    exists: (path) => there.has(path),
    run: (command, args) => {
      commands.push([command, ...args].join(' '));
      if (code === 0 && args.includes('firefox-esr')) there.add('/usr/bin/firefox-esr');
      if (code === 0 && args.includes('xvfb')) there.add('/usr/bin/Xvfb');
      return Promise.resolve(code);
    },
  };
  return { machine, commands };
}

describe('the other engines', () => {
  it('are installed where they are missing and no password is asked', async () => {
    const { machine, commands } = debian(['/usr/bin/apt-get', '/usr/bin/WebKitWebDriver']);
    expect(await installEngines(machine)).toEqual(['firefox-esr', 'xvfb']);
    expect(commands.at(-1)).toMatch(/^\/usr\/bin\/apt-get install .* firefox-esr xvfb$/);
  });

  it.each([
    [
      'all are there',
      debian(['/usr/bin/apt-get', '/usr/bin/firefox-esr', '/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb']),
    ],
    ['it is somebody’s own account', debian(['/usr/bin/apt-get'], { isRoot: false })],
    ['it is no Debian', debian([])],
  ])('are left alone where %s', async (_, { machine, commands }) => {
    expect(await installEngines(machine)).toEqual([]);
    expect(commands).toEqual([]);
  });

  it('fail nothing when the installer fails', async () => {
    expect(await installEngines(debian(['/usr/bin/apt-get'], { code: 100 }).machine)).toEqual([]);
  });
});
