// Whoever signs sees the pictures, in Word too.

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../scripts/content/compile.js';
import { readCourse } from '../../../scripts/content/parse/read-course.js';
import { documentHtml } from '../../../scripts/sign-off/document-html.js';
import { documentWord } from '../../../scripts/sign-off/document-word.js';
import { signOffDocumentOf } from '../../../scripts/sign-off/sign-off-document.js';

const files = readCourse();
const { script } = signOffDocumentOf(files, null);

describe('the sign-off script', () => {
  it('shows each scene: on the page in every row that names it, in the Word document once, with its alternative text', async () => {
    const { rows, pictures } = script;
    const page = documentHtml(script, '.');
    const shown = compile(files).scenes.map(({ name, alt }) => [name, alt] as const);
    expect(shown.length).toBeGreaterThan(40);
    const drawn = rows.flatMap(({ key, picture }) => {
      const row = page.slice(page.indexOf(`<tr role="row" id="${key}"`)).split('</tr>')[0] ?? '';
      return picture !== null && !/<svg class="cp-scene[^"]*"[^>]*>\s*<[^/]/.test(row) ? [key] : [];
    });
    expect(drawn).toEqual([]);

    const entries = unzipSync(await documentWord(script));
    const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array());
    const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
    const placed = [...xml.matchAll(/<wp:docPr id="\d+" name="([^"]*)" descr="([^"]*)"/g)];
    expect(placed.map(([, name = '', alt = '']) => [name, plain(alt)])).toEqual(shown);
    const images = Object.entries(entries).filter(([name]) => name.startsWith('word/media/'));
    expect(images.length).toBe(new Set(shown.map(([name]) => pictures.get(name)?.svg)).size);
    // Each PNG holds a drawing and not an empty sheet.
    expect(images.filter(([, bytes]) => strFromU8(bytes.slice(1, 4), true) !== 'PNG' || bytes.length < 4000)).toEqual(
      [],
    );
    const leading = rows.filter(({ key, picture }) => picture !== null && key !== `picture.${picture}`);
    expect([...xml.matchAll(/w:anchor="scene_/g)].length).toBe(leading.length);
  });
});
