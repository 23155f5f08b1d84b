// What a file is that is not a zip: people rename, cut downloads short, and save error pages.

import { finding, type Finding } from './finding.js';

const signatures: readonly { readonly starts: string; readonly is: string }[] = [
  { starts: '526172211a07', is: 'a RAR archive' },
  { starts: '377abcaf271c', is: 'a 7-Zip archive' },
  { starts: '1f8b', is: 'a gzip archive' },
  { starts: '25504446', is: 'a PDF' },
  { starts: '3c21', is: 'a web page, perhaps an error message that was saved in place of the download' },
  { starts: '3c68746d6c', is: 'a web page, perhaps an error message that was saved in place of the download' },
  { starts: '3c3f786d6c', is: 'an XML file' },
];

export function notAZip(bytes: Buffer, cause: unknown): Finding {
  const start = bytes.subarray(0, 8).toString('hex');
  const known = signatures.find((signature) => start.startsWith(signature.starts));
  const isCutShort = start.startsWith('504b0304');
  const what =
    bytes.length === 0
      ? 'The file is empty.'
      : known
        ? `The file is not a zip: it looks like ${known.is}.`
        : isCutShort
          ? 'The file begins as a zip and its end is missing or damaged: it was cut short, or something was added to it.'
          : 'The file is not a zip.';
  const detail = isCutShort && cause instanceof Error ? ` (${cause.message.split('.')[0]})` : '';
  return finding('refused', 'not-a-zip', {
    fault: what + detail,
    minds: 'every LMS',
    repair: 'Download or pack it again as a .zip, from inside the folder that holds imsmanifest.xml.',
  });
}
