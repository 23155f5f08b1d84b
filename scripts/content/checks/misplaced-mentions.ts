// Whether what a sentence points at is there.

import type { CourseFiles } from '../parse/course-files.js';
import { settingOf } from '../parse/conditions.js';
import { Fault, type Report } from '../parse/content-faults.js';
import { checkKnown, UnknownReference, type Known } from './unknown-references.js';
import { termIdOf } from '../render/library.js';
import type { Yaml } from '../parse/yaml.js';
import { textsOf } from '../parse/texts.js';
import { mentionsOf, type Block, type Mention } from '../parse/mentions.js';

/** A setting that is blank in the middle of a sentence. */
export class BlankSetting extends Fault {}
/** A link in a text that is shown as plain words. */
export class MisplacedMention extends Fault {}

export function checkMention(
  mention: Mention,
  course: CourseFiles,
  known: Known,
  conditions: readonly Block[],
  report: Report,
): void {
  const { kind, key, place } = mention;
  if (kind === 'source') return checkKnown(known, 'source', key, place, report);
  if (kind === 'term') return checkTerm(mention, course, known, report);
  checkKnown(known, 'setting', key, place, report);
  const { data } = course.settings;
  if (data && settingOf(data, key) === null && known.setting.includes(key))
    return report(
      new BlankSetting(
        place,
        `The setting "${key}" is a list, and a sentence has no room for a list.`,
        `Ask for it in a condition, \`::: if ${key}\`, or name one of its entries.`,
      ),
    );
  const isGuarded = conditions.some(
    (block) =>
      block.argument === key &&
      place.line > block.place.line &&
      place.line <= block.place.line + block.text.split('\n').length,
  );
  if (!data || settingOf(data, key) !== '' || isGuarded) return;
  report(
    new BlankSetting(
      place,
      `The setting "${key}" is blank, so this sentence would have a hole.`,
      `Put the sentence between \`::: if ${key}\` and \`:::\`, or fill the setting in.`,
    ),
  );
}

function checkTerm({ key, place }: Mention, course: CourseFiles, known: Known, report: Report): void {
  const terms = new Map((course.terms.data ?? []).map((term) => [term.id, term]));
  if (course.terms.data === null || termIdOf(terms, key)) return;
  report(
    new UnknownReference(place, 'term', key, 'course/glossary.yaml', [
      ...known.term,
      ...[...terms.values()].map(({ term }) => term),
    ]),
  );
}

/** The texts of a YAML file; only those that `isMarkup` names are rendered as Markdown. */
export function checkTexts(
  yaml: Yaml,
  course: CourseFiles,
  known: Known,
  isMarkup: (path: readonly PropertyKey[]) => boolean,
  report: Report,
): void {
  for (const { path, text } of textsOf(yaml.value, [])) {
    for (const mention of mentionsOf(text, yaml.placeOf(path))) {
      if (isMarkup(path)) checkMention(mention, course, known, [], report);
      else
        report(
          new MisplacedMention(
            mention.place,
            'This text is shown as plain words, so the link would appear as typed.',
            mention.kind === 'source'
              ? 'Name the source in the entry for sources instead.'
              : 'Write the words without the brackets.',
          ),
        );
    }
  }
}
