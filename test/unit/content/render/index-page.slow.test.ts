// What a reader finds in the page, before any script has run.
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../../scripts/content/compile.js';
import { minify } from '../../../../scripts/content/render/minify.js';
import { plainPages } from '../../../../scripts/content/render/plain-pages.js';
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

const sheets = { launch: './assets/launch.css', rest: './assets/rest.css', print: './assets/print.css' };

/** Whoever has no script opens index.html and follows links from file to file. */
const files = new Map<string, Document>();
let document: Document;
beforeAll(async () => {
  const compiled = compile(tinyCourse());
  files.set('index.html', new JSDOM(await pageOf(tinyCourse())).window.document);
  for (const [name, page] of plainPages(compiled, sheets)) files.set(name, new JSDOM(page).window.document);
  document = files.get('index.html') as Document;
});
const all = (selector: string) => [...files.values()].flatMap((file) => [...file.querySelectorAll(selector)]);
const textOf = (selector: string) => all(selector).map((element) => element.textContent?.replace(/\s+/g, ' ').trim());

describe('a reader without script', () => {
  it('finds every screen in the order of reading, and a link to its words', () => {
    const screens = [...document.querySelectorAll('[data-screen], [data-away]')];
    expect(
      screens.map((screen) => [screen.localName, screen.id, screen.querySelector(':scope > a')?.getAttribute('href')]),
    ).toEqual([
      ['course-start', 'start', undefined],
      ['p', 'welcome', 'read-welcome.html'],
      ['p', 'quiz', 'read-quiz.html'],
      ['p', 'glossary', 'read-glossary.html'],
      ['p', 'sources', 'read-sources.html'],
      ['p', 'search', 'read-search.html'],
      ['p', 'help', 'read-help.html'],
    ]);
  });

  it('reads each screen in a file of its own, under its heading, with a way back to all of them and into the course', () => {
    const pages = [...files].filter(([name]) => name !== 'index.html');
    expect(pages.map(([name]) => name)).toEqual(
      ['welcome', 'quiz', 'glossary', 'sources', 'search', 'help'].map((id) => `read-${id}.html`),
    );
    for (const [name, page] of pages) {
      const [screen, ...others] = [...page.querySelectorAll('[data-screen]')];
      expect([name, others.length, screen?.querySelector('h1')?.getAttribute('tabindex')]).toEqual([
        `read-${screen?.id}.html`,
        0,
        '-1',
      ]);
      expect(page.querySelector('footer a')?.getAttribute('href')).toBe('index.html#contents');
      expect(page.querySelector('.cp-plain a')?.getAttribute('href')).toBe(`index.html#${screen?.id}`);
      expect(page.querySelector('.cp-plain')?.textContent).toContain('Nothing is recorded here.');
      expect(page.querySelector('script')).toBe(null);
    }
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
    ).toEqual([['read-quiz.html', 'welcome']]);
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
    const help = [...files.values()].map(({ body }) => body.textContent).join('\n');
    expect(help).toContain('There is no telephone.');
    expect(help).not.toContain('Ring');
    expect(help).toContain('Write to team@example.org.');
  });

  it('finds the sources of a part in a list at its end, each once, and none in its sentences', () => {
    expect(textOf('#welcome .cp-part__sources :is(summary, li)')).toEqual([
      'Sources (2)',
      'Care Act 2014 (opens in a new tab)',
      'The guidance',
    ]);
    expect(all('#welcome :is(p, .cp-law li) > .cp-source')).toEqual([]);
    expect(textOf('#welcome p')).toContain('Some shared power helps. Write to team@example.org.');
  });

  it('comes from a part, and from the list, straight to the source in a new tab', () => {
    const act = 'https://www.legislation.gov.uk/ukpga/2014/23';
    const links = [...all('#welcome .cp-part__sources a.cp-source').slice(0, 1), ...all('#source-care_act > a')];
    expect(links.map((link) => ['href', 'target', 'rel'].map((name) => link.getAttribute(name)))).toEqual(
      links.map(() => [act, '_blank', 'noreferrer']),
    );
    expect(links).toHaveLength(2);
    expect(links.filter((link) => !link.textContent?.includes('opens in a new tab'))).toEqual([]);
    expect(textOf('#source-care_act')).toEqual([
      'Care Act 2014 (opens in a new tab). UK Parliament, 2014. Read in full. Checked on 1 November 2026.',
    ]);
  });

  it('follows no link into nothing', () => {
    const dead = [...files].flatMap(([name, page]) =>
      [...page.querySelectorAll('a[href]')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !/^(?:https?|mailto|tel):/.test(href))
        .filter((href) => {
          const [file = '', anchor = ''] = href.split('#');
          const target = files.get(file === '' ? name : file);
          return !target || (anchor !== '' && target.getElementById(anchor) === null);
        })
        .map((href) => `${name}: ${href}`),
    );
    expect(dead).toEqual([]);
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
  ] as const)('of the %s course is valid HTML, and so is that of each screen', async (_, course) => {
    const pages = [await pageOf(course()), ...plainPages(compile(course()), sheets).values()];
    const reports = await Promise.all(pages.map((page) => validator.validateString(page)));
    expect(
      reports
        .flatMap(({ results }) => results)
        .flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line, selector }) => `${line} ${ruleId} ${message} ${selector}`),
        ),
    ).toEqual([]);
  });

  it('means the same with what HTML lets one leave out left out', async () => {
    const whole = Object.values(compile(readCourse()).html).join('\n');
    // Without a doctype a table may stand inside a paragraph.
    const shapeOf = (html: string) =>
      new JSDOM(`<!doctype html>${html}`).window.document.documentElement.outerHTML
        .replace(/\s+/g, ' ')
        .replace(/> | </g, (edge) => edge.trim());
    expect(shapeOf(minify(whole))).toBe(shapeOf(whole));
    expect(minify(whole).length).toBeLessThan(whole.length * 0.97);
  });

  it('lets no line end in the middle of a term, or of a word that begins as one', () => {
    const torn = [...plainPages(compile(readCourse()), sheets).values()].flatMap((html) => {
      const { document: own } = new JSDOM(html).window;
      const walker = own.createTreeWalker(own.querySelector('main') as Element, 4);
      const texts: string[] = [];
      while (walker.nextNode())
        if (!walker.currentNode.parentElement?.closest('.cp-whole, svg'))
          texts.push(walker.currentNode.textContent ?? '');
      return texts.filter((text) => /(?<![\w-])co-\w+(?![\w-])/i.test(text));
    });
    expect(torn).toEqual([]);
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
