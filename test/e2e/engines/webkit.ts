import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from './engine.js';
import { openWebDriver } from './webdriver.js';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'];
const PORT = 5364;
const DISPLAY = ':5364';

/** WebKit as GTK has it, on a screen that exists only in memory. It is the engine of Safari, though not Safari. */
export const webkitEngine: Engine = {
  name: 'WebKit',
  async open() {
    const binary = miniBrowser();
    if (!binary || !existsSync(DRIVER) || !existsSync(SCREEN))
      return 'WebKitGTK is not installed here. On Debian: apt-get install webkit2gtk-driver xvfb.';
    const screen = spawn(SCREEN, [DISPLAY, '-screen', '0', '1366x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
    const driver = spawn(DRIVER, [`--port=${PORT}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
    });
    const end = () => {
      for (const child of [driver, screen] satisfies ChildProcess[]) child.kill();
    };
    try {
      await untilItAnswers();
      const window = await openWebDriver(`http://127.0.0.1:${PORT}`, {
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      });
      return {
        ...window,
        close: async () => {
          await window.close().finally(end);
        },
      };
    } catch (cause) {
      end();
      throw cause;
    }
  },
};

/** The small browser that comes with the driver. */
function miniBrowser(): string | undefined {
  const folders = LIBRARIES.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.startsWith('webkit2gtk-'))
      .map((name) => join(folder, name)),
  );
  return folders.map((folder) => join(folder, 'MiniBrowser')).find((file) => existsSync(file));
}

async function untilItAnswers(): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    const answer = await fetch(`http://127.0.0.1:${PORT}/status`).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error('WebKitWebDriver did not answer within ten seconds.');
}
