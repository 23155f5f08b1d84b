// What the list of files alone says: names that escape, rubbish, forbidden kinds, sizes.

import type { Archive, ArchiveFile } from './archive.js';
import { finding, findingAt, shown, type Finding } from './finding.js';

export function zipRules(archive: Archive): Finding[] {
  return [
    ...archive.findings,
    ...escapes(archive.files),
    ...entries(archive.files),
    ...doubles(archive.files),
    ...names(archive.files),
    ...kinds(archive.files),
    ...sizes(archive),
  ];
}

/** A zip under another name: the programs that pick a file for the upload do not offer it. */
export function endingRules(fileName: string, { files }: Archive): Finding[] {
  if (fileName === '' || files.length === 0 || /\.zip$/i.test(fileName)) return [];
  return [
    finding('refused', 'file-ending', {
      where: [shown(fileName)],
      fault: 'It is a zip, and its name does not end in .zip.',
      minds: 'Moodle, the NHS Learning Hub and most others, which take files that end in .zip',
      repair: `Rename it to ${shown(fileName.replace(/\.[^.]*$/, ''))}.zip.`,
    }),
  ];
}

const attackers = 'virus scanners, and LMSs that guard against such names';
const askAgain = 'Do not upload it. Ask whoever sent it for a new package.';

function escapes(files: readonly ArchiveFile[]): Finding[] {
  return [
    ...at('refused', 'path-escapes', files, (name) => name.split(/[\\/]/).includes('..'), {
      fault: 'A path climbs out of the package with "..": unpacking it could overwrite files of the server.',
      minds: attackers,
      repair: askAgain,
    }),
    ...at('refused', 'path-absolute', files, (name) => /^[\\/]/.test(name), {
      fault: 'A path begins at the root of the disk.',
      minds: attackers,
      repair: askAgain,
    }),
    ...at('refused', 'path-drive', files, (name) => /^[A-Za-z]:/.test(name), {
      fault: 'A path names a Windows drive.',
      minds: attackers,
      repair: askAgain,
    }),
    ...at('refused', 'path-backslash', files, (name) => name.includes('\\'), {
      fault: 'A path is written with backslashes.',
      minds: 'the Moodle app on Android, and every LMS on Linux',
      repair:
        'Pack the folder again with a program that writes forward slashes (Windows Explorer, 7-Zip, macOS Finder do).',
    }),
    ...at('refused', 'path-control', files, (name) => /[\u0000-\u001f\u007f]/.test(name), {
      fault: 'A name holds control characters.',
      minds: attackers,
      repair: askAgain,
    }),
  ];
}

function entries(files: readonly ArchiveFile[]): Finding[] {
  const those = (wanted: (file: ArchiveFile) => boolean) => files.filter(wanted).map((file) => shown(file.name));
  return [
    ...findingAt(
      'refused',
      'symbolic-link',
      those((file) => file.isSymbolicLink),
      {
        fault: 'The zip holds a symbolic link, which could point at any file of the server.',
        minds: attackers,
        repair: 'Pack the file itself in place of the link.',
      },
    ),
    ...findingAt(
      'refused',
      'encrypted',
      those((file) => file.isEncrypted),
      { fault: 'The zip is locked with a password.', minds: 'every LMS', repair: 'Pack it again without a password.' },
    ),
    ...findingAt(
      'refused',
      'compression',
      those((file) => file.method !== 0 && file.method !== 8),
      {
        fault: 'A file is compressed by a method that LMSs do not read.',
        minds: 'every LMS',
        repair: 'Pack it again with the method "Deflate".',
      },
    ),
    ...findingAt(
      'refused',
      'size-after-data',
      those((file) => file.isStoredWithSizeAfter),
      {
        fault:
          'An uncompressed file gives its size only after its data ("only DEFLATED entries can have EXT descriptor").',
        minds: 'SCORM Cloud, and other LMSs that read the zip as a stream',
        repair: 'Pack it again so that every file is compressed ("Deflate").',
      },
    ),
    ...findingAt(
      'broken',
      'zip64',
      those((file) => file.usesZip64),
      {
        fault: 'The zip uses the ZIP64 form.',
        minds: 'older unpackers, on Android and in PHP',
        repair: 'Pack it again with a program that uses ZIP64 only above 4 GB.',
      },
    ),
  ];
}

function doubles(files: readonly ArchiveFile[]): Finding[] {
  const exact = repeated(files.map((file) => file.name));
  const folded = repeated([...new Set(files.map((file) => file.name))].map((name) => name.toLowerCase()));
  return [
    ...findingAt('refused', 'duplicate-name', exact.map(shown), {
      fault: 'The zip holds two files of the same name; programs disagree about which one counts.',
      minds: 'virus scanners, and LMSs that take the other one',
      repair: 'Pack the folder again.',
    }),
    ...findingAt('broken', 'duplicate-case', folded.map(shown), {
      fault: 'Two names differ only in capital letters.',
      minds: 'LMSs on Windows, where one overwrites the other',
      repair: 'Rename one of them.',
    }),
  ];
}

