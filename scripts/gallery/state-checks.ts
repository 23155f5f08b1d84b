// What is measured in a state that stands on the screen. Each check answers with the faults it found, in words.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { clippedIn, smallTargetsIn, wideIn } from './page-measures.js';
import { htmlRules, isTablePart } from './ignored-rules.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** WCAG A and AA and best practice, as axe-core sees them. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  await page.evaluate(stickToNothing);
  const { violations } = await page.evaluate(
    (options) =>
      (window as unknown as { axe: { run(at: Document, options: object): Promise<AxeResults> } }).axe.run(
        document,
        options,
      ),
    {
      runOnly: { type: 'tag', values: TAGS },
      resultTypes: ['violations'],
    },
  );
  await page.evaluate(stickAgain);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help}. ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}

/**
 * What stands still while the page is scrolled covers half of some link at any moment, and axe takes the half for the
 * whole target. That the focus is never covered is tested by itself, in accessibility-use.
 */
export function stickToNothing(): void {
  for (const element of document.querySelectorAll<HTMLElement>('.cp-bar, .cp-messages, .cp-message'))
    element.style.position = 'static';
}

export function stickAgain(): void {
  for (const element of document.querySelectorAll<HTMLElement>('.cp-bar, .cp-messages, .cp-message'))
    element.removeAttribute('style');
}

/**
 * Empties the screens and parts that are not shown. They take most of the time of a check, each of them is checked in
 * the states that show it, and the whole page is checked as it was built.
 */
export function emptyHidden(): void {
  for (const hidden of document.querySelectorAll('[data-screen][hidden], [data-part][hidden]'))
    hidden.replaceChildren();
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: htmlRules,
});

/** The page as it now is, by html-validate with all that it recommends. */
export async function htmlFaults(page: Page): Promise<string[]> {
  const { results } = await validator.validateString(
    `<!DOCTYPE html>\n${await page.evaluate(() => document.documentElement.outerHTML)}`,
  );
  return results.flatMap(({ messages }) =>
    messages
      .filter((message) => !isTablePart(message))
      .map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ''}`),
  );
}

/** Everything in the width of the window, nothing cut off, every target large enough. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return [
    ...(await page.evaluate(wideIn)),
    ...(await page.evaluate(clippedIn)),
    ...(await page.evaluate(smallTargetsIn)),
  ];
}

/** WCAG 1.4.12: the spacing that a reader may choose, and whether everything is still there. */
export async function spacingFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  const faults = [...(await page.evaluate(wideIn)), ...(await page.evaluate(clippedIn))];
  await page.evaluate(() => {
    document.adoptedStyleSheets.pop();
  });
  return faults.map((fault) => `with text spacing: ${fault}`);
}
