// Sentences that were agreed word for word reach the learner so, and what must not be claimed is claimed nowhere.

import type { CourseFiles } from '../parse/course-files.js';
import { Fault, type Place, type Report } from '../parse/content-faults.js';
import { blocksOf, type Block } from '../parse/mentions.js';
import { voiceOf } from '../parse/voice.js';
import { textsOf } from '../parse/texts.js';
import { UnknownReference } from './unknown-references.js';

/** Approved wording that reads otherwise, is missing, or could be changed by a setting. */
export class NotAsAgreed extends Fault {}
/** Words that the course must not say. */
export class NeverSaid extends Fault {}

export function checkWording(course: CourseFiles, report: Report): void {
  const { wording } = course;
  if (!wording?.data) return;
  const blocks = [...course.sections, ...course.pages].flatMap(({ page }) =>
    blocksOf(page.body, page.file, page.linesBefore).filter(({ name }) => name === 'approved'),
  );
  const { approved } = wording.data;
  for (const block of blocks) checkBlock(block, approved, report);
  approved.forEach(({ id }, at) => {
    if (blocks.some(({ argument }) => argument === id)) return;
    report(
      new NotAsAgreed(
        wording.yaml.placeOf(['approved', at]),
        `The approved wording "${id}" stands nowhere in the course.`,
        `Put it back between \`::: approved ${id}\` and \`:::\`; if the Trust no longer needs it, take it out here.`,
      ),
    );
  });
  for (const rule of wording.data.never) {
    const pattern = new RegExp(rule.words.map(patternOf).join('|'), 'iu');
    for (const { text, place } of textsIn(course, rule.in)) {
      const [found] = pattern.exec(text) ?? [];
      if (found)
        report(new NeverSaid(place, `The course must not say “${found}”. ${rule.because}`, 'Say it another way.'));
    }
  }
}

function checkBlock({ argument: id, text, around, place }: Block, approved: readonly Approved[], report: Report): void {
  const agreed = approved.find((entry) => entry.id === id);
  if (!agreed) {
    const known = approved.map((entry) => entry.id);
    return report(new UnknownReference(place, 'approved wording', id, 'course/wording.yaml', known));
  }
  const written = spokenLines(text);
  const at = written.findIndex((line, index) => line !== agreed.lines[index]);
  const differs = at >= 0 ? at : written.length < agreed.lines.length ? written.length : -1;
  if (differs >= 0)
    report(
      new NotAsAgreed(
        { ...place, line: place.line + 1 },
        `The approved wording "${id}" reads otherwise than it was agreed, from “${(written[differs] ?? '').slice(0, 60)}”. Agreed is “${agreed.lines[differs] ?? 'nothing more'}”.`,
        'Put it back; if the Trust has agreed to the change, change course/wording.yaml as well.',
      ),
    );
  if (text.includes('{{') || around.some(({ name }) => name === 'if' || name === 'unless'))
    report(
      new NotAsAgreed(
        place,
        `A setting could change the approved wording "${id}".`,
        'Take it out of the condition, and write no {{…}} in it.',
      ),
    );
}

interface Approved {
  readonly id: string;
  readonly lines: readonly string[];
}

/** The lines of a block as they are read aloud: no marks of lists and headings, no bold, no italics, no sources. */
const spokenLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/^- /, '').replace(/\*/g, '').trim())
    .filter((line) => line !== '');

const patternOf = (words: string) =>
  `(?<![\\p{L}\\p{N}])${words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')}(?![\\p{N}])`;

function textsIn(course: CourseFiles, where: 'pages' | 'keys' | 'questions'): { text: string; place: Place }[] {
  if (where === 'pages')
    return [...course.sections, ...course.pages].flatMap(({ page }) => {
      const quoted = blocksOf(page.body, page.file, 0).filter(({ name }) => name === voiceOf(course).block);
      return page.body.split('\n').flatMap((text, index) => {
        const isQuoted = quoted.some(
          ({ place, text: own }) => index >= place.line && index < place.line + own.split('\n').length,
        );
        return isQuoted ? [] : [{ text, place: { file: page.file, line: page.linesBefore + 1 + index, column: 1 } }];
      });
    });
  const { yaml, data } = course.quiz;
  return (data?.items ?? []).flatMap((item, at) =>
    textsOf(item, [])
      .filter(({ path }) => {
        const name = String(path.at(-1));
        if (where === 'questions') return name === 'text' || name === 'stem';
        const option = path
          .slice(0, -1)
          .reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], item);
        return name === 'text' && (option as { right?: boolean }).right === true;
      })
      .map(({ path, text }) => ({ text, place: yaml.placeOf(['items', at, ...path]) })),
  );
}
