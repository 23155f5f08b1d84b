// The other engines of the journey, Firefox and WebKit, come from no npm package. A bare Debian machine, such as one of
// continuous integration, is given them; anybody's own computer is left as it is, and the journey says what it skipped.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** By the name of Debian's package: a file that is there once it is installed. */
const PACKAGES: Readonly<Record<string, string>> = {
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/Xvfb',
};
const INSTALLER = '/usr/bin/apt-get';

export interface Machine {
  readonly isRoot: boolean;
  exists(path: string): boolean;
  /** @returns the exit code */
  run(command: string, args: readonly string[]): Promise<number>;
}

/**
 * Installs what is missing, where that needs nobody's password. Nothing fails for it: an engine that is not there is
 * skipped by name.
 * @returns what was missing and is now there, by package
 */
export async function installEngines(machine: Machine = thisMachine()): Promise<string[]> {
  const missing = Object.keys(PACKAGES).filter((name) => !machine.exists(PACKAGES[name] ?? ''));
  if (missing.length === 0 || !machine.isRoot || !machine.exists(INSTALLER)) return [];
  process.stderr.write(`Installing ${missing.join(', ')} …\n`);
  await machine.run(INSTALLER, ['update', '-qq']);
  const code = await machine.run(INSTALLER, ['install', '-y', '-qq', '--no-install-recommends', ...missing]);
  if (code !== 0) process.stderr.write(`apt-get ended with code ${code}; the engines that are missing are skipped.\n`);
  return missing.filter((name) => machine.exists(PACKAGES[name] ?? ''));
}

function thisMachine(): Machine {
  return {
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    run: (command, args) =>
      new Promise((resolve) => {
        const child = spawn(command, args, {
          stdio: 'ignore',
          env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        });
        child.on('error', () => resolve(127));
        child.on('close', (code) => resolve(code ?? 1));
      }),
  };
}