function names(files: readonly ArchiveFile[]): Finding[] {
  const reserved = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(\/|$)|[<>:"|?*]|[. ](\/|$)/i;
  const notAscii = (isUtf8: boolean) =>
    files
      .filter((file) => !file.isAscii && file.isUtf8 === isUtf8 && !file.name.includes('\uFFFD'))
      .map((file) => shown(file.name));
  return [
    ...at(
      'broken',
      'system-rubbish',
      files,
      (name) =>
        /(^|[\\/])(__MACOSX|\.git|node_modules)[\\/]|(^|[\\/])(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^\\/]*)$/i.test(
          name,
        ),
      {
        fault: "The zip holds files that macOS, Windows or a developer's tools left behind.",
        minds: 'LMSs that refuse files which the manifest does not list',
        repair: 'Remove them. On a Mac: zip -r course.zip . -x "__MACOSX/*" -x ".DS_Store".',
      },
    ),
    ...at('refused', 'name-invalid', files, (name) => name.includes('\uFFFD'), {
      fault: 'A name is marked as UTF-8 and is not: programs write it each in another way, or stop.',
      minds: 'Moodle and other LMSs in PHP, which store no such name',
      repair: 'Use only a–z, 0–9, - and _ in names, and pack the folder again.',
    }),
    ...findingAt('broken', 'name-garbled', notAscii(false), {
      fault: 'A name has letters outside ASCII and is not marked as UTF-8, so it comes out garbled.',
      minds: 'Moodle, and most others',
      repair: 'Use only a–z, 0–9, - and _ in names.',
    }),
    ...findingAt('advice', 'name-not-ascii', notAscii(true), {
      fault: 'A name has letters outside ASCII.',
      minds: "ADL's test suite, SuccessFactors",
      repair: 'Use only a–z, 0–9, - and _ in names.',
    }),
    ...at('advice', 'name-characters', files, (name) => /[ %#&+'!(),;=@[\]{}~^`]/.test(name), {
      fault: 'A name has a blank or a special character.',
      minds: 'SuccessFactors, and LMSs that build addresses without escaping',
      repair: 'Use only a–z, 0–9, - and _ in names.',
    }),
    ...at('broken', 'name-windows', files, (name) => !/^[A-Za-z]:/.test(name) && reserved.test(name), {
      fault: 'A name is one that Windows cannot store.',
      minds: 'LMSs on Windows',
      repair: 'Rename it.',
    }),
    ...at('broken', 'name-long', files, (name) => name.length > 200, {
      fault: 'A path is longer than 200 characters.',
      minds: 'LMSs on Windows',
      repair: 'Shorten the names of its folders.',
    }),
  ];
}

/** Docebo names php, asp, py, sh and cgi "and similar"; other LMSs and web filters refuse what Windows would run. */
const refusedKinds =
  /\.(php\d?|phtml|phar|asp|aspx|jsp|py|pl|rb|sh|bash|cgi|bat|cmd|com|exe|dll|msi|jar|vbs|ps1|scr|htaccess)$/i;

function kinds(files: readonly ArchiveFile[]): Finding[] {
  return [
    ...at('refused', 'forbidden-kind', files, (name) => refusedKinds.test(name), {
      fault: 'The zip holds a kind of file that could run on a server or a PC.',
      minds: 'Docebo, and web filters',
      repair: 'Remove it: a course in a browser needs none.',
    }),
    ...at('refused', 'mjs', files, (name) => /\.mjs$/i.test(name), {
      fault: 'The zip holds an .mjs file.',
      minds: 'Moodle, which does not import it; the Learning Hub, which serves it as a download',
      repair: 'Rename it to .js, and its name where it is loaded.',
    }),
    ...at('broken', 'flash', files, (name) => /\.(swf|flv)$/i.test(name), {
      fault: 'The zip holds Flash, which no browser plays.',
      minds: 'every learner',
      repair: 'Export that part as HTML5.',
    }),
  ];
}

function sizes(archive: Archive): Finding[] {
  const mega = archive.size / 1024 ** 2;
  if (mega > 100)
    return [
      finding('broken', 'zip-large', {
        fault: `The zip has ${Math.round(mega)} MB.`,
        minds: 'the upload limits of Moodle and Totara, often 100 MB or less',
        repair: "Make films smaller, or put them on the Trust's video service.",
      }),
    ];
  if (mega > 20)
    return [
      finding('advice', 'zip-heavy', {
        fault: `The zip has ${Math.round(mega)} MB.`,
        minds: 'phones, and wards with a slow network',
        repair: 'Make pictures and films smaller.',
      }),
    ];
  return [];
}

function at(
  severity: Finding['severity'],
  rule: string,
  files: readonly ArchiveFile[],
  isFault: (name: string) => boolean,
  wording: { fault: string; minds: string; repair: string },
): Finding[] {
  return findingAt(
    severity,
    rule,
    files.filter((file) => isFault(file.name)).map((file) => shown(file.name)),
    wording,
  );
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.has(name) || !seen.add(name)))];
}
