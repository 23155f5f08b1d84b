// Where links lead: to a page of the web over https, to a place in the course, to an e-mail address; and nowhere else.

import { courseAnchorsOf } from '../parse/anchors.js';
import type { CourseFiles } from '../parse/course-files.js';
import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { linksOf, type Link } from '../parse/links.js';
import { nearestOf } from '../parse/nearest-name.js';

/** A link that leads nowhere, or where no learner should be sent. */
export class BadLink extends Fault {}

export function checkLinks(course: CourseFiles, report: Report): void {
  const anchors = courseAnchorsOf(course);
  for (const { page } of [...course.sections, ...course.pages])
    for (const link of linksOf(page.body, { file: page.file, line: page.linesBefore + 1, column: 1 }))
      if (!link.isImage) checkLink(link, anchors, report);
}

function checkLink({ text, address, place }: Link, anchors: readonly string[], report: Report): void {
  const bad = (fault: string, repair: string) => {
    report(new BadLink(place, fault, repair));
  };
  if (text === '')
    return bad(
      'This link has no words, so nobody can choose it.',
      'Write words between the brackets: `[our policy](…)`.',
    );
  if (address === '')
    return bad(
      `The link “${text}” has no address, so it leads nowhere.`,
      'Write the address between the round brackets, or take the brackets out.',
    );
  // What a setting holds is checked where it is written.
  if (address.startsWith('{{') || address.startsWith('mailto:{{') || address.startsWith('tel:{{')) return;
  if (address.startsWith('#')) return checkAnchor(address.slice(1), place, anchors, report);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? '';
  if (scheme === 'mailto') return checkMail(address.slice('mailto:'.length).split('?')[0] ?? '', place, report);
  if (scheme === 'tel' || isWebAddress(address)) return;
  if (scheme === 'https' || scheme === 'http')
    return bad(`"${address}" is not a web address.`, 'Copy the address from the browser again.');
  if (scheme === 'file' || /^([a-z]:)?\\|^[a-z]:\//i.test(address))
    return bad(
      `"${address}" is a file on your computer, which no learner has.`,
      'Put the file on a web page of the Trust, and write the address of that page.',
    );
  if (scheme !== '' && !/^www\./i.test(address))
    return bad(
      `"${address}" begins with "${scheme}:", which browsers refuse or run as a program.`,
      'Write an address that begins with https://, or take the brackets out.',
    );
  if (/^(\/\/)?[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/|$)/i.test(address) && !/\.(md|html?|pdf|docx?)$/i.test(address))
    return bad(
      `"${address}" lacks its beginning, so it would be looked for inside the course.`,
      `Write \`https://${address.replace(/^\/\//, '')}\`.`,
    );
  const near = nearestOf(address.replace(/^.*\/|\.\w+$/g, '').replaceAll('-', '_'), anchors);
  return bad(
    `"${address}" leads to no place in the course.`,
    `To link to a module, a page or a heading write its id after a #, for example \`#${near ?? anchors[0] ?? 'help'}\`; to another website, its whole address with https://.`,
  );
}

function checkAnchor(anchor: string, place: Place, anchors: readonly string[], report: Report): void {
  if (anchors.includes(anchor)) return;
  const near = nearestOf(anchor, anchors);
  report(
    new BadLink(
      place,
      `Nothing in the course is called "#${anchor}", so this link leads nowhere.`,
      near
        ? `Did you mean "#${near}"?`
        : 'Write the id of a module or a page, or the name in braces after a heading, for example `#help`.',
    ),
  );
}

export function checkMail(address: string, place: Place, report: Report): void {
  if (address === '' || isMailAddress(address)) return;
  report(
    new BadLink(
      place,
      `"${address}" is not an e-mail address.`,
      'Write it as name@organisation.nhs.uk, without blanks and without "mailto:".',
    ),
  );
}

const isMailAddress = (text: string) => /^[^\s@<>:,;]+@[^\s@<>:,;]+\.[a-z]{2,}$/i.test(text);

/** A page of the web that everybody can open, over https or http. */
export function isWebAddress(url: string): boolean {
  if (!/^https?:\/\/[^\s@]+$/.test(url) || !URL.canParse(url)) return false;
  return /\.[a-z]{2,}$/i.test(new URL(url).hostname);
}
