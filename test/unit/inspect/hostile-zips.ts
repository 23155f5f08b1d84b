// Zips that attack or break the reader itself. `says` is what a person must be told, word for word.

import { goodEntries, goodZip, manifestText } from './good-package.js';
import { rawZip, type RawEntry } from './raw-zip.js';

export interface Row {
  readonly story: string;
  readonly zip: () => Buffer;
  readonly rule: string;
  readonly severity: 'refused' | 'broken' | 'advice';
  readonly says: string;
  readonly where?: readonly string[];
}

const withEntry =
  (...entries: RawEntry[]) =>
  () =>
    rawZip([...goodEntries(), ...entries]);
const kindest = 'Honest zips never do; it is how a zip bomb is made.';
const entities = '<!DOCTYPE manifest [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
const fetches = '<!DOCTYPE manifest [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';
const declared = '<?xml version="1.0" encoding="UTF-8"?>';

export const hostileZips: readonly Row[] = [
  {
    story: 'a path climbs out',
    zip: withEntry({ name: '../../escaped.html', text: 'out' }),
    rule: 'path-escapes',
    severity: 'refused',
    says: 'A path climbs out of the package with "..": unpacking it could overwrite files of the server.',
    where: ['../../escaped.html'],
  },
  {
    story: 'a path climbs out with backslashes',
    zip: withEntry({ name: '..\\..\\escaped.html', text: 'out' }),
    rule: 'path-escapes',
    severity: 'refused',
    says: 'A path climbs out of the package with "..": unpacking it could overwrite files of the server.',
  },
  {
    story: 'an absolute path',
    zip: withEntry({ name: '/etc/cron.d/evil', text: 'out' }),
    rule: 'path-absolute',
    severity: 'refused',
    says: 'A path begins at the root of the disk.',
  },
  {
    story: 'a drive letter',
    zip: withEntry({ name: 'C:/Windows/evil.txt', text: 'out' }),
    rule: 'path-drive',
    severity: 'refused',
    says: 'A path names a Windows drive.',
  },
  {
    story: 'backslashes, as an old Windows program writes them',
    zip: withEntry({ name: 'media\\cover.svg', text: '<svg/>' }),
    rule: 'path-backslash',
    severity: 'refused',
    says: 'A path is written with backslashes.',
    where: ['media\\cover.svg'],
  },
  {
    story: 'a name that would clear the terminal',
    zip: withEntry({ name: '\u001b[2Jevil.txt', text: 'x' }),
    rule: 'path-control',
    severity: 'refused',
    says: 'A name holds control characters.',
    where: ['\\u001b[2Jevil.txt'],
  },
  {
    story: 'a symbolic link to the password file',
    zip: withEntry({ name: 'link.txt', text: '/etc/passwd', unixMode: 0o120777 }),
    rule: 'symbolic-link',
    severity: 'refused',
    says: 'The zip holds a symbolic link, which could point at any file of the server.',
  },
  {
    story: 'a zip bomb by ratio',
    zip: withEntry({ name: 'bomb.txt', text: Buffer.alloc(64 * 1024 ** 2) }),
    rule: 'zip-bomb',
    severity: 'refused',
    says: 'The zip unpacks to far more than its size, so the reading was stopped. It may be a zip bomb.',
    where: ['bomb.txt'],
  },
  {
    story: 'a zip bomb of files that share their bytes',
    zip: withEntry({ name: 'a.bin', text: 'abc' }, { name: 'b.bin', text: 'abc', sharesWith: 7 }),
    rule: 'shared-bytes',
    severity: 'refused',
    says: `Files in the zip overlap: they share the same bytes. ${kindest}`,
    where: ['b.bin'],
  },
  {
    story: 'a file that grows beyond the size it gives',
    zip: withEntry({ name: 'liar.txt', text: 'x'.repeat(50_000), saysSize: 10 }),
    rule: 'lying-size',
    severity: 'refused',
    says: 'The zip says that this file has 10 bytes; it has more.',
  },
  {
    story: 'a file that is smaller than the size it gives',
    zip: withEntry({ name: 'liar.txt', text: 'short', saysSize: 900 }),
    rule: 'lying-size',
    severity: 'refused',
    says: 'The zip says that this file has 900 bytes; it has only 5.',
  },
  {
    story: 'two files of one name',
    zip: withEntry({ name: 'index.html', text: '<p>the other' }),
    rule: 'duplicate-name',
    severity: 'refused',
    says: 'The zip holds two files of the same name; programs disagree about which one counts.',
    where: ['index.html'],
  },
  {
    story: 'names that differ only in case',
    zip: withEntry({ name: 'INDEX.html', text: '<p>the other' }),
    rule: 'duplicate-case',
    severity: 'broken',
    says: 'Two names differ only in capital letters.',
  },
  {
    story: 'a name in the list and another at the file',
    zip: withEntry({ name: 'good.txt', localName: 'evil.php', text: 'x' }),
    rule: 'two-names',
    severity: 'refused',
    says: 'The zip gives this file two names: its list says "good.txt", the file itself "evil.php". Programs disagree about which one counts.',
  },
  {
    story: 'a password',
    zip: withEntry({ name: 'locked.txt', text: 'x'.repeat(30), flags: 1 }),
    rule: 'encrypted',
    severity: 'refused',
    says: 'The zip is locked with a password.',
  },
  {
    story: 'a method that no LMS reads',
    zip: withEntry({ name: 'lzma.bin', text: 'x', method: 14 }),
    rule: 'compression',
    severity: 'refused',
    says: 'A file is compressed by a method that LMSs do not read.',
  },
  {
    story: 'a stored file with its size after its data',
    zip: withEntry({ name: 'streamed.txt', text: 'x', stored: true, flags: 8 }),
    rule: 'size-after-data',
    severity: 'refused',
    says: 'An uncompressed file gives its size only after its data ("only DEFLATED entries can have EXT descriptor").',
  },
  {
    story: 'ZIP64 where none is needed',
    zip: withEntry({ name: 'big.txt', text: 'x', extra: Buffer.from([1, 0, 8, 0, 1, 0, 0, 0, 0, 0, 0, 0]) }),
    rule: 'zip64',
    severity: 'broken',
    says: 'The zip uses the ZIP64 form.',
  },
  {
    story: 'a name in another alphabet that is not marked',
    zip: withEntry({ name: Buffer.from([0xe9, 0x74, 0x65, 0x2e, 0x74, 0x78, 0x74]), text: 'x', flags: 0 }),
    rule: 'name-garbled',
    severity: 'broken',
    says: 'A name has letters outside ASCII and is not marked as UTF-8, so it comes out garbled.',
  },
  {
    story: 'a damaged file',
    zip: withEntry({ name: 'rotten.txt', text: 'fresh', saysSum: 1 }),
    rule: 'damaged',
    severity: 'refused',
    says: 'The zip is damaged: its checksum is wrong.',
    where: ['rotten.txt'],
  },
  {
    story: 'a list that ends too soon',
    zip: () => rawZip(goodEntries(), { saysEntries: 60 }),
    rule: 'damaged',
    severity: 'refused',
    says: 'The zip is damaged: unexpected EOF.',
  },
  {
    story: 'more files than any course has',
    zip: () => rawZip(goodEntries(), { saysEntries: 60_000 }),
    rule: 'too-many-files',
    severity: 'refused',
    says: 'The zip says that it holds 60000 files; more than 20000 are not read.',
  },
  {
    story: 'a download that was cut short',
    zip: () => goodZip().subarray(0, 3000),
    rule: 'not-a-zip',
    severity: 'refused',
    says: 'The file begins as a zip and its end is missing or damaged: it was cut short, or something was added to it. (End of central directory record signature not found)',
  },
  {
    story: 'an empty file',
    zip: () => Buffer.alloc(0),
    rule: 'not-a-zip',
    severity: 'refused',
    says: 'The file is empty.',
  },
  {
    story: 'an error page saved as a zip',
    zip: () => Buffer.from('<!DOCTYPE html><title>Sign in</title>'),
    rule: 'not-a-zip',
    severity: 'refused',
    says: 'The file is not a zip: it looks like a web page, perhaps an error message that was saved in place of the download.',
  },
  {
    story: 'a RAR archive with a new ending',
    zip: () => Buffer.from('526172211a0700cf', 'hex'),
    rule: 'not-a-zip',
    severity: 'refused',
    says: 'The file is not a zip: it looks like a RAR archive.',
  },
  {
    story: 'noise',
    zip: () => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251)),
    rule: 'not-a-zip',
    severity: 'refused',
    says: 'The file is not a zip.',
  },
  {
    story: 'a billion laughs',
    zip: () =>
      goodZip({
        'imsmanifest.xml': manifestText()
          .replace(declared, declared + entities)
          .replaceAll('Hand washing', '&b;'),
      }),
    rule: 'doctype',
    severity: 'refused',
    says: 'It has a document type (<!DOCTYPE …>), through which entities could read files of the server or fill its memory.',
  },
  {
    story: 'an entity that reads a file of the server',
    zip: () =>
      goodZip({
        'imsmanifest.xml': manifestText()
          .replace(declared, declared + fetches)
          .replaceAll('Hand washing', '&secret;'),
      }),
    rule: 'doctype',
    severity: 'refused',
    says: 'It has a document type (<!DOCTYPE …>), through which entities could read files of the server or fill its memory.',
  },
  {
    story: 'a manifest as deep as a well',
    zip: () => goodZip({ 'imsmanifest.xml': manifestText('1.2', '<item>'.repeat(300_000)) }),
    rule: 'not-well-formed',
    severity: 'refused',
    says: 'It is not well-formed XML: elements are nested more than 100 deep (line 5, column 670).',
  },
  {
    story: 'a manifest of megabytes',
    zip: () =>
      goodZip({
        'imsmanifest.xml': manifestText(
          '1.2',
          `<!--${Array.from({ length: 400_000 }, (_, at) => at * 7919).join('')}-->`,
        ),
      }),
    rule: 'manifest-too-large',
    severity: 'refused',
    says: 'It has 4 MB; it was not read.',
  },
];
