import { HtmlValidate } from 'html-validate';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCourse } from '../../../scripts/content/read-course.js';
import { scriptOf, type Made } from '../../../scripts/script/make-script.js';
import { scriptHtml } from '../../../scripts/script/script-html.js';
import { scriptWord } from '../../../scripts/script/script-word.js';
import type { SignedOff } from '../../../scripts/script/signed-off.js';

const files = readCourse();
const first = scriptOf(files, null);

/** The course with some words replaced. */
function changed(path: string, from: string, to: string): ReadonlyMap<string, string> {
  const text = files.get(path) ?? '';
  expect(text, `${path} holds "${from}"`).toContain(from);
  return new Map([...files, [path, text.replace(from, () => to)]]);
}

const signed = ({ memory }: Made): SignedOff => ({ ...memory, on: '2026-11-23', by: 'A. Reader' });
const paragraphs = ({ script }: Made, prefix: string) => script.rows.filter(({ key }) => key.startsWith(prefix)).map(({ number, text }) => [number, text.slice(0, 24)]);

describe('the sign-off script holds every word', () => {
  /** What stands in YAML for the build alone. */
  const notRead = new Set(['id', 'code', 'kind', 'objectives', 'principles', 'principle', 'picture', 'sources', 'rung', 'answer', 'right', 'told', 'to', 'wise', 'start', 'match', 'earlier', 'later', 'objective', 'section', 'anchor', 'items', 'name', 'checked']);
  const said = first.script.rows.map(({ text }) => text).join('\n');

  function textsIn(value: unknown, key = ''): string[] {
    if (typeof value === 'string') return notRead.has(key) || value.trim() === '' ? [] : [value.trim()];
    if (Array.isArray(value)) return value.flatMap((entry) => textsIn(entry, typeof entry === 'string' ? key : ''));
    return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name)) : [];
  }

  /** Without the marks that an author writes, which a reader does not see. */
  const bare = (text: string) => text.split(/\[@[^\]]*\]|\n/).map((piece) => piece.trim());

  it.each([...files.keys()].filter((path) => /^(activities\/.*|glossary|interface|sources|media\/media)\.yaml$/.test(path)))('of %s', (path) => {
    const missing = textsIn(parse(files.get(path) ?? '')).flatMap(bare).filter((text) => !said.includes(text));
    expect(missing).toEqual([]);
  });

  it('of quiz.yaml, with what each slot is about', () => {
    const shown = JSON.stringify(first.script.blocks);
    const quiz = parse(files.get('quiz.yaml') ?? '') as { slots: { about: string }[]; items: unknown[] };
    expect(textsIn(quiz.items).filter((text) => !said.includes(text))).toEqual([]);
    expect(quiz.slots.filter(({ about }) => !shown.includes(about))).toEqual([]);
  });

  it.each([...files.keys()].filter((path) => path.endsWith('.md')))('of %s', (path) => {
    const words = (text: string) => text.replace(/\[@[^\]]*\]|\[([^\]]*)\]\([^)]*\)|\[\[([^\]|\\]*)[^\]]*\]\]|\{\{[^}]*\}\}/g, ' $1$2 ').match(/[\p{L}\p{N}’]+/gu) ?? [];
    const body = (files.get(path) ?? '').split('\n---\n').slice(1).join('\n---\n').replace(/^:::.*$|^Sources?: .*$|^\d+\. |\{#[^}]*\}/gm, '');
    const own = new Set(words(first.script.rows.filter(({ place }) => place.startsWith(`course/${path},`)).map(({ text }) => text.replace(/\[[^\]]*\]/g, ' ')).join(' ')));
    expect(words(body).filter((word) => !own.has(word))).toEqual([]);
  });

  it('gives no two paragraphs the same number', () => {
    expect(new Set(first.script.rows.map(({ number }) => number)).size).toBe(first.script.rows.length);
  });

  it('says under each number where the words are changed', () => {
    for (const { place, key } of first.script.rows) {
      const [, path = '', line = ''] = /^course\/(.+), line (\d+)$/.exec(place) ?? [];
      expect(files.get(path)?.split('\n')[Number(line) - 1]?.trim(), key).toBeTruthy();
    }
  });

  it('names the key, the objective and the sources of a question, and says which words are fixed', () => {
    const text = JSON.stringify(first.script.blocks);
    expect(text).toContain('Single choice. Right answer: b. Objective LO1. Principles: P1.');
    expect(first.script.rows.find(({ number }) => number === 'Q01.b')).toMatchObject({ label: 'Option b, right' });
    expect(first.script.rows.find(({ label }) => label === 'Approved wording: law_one_line')?.sources).toEqual(['scie_law', 'nhs_act']);
    expect(first.script.rows.find(({ place, note }) => place.startsWith('course/pages/help.md') && note !== '')?.note).toMatch(/^Shown only when \S+ is filled in\.$/);
  });
});

