// What a quiz needs beyond the shape of its file: one defensible key for each question, and slots that hold together.

import type { CourseFiles } from '../parse/course-files.js';
import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { checkDuplicates, checkKnown, UnknownReference, type Known } from './unknown-references.js';
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
  for (const [list, options] of listsOf(entry)) {
    checkDuplicates(
      options.map(({ code }, index) => ({ key: code, place: at(list, index) })),
      `In question "${entry.id}" the code`,
      'Give this one a letter that the question does not use yet, and never used before.',
      report,
    );
  }
  checkKey(entry, at, report);
}

function listsOf(entry: QuestionEntry): [string, readonly { code: string }[]][] {
  switch (entry.kind) {
    case 'reasoned':
      return [
        ['answers', entry.answers],
        ['reasons', entry.reasons],
      ];
    case 'matching':
      return [
        ['pairs', entry.pairs],
        ['targets', entry.targets],
      ];
    default:
      return [['options', entry.options]];
  }
}

type At = (...path: Path) => Place;

function checkKey(entry: QuestionEntry, at: At, report: Report): void {
  switch (entry.kind) {
    case 'choice':
      return checkOneRight(entry.options, `Question "${entry.id}"`, 'options', at, report);
    case 'multiple':
      return checkSomeRight(entry, at, report);
    case 'reasoned':
      checkTrueAndFalse(entry, at, report);
      checkOneRight(entry.answers, `Question "${entry.id}"`, 'answers', at, report);
      return checkOneRight(entry.reasons, `Question "${entry.id}"`, 'reasons', at, report);
    case 'matching':
      return checkMatches(entry, at, report);
    case 'ordering':
      return checkFaults(entry, at, report);
  }
}

export function checkOneRight(
  options: readonly { code: string; right: boolean }[],
  name: string,
  list: string,
  at: At,
  report: Report,
): void {
  const right = options.flatMap((option, index) => (option.right ? [{ ...option, index }] : []));
  if (right.length === 1) return;
  const noun = list.replace(/s$/, '');
  if (right.length === 0)
    return report(
      new WrongKey(
        at(list),
        `${name} has no right ${noun}.`,
        `Add a line \`right: true\` under the one ${noun} that is right.`,
      ),
    );
  const codes = right.map(({ code }) => `"${code}"`).join(' and ');
  report(
    new WrongKey(
      at(list, right[1]?.index ?? 0),
      `${name} has ${right.length} right ${list} (${codes}), but only one can be chosen.`,
      list === 'options'
        ? 'Take out all but one `right: true`, or write `kind: multiple`.'
        : 'Take out all but one `right: true`.',
    ),
  );
}

function checkSomeRight(entry: QuestionEntry & { kind: 'multiple' }, at: At, report: Report): void {
  const right = entry.options.filter((option) => option.right).length;
  if (right === 0)
    report(
      new WrongKey(
        at('options'),
        `Question "${entry.id}" has no right option.`,
        'Add a line `right: true` under each option that is right.',
      ),
    );
  if (right === entry.options.length)
    report(
      new WrongKey(
        at('options'),
        `In question "${entry.id}" every option is right, so there is nothing to decide.`,
        'Add an option that is not.',
      ),
    );
}

function checkTrueAndFalse(entry: QuestionEntry & { kind: 'reasoned' }, at: At, report: Report): void {
  entry.reasons.forEach(({ code }, index) => {
    // A response is "t" or "f" and the code of the reason: the same letter twice could be read either way.
    if (code === 't' || code === 'f')
      report(
        new WrongKey(
          at('reasons', index),
          `A reason of question "${entry.id}" has the code "${code}", which stands for ${code === 't' ? 'true' : 'false'}.`,
          'Give it another letter, one that the question never used before.',
        ),
      );
  });
  const codes = entry.answers.map(({ code }) => code).join(',');
  if (codes === 't,f') return;
  report(
    new WrongKey(
      at('answers'),
      `The answers of question "${entry.id}" have the codes ${codes}.`,
      'Write two answers, the first with `code: t` (true), the second with `code: f` (false).',
    ),
  );
}

function checkMatches(entry: QuestionEntry & { kind: 'matching' }, at: At, report: Report): void {
  const targets = entry.targets.map(({ code }) => code);
  entry.pairs.forEach(({ match }, index) => {
    if (!targets.includes(match))
      report(new UnknownReference(at('pairs', index, 'match'), 'target', match, `question "${entry.id}"`, targets));
  });
}

function checkFaults(entry: QuestionEntry & { kind: 'ordering' }, at: At, report: Report): void {
  const codes = entry.options.map(({ code }) => code);
  entry.faults.forEach(({ earlier, later }, index) => {
    for (const [key, code] of Object.entries({ earlier, later })) {
      if (!codes.includes(code))
        report(new UnknownReference(at('faults', index, key), 'option', code, `question "${entry.id}"`, codes));
    }
    if (codes.includes(earlier) && codes.indexOf(earlier) >= codes.indexOf(later) && codes.includes(later)) {
      report(
        new WrongKey(
          at('faults', index),
          `In question "${entry.id}" option "${earlier}" does not stand before option "${later}", so this feedback would be told to those who are right.`,
          `Write \`earlier: ${later}\` and \`later: ${earlier}\`.`,
        ),
      );
    }
  });
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
  report(
    new UnknownReference(
      place,
      'heading',
      `{#${anchor}}`,
      `section "${section}"`,
      anchors.map((other) => `{#${other}}`),
    ),
  );
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
