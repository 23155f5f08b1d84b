// What a reader finds in the page, before any script has run.
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../../scripts/content/compile.js';
import { minify } from '../../../../scripts/content/render/minify.js';
import { bodyOf, headOf } from '../../../../scripts/content/render/index-page.js';
import { prerender } from '../../../../scripts/content/render/prerender.js';
import { readCourse } from '../../../../scripts/content/parse/read-course.js';
import { tinyCourse } from '../../../fixtures/tiny-course.js';

const shell =
  '<!doctype html><html lang="x"><head><meta charset="utf-8"><title></title></head><body class="nhsuk-template__body"><!-- course --></body></html>';

async function pageOf(files: ReadonlyMap<string, string>): Promise<string> {
  const compiled = compile(files);
  const body = bodyOf(compiled, await prerender(compiled));
  return headOf(shell, compiled).replace('<!-- course -->', () => body);
}

let page: string;
let document: Document;
beforeAll(async () => {
  page = await pageOf(tinyCourse());
  ({ document } = new JSDOM(page).window);
});
const all = (selector: string) => [...document.querySelectorAll(selector)];
const textOf = (selector: string) => all(selector).map((element) => element.textContent?.replace(/\s+/g, ' ').trim());

describe('a reader without script', () => {
  it('finds every screen in the order of reading, each under its heading', () => {
    expect(all('[data-screen]').map((screen) => [screen.localName, screen.id])).toEqual([
      ['course-start', 'start'],
      ['definition-module', 'welcome'],
      ['principles-quiz', 'quiz'],
      ['section', 'glossary'],
      ['section', 'sources'],
      ['section', 'search'],
      ['section', 'help'],
    ]);
    expect(
      all('[data-screen]').filter((screen) => screen.querySelector('h1')?.getAttribute('tabindex') !== '-1'),
    ).toEqual([]);
  });

  it('is told the course, the language and how long it takes', () => {
    expect(document.documentElement.lang).toBe('en-GB');
    expect(document.title).toBe('A tiny course');
    expect(textOf('.cp-opening__facts')[0]).toBe('About 1 minute');
  });

  it('reads what a section is for, what to keep, and where to go on', () => {
    expect(textOf('#welcome .cp-opening__able li')).toEqual(['Explain who decides.']);
    expect(textOf('#welcome .cp-keep li')).toEqual(['Ask who decides.', 'Ask when.', 'Ask what comes back.']);
    expect(
      all('#welcome .cp-onward a[data-finish]').map((link) => [
        link.getAttribute('href'),
        link.getAttribute('data-finish'),
      ]),
    ).toEqual([['#quiz', 'welcome']]);
  });

  it('sees what must be done beside what should', () => {
    expect(textOf('.cp-law > .cp-law__column > h3')).toEqual(['Must', 'Should']);
  });

  it('hears Tracey in a voice of her own', () => {
    expect(textOf('.cp-voice blockquote')).toContain('I felt heard and valued.');
    expect(textOf('.cp-voice figcaption')).toContain('Tracey');
  });

  it('reads a table whose headers, rows and caption are named', () => {
    expect(textOf('caption')).toEqual(['Power can be shared']);
    expect(all('thead th').map((cell) => cell.getAttribute('scope'))).toEqual(['col', 'col']);
    expect(all('tbody th').map((cell) => [cell.getAttribute('scope'), cell.textContent])).toEqual([
      ['row', 'Informing'],
      ['row', 'Co-production'],
    ]);
    expect(all('td').map((cell) => cell.getAttribute('data-label'))).toEqual(['Who decides', 'Who decides']);
  });

  it('is spared sentences about settings that are blank', () => {
    expect(document.body.textContent).toContain('There is no telephone.');
    expect(document.body.textContent).not.toContain('Ring');
    expect(document.body.textContent).toContain('Write to team@example.org.');
  });

  it('comes from each sentence to its source, and from there out of the course in a new tab', () => {
    expect(all('#welcome a.cp-source').map((link) => link.getAttribute('href'))).toEqual([
      '#source-care_act',
      '#source-care_act',
      '#source-guidance',
    ]);
    const [out] = all('#source-care_act > a');
    expect(['href', 'target', 'rel'].map((name) => out?.getAttribute(name))).toEqual([
      'https://www.legislation.gov.uk/ukpga/2014/23',
      '_blank',
      'noreferrer',
    ]);
    expect(textOf('#source-care_act')).toEqual([
      'Care Act 2014. UK Parliament, 2014. Read in full. Checked on 1 November 2026.',
    ]);
  });

  it('follows no link into nothing', () => {
    const ids = new Set(all('[id]').map((element) => `#${element.id}`));
    expect(
      all('a[href^="#"]')
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !ids.has(href)),
    ).toEqual([]);
  });

  it('reads the activity and can think before seeing the answer', () => {
    expect(textOf('check-activity[data-activity="practice"] summary')).toEqual(['Show the answer']);
  });
});

describe('the page', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // A table that a phone shows as a list needs its roles said; the page's address is the LMS's matter.
      'no-redundant-role': 'off',
      'prefer-native-element': 'off',
      'long-title': 'off',
      'no-inline-style': 'error',
      'no-implicit-button-type': 'error',
      // One h1 for each screen: with script only one screen is there at a time.
      'multiple-labeled-controls': 'error',
      'heading-level': ['error', { allowMultipleH1: true }],
      'doctype-style': 'off',
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'tel-non-breaking': 'off',
    },
  });

  it.each([
    ['tiny', () => tinyCourse()],
    ['sample', () => readCourse()],
  ] as const)('of the %s course is valid HTML', async (_, files) => {
    const report = await validator.validateString(await pageOf(files()));
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, selector }) => `${line} ${ruleId} ${message} ${selector}`),
      ),
    ).toEqual([]);
  });

  it('means the same with what HTML lets one leave out left out', async () => {
    const whole = await pageOf(readCourse());
    const shapeOf = (html: string) =>
      new JSDOM(html).window.document.documentElement.outerHTML
        .replace(/\s+/g, ' ')
        .replace(/> | </g, (edge) => edge.trim());
    expect(shapeOf(minify(whole))).toBe(shapeOf(whole));
    expect(minify(whole).length).toBeLessThan(whole.length * 0.97);
  });

  it('carries no styles, scripts or events of its own, so that a strict policy can hold', async () => {
    const { document: real } = new JSDOM(await pageOf(readCourse())).window;
    const loud = [...real.querySelectorAll('*')].filter(
      (element) =>
        element.matches('script, style, [style]') || element.getAttributeNames().some((name) => name.startsWith('on')),
    );
    expect(loud.map((element) => element.outerHTML.slice(0, 80))).toEqual([]);
  });
});
