// Opens an address in the browser of whoever sits at this computer.

import { spawn } from 'node:child_process';

/** A computer without a screen has nobody to open it for; the address is printed in any case. */
export function openBrowser(
  url: string,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): void {
  if (env.CI || (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY)) return;
  const [command, args] = openerOf(platform, url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {
    process.stderr.write('No browser could be opened from here; open the address yourself.\n');
  });
  child.unref();
}

function openerOf(platform: NodeJS.Platform, url: string): readonly [command: string, args: string[]] {
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', url]];
  return [platform === 'darwin' ? 'open' : 'xdg-open', [url]];
}
