// What an author writes as markup and a learner would read as typed: HTML everywhere, and Markdown in plain texts.

import type { CourseFiles } from '../parse/course-files.js';
import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { linksOf, withoutCode } from '../parse/links.js';
import { textsOf } from '../parse/texts.js';
import type { Path, Yaml } from '../parse/yaml.js';

/** Markup that learners would see as it was typed. */
export class ShownAsTyped extends Fault {}

const elements =
  'a|abbr|address|article|aside|audio|b|big|blockquote|body|br|button|center|cite|code|col|dd|del|details|div|dl|dt|em|embed|figure|figcaption|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|o:p|object|ol|option|p|picture|pre|q|s|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|video';
const tag = new RegExp(`</?(?:${elements})(?:\\s[^<>]*)?/?>|<!--`, 'i');
const entity = /&(?:#\d+|#x[\da-f]+|[a-z][a-z0-9]+);/i;
const emphasis = /(?<![\w*])\*\*[^*\s][^*]*\*\*(?![\w*])/;

export function checkShownAsTyped(course: CourseFiles, report: Report): void {
  for (const { page } of [...course.sections, ...course.pages])
    page.body.split('\n').forEach((line, index) => {
      const place = { file: page.file, line: page.linesBefore + 1 + index, column: 1 };
      checkTag(withoutCode(line), () => place, true, report);
      checkMark(withoutCode(line), place, report);
    });
  for (const { yaml } of [...course.sections, ...course.pages, ...course.scenes, course.company, course.settings])
    checkYaml(yaml, () => false, report);
  for (const { yaml } of [course.words, course.sources, course.terms, course.quiz])
    checkYaml(yaml, () => false, report);
  for (const { yaml } of course.activities)
    checkYaml(yaml, (path) => path.at(-1) === 'source' || path.at(-1) === 'credit', report);
}

function checkYaml(yaml: Yaml, isMarkup: (path: Path) => boolean, report: Report): void {
  for (const { path, text } of textsOf(yaml.value, [])) {
    // Looked up for a fault alone: there are thousands of texts.
    const place = () => yaml.placeOf(path);
    checkTag(text, place, isMarkup(path), report);
    if (isMarkup(path)) continue;
    const character = entity.exec(text)?.[0];
    if (character)
      report(
        new ShownAsTyped(
          place(),
          `“${character}” would be shown as typed: this text is plain words.`,
          'Write the character itself, for example & or é.',
        ),
      );
    const [bold] = emphasis.exec(text) ?? [];
    if (bold)
      report(
        new ShownAsTyped(
          place(),
          `“${bold}” would be shown with its stars: this text is plain words.`,
          'Take the stars out.',
        ),
      );
    const [link] = (/[[<]/.test(text) ? linksOf(text, place()) : []).filter(
      ({ isImage, address }) => isImage || address !== '',
    );
    if (link)
      report(
        new ShownAsTyped(
          place(),
          `The link “${link.text}” would be shown as typed: this text is plain words.`,
          'Write the words alone; name the address in course/sources.yaml, or put the link into a module or a page.',
        ),
      );
  }
}

/** `{#name}` after a heading, `{{setting}}` and `{.checked}` at the end of a line mean something; all else in braces is read. */
function checkMark(line: string, place: Place, report: Report): void {
  const match = /(?<!\{)\{(?!#|\{)\s*\.?[\w-]*\s*\}(?!\})/.exec(line);
  if (!match) return;
  report(
    new ShownAsTyped(
      { ...place, column: match.index + 1 },
      `“${match[0]}” would be shown as typed.`,
      'Write `{.checked}` at the end of a line whose claim needs no source, `{{contact.email}}` for a setting, or take the braces out.',
    ),
  );
}

const instead: Readonly<Record<string, string>> = {
  b: 'For bold write **two stars** around the words.',
  strong: 'For bold write **two stars** around the words.',
  i: 'For italics write *one star* around the words.',
  em: 'For italics write *one star* around the words.',
  a: 'Write a link as [its words](https://…).',
  br: 'Leave an empty line between paragraphs.',
  p: 'Leave an empty line between paragraphs.',
  li: 'Begin each entry of a list with “- ” on a line of its own.',
  ul: 'Begin each entry of a list with “- ” on a line of its own.',
  img: 'Write a picture as ![what it shows](name.jpg) on a line of its own.',
};

function checkTag(text: string, placeOf: () => Place, isMarkup: boolean, report: Report): void {
  const match = tag.exec(text);
  if (!match) return;
  const place = placeOf();
  const name = /[a-z]\w*/i.exec(match[0])?.[0].toLowerCase() ?? '';
  report(
    new ShownAsTyped(
      { ...place, column: place.column + (isMarkup ? match.index : 0) },
      match[0] === '<!--'
        ? 'A comment of HTML would be shown as typed.'
        : `“${match[0]}” is HTML, which learners would see as typed.`,
      match[0] === '<!--'
        ? 'Take it out: there are no hidden remarks in these files. In YAML a line that begins with # is one.'
        : isMarkup && instead[name]
          ? instead[name]
          : 'Take it out, and write the words alone.',
    ),
  );
}
