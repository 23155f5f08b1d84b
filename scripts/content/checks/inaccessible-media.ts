// Films and sounds that everybody can follow.

import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { endingOf } from '../parse/file-kinds.js';
import { companionsOf, mediaEndings } from '../render/media.js';
import { UnknownReference } from './unknown-references.js';

/** A film or sound that some could not follow. */
export class InaccessibleMedia extends Fault {}

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
