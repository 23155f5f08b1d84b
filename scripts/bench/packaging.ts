// How long `npm run package` takes, as it says itself, phase by phase.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Packaging {
  readonly seconds: number;
  readonly phases: readonly string[];
}

/** @param out where the packages go */
export async function packagingOf(out: string): Promise<Packaging> {
  const started = performance.now();
  const said = await outputOf(process.execPath, [
    fileURLToPath(new URL('../run.mjs', import.meta.url)),
    'package',
    '--out',
    out,
  ]);
  return {
    seconds: (performance.now() - started) / 1000,
    phases: [...said.matchAll(/^(.*) …\n\s+done in ([\d.]+) s$/gm)].map(
      ([, title, seconds]) => `${title} ${seconds} s`,
    ),
  };
}

function outputOf(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`"npm run package" left with ${code}:\n${said}`)),
    );
  });
}
