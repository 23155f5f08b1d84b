// What people paste, as the course wrote it: an e-mail breaks its lines, Word curls its quotes and lengthens its dashes, a
// report escapes it, and the label of the field comes along. The checksum of each field says which reading is right.

import type { Id } from '../../src/model/course.js';
import { fieldsOf } from '../../src/tracking/checksummed-fields.js';

/** The alphabet of a saved text is `A–Z a–z 0–9 - . _ ~`: everything else has come on the way. */
export function savedTextIn(pasted: string, course: Id): string {
  const text = fromLabel(
    pasted
      .replace(/&(?:[a-z]+|#\d+|#x[\da-f]+);/gi, '')
      .replace(/%(7E|2E|2D|5F)/gi, (code) => decodeURIComponent(code))
      .replace(/\u2026/g, '...')
      .replace(/[\u02DC\u223C\uFF5E]/g, '~')
      .replace(/[\u2010\u2011\u2212\u00AD]/g, '-'),
  );
  const pieces = text.split('~').map((piece) => readingOf(piece, course));
  const end = pieces.findIndex((piece) => fieldsOf(`${piece}~`, course).some(({ letter }) => letter === 'z'));
  // Behind the field that ends a text stands what belongs to the report, or to the sentence around it.
  return end < 0 ? pieces.join('~') : `${pieces.slice(0, end + 1).join('~')}~`;
}

/** Without what stands before it, such as `cmi.suspend_data:`. */
function fromLabel(text: string): string {
  const start = /(?<![A-Za-z0-9])v\d{1,3}\s*\.\s*\w|v\d{1,3}\.\w/.exec(text)?.index ?? 0;
  return text.slice(0, start).includes('~') ? text : text.slice(start);
}

/** A long dash was one hyphen or two: the checksum knows. */
function readingOf(piece: string, course: Id): string {
  const readings = ['-', '--', '---'].map((dash) => piece.replace(/[\u2013\u2014]/g, dash).replace(/[^\w.-]/g, ''));
  const isWhole = (reading: string) => [course, ''].some((salt) => fieldsOf(`${reading}~`, salt).length > 0);
  return readings.find(isWhole) ?? readings[0] ?? '';
}
