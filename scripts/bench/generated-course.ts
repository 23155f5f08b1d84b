// A course ten times as large as ours, made from ours: 40 modules and 320 questions. It shows whether the course can grow.

import { isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

export interface Growth {
  /** How often each module stands in the course. */
  readonly times: number;
  /** How many questions the bank has. */
  readonly questions: number;
}

const tenTimes: Growth = { times: 10, questions: 320 };

type Files = Map<string, string>;

/** @param files a course as `readCourse` reads it, with modules, activities and a quiz */
export function generatedCourse(
  files: ReadonlyMap<string, string>,
  { times, questions }: Growth = tenTimes,
): ReadonlyMap<string, string> {
  const grown: Files = new Map(files);
  const settings = parseDocument(textOf(files, 'course.yaml'));
  const sections = (settings.get('sections') as YAMLSeq).toJSON() as string[];
  const modules = sections.filter((id) => id !== 'quiz');
  const copies = Array.from({ length: times - 1 }, (_, at) => at + 2);
  for (const copy of copies) for (const id of modules) addModule(grown, files, id, copy);
  settings.set('sections', [...modules, ...copies.flatMap((copy) => modules.map((id) => `${id}_${copy}`)), 'quiz']);
  grown.set('course.yaml', String(settings));
  grown.set('quiz.yaml', grownQuiz(textOf(files, 'quiz.yaml'), questions));
  return grown;
}

const fileOf = (section: string) => `${section.replaceAll('_', '-')}.md`;

/** A module again, with ids of its own for the section, its headings and its activities. */
function addModule(grown: Files, files: ReadonlyMap<string, string>, id: string, copy: number): void {
  const own = (name: string) => `${name.slice(0, 32 - `_${copy}`.length)}_${copy}`;
  const anchors: string[] = [];
  const page = textOf(files, fileOf(id))
    .replace(/^(id|title): (.*)$/gm, (_, key: string, value: string) =>
      key === 'id' ? `id: ${own(id)}` : `title: ${value} ${copy}`,
    )
    .replace(/\{#(\w+)\}/g, (_, anchor: string) => {
      anchors.push(anchor);
      return `{#${own(anchor)}}`;
    })
    .replace(/^(:+ (?:activity|plan) )(\w+)/gm, (_, block: string, activity: string) => {
      const file = `activities/${activity}.yaml`;
      grown.set(`activities/${own(activity)}.yaml`, textOf(files, file).replace(/^id: .*$/m, `id: ${own(activity)}`));
      return `${block}${own(activity)}`;
    });
  grown.set(
    fileOf(own(id)),
    anchors.reduce((text, anchor) => text.replaceAll(`(#${anchor})`, `(#${own(anchor)})`), page),
  );
}

/**
 * What the compiler counts over the whole bank (with the lengths of several right options): in ten copies of one
 * question, chance would look like intent.
 */
const cue = /\b(always|never|all|every\w*|only|none|nobody|nothing|no one|completely|entirely|totally|impossible)\b/i;

/** Copies of the questions, in turn, each in the slot of the question that it is a copy of. */
function grownQuiz(text: string, wanted: number): string {
  const quiz = parseDocument(text);
  const items = quiz.get('items') as YAMLSeq<YAMLMap>;
  const slots = (quiz.get('slots') as YAMLSeq<YAMLMap>).items.map((slot) => slot.get('items') as YAMLSeq);
  const models = items.items.filter((item) => item.get('kind') !== 'multiple' && !cue.test(String(item)));
  for (let number = 100; items.items.length < wanted; number += 1) {
    const model = models[(number - 100) % models.length] as YAMLMap;
    const name = String(model.get('id'));
    const copy = model.clone() as YAMLMap;
    const id = `Q${number}${name.replace(/^Q\d+/, '')}`.slice(0, 27);
    copy.set('id', id);
    for (const list of ['options', 'reasons']) withoutCues(copy.get(list), number);
    items.add(copy);
    slots.find((slot) => (slot.toJSON() as string[]).includes(name))?.add(id);
  }
  return String(quiz);
}

/** Options that look alike, as long as the longest: a cue of the model would be a cue ten times over. */
function withoutCues(list: unknown, number: number): void {
  if (!isSeq<YAMLMap>(list) || !list.items.every((option) => option.has('right') || option.has('feedback'))) return;
  const longest = Math.max(...list.items.map((option) => String(option.get('text')).length));
  for (const [at, option] of list.items.entries()) {
    const text = `Answer ${number}${at}${' and so on'.repeat(longest)}`;
    option.set('text', `${text.slice(0, longest + 20)}.`);
  }
}

function textOf(files: ReadonlyMap<string, string>, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`The course has no ${path}.`);
  return text;
}
