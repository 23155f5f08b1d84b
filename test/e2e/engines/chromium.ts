import { chromium, type ElementHandle, type Frame } from 'playwright-core';
import { launchOptions } from '../../../scripts/browser/browser.js';
import type { Engine, Window } from './engine.js';

/** Chromium, driven over its own protocol. */
export const chromiumEngine: Engine = {
  name: 'Chromium',
  async open() {
    const browser = await chromium.launch(await launchOptions());
    const page = await browser.newPage();
    let frame: Frame = page.mainFrame();
    return {
      async go(url) {
        await page.goto(url);
      },
      async enter(selector) {
        frame = selector === null ? page.mainFrame() : await frameOf(await page.waitForSelector(selector));
      },
      ask: (find, ...args) => frame.evaluate(`(${find.toString()})(...${JSON.stringify(args)})`),
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

async function frameOf(element: ElementHandle): Promise<Frame> {
  const frame = await element.contentFrame();
  if (!frame) throw new Error('What was named is no frame.');
  return frame;
}
