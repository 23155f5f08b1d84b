import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCourse } from '../../../scripts/content/parse/read-course.js';
import { signOffDocumentOf, type BuiltDocument } from '../../../scripts/sign-off/sign-off-document.js';
import { documentHtml } from '../../../scripts/sign-off/document-html.js';
import { documentWord } from '../../../scripts/sign-off/document-word.js';
import { readSignedOff, writeSignedOff, type SignedOff } from '../../../scripts/sign-off/signed-off-file.js';
import { tinyCourse, tinyCourseWith } from '../../fixtures/tiny-course.js';

const files = readCourse();
const first = signOffDocumentOf(files, null);
const word = await documentWord(first.script);

const signed = ({ memory }: BuiltDocument): SignedOff => ({ ...memory, on: '2026-11-23', by: 'A. Reader' });
const paragraphs = ({ script }: BuiltDocument, prefix: string) =>
  script.rows.filter(({ key }) => key.startsWith(prefix)).map(({ number, text }) => [number, text]);

describe('the sign-off script holds every word', () => {
  /** What stands in YAML for the build alone. */
  const notRead = new Set([
    'id',
    'code',
    'kind',
    'objectives',
    'principles',
    'principle',
    'picture',
    'sources',
    'rung',
    'answer',
    'right',
    'told',
    'to',
    'verdict',
    'by',
    'owner',
    'force',
    'start',
    'match',
    'earlier',
    'later',
    'objective',
    'section',
    'anchor',
    'items',
    'name',
    'checked',
  ]);
  const said = first.script.rows.map(({ text }) => text).join('\n');

  function textsIn(value: unknown, key = ''): string[] {
    if (typeof value === 'string') return notRead.has(key) || value.trim() === '' ? [] : [value.trim()];
    if (Array.isArray(value)) return value.flatMap((entry) => textsIn(entry, typeof entry === 'string' ? key : ''));
    return typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name))
      : [];
  }

  /** Without the marks that an author writes, which a reader does not see. */
  const bare = (text: string) => text.split(/\[@[^\]]*\]|\n/).map((piece) => piece.trim());

  it.each(
    [...files.keys()].filter((path) => /^(activities\/.*|glossary|interface|sources|media\/media)\.yaml$/.test(path)),
  )('of %s', (path) => {
    const missing = textsIn(parse(files.get(path) ?? ''))
      .flatMap(bare)
      .filter((text) => !said.includes(text));
    expect(missing).toEqual([]);
  });

  it('of quiz.yaml, with what each slot is about', () => {
    const shown = JSON.stringify(first.script.blocks);
    const quiz = parse(files.get('quiz.yaml') ?? '') as { slots: { about: string }[]; items: unknown[] };
    expect(textsIn(quiz.items).filter((text) => !said.includes(text))).toEqual([]);
    expect(quiz.slots.filter(({ about }) => !shown.includes(about))).toEqual([]);
  });

  it.each([...files.keys()].filter((path) => path.endsWith('.md')))('of %s', (path) => {
    const words = (text: string) =>
      text
        .replace(/\[@[^\]]*\]|\[([^\]]*)\]\([^)]*\)|\[\[([^\]|\\]*)[^\]]*\]\]|\{\{[^}]*\}\}/g, ' $1$2 ')
        .match(/[\p{L}\p{N}’]+/gu) ?? [];
    const body = (files.get(path) ?? '')
      .split('\n---\n')
      .slice(1)
      .join('\n---\n')
      .replace(/^:::.*$|^Sources?: .*$|^\d+\. |\{#[^}]*\}/gm, '');
    const own = new Set(
      words(
        first.script.rows
          .filter(({ place }) => place.startsWith(`course/${path},`))
          .map(({ text }) => text.replace(/\[[^\]]*\]/g, ' '))
          .join(' '),
      ),
    );
    expect(words(body).filter((word) => !own.has(word))).toEqual([]);
  });

  it('opens with who needs to read what, and keeps commands out of sight', () => {
    const { script } = first;
    expect(script.blocks[0]).toMatchObject({ kind: 'heading', text: 'Who needs to read what' });
    expect(script.blocks[2]).toMatchObject({ kind: 'table', head: ['You are', 'Please read', 'About'] });
    expect(JSON.stringify(script.blocks.filter(({ kind }) => kind !== 'rows'))).not.toMatch(/npm run|git /);
    const text = strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array());
    const heads = script.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.anchor] : [],
    );
    for (const anchor of heads) {
      const id = `to_${anchor.replace(/\W/g, '_')}`.slice(0, 40);
      // Not the text itself, nor the bytes below: a failure would print all of it.
      expect([id, text.split(`w:anchor="${id}"`).length, text.includes(`w:name="${id}"`)]).toEqual([id, 2, true]);
    }
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

  it('names the key, the objective and the sources of a question, and says which words are fixed or not always shown', () => {
    const { script } = signOffDocumentOf(tinyCourse(), null);
    expect(JSON.stringify(script.blocks)).toContain('Single choice. Right answer: b. Objective LO1. Principles: P1.');
    expect(script.rows.find(({ number }) => number === 'Q01.stem')).toMatchObject({
      sources: ['care_act'],
      place: 'course/quiz.yaml, line 20',
    });
    expect(script.rows.find(({ number }) => number === 'Q01.b')).toMatchObject({
      label: 'Option b, right',
      text: 'People choose the day of the next meeting.\nFeedback: Yes, they do in this case.',
    });
    expect(script.rows.find(({ text }) => text.startsWith('Ring'))).toMatchObject({
      number: 'M1.power.P10',
      text: 'Ring (contact.phone: blank).',
      note: 'Shown only when contact.phone is filled in.',
    });
    expect(script.rows.find(({ text }) => text.startsWith('There is no telephone'))).toMatchObject({
      note: 'Shown only while contact.phone is blank.',
    });
    expect(script.rows.find(({ text }) => text === 'I felt heard and valued.')).toMatchObject({
      label: 'Quoted words, as they were written',
      isOurs: false,
    });
  });

  it('gives the sources of a block that stand in a line after it', () => {
    const { script } = signOffDocumentOf(
      tinyCourseWith('welcome.md', 'Ask early.\n:::', 'Ask early.\n:::\n\nSource: [@care_act]'),
      null,
    );
    expect(script.rows.find(({ text }) => text === 'Ask early.')?.sources).toEqual(['care_act']);
  });
});

