// course.yaml, sources.yaml, glossary.yaml and quiz.yaml as lists: nothing twice, nothing missing, no doubtful address.

import { idsIn, type CourseFiles, type Opened, MissingFile } from '../parse/course-files.js';
import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { checkDuplicates, checkKnown, type Known } from './unknown-references.js';
import { isLanguage } from '../parse/schemas/common.js';
import { BadValue } from '../parse/shape-faults.js';
import { checkTexts } from './misplaced-mentions.js';
import { checkMail, isWebAddress } from './unsafe-links.js';
import type { Settings } from '../parse/schemas/settings.js';

/** An address that a learner should not be sent to. */
export class DoubtfulAddress extends Fault {}

export function checkLists(course: CourseFiles, known: Known, report: Report): void {
  const { settings } = course;
  distinct(course.sources, null, 'id', 'The source', report);
  distinct(course.terms, null, 'id', 'The term', report);
  distinct(settings, 'objectives', 'id', 'The objective', report);
  distinct(settings, 'principles', 'id', 'The principle', report);
  settings.data?.objectives.forEach(({ section }, index) =>
    checkKnown(known, 'section', section, settings.yaml.placeOf(['objectives', index, 'section']), report),
  );
  checkAddresses(course, report);
  checkScreens(course, report);
  checkTexts(course.sources.yaml, course, known, () => false, report);
  checkTexts(course.quiz.yaml, course, known, () => false, report);
  checkTexts(course.terms.yaml, course, known, () => false, report);
}

function distinct({ yaml }: Opened<unknown>, list: string | null, key: string, things: string, report: Report): void {
  const path = list === null ? [] : [list];
  checkDuplicates(
    idsIn(yaml, list, key).map((id, index) => ({ key: id, place: yaml.placeOf([...path, index, key]) })),
    things,
    'Keep one of the two.',
    report,
  );
}

function checkAddresses({ sources, settings }: CourseFiles, report: Report): void {
  sources.data?.forEach(({ url }, index) => checkAddress(url, sources.yaml.placeOf([index, 'url']), report));
  const { data, yaml } = settings;
  if (!data) return;
  for (const [path, url] of settingAddressesOf(data)) checkAddress(url, yaml.placeOf(path), report);
  if (!isLanguage(data.language))
    report(
      new BadValue(
        yaml.placeOf(['language']),
        '"language"',
        data.language,
        'Write the tag of a language, for example en-GB for British English or cy for Welsh.',
      ),
    );
  checkMail(data.contact.email, yaml.placeOf(['contact', 'email']), report);
}

/** The settings that are addresses of web pages. */
export function settingAddressesOf({ contact, policies, accessibility_form_url: form }: Settings) {
  return [
    [['contact', 'url'], contact.url],
    [['accessibility_form_url'], form],
    [['policies', 'involvement_url'], policies.involvement_url],
    [['policies', 'payment_url'], policies.payment_url],
  ] as const;
}

/** An address over http is advice: see `advice.ts`. */
function checkAddress(url: string, place: Place, report: Report): void {
  if (url === '' || isWebAddress(url)) return;
  const secure = `https://${url.replace(/^[a-z]+:\/*/i, '').trim()}`;
  const repair = isWebAddress(secure)
    ? `Open ${secure} in a browser, and write it here if it works.`
    : 'Copy the address from the browser again; it begins with https://.';
  report(new DoubtfulAddress(place, `"${url}" is not a web address.`, repair));
}

/** Each section and page of course.yaml has its file, and each file its line there. */
function checkScreens({ settings, sections, pages }: CourseFiles, report: Report): void {
  const { data, yaml } = settings;
  if (!data) return;
  const rows = [
    { list: 'sections', ids: data.sections, opened: sections, folder: '' },
    { list: 'pages', ids: data.pages, opened: pages, folder: 'pages/' },
  ] as const;
  for (const { list, ids, opened, folder } of rows) {
    const written = opened.map((screen) => screen.data?.id ?? idsOfHead(screen.yaml.value));
    ids.forEach((id, index) => {
      if (!written.includes(id))
        report(
          new MissingFile(
            yaml.placeOf([list, index]),
            `There is no file with \`id: ${id}\`.`,
            `Write it as course/${folder}${list === 'sections' ? id.replaceAll('_', '-') : id}.md, or take it out of this list.`,
          ),
        );
    });
    opened.forEach(({ data: head, yaml: place }) => {
      if (head && !(ids as readonly string[]).includes(head.id))
        report(
          new MissingFile(
            place.placeOf(['id']),
            `"${head.id}" is not in the list \`${list}:\` of course/course.yaml, so nobody would ever see it.`,
            'Add it there, or delete this file.',
          ),
        );
    });
  }
}

const idsOfHead = (value: unknown) =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
