// Which browser the tests, the gallery and the measurements drive. On Linux it is the Chromium of the npm packages:
// the same one everywhere, and twice as fast as a whole Chromium without its window. Elsewhere it is one that is
// installed. Nothing is downloaded from anywhere but the npm registry.

import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { isTyped } from '../command.js';

export interface Browser {
  readonly path: string;
  /** In words, for progress lines. */
  readonly origin: string;
}

/** Without a sandbox because containers and continuous integration seldom allow one; it only ever opens our own pages. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--force-color-profile=srgb',
];

/** What to hand to `chromium.launch()` of playwright-core. */
export async function launchOptions(): Promise<LaunchOptions> {
  const { path } = await findBrowser();
  return { executablePath: path, headless: true, args: ARGUMENTS };
}

/** The environment's CHROME_PATH first, then the one from npm where it runs, then the usual places. */
export async function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  arch: string = process.arch,
): Promise<Browser> {
  const named = env.CHROME_PATH;
  if (named && !isExecutable(named))
    throw new Error(
      `CHROME_PATH names ${named}, which cannot be run. Correct it, or unset it to let the project find a browser.`,
    );
  if (named) return { path: named, origin: 'named by CHROME_PATH' };
  const fromNpm = platform === 'linux' && arch === 'x64' ? await unpacked() : null;
  if (fromNpm) return { path: fromNpm, origin: 'unpacked from the npm package @sparticuz/chromium' };
  const installed = placesOf(env, platform).find(isExecutable);
  if (installed) return { path: installed, origin: 'found on this computer' };
  throw new Error(
    'No browser was found. Install Chrome, Edge or Chromium, or name one in the environment variable CHROME_PATH.',
  );
}

/** Where browsers of the Chromium family are installed on each system. */
export function placesOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const products = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return products.flatMap((product) => roots.map((root) => `${root}\\${product}`));
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin'].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // Not there, or not ours to run: the next place is tried.
  }
}

async function unpacked(): Promise<string | null> {
  // The package unpacks its own system libraries only where it believes itself to be on AWS Lambda.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch {
    return null; // No room to unpack it, say: an installed one does as well.
  }
}

if (isTyped(import.meta.url)) {
  const { path, origin } = await findBrowser();
  console.error(`A browser ${origin}:`);
  console.log(path);
}