describe('numbers that were signed off', () => {
  const tiny = signOffDocumentOf(tinyCourse(), null);
  const before = signed(tiny);
  const passage = 'Some [[shared power|power]] helps. [@care_act] Write to {{contact.email}}.';

  it('stay when a paragraph comes between them, and the new one takes the next free number', () => {
    const again = signOffDocumentOf(tinyCourseWith('welcome.md', passage, `Nobody sits alone.\n\n${passage}`), before);
    const old = new Map(paragraphs(tiny, 'welcome.power') as [string, string][]);
    const now = paragraphs(again, 'welcome.power') as [string, string][];
    expect(now.filter(([number, text]) => old.get(number) !== text)).toEqual([
      [`M1.power.P${(tiny.memory.highest['welcome.power'] as number) + 1}`, 'Nobody sits alone.'],
    ]);
    expect(again.script.differences.map(({ kind }) => kind)).toEqual(['new']);
  });

  it('stay when a paragraph is reworded or taken out, and are never used twice', () => {
    const without = signOffDocumentOf(tinyCourseWith('welcome.md', 'Ask early.', ''), before);
    expect(without.script.differences).toMatchObject([
      { number: 'M1.remember.P1', kind: 'removed', before: 'Ask early.', after: '' },
    ]);
    const other = signOffDocumentOf(
      tinyCourseWith('welcome.md', 'Ask early.', 'Bring a friend if you would like to.'),
      signed(without),
    );
    expect(other.script.differences).toMatchObject([{ kind: 'new', after: 'Bring a friend if you would like to.' }]);
    expect(tiny.script.rows.map(({ number }) => number)).not.toContain(other.script.differences[0]?.number);
    const reworded = signOffDocumentOf(
      tinyCourseWith('welcome.md', passage, passage.replace('helps', 'helps a lot')),
      before,
    );
    expect(reworded.script.differences).toMatchObject([{ number: 'M1.power.P1', kind: 'changed' }]);
  });

  it('tell a changed word in its place', () => {
    const { script } = signOffDocumentOf(
      tinyCourseWith('quiz.yaml', 'In project 1, who chooses?', 'In project 1, who decides?'),
      before,
    );
    expect(script.differences).toMatchObject([{ number: 'Q01.stem', kind: 'changed' }]);
    const page = documentHtml(script, '.');
    expect(page).toContain('In project 1, who <del>chooses?</del> <ins>decides?</ins>');
    expect(page).toContain(
      'Version 1.2.3 was signed off on 2026-11-23 by A. Reader. Since then: 0 new, 1 changed, 0 removed.',
    );
  });

  it('say so when nothing has changed, and that all is to be read before the first time', () => {
    expect(documentHtml(signOffDocumentOf(tinyCourse(), before).script, '.')).toContain(
      'Not a word has changed since.',
    );
    expect(documentHtml(tiny.script, '.')).toContain('It has not been signed off yet, so all of it is to be read.');
  });
});

