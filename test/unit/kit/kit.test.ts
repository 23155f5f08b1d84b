import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { sheetOf } from '../../../scripts/kit/kit-blocks.js';
import { writeKit } from '../../../scripts/kit/write-kit.js';
import { compile } from '../../../scripts/content/compile.js';
import { tinyCourse } from '../../fixtures/tiny-course.js';

const { settings, sources } = compile(tinyCourse());
const context = { settings, sources: new Map(sources.map((source) => [source.id, source])) };
const sheet = (body: string) =>
  sheetOf('kit/a.md', `---\nid: a\ntitle: A sheet\nintro: For {{title}}.\n---\n${body}`, context, []);

describe('a sheet of the kit', () => {
  it('is a form: headings, boxes, lines to write on, steps and tables', () => {
    const { intro, blocks } = sheet(
      '## Your words {#words}\n\nSay **yes** or no.\n\n- [ ] Quote me.\n- [ ] Call me: ____\n\nUntil: ____\n\n1. One\n2. Two\n\n- Item\n\n| What | Where |\n| --- | --- |\n| A name | `made_by` |\n\n::: signatures You, We\n:::\n',
    );
    expect(intro).toBe('For A tiny course.');
    expect(blocks).toEqual([
      { kind: 'heading', level: 2, text: 'Your words', anchor: 'words' },
      { kind: 'text', text: 'Say yes or no.' },
      {
        kind: 'boxes',
        boxes: [
          { text: 'Quote me.', hasLine: false },
          { text: 'Call me:', hasLine: true },
        ],
      },
      { kind: 'line', label: 'Until:' },
      { kind: 'steps', items: ['One', 'Two'] },
      { kind: 'list', items: ['Item'] },
      {
        kind: 'table',
        caption: 'Your words',
        hidesCaption: true,
        head: ['What', 'Where'],
        rows: [['A name', 'made_by']],
      },
      { kind: 'signatures', roles: ['You', 'We'] },
    ]);
  });

  it('leaves out what a blank setting would say', () => {
    expect(sheet('::: if contact.phone\nRing {{contact.phone}}.\n:::\n').blocks).toEqual([]);
    expect(sheet('::: if contact.email\nWrite to {{contact.email}}.\n:::\n').blocks).toEqual([
      { kind: 'text', text: 'Write to team@example.org.' },
    ]);
  });

  it('that does not begin with its settings is refused with its place', () => {
    expect(() => sheetOf('kit/a.md', 'Words', context, [])).toThrow('course/kit/a.md:1:1  The file has no settings');
  });
});

describe('npm run kit', () => {
  const root = mkdtempSync(join(tmpdir(), 'kit-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, text] of tinyCourse()) {
    mkdirSync(dirname(join(root, 'course', file)), { recursive: true });
    writeFileSync(join(root, 'course', file), text);
  }

  it('says so when a course has no kit', async () => {
    await expect(writeKit(join(root, 'out'), { courseFolder: join(root, 'course'), root })).rejects.toThrow(
      /^There is no sheet in .*kit\. Put back the \.md files of the kit\.$/,
    );
  });

  it('prints each sheet twice, with what quotes the person, and the learners never get it', async () => {
    mkdirSync(join(root, 'course', 'kit'));
    writeFileSync(
      join(root, 'course', 'kit', 'review.md'),
      '---\nid: review\ntitle: Review\nintro: Read it together.\n---\n## Words {#words}\n\n::: words_to_review\n:::\n',
    );
    const paths = await writeKit(join(root, 'out'), { courseFolder: join(root, 'course'), root });
    expect(paths.map((path) => basename(path))).toEqual(['tiny_course-kit-review.html', 'tiny_course-kit-review.docx']);
    const page = readFileSync(paths[0] ?? '', 'utf8');
    expect(page).toContain('<h1>Review</h1>');
    expect(page).toContain('I felt heard and valued.');
    expect(page).not.toContain('right answers');
    const word = strFromU8(unzipSync(readFileSync(paths[1] ?? ''))['word/document.xml'] ?? new Uint8Array());
    expect(word).toContain('I felt heard and valued.');
    expect(word).toContain('w:orient="portrait"');
  });
});
