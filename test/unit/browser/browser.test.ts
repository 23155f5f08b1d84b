import { describe, expect, it } from 'vitest';
import { findBrowser, placesOf } from '../../../scripts/browser/browser.js';

describe('the browser that the tests drive', () => {
  it('is the one that the environment names', async () => {
    expect(await findBrowser({ CHROME_PATH: process.execPath })).toEqual({
      path: process.execPath,
      origin: 'named by CHROME_PATH',
    });
  });

  it('is not silently another one when the named one is not there', async () => {
    await expect(findBrowser({ CHROME_PATH: '/nowhere/chrome' })).rejects.toThrow(
      'CHROME_PATH names /nowhere/chrome, which cannot be run.',
    );
  });

  it.each([
    {
      platform: 'win32',
      env: { PROGRAMFILES: 'C:\\Program Files' },
      place: 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    },
    { platform: 'darwin', env: {}, place: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' },
    { platform: 'linux', env: {}, place: '/usr/bin/chromium' },
  ] as const)('is looked for on $platform at $place', ({ platform, env, place }) => {
    expect(placesOf(env, platform)).toContain(place);
  });
});
