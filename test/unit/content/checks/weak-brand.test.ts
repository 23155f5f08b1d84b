// The Trust's own colour and logo: the contrast of WCAG 2.2, and words for the logo.

import { describe, expect, it } from 'vitest';
import { brandStyles, contrastOf, logoOf, WeakBrand } from '../../../../scripts/content/checks/weak-brand.js';
import { toldBy, wordsOf } from '../../../fixtures/course-faults.js';
import { png } from '../../../fixtures/pictures.js';
import { tinyCourse, tinyCourseWith } from '../../../fixtures/tiny-course.js';

describe('contrast', () => {
  it.each([
    // (1 + 0.05) / (L + 0.05): up to 0.04045 a channel counts as it is by 12.92, above it by the power of 2.4.
    ['#0a0a0a', 19.798],
    ['#0b0b0b', 19.683],
    // The shares of red, green and blue: 0.2126, 0.7152, 0.0722.
    ['#ff0000', 1.05 / 0.2626],
    ['#00ff00', 1.05 / 0.7652],
    ['#0000ff', 1.05 / 0.1222],
    ['#ffffff', 1],
  ])('of %s on white', (colour, ratio) => {
    expect(contrastOf('#ffffff', colour)).toBeCloseTo(ratio, 3);
    expect(contrastOf(colour, '#ffffff')).toBeCloseTo(ratio, 3);
  });
});

describe('a colour', () => {
  const told = (colour: string, dark = '') =>
    toldBy(
      'brand',
      tinyCourseWith('course.yaml', 'colour: "", colour_dark: ""', `colour: "${colour}", colour_dark: "${dark}"`),
    );

  it.each([
    ['', '', []],
    ['#6f6f6f', '#8c8c8c', []],
    [
      '#707070',
      '',
      [
        'course/course.yaml:18:17  "#707070" has a contrast of 4.5 to 1, and text needs 4.5 to 1. Choose a darker shade.',
      ],
    ],
    // Enough on paper, not on a panel.
    [
      '#767676',
      '',
      [
        'course/course.yaml:18:17  "#767676" has a contrast of 4.1 to 1, and text needs 4.5 to 1. Choose a darker shade.',
      ],
    ],
    [
      '',
      '#818181',
      [
        'course/course.yaml:18:34  "#818181" has a contrast of 3.9 to 1, and text needs 4.5 to 1. Choose a lighter shade.',
      ],
    ],
  ])('%j by day, %j by night: %j', (colour, dark, words) => {
    expect(told(colour, dark).map(String)).toEqual(words);
    for (const fault of told(colour, dark)) expect(fault).toBeInstanceOf(WeakBrand);
  });

  it('is set on the screens of its kind alone, and nowhere where there is none', () => {
    expect(brandStyles({ colour: '', colour_dark: '' })).toBe('');
    const light = brandStyles({ colour: '#005eb8', colour_dark: '' });
    expect(light).toBe(
      '@media screen and (forced-colors:none) and (prefers-color-scheme:light){:root{--action:#005eb8;--action-strong:color-mix(in srgb,#005eb8 80%,var(--ink));--action-shadow:color-mix(in srgb,#005eb8 50%,#000);--action-soft:color-mix(in srgb,#005eb8 15%,var(--paper))}}',
    );
    expect(brandStyles({ colour: '', colour_dark: '#005eb8' })).toBe(light.replace(':light', ':dark'));
    expect(brandStyles({ colour: '#005eb8', colour_dark: '#005eb8' })).toBe(light + light.replace(':light', ':dark'));
  });
});

it('settings that cannot be read are told by that alone', () => {
  expect(toldBy('brand', tinyCourse({ 'course.yaml': '"' }))).toEqual([]);
});

describe('a logo', () => {
  const files = (words: string) =>
    new Map([...tinyCourseWith('course.yaml', 'logo: "", logo_alt: ""', words), ['media/trust.png', png(40, 20)]]);

  it('has words, and is a picture that may be shown', () => {
    expect(wordsOf('brand', files('logo: trust.png, logo_alt: Any Trust'))).toEqual([]);
    expect(wordsOf('brand', files('logo: "", logo_alt: Any Trust'))).toEqual([]);
    expect(wordsOf('brand', files('logo: trust.png, logo_alt: ""'))).toEqual([
      'course/course.yaml:12:76  The logo has no words for people who do not see it. Write the name that it shows here.',
    ]);
    expect(wordsOf('brand', files('logo: trust.gif, logo_alt: ""'))).toHaveLength(2);
  });

  it('stands at the foot with its own size, and nothing where there is none', () => {
    const foot = (logo: string) =>
      String(
        logoOf({
          settings: { organisation: { name: '', short_name: '', logo, logo_alt: 'Any “Trust”' } },
          files: files(''),
        } as never),
      );
    expect(foot('')).toBe('');
    expect(foot('trust.png')).toBe(
      '<p class="cp-footer__logo"><img src="./media/trust.png" alt="Any “Trust”" width="40" height="20" loading="lazy" decoding="async"></p>',
    );
  });
});
