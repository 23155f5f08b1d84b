// Photographs and the logo: what may be shown, how heavy and how large it may be, and what its author is told.

import { describe, expect, it } from 'vitest';
import { checkFile, UnfitPicture } from '../../../../scripts/content/checks/heavy-pictures.js';
import type { Fault } from '../../../../scripts/content/parse/content-faults.js';
import { wordsOf } from '../../../fixtures/course-faults.js';
import { jpeg, png, svg, webp } from '../../../fixtures/pictures.js';
import { tinyCourseWith } from '../../../fixtures/tiny-course.js';

/** What is told of a file, without its place. */
function ofFile(name: string, content: string | undefined, use: 'photograph' | 'logo' = 'photograph'): string[] {
  const faults: Fault[] = [];
  const files = new Map([
    ['media/other.png', ''],
    ['media/note.pnx', ''],
    ['pages/notes.png', ''],
  ]);
  if (content !== undefined) files.set(`media/${name}`, content);
  checkFile(name, use, { file: 'a.md', line: 1, column: 1 }, files, (fault) => faults.push(fault));
  return faults.map(({ fault, repair }) => `${fault} ${repair}`);
}

describe('a file', () => {
  it.each(['ward.png', 'a_b-c.1.png'])('%s is a picture', (name) => {
    expect(ofFile(name, png(1200, 800))).toEqual([]);
  });

  it.each(['ward.gif', 'ward.PNG', 'ward.png.txt', 'ward'])('%s is no picture that browsers show', (name) => {
    expect(ofFile(name, png(1, 1))).toEqual([
      `"${name}" is not a picture that browsers show. Use a file that ends in .svg, .png, .jpg, .webp or .avif, in lower case.`,
    ]);
  });

  it('that is not there is looked for among the pictures of its folder', () => {
    expect(ofFile('othr.png', undefined)).toEqual([
      'There is no file "othr.png" in course/media/. Did you mean "other.png"? If not, add it there.',
    ]);
    expect(ofFile('note.png', undefined)).toEqual([
      'There is no file "note.png" in course/media/. Add it there, or take it out here.',
    ]);
    expect(ofFile('othr.png', undefined, 'logo')).toEqual([
      'There is no file course/media/othr.png. Put the logo there, or leave this blank.',
    ]);
  });

  it.each([
    ['Our Ward (1).png', 'our-ward-1-.png'],
    ['ä.png', '-.png'],
    ['warD.png', 'ward.png'],
  ])('the name %s becomes %s', (name, better) => {
    expect(ofFile(name, png(1, 1))).toEqual([
      `The name "${name}" has characters that some LMSs do not find again. Call it ${better}, here and in course/media/.`,
    ]);
  });

  it('that is none of what its ending says is told by that alone', () => {
    expect(ofFile('Ward.png', 'x'.repeat(200_000)).at(-1)).toBe(
      '"Ward.png" cannot be read as the picture that its ending promises. Open it in a picture program and export it again.',
    );
  });

  const asWebp = 'Export it as WebP or JPEG, at most 1,200 pixels wide, with a quality of about 75.';
  const asDrawing = 'Export it as "optimised SVG", without embedded photographs, or as a WebP.';
  const drawing = (bytes: number, filler = 'x') => {
    const frame = svg('<!---->');
    return svg(`<!--${filler.repeat((bytes - frame.length) / Buffer.byteLength(filler))}-->`);
  };

  it.each([
    ['ward.png', 150_000, 'photograph', null],
    [
      'ward.png',
      151_000,
      'photograph',
      `weighs 151 kB; a photograph may weigh 150 kB, because each learner waits for it. ${asWebp}`,
    ],
    [
      'ward.webp',
      1_234_567,
      'photograph',
      `weighs 1,235 kB; a photograph may weigh 150 kB, because each learner waits for it. ${asWebp}`,
    ],
    ['logo.png', 60_000, 'logo', null],
    ['logo.png', 60_001, 'logo', `weighs 60 kB; a logo may weigh 60 kB, because each learner waits for it. ${asWebp}`],
    ['logo.svg', 60_000, 'logo', null],
    [
      'logo.svg',
      61_000,
      'logo',
      `weighs 61 kB; a logo may weigh 60 kB, because each learner waits for it. ${asDrawing}`,
    ],
  ] as const)('%s of %i bytes as a %s: %s', (name, bytes, use, words) => {
    const content = name.endsWith('svg') ? drawing(bytes) : (name.endsWith('webp') ? webp : png)(10, 10, bytes);
    expect(ofFile(name, content, use)).toEqual(words === null ? [] : [`"${name}" ${words}`]);
  });

  it('a drawing weighs what its text does in UTF-8', () => {
    expect(ofFile('ward.svg', drawing(150_000, 'é'))).toEqual([]);
    expect(ofFile('ward.svg', drawing(152_000, 'é'))[0]).toContain('weighs 152 kB');
  });

  it('2,000 pixels are the most, and a drawing has none', () => {
    expect(ofFile('ward.png', png(2000, 10))).toEqual([]);
    expect(ofFile('ward.png', png(2001, 10))).toEqual([
      '"ward.png" is 2001 pixels wide, and no screen of the course shows more than 2000. Export it at most 1,200 pixels wide.',
    ]);
    expect(ofFile('ward.svg', svg('', 5000, 10))).toEqual([]);
  });

  it('says nowhere where it was taken (Exif 2.3: the tag 0x8825 points at the place)', () => {
    expect(ofFile('ward.jpg', jpeg(10, 10, [[0x8825, 8]]))).toEqual([
      '"ward.jpg" holds the place where it was taken, which anybody could read. Export it without "metadata" or "location" (on Windows: Properties, Details, "Remove Properties and Personal Information").',
    ]);
    expect(ofFile('ward.jpg', jpeg(10, 10, [[0x0112, 1]]))).toEqual([]);
  });

  it('tells what it tells as a picture that is unfit', () => {
    checkFile('a.gif', 'logo', { file: 'a.md', line: 1, column: 1 }, new Map(), (fault) =>
      expect(fault).toBeInstanceOf(UnfitPicture),
    );
    expect.assertions(1);
  });
});

