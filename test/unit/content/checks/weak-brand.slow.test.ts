// A Trust puts in its own colour, logo and film: what is taken, what is refused, and what lands in the package.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildCourse } from '../../../../scripts/build/build.js';
import { UnfitPicture } from '../../../../scripts/content/checks/heavy-pictures.js';
import { contrastOf, WeakBrand } from '../../../../scripts/content/checks/weak-brand.js';
import { compile } from '../../../../scripts/content/compile.js';
import { ContentErrors } from '../../../../scripts/content/parse/content-faults.js';
import { tinyCourse, tinyCourseWith } from '../../../fixtures/tiny-course.js';

describe('the contrast of two colours', () => {
  // The pairs of the understanding document of WCAG 1.4.3 and of the WebAIM contrast checker.
  it.each([
    ['#ffffff', '#000000', 21],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#ffff00', '#ffffff', 1.07],
  ])('%s on %s is %d to 1', (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 1);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });
});

function toldOf(files: ReadonlyMap<string, string>): string[] {
  try {
    compile(files);
    return [];
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
    expect(error.faults.every((fault) => fault instanceof WeakBrand || fault instanceof UnfitPicture)).toBe(true);
    return error.faults.map(({ fault, repair }) => `${fault} ${repair}`);
  }
}

const brand = (words: string) =>
  tinyCourseWith('course.yaml', 'brand: {colour: "", colour_dark: ""}', `brand: {${words}}`);
const logo = (words: string) => tinyCourseWith('course.yaml', 'logo: "", logo_alt: ""', words);

describe('a brand that some could not see', () => {
  it.each([
    {
      story: 'a pale colour on white',
      files: brand('colour: "#41b6e6", colour_dark: ""'),
      told: '"#41b6e6" has a contrast of 2.1 to 1, and text needs 4.5 to 1. Choose a darker shade.',
    },
    {
      story: 'a dark colour on a dark screen',
      files: brand('colour: "", colour_dark: "#005eb8"'),
      told: '"#005eb8" has a contrast of 2.4 to 1, and text needs 4.5 to 1. Choose a lighter shade.',
    },
    {
      story: 'a logo that is not there',
      files: logo('logo: trust.svg, logo_alt: Any Trust'),
      told: 'There is no file course/media/trust.svg. Put the logo there, or leave this blank.',
    },
    {
      story: 'a logo that no browser shows',
      files: logo('logo: trust.eps, logo_alt: Any Trust'),
      told: '"trust.eps" is not a picture that browsers show. Use a file that ends in .svg, .png, .jpg, .webp or .avif, in lower case.',
    },
    {
      story: 'a logo without words',
      files: new Map([
        ...logo('logo: trust.svg, logo_alt: ""'),
        ['media/trust.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ]),
      told: 'The logo has no words for people who do not see it. Write the name that it shows here.',
    },
  ])('stops the build: $story', ({ files, told }) => {
    expect(toldOf(files)).toEqual([told]);
  });
});

describe('a package with a brand', () => {
  const place = mkdtempSync(join(tmpdir(), 'course-brand-'));
  afterAll(() => rmSync(place, { recursive: true }));

  it('shows the colour after ours, the logo at the foot, and carries the logo', async () => {
    const files = new Map([...tinyCourse(), ['media/trust.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>']]);
    files.set(
      'course.yaml',
      (files.get('course.yaml') ?? '')
        .replace('brand: {colour: "", colour_dark: ""}', 'brand: {colour: "#00703c", colour_dark: ""}')
        .replace('logo: "", logo_alt: ""', 'logo: trust.svg, logo_alt: Any Trust'),
    );
    for (const [path, text] of files) {
      mkdirSync(dirname(join(place, 'words', path)), { recursive: true });
      writeFileSync(join(place, 'words', path), text);
    }
    const built = await buildCourse({ courseFolder: join(place, 'words'), outDir: join(place, 'built') });
    const page = readFileSync(join(built, 'index.html'), 'utf8');
    expect(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1]).toMatch(/:root\{--action:#00703c;[^}]*\}\}$/);
    expect(page).toMatch(/<img src="?\.\/media\/trust\.svg"? alt="Any Trust"/);
    expect(existsSync(join(built, 'media/trust.svg'))).toBe(true);
  });
});
