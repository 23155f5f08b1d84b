// What is measured in a state that stands on the screen. Each check answers with the faults it found, in words.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { State } from './state.js';
import { clippedIn, smallTargetsIn, wideIn } from './measures.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** On paper nobody goes from landmark to landmark. */
const ON_PAPER = { region: { enabled: false }, 'landmark-one-main': { enabled: false } };

/** WCAG A and AA and best practice, as axe-core sees them. */
export async function axeFaults(page: Page, { medium }: Pick<State, 'medium'>): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  await page.evaluate(stickToNothing);
  const { violations } = await page.evaluate((options) => (window as unknown as { axe: { run(at: Document, options: object): Promise<AxeResults> } }).axe.run(document, options), {
    runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'], rules: medium === 'print' ? ON_PAPER : {},
  });
  await page.evaluate(stickAgain);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}. ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`));
}

/**
 * What stands still while the page is scrolled covers half of some link at any moment, and axe takes the half for the
 * whole target. That the focus is never covered is tested by itself, in accessibility-use.
 */
export function stickToNothing(): void {
  for (const element of document.querySelectorAll<HTMLElement>('.cp-bar, .cp-messages, .cp-message')) element.style.position = 'static';
}

export function stickAgain(): void {
  for (const element of document.querySelectorAll<HTMLElement>('.cp-bar, .cp-messages, .cp-message')) element.removeAttribute('style');
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How the browser writes its tree down is no choice of ours.
    'void-style': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off', 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'no-raw-characters': 'off', 'attr-quotes': 'off',
    // The files travel in one package: whoever could change one could change the sum.
    'require-sri': 'off',
    // A term of the glossary is a link, which is all it can be without script; with script it is a button with all that a button has.
    'prefer-native-element': ['error', { exclude: ['button'] }],
    // Checkboxes of one question share a name, as radios do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // A title holds the name of the course, which is long where a Trust wants it long.
    'long-title': 'off',
  },
});

/** The page as it now is, by html-validate. */
export async function htmlFaults(page: Page): Promise<string[]> {
  const { results } = await validator.validateString(`<!DOCTYPE html>\n${await page.evaluate(() => document.documentElement.outerHTML)}`);
  return results.flatMap(({ messages }) => messages.filter((message) => !isTablePart(message)).map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ''}`));
}

/** On a phone a table is drawn as a list; some browsers then forget that it is a table, unless each part says so. */
function isTablePart({ ruleId, message }: { readonly ruleId: string; readonly message: string }): boolean {
  return ruleId === 'no-redundant-role' && /on <(table|thead|tbody|tr|th|td)>$/.test(message);
}

/** Everything in the width of the window, nothing cut off, every target large enough. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return [...await page.evaluate(wideIn), ...await page.evaluate(clippedIn), ...await page.evaluate(smallTargetsIn)];
}

/** WCAG 1.4.12: the spacing that a reader may choose, and whether everything is still there. */
export async function spacingFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
    document.adoptedStyleSheets.push(sheet);
  });
  const faults = [...await page.evaluate(wideIn), ...await page.evaluate(clippedIn)];
  await page.evaluate(() => { document.adoptedStyleSheets.pop(); });
  return faults.map((fault) => `with text spacing: ${fault}`);
}
