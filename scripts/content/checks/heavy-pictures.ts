// Photographs and the logo: pictures that browsers show, that are as small as they can be, and that hold nothing else.

import { endingOf, isPicture } from '../parse/file-kinds.js';
import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { pictureSizeOf, saysWhereTaken } from '../parse/picture-size.js';
import type { CourseFiles } from '../parse/course-files.js';
import { linksOf, type Link } from '../parse/links.js';
import { UnknownReference } from './unknown-references.js';
import { defaultLanguage } from '../../../src/model/default-language.js';

/** A picture that some could not see, or would wait for too long. */
export class UnfitPicture extends Fault {}

/** Bytes. A phone on a slow line loads 100 kB in about half a second. */
const heaviest = { photograph: 150_000, logo: 60_000, together: 1_000_000 } as const;
/** CSS pixels, twice over for sharp screens: nothing in the course is shown wider. */
const widest = 2000;

export function checkPhotographs(course: CourseFiles, report: Report): void {
  const shown = new Set<string>();
  for (const { page } of [...course.sections, ...course.pages])
    for (const link of linksOf(page.body, { file: page.file, line: page.linesBefore + 1, column: 1 })) {
      if (!link.isImage) continue;
      checkPhotograph(link, course.files, report);
      shown.add(link.address);
    }
  checkTogether([...shown], course, report);
}

function checkPhotograph(
  { text, address, place, isAlone, hasTitle }: Link,
  files: CourseFiles['files'],
  report: Report,
) {
  const unfit = (fault: string, repair: string) => {
    report(new UnfitPicture(place, fault, repair));
  };
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address))
    return unfit(
      `The picture "${address}" lies on another website, and the course loads nothing from elsewhere.`,
      'Save the file in course/media/, and write its name alone.',
    );
  if (/[/\\]/.test(address.replace(/^(\.\/)?media\//, '')) || address === '')
    return unfit(
      `"${address}" is not the name of a file in course/media/.`,
      'Save the file there, and write its name alone, for example `![What it shows](ward.jpg)`.',
    );
  if (text === '')
    unfit(
      `The picture "${address}" has no words for people who do not see it.`,
      'Say between the square brackets what it shows; a picture that says nothing can be left out.',
    );
  if (!isAlone)
    unfit(
      `The picture "${address}" stands in the middle of a text.`,
      'Put it on a line of its own, with an empty line before and after it.',
    );
  if (hasTitle)
    unfit(
      `The words in quotes after "${address}" would show to nobody but those who use a mouse.`,
      'Write them as a paragraph below the picture.',
    );
  checkFile(address.replace(/^(\.\/)?media\//, ''), 'photograph', place, files, report);
}

/** @param name in course/media/ */
export function checkFile(
  name: string,
  use: 'photograph' | 'logo',
  place: Place,
  files: CourseFiles['files'],
  report: Report,
): void {
  const unfit = (fault: string, repair: string) => {
    report(new UnfitPicture(place, fault, repair));
  };
  if (!isPicture(name))
    return unfit(
      `"${name}" is not a picture that browsers show.`,
      'Use a file that ends in .svg, .png, .jpg, .webp or .avif, in lower case.',
    );
  const content = files.get(`media/${name}`);
  if (content === undefined) {
    if (use === 'logo')
      return unfit(`There is no file course/media/${name}.`, 'Put the logo there, or leave this blank.');
    const known = [...files.keys()].flatMap((path) =>
      path.startsWith('media/') && isPicture(path) ? [path.slice('media/'.length)] : [],
    );
    return report(new UnknownReference(place, 'file', name, 'course/media/', known));
  }
  if (!/^[a-z0-9_.-]+$/.test(name))
    unfit(
      `The name "${name}" has characters that some LMSs do not find again.`,
      `Call it ${name.toLowerCase().replace(/[^a-z0-9_.-]+/g, '-')}, here and in course/media/.`,
    );
  const size = pictureSizeOf(endingOf(name), content);
  if (!size)
    return unfit(
      `"${name}" cannot be read as the picture that its ending promises.`,
      'Open it in a picture program and export it again.',
    );
  const bytes = bytesOf(name, content);
  const most = heaviest[use];
  if (bytes > most)
    unfit(
      `"${name}" weighs ${kilobytes(bytes)}; a ${use} may weigh ${kilobytes(most)}, because each learner waits for it.`,
      endingOf(name) === 'svg'
        ? 'Export it as "optimised SVG", without embedded photographs, or as a WebP.'
        : 'Export it as WebP or JPEG, at most 1,200 pixels wide, with a quality of about 75.',
    );
  if (endingOf(name) !== 'svg' && size.width > widest)
    unfit(
      `"${name}" is ${size.width} pixels wide, and no screen of the course shows more than ${widest}.`,
      'Export it at most 1,200 pixels wide.',
    );
  if (saysWhereTaken(content))
    unfit(
      `"${name}" holds the place where it was taken, which anybody could read.`,
      'Export it without "metadata" or "location" (on Windows: Properties, Details, "Remove Properties and Personal Information").',
    );
}

function checkTogether(names: readonly string[], course: CourseFiles, report: Report): void {
  const sum = names.reduce((total, name) => total + bytesOf(name, course.files.get(`media/${name}`) ?? ''), 0);
  if (sum <= heaviest.together) return;
  report(
    new UnfitPicture(
      { file: 'course.yaml', line: 1, column: 1 },
      `The photographs weigh ${kilobytes(sum)} together; the package has room for ${kilobytes(heaviest.together)}.`,
      'Take the least useful one out, or export the largest ones smaller.',
    ),
  );
}

/** A drawing is text in UTF-8, all others a character for each byte. */
const bytesOf = (name: string, content: string) =>
  endingOf(name) === 'svg' ? Buffer.byteLength(content) : content.length;

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString(defaultLanguage)} kB`;