describe('signed-off.json', () => {
  const root = mkdtempSync(join(tmpdir(), 'signed-off-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('comes back as it was kept, and is refused when somebody has written in it', () => {
    expect(readSignedOff(root)).toBeNull();
    const kept = signed(signOffDocumentOf(tinyCourse(), null));
    writeSignedOff(root, kept);
    expect(readSignedOff(root)).toEqual(kept);
    writeFileSync(join(root, 'signed-off.json'), '{"version": 1}');
    expect(() => readSignedOff(root)).toThrow(
      'signed-off.json cannot be read: it is written by "npm run script -- --signed-off" and never by hand. Put back the version that was last signed off (git checkout signed-off.json).',
    );
  });
});

describe('the page and the Word document', () => {
  const page = documentHtml(first.script, '.');

  it('is valid HTML', async () => {
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'long-title': 'off',
        'no-redundant-role': 'off',
        'prefer-native-element': 'off',
        'no-trailing-whitespace': 'off',
        'doctype-style': 'off',
        'void-style': 'off',
        'valid-id': 'off',
      },
    }).validateString(page);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)).slice(0, 5),
    ).toEqual([]);
  });

  it('asks the course only for colours and sizes that the course has', () => {
    const used = [...page.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name);
    expect(used.length).toBeGreaterThan(20);
    expect([...new Set(used)].filter((name) => !page.includes(`${name}:`))).toEqual([]);
  });

  it('loads nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(/);
    expect(page).toContain('default-src &#39;none&#39;'.replaceAll('&#39;', "'"));
  });

  it('has version and date on each printed page', () => {
    expect(page).toContain(
      `@bottom-left{content:"${first.script.title}, version ${first.script.version}, ${first.script.day}"}`,
    );
  });

  it('is a Word document with the same words, headings, a header on each page, and the same bytes again', async () => {
    const entries = unzipSync(word);
    const texts = Object.entries(entries)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    const document = texts.find(([name]) => name === 'word/document.xml')?.[1] ?? '';
    const plain = document
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
    expect(first.script.rows.flatMap(({ text }) => text.split('\n')).filter((line) => !plain.includes(line))).toEqual(
      [],
    );
    expect(document.match(/w:val="Heading1"/g)?.length).toBe(
      first.script.blocks.filter((block) => block.kind === 'heading' && block.level === 2).length,
    );
    expect(document).toContain('<w:tblHeader/>');
    expect(texts.find(([name]) => /header\d*\.xml$/.test(name))?.[1]).toContain(
      `version ${first.script.version}, ${first.script.day}`,
    );
    expect(Buffer.compare(await documentWord(first.script), word)).toBe(0);
  });
});
