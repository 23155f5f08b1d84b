// Names that each heading and screen must have for itself. A page that was copied has all of them twice: that is one mistake, and
// one message.

import type { Place, Report } from '../parse/content-faults.js';
import { checkDuplicates, Duplicate } from './unknown-references.js';

interface Named {
  readonly key: string;
  readonly place: Place;
}

/**
 * @param screens ids of modules and pages
 * @param anchors names of headings
 */
export function checkAnchors(screens: readonly Named[], anchors: readonly Named[], report: Report): void {
  const first = new Map<string, Place>();
  const twice = new Map<string, Named[]>();
  for (const name of [...screens, ...anchors]) {
    const before = first.get(name.key);
    if (!before) first.set(name.key, name.place);
    else if (before.file !== name.place.file) {
      const files = `${before.file}\n${name.place.file}`;
      twice.set(files, [...(twice.get(files) ?? []), name]);
    }
  }
  const copied = new Set<Named>();
  for (const [files, names] of twice) {
    const [begin] = names;
    if (!begin || names.length < 2) continue;
    report(copyOf(files.split('\n')[0] ?? '', names, begin, screens.includes(begin)));
    names.forEach((name) => copied.add(name));
  }
  const others = [...screens, ...anchors].filter((name) => !copied.has(name));
  checkDuplicates(others, 'The anchor', 'Give this one an anchor of its own.', report);
}

/** @param sharesId the two files have the same `id:` as well */
function copyOf(file: string, names: readonly Named[], { place }: Named, sharesId: boolean): Duplicate {
  const said = names.map(({ key }) => `"${key}"`).join(', ');
  return sharesId
    ? new Duplicate(
        place,
        `This file and course/${file} are copies of each other: both have the names ${said}.`,
        'Take the one that is too many out of the folder, or give the newer one an id and names in braces after its headings of its own.',
      )
    : new Duplicate(
        place,
        `This file and course/${file} use the same names for headings: ${said}.`,
        'Change them in the newer of the two, in the braces after its headings; links and progress lead to those of the older.',
      );
}