describe('a photograph in a text', () => {
  const of = (words: string, media: Readonly<Record<string, string>> = { 'media/ward.jpg': jpeg(10, 10) }) =>
    wordsOf('pictures', new Map([...tinyCourseWith('welcome.md', 'Ask early.', words), ...Object.entries(media)]));
  const at = 'course/welcome.md:48:1 ';

  it.each(['![A ward](ward.jpg)', '![A ward](media/ward.jpg)', '![A ward](./media/ward.jpg)', '[A ward](nowhere.jpg)'])(
    '%s is fit',
    (words) => {
      expect(of(words)).toEqual([]);
    },
  );

  const elsewhere = (address: string) =>
    `${at} The picture "${address}" lies on another website, and the course loads nothing from elsewhere. Save the file in course/media/, and write its name alone.`;
  const noName = (address: string) =>
    `${at} "${address}" is not the name of a file in course/media/. Save the file there, and write its name alone, for example \`![What it shows](ward.jpg)\`.`;

  it.each([
    ['![A](https://a.uk/ward.jpg)', elsewhere('https://a.uk/ward.jpg')],
    ['![A](HTTP://a.uk/ward.jpg)', elsewhere('HTTP://a.uk/ward.jpg')],
    ['![A](data:image/png;base64,AA)', elsewhere('data:image/png;base64,AA')],
    ['![A](//a.uk/ward.jpg)', elsewhere('//a.uk/ward.jpg')],
    ['![A](../ward.jpg)', noName('../ward.jpg')],
    ['![A](pictures/ward.jpg)', noName('pictures/ward.jpg')],
    ['![A](media/old/ward.jpg)', noName('media/old/ward.jpg')],
    ['![A](old/media/ward.jpg)', noName('old/media/ward.jpg')],
    ['![A](oldmedia/ward.jpg)', noName('oldmedia/ward.jpg')],
    ['![A](old/a:b.jpg)', noName('old/a:b.jpg')],
    ['![A](old\\ward.jpg)', noName('old\\ward.jpg')],
    ['![A]()', noName('')],
    [
      '![ ](ward.jpg)',
      `${at} The picture "ward.jpg" has no words for people who do not see it. Say between the square brackets what it shows; a picture that says nothing can be left out.`,
    ],
    [
      '![A](ward.jpg) ward',
      `${at} The picture "ward.jpg" stands in the middle of a text. Put it on a line of its own, with an empty line before and after it.`,
    ],
    [
      '![A](ward.jpg "Ours")',
      `${at} The words in quotes after "ward.jpg" would show to nobody but those who use a mouse. Write them as a paragraph below the picture.`,
    ],
  ])('%s is told', (words, told) => {
    expect(of(words)).toEqual([told]);
  });

  it('weighs together with all others no more than a megabyte, each counted once', () => {
    const heavy = jpeg(10, 10).padEnd(150_000, 'x');
    const pictures = (count: number, more = 0) => {
      const names = Array.from({ length: count }, (_, at) => `p${at}.jpg`);
      const words = [...names, ...names].map((name) => `![A](${name})`).join('\n\n');
      return of(
        words,
        Object.fromEntries(
          names.map((name, at) => [`media/${name}`, heavy.slice(0, at === 0 && more > 0 ? more : undefined)]),
        ),
      );
    };
    expect(pictures(6)).toEqual([]);
    // 6 of 150,000 bytes and one of 100,000.
    expect(pictures(7, 100_000)).toEqual([]);
    expect(pictures(7, 100_001)).toHaveLength(1);
    expect(pictures(7)).toEqual([
      'course/course.yaml:1:1  The photographs weigh 1,050 kB together; the package has room for 1,000 kB. Take the least useful one out, or export the largest ones smaller.',
    ]);
  });
});
