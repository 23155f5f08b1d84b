// Pictures that can be inlined safely, and films that everybody can follow.

import type { CourseFiles } from '../parse/course-files.js';
import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { idsIn } from '../parse/course-files.js';
import { companionsOf, endingOf, mediaEndings } from '../render/media.js';
import { UnknownReference } from './unknown-references.js';

/** A film or sound that some could not follow. */
export class InaccessibleMedia extends Fault {}
/** A picture that a page with a strict security policy would not show as drawn. */
export class UnsafePicture extends Fault {}
/** A picture in the list without its file, or the other way round. */
export class UnlistedPicture extends Fault {}

export function checkMedia(file: string, files: ReadonlyMap<string, string>, place: Place, report: Report): void {
  if (!mediaEndings.includes(endingOf(file)))
    return report(
      new InaccessibleMedia(
        place,
        `"${file}" is not a film or a sound that browsers play.`,
        `Use a file that ends in ${mediaEndings.map((ending) => `.${ending}`).join(', ')}.`,
      ),
    );
  if (!files.has(`media/${file}`)) {
    const known = [...files.keys()]
      .filter((path) => path.startsWith('media/') && mediaEndings.includes(endingOf(path)))
      .map((path) => path.slice('media/'.length));
    return report(new UnknownReference(place, 'file', file, 'course/media/', known));
  }
  const { captions, transcript } = companionsOf(file);
  if (captions && !files.get(captions)?.trim())
    report(new InaccessibleMedia(place, `The film "${file}" has no captions.`, `Put them in course/${captions}.`));
  if (!files.get(transcript)?.trim())
    report(
      new InaccessibleMedia(
        place,
        `"${file}" has no transcript.`,
        `Write down every word that is said in course/${transcript}.`,
      ),
    );
}

const dangers: readonly [RegExp, string, string][] = [
  [/<script|\son[a-z]+=/i, 'carries a script', 'Save it as a plain SVG without scripts.'],
  [
    /<style|\sstyle=/i,
    'carries styles of its own',
    'Use the classes of the other pictures, for example `class="cp-person"`.',
  ],
  [/(?:href|src)="(?!#)/i, 'loads something from elsewhere', 'Draw it into the picture itself.'],
];

export function checkPictures(course: CourseFiles, report: Report): void {
  const { yaml } = course.pictures;
  idsIn(yaml, null, 'name').forEach((name, index) => {
    const svg = course.files.get(`media/${name}.svg`);
    const place = yaml.placeOf([index, 'name']);
    if (svg === undefined)
      report(
        new UnlistedPicture(
          place,
          `There is no file course/media/${name}.svg.`,
          'Add the file, or take the picture out of this list.',
        ),
      );
    else checkPicture(`media/${name}.svg`, svg, report);
  });
}

function checkPicture(file: string, svg: string, report: Report): void {
  const placeOf = (offset: number) => ({
    file,
    line: svg.slice(0, offset).split('\n').length,
    column: offset - svg.lastIndexOf('\n', offset - 1),
  });
  for (const [pattern, fault, repair] of dangers) {
    const match = pattern.exec(svg);
    if (match) report(new UnsafePicture(placeOf(match.index), `The picture ${fault}.`, repair));
  }
  if (!/<title>\s*[^<\s]/.test(svg))
    report(
      new UnsafePicture(
        placeOf(0),
        'The picture has no title.',
        'Add `<title>…</title>` as its first element, saying what the picture says.',
      ),
    );
}
