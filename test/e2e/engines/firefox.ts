import { existsSync } from 'node:fs';
import puppeteer, { type ElementHandle, type Frame } from 'puppeteer-core';
import type { Engine, Window } from './engine.js';

const PLACES = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Firefox as it is installed, driven by WebDriver BiDi. */
export const firefoxEngine: Engine = {
  name: 'Firefox',
  async open() {
    const executablePath = PLACES.find((place) => place !== undefined && existsSync(place));
    if (!executablePath)
      return 'Firefox is not installed here. On Debian: apt-get install firefox-esr. Elsewhere name it in FIREFOX_PATH.';
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      defaultViewport: { width: 1366, height: 900 },
    });
    const page = await browser.newPage();
    let frame: Frame = page.mainFrame();
    return {
      async go(url) {
        await page.goto(url);
      },
      async enter(selector) {
        frame = selector === null ? page.mainFrame() : await frameOf(await page.waitForSelector(selector));
      },
      ask: (find, ...args) => frame.evaluate(`(${find.toString()})(...${JSON.stringify(args)})`) as Promise<never>,
      async press(find, ...args) {
        const found = (
          await frame.evaluateHandle(`(${find.toString()})(...${JSON.stringify(args)})`)
        ).asElement() as ElementHandle<Element> | null;
        if (!found) throw new Error('There is nothing to press.');
        await found.click();
      },
      close: () => browser.close(),
    } satisfies Window;
  },
};

async function frameOf(element: ElementHandle | null): Promise<Frame> {
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('What was named is no frame.');
  return frame;
}
