// What a quiz needs beyond the shape of its file: one defensible key for each question, and slots that hold together.

import type { CourseFiles } from '../parse/course-files.js';
import type { Option } from '../../../src/model/course.js';
import { oneRightFaults, type KeyFault } from '../../../src/questions/authoring-kind.js';
import { authoringOf } from '../../../src/questions/authoring.js';
import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { checkDuplicates, checkKnown, unknownHeading, UnknownReference, type Known } from './unknown-references.js';
import { quizSchema, type QuestionEntry, type SlotEntry } from '../parse/schemas/quiz.js';
import type { Path, Yaml } from '../parse/yaml.js';

/** No right answer, or more than the kind of question allows. */
export class WrongKey extends Fault {}
/** A slot that cannot draw, or a question that no slot draws. */
export class WrongSlot extends Fault {}

interface Found<T> {
  readonly entry: T;
  readonly path: Path;
}

export function checkQuiz(course: CourseFiles, known: Known, report: Report): void {
  const { yaml } = course.quiz;
  const questions = fitting<QuestionEntry>(yaml, 'items', quizSchema.shape.items.element);
  const slots = fitting<SlotEntry>(yaml, 'slots', quizSchema.shape.slots.element);
  const keyed = (found: readonly Found<{ id: string }>[]) =>
    found.map(({ entry, path }) => ({ key: entry.id, place: yaml.placeOf([...path, 'id']) }));
  checkDuplicates(keyed(questions), 'The question id', 'Give this question an id of its own.', report);
  checkDuplicates(keyed(slots), 'The slot id', 'Give this slot an id of its own.', report);
  const numbers = questions.filter(
    ({ entry }, at) => questions.findIndex((other) => other.entry.id === entry.id) === at,
  );
  checkDuplicates(
    numbers.map(({ entry, path }) => ({ key: /\d+/.exec(entry.id)?.[0] ?? '', place: yaml.placeOf([...path, 'id']) })),
    'The question number',
    'Give this question a number that no other ever had.',
    report,
  );
  for (const question of questions) checkQuestion(question, yaml, known, report);
  for (const slot of slots) checkSlot(slot, yaml, known, report);
  for (const { entry, path } of questions) {
    const home = slots.find((slot) => slot.entry.items.includes(entry.id));
    if (home) checkAnchor(home.entry.section, entry.anchor, yaml.placeOf([...path, 'anchor']), known, report);
  }
  checkMembership(questions, slots, yaml, report);
}

/** The entries of a list that fit their shape; the others have been reported. */
function fitting<T>(
  yaml: Yaml,
  list: string,
  schema: { safeParse(value: unknown): { success: boolean; data?: unknown } },
): Found<T>[] {
  const entries = (yaml.value as Record<string, unknown> | undefined)?.[list];
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown, index) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [{ entry: parsed.data as T, path: [list, index] }] : [];
  });
}

function checkQuestion({ entry, path }: Found<QuestionEntry>, yaml: Yaml, known: Known, report: Report): void {
  const at = (...rest: Path) => yaml.placeOf([...path, ...rest]);
  entry.sources.forEach((key, index) => checkKnown(known, 'source', key, at('sources', index), report));
  entry.principles.forEach((key, index) => checkKnown(known, 'principle', key, at('principles', index), report));
  const kind = authoringOf(entry);
  for (const list of kind.lists) {
    const options = (entry as unknown as Readonly<Record<string, readonly { readonly code: string }[]>>)[list] ?? [];
    checkDuplicates(
      options.map(({ code }, index) => ({ key: code, place: at(list, index) })),
      `In question "${entry.id}" the code`,
      'Give this one a letter that the question does not use yet, and never used before.',
      report,
    );
  }
  for (const fault of kind.keyFaultsOf(entry, `Question "${entry.id}"`)) report(keyFault(fault, entry, at));
}

type At = (...path: Path) => Place;

function keyFault(fault: KeyFault, { id }: QuestionEntry, at: At): Fault {
  return 'unknown' in fault
    ? new UnknownReference(at(...fault.path), fault.unknown, fault.code, `question "${id}"`, fault.known)
    : new WrongKey(at(...fault.path), fault.fault, fault.repair);
}

/** @param list the key of the options in the entry, a plural */
export function checkOneRight(options: readonly Option[], name: string, list: string, at: At, report: Report): void {
  for (const fault of oneRightFaults(options, name, list))
    if ('fault' in fault) report(new WrongKey(at(...fault.path), fault.fault, fault.repair));
}

function checkSlot({ entry, path }: Found<SlotEntry>, yaml: Yaml, known: Known, report: Report): void {
  const at = (...rest: Path) => yaml.placeOf([...path, ...rest]);
  checkKnown(known, 'objective', entry.objective, at('objective'), report);
  checkKnown(known, 'section', entry.section, at('section'), report);
  if (entry.principle !== null) checkKnown(known, 'principle', entry.principle, at('principle'), report);
  checkAnchor(entry.section, entry.anchor, at('anchor'), known, report);
  entry.items.forEach((item, index) => checkKnown(known, 'question', item, at('items', index), report));
  if (entry.items.length >= 2) return;
  report(
    new WrongSlot(
      at('items'),
      `Slot "${entry.id}" has ${entry.items.length === 1 ? 'only 1 question' : 'no question'}, so a second attempt would repeat it.`,
      'Give it at least 2 questions that ask the same thing in different ways.',
    ),
  );
}

function checkAnchor(section: string, anchor: string | null, place: Place, known: Known, report: Report): void {
  const anchors = known.anchors.get(section);
  if (anchor === null || !anchors || anchors.includes(anchor)) return;
  report(unknownHeading(place, anchor, `section "${section}"`, anchors));
}

function checkMembership(
  questions: readonly Found<QuestionEntry>[],
  slots: readonly Found<SlotEntry>[],
  yaml: Yaml,
  report: Report,
): void {
  // With a slot that does not fit, its questions would all look forgotten.
  if (slots.length === 0 || slots.length < ((yaml.value as { slots?: unknown[] }).slots?.length ?? 0)) return;
  for (const { entry, path } of questions) {
    const homes = slots.filter((slot) => slot.entry.items.includes(entry.id)).map((slot) => `"${slot.entry.id}"`);
    const place = yaml.placeOf([...path, 'id']);
    if (homes.length === 0)
      report(
        new WrongSlot(
          place,
          `Question "${entry.id}" is in no slot, so nobody would ever meet it.`,
          'Add its id to the items of a slot.',
        ),
      );
    if (homes.length > 1)
      report(
        new WrongSlot(
          place,
          `Question "${entry.id}" is in slots ${homes.join(' and ')}, so one attempt could ask it twice.`,
          'Keep it in one of them.',
        ),
      );
  }
}
