// The Trust's own colour and logo: settings, held to the contrast that every reader needs.

import type { CourseFiles } from '../parse/course-files.js';
import { Fault, type Report } from '../parse/content-faults.js';
import { checkFile } from './heavy-pictures.js';
import { markup, type Html } from '../render/html.js';
import type { Library } from '../render/library.js';
import { pictureFileOf } from '../render/photographs.js';
import type { Settings } from '../parse/schemas/settings.js';

/** A colour or a logo that some could not see. */
export class WeakBrand extends Fault {}

/** What the brand's colour must be told from: paper and panel of the styles in `src/styles/_tokens.scss`. */
const GROUNDS = { colour: ['#ffffff', '#f0f4f5'], colour_dark: ['#12191e', '#1d272e'] } as const;
/** WCAG 2.2, 1.4.3. */
const ENOUGH = 4.5;

export function checkBrand({ settings, files }: CourseFiles, report: Report): void {
  const { data, yaml } = settings;
  if (!data) return;
  for (const key of ['colour', 'colour_dark'] as const) {
    const colour = data.brand[key];
    const least = Math.min(...GROUNDS[key].map((ground) => (colour === '' ? Infinity : contrastOf(colour, ground))));
    if (least < ENOUGH)
      report(
        new WeakBrand(
          yaml.placeOf(['brand', key]),
          `"${colour}" has a contrast of ${least.toFixed(1)} to 1, and text needs 4.5 to 1.`,
          key === 'colour' ? 'Choose a darker shade.' : 'Choose a lighter shade.',
        ),
      );
  }
  const { logo, logo_alt: alt } = data.organisation;
  if (logo === '') return;
  const place = yaml.placeOf(['organisation', 'logo']);
  checkFile(logo, 'logo', place, files, report);
  if (alt === '')
    report(
      new WeakBrand(
        yaml.placeOf(['organisation', 'logo_alt']),
        'The logo has no words for people who do not see it.',
        'Write the name that it shows here.',
      ),
    );
}

/** Rules after our own, for screens that have colours of their own; nothing when there is no brand. */
export function brandStyles({ colour, colour_dark: dark }: Settings['brand']): string {
  const set = (value: string) =>
    `:root{--action:${value};--action-strong:color-mix(in srgb,${value} 80%,var(--ink));--action-shadow:color-mix(in srgb,${value} 50%,#000);--action-soft:color-mix(in srgb,${value} 15%,var(--paper))}`;
  const screens = '@media screen and (forced-colors:none)';
  return (
    (colour === '' ? '' : `${screens} and (prefers-color-scheme:light){${set(colour)}}`) +
    (dark === '' ? '' : `${screens} and (prefers-color-scheme:dark){${set(dark)}}`)
  );
}

/** The logo at the foot of every screen; nothing when there is none. */
export function logoOf({ settings: { organisation }, files }: Pick<Library, 'settings' | 'files'>): Html | '' {
  const { logo, logo_alt: alt } = organisation;
  return logo === '' ? '' : markup`<p class="cp-footer__logo">${pictureFileOf(files, logo, alt)}</p>`;
}

/** Contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, definition of "contrast ratio"). */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1 (WCAG 2.2, definition of "relative luminance"). */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