describe('numbers that were signed off', () => {
  const before = signed(first);
  const heading = '- **An equal voice.** Nobody’s view counts for less.\n';

  it('stay when a paragraph comes between them, and the new one takes the next free number', () => {
    const again = scriptOf(changed('definition.md', heading, `${heading}- **Time to think.** People see papers early.\n`), before);
    const old = new Map(paragraphs(first, 'definition.what_it_is') as [string, string][]);
    const now = paragraphs(again, 'definition.what_it_is') as [string, string][];
    expect(now.filter(([number, text]) => old.get(number) !== text)).toEqual([[`M1.what_it_is.P${first.memory.highest['definition.what_it_is'] as number + 1}`, 'Time to think. People se']]);
    expect(again.script.differences.map(({ kind }) => kind)).toEqual(['new']);
  });

  it('stay when a paragraph is reworded, moved or taken out, and are never used twice', () => {
    const without = scriptOf(changed('definition.md', heading, ''), before);
    expect(without.script.differences).toMatchObject([{ kind: 'removed', before: 'An equal voice. Nobody’s view counts for less.', after: '' }]);
    const gone = without.script.differences[0]?.number;
    const back = scriptOf(changed('definition.md', heading, '- **Company.** Bring a friend if you would like to.\n'), signed(without));
    expect(back.script.differences).toMatchObject([{ kind: 'new', after: 'Company. Bring a friend if you would like to.' }]);
    expect(back.script.differences[0]?.number).not.toBe(gone);
  });

  it('tell a changed word in its place', () => {
    const { script } = scriptOf(changed('quiz.yaml', 'text: Did people fill in a survey at the end?', 'text: Did people fill in a form at the end?'), before);
    expect(script.differences).toMatchObject([{ number: 'Q01.c', kind: 'changed' }]);
    const page = scriptHtml(script, '.');
    expect(page).toContain('Did people fill in a <del>survey</del> <ins>form</ins> at the end?');
    expect(page).toContain('Version 1.0.0 was signed off on 2026-11-23 by A. Reader. Since then: 0 new, 1 changed, 0 removed.');
  });

  it('say so when nothing has changed', () => {
    expect(scriptHtml(scriptOf(files, before).script, '.')).toContain('Not a word has changed since.');
  });
});

describe('the page and the Word document', () => {
  const page = scriptHtml(first.script, '.');

  it('is valid HTML', async () => {
    const report = await new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'long-title': 'off', 'no-redundant-role': 'off', 'prefer-native-element': 'off', 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'void-style': 'off', 'valid-id': 'off' } }).validateString(page);
    expect(report.results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)).slice(0, 5)).toEqual([]);
  });

  it('loads nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(/);
    expect(page).toContain('default-src &#39;none&#39;'.replaceAll('&#39;', '\''));
  });

  it('has version and date on each printed page', () => {
    expect(page).toContain(`@bottom-left{content:"${first.script.title}, version ${first.script.version}, ${first.script.day}"}`);
  });

  it('is a Word document with the same words, headings, a header on each page, and the same bytes again', async () => {
    const word = await scriptWord(first.script);
    const entries = unzipSync(word);
    const texts = Object.entries(entries).filter(([name]) => name.endsWith('.xml')).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    const document = texts.find(([name]) => name === 'word/document.xml')?.[1] ?? '';
    const plain = document.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '').replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&apos;', '\'').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    expect(first.script.rows.flatMap(({ text }) => text.split('\n')).filter((line) => !plain.includes(line))).toEqual([]);
    expect(document.match(/w:val="Heading1"/g)?.length).toBe(first.script.blocks.filter((block) => block.kind === 'heading' && block.level === 2).length);
    expect(document).toContain('<w:tblHeader/>');
    expect(texts.find(([name]) => /header\d*\.xml$/.test(name))?.[1]).toContain(`version ${first.script.version}, ${first.script.day}`);
    expect(await scriptWord(first.script)).toEqual(word);
  });
});
