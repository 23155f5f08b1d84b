// A photograph in a module: words for those who do not see it, a place that is kept for it, and no haste to load it.
import { expect, it } from 'vitest';
import { compile } from '../../../../scripts/content/compile.js';
import { jpeg, png } from '../../../fixtures/pictures.js';
import { tinyCourseWith } from '../../../fixtures/tiny-course.js';

const html = compile(
  new Map([
    ...tinyCourseWith('welcome.md', 'Ask early.', 'Ask early.\n\n![Two people & a cup](ward.jpg)\n\nAnd late.'),
    ['media/ward.jpg', jpeg(1200, 800)] as const,
  ]),
).html['welcome'];

it('is a figure with its words and its own size, loaded when it comes near', () => {
  expect(html).toContain(
    '<figure class="cp-photo"><img src="./media/ward.jpg" alt="Two people &amp; a cup" width="1200" height="800" loading="lazy" decoding="async"></figure>',
  );
  expect(html).not.toMatch(/<p>\s*<figure/);
});

it('the logo has its own size too', () => {
  const { logo } = compile(
    new Map([
      ...tinyCourseWith('course.yaml', 'logo: "", logo_alt: ""', 'logo: trust.png, logo_alt: Any Trust'),
      ['media/trust.png', png(300, 120)] as const,
    ]),
  );
  expect(logo).toBe(
    '<p class="cp-footer__logo"><img src="./media/trust.png" alt="Any Trust" width="300" height="120" loading="lazy" decoding="async"></p>',
  );
});
