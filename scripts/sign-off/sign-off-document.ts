// The sign-off script of a course: pure, from its files and from what was signed off before.

import { compile } from '../content/compile.js';
import type { Compiled } from '../content/compiled.js';
import { courseFilesOf, type FileOptions } from '../content/parse/course-files.js';
import { blockersOf } from '../content/open-points.js';
import { dayOf } from '../content/render/library.js';
import { partsOf, shownNamesOf, type Part } from './course-blocks.js';
import { blueprintBlocks, qualityBlocks, readabilityBlocks, timeBlocks } from './figures.js';
import { readingGuideOf } from './reading-guide.js';
import { numbered } from './row-numbers.js';
import type { Block, Difference, Row, SignOffDocument } from './row.js';
import { changedDraft, detailBlocks } from './changed-details.js';
import { differencesOf, type SignedOff } from './signed-off-file.js';

export interface BuiltDocument {
  readonly script: SignOffDocument;
  /** What `--signed-off` keeps, but for the day and the name. */
  readonly memory: Pick<SignedOff, 'version' | 'rows' | 'highest'>;
}

/**
 * @param files the folder course/, path to text
 * @param decidedOf what assessors decided about the questions of this course, a line for each
 * @throws ContentErrors when the words do not fit
 */
export function signOffDocumentOf(
  files: ReadonlyMap<string, string>,
  before: SignedOff | null,
  options: FileOptions = {},
  decidedOf: (course: string) => readonly string[] = () => [],
): BuiltDocument {
  const compiled = compile(files, options);
  // It has compiled, so opening the files again can find no fault.
  const opened = courseFilesOf(files, () => undefined, options);
  const shown = shownNamesOf(compiled);
  const parts = partsOf(opened, compiled);
  const details = compiled.settings.personal_details.filter(({ instead }) => instead !== '');
  const { rows, highest } = numbered(
    parts.flatMap(({ drafts }) => drafts).map((draft) => changedDraft(draft, details)),
    before ?? { rows: {}, highest: {} },
    shown,
  );
  const filled = withRows(parts, rows);
  const differences = differencesOf(before, rows, shown);
  const { course } = compiled;
  const script: SignOffDocument = {
    id: course.id,
    title: course.title,
    version: course.version,
    isDraft: course.isDraft ?? false,
    released: course.released,
    day: course.isDraft ? 'draft' : dayOf(compiled.settings, course.released),
    language: course.language,
    blocks: [
      ...frontOf(compiled, filled, { before, differences, rows, decided: decidedOf(course.id) }),
      ...filled.flatMap(blocksOf),
    ],
    rows,
    differences,
    sources: new Map(compiled.sources.map(({ id, short, url }) => [id, { short, url }])),
    pictures: new Map(compiled.scenes.map(({ name, svg, alt }) => [name, { svg, alt }])),
  };
  return {
    script,
    memory: { version: course.version, highest, rows: Object.fromEntries(rows.map(({ key, text }) => [key, text])) },
  };
}

type Filled = Part & { readonly rows: readonly Row[] };

function withRows(parts: readonly Part[], rows: readonly Row[]): Filled[] {
  let from = 0;
  return parts.map((part) => ({ ...part, rows: rows.slice(from, (from += part.drafts.length)) }));
}

function blocksOf({ level, title, anchor, facts, rows }: Filled): Block[] {
  return [
    { kind: 'heading', level, text: title, anchor },
    ...(facts.length > 0 ? [{ kind: 'text' as const, text: facts.join(' ') }] : []),
    { kind: 'rows', caption: title, rows },
  ];
}

interface Found {
  readonly before: SignedOff | null;
  readonly differences: readonly Difference[];
  readonly rows: readonly Row[];
  readonly decided: readonly string[];
}

function frontOf(compiled: Compiled, parts: readonly Filled[], { before, differences, rows, decided }: Found): Block[] {
  const byTitle = new Map<string, readonly Row[]>();
  const sections = compiled.course.sections.map(({ id }) => id);
  let current: string | null = null;
  for (const part of parts) {
    if (part.level === 2) current = sections.includes(part.anchor) ? part.title : null;
    if (current) byTitle.set(current, [...(byTitle.get(current) ?? []), ...part.rows]);
  }
  return [
    ...readingGuideOf(compiled, parts, before === null),
    ...changeBlocks(before, differences),
    ...pointBlocks(compiled),
    ...decisionBlocks(decided),
    ...detailBlocks(compiled.settings.personal_details, rows),
    ...findingBlocks(compiled, rows),
    { kind: 'heading', level: 2, text: 'The course in figures', anchor: 'figures' },
    ...timeBlocks(compiled),
    ...readabilityBlocks(byTitle),
    ...blueprintBlocks(compiled),
    ...qualityBlocks(compiled),
    { kind: 'heading', level: 2, text: 'Signatures', anchor: 'signatures' },
    {
      kind: 'signatures',
      roles: ['Learning team', 'Subject lead', 'Person with lived experience', 'Legal or governance team'],
    },
  ];
}

function changeBlocks(before: SignedOff | null, differences: readonly Difference[]): Block[] {
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: 'What changed since it was last signed off',
    anchor: 'changes',
  };
  if (!before)
    return [
      heading,
      {
        kind: 'text',
        text: 'It has not been signed off yet, so all of it is to be read. When all have signed, the learning team records it, and the next document shows only what has changed.',
      },
    ];
  const since = `Version ${before.version} was signed off on ${before.on}${before.by === '' ? '' : ` by ${before.by}`}.`;
  const count = (kind: Difference['kind']) => differences.filter((difference) => difference.kind === kind).length;
  if (differences.length === 0) return [heading, { kind: 'text', text: `${since} Not a word has changed since.` }];
  return [
    heading,
    {
      kind: 'text',
      text: `${since} Since then: ${count('new')} new, ${count('changed')} changed, ${count('removed')} removed. Words that went are struck through, words that came are underlined.`,
    },
    { kind: 'differences', differences },
  ];
}

function pointBlocks({ openPoints, settings }: Compiled): Block[] {
  const open = openPoints.filter((point) => !point.settled_on).length;
  return [
    { kind: 'heading', level: 2, text: 'Open points', anchor: 'open-points' },
    {
      kind: 'text',
      text: `${open} of ${openPoints.length} are open, and ${blockersOf(settings).length} of these stop a release: until they are settled, every package is marked as a draft. The learning team notes the day on which one is settled.`,
    },
    {
      kind: 'checks',
      checks: openPoints.map(({ text, who, blocks, because, settled_on: day }) => ({
        isDone: Boolean(day),
        text,
        detail: [
          day ? `Settled on ${day}.` : `To be settled by: ${who}.`,
          blocks ? 'Nothing is released before it is settled.' : 'It does not stop a release.',
          because ?? '',
        ]
          .join(' ')
          .trim(),
      })),
    },
  ];
}

/** Who signs reads beside the words why a question is to change. */
function decisionBlocks(decided: readonly string[]): Block[] {
  return decided.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'What assessors decided about questions', anchor: 'decisions' },
        { kind: 'list', items: decided },
      ];
}

/** A finding names its paragraph, where it has one. */
function findingBlocks({ findings: all }: Compiled, rows: readonly Row[]): Block[] {
  // The open points have a list of their own.
  const findings = all.filter(({ kind }) => kind !== 'open point');
  const numberAt = (place: string) => rows.find((row) => row.place === place)?.number ?? place;
  const of = (isWanted: (kind: string) => boolean) =>
    findings
      .filter(({ kind }) => isWanted(kind))
      .map(({ file, line, kind, text }) => `${numberAt(`course/${file}, line ${line}`)}: ${kind}. ${text}`);
  const claims = of((kind) => kind === 'claim without source');
  const others = of((kind) => kind !== 'claim without source');
  return [
    { kind: 'heading', level: 2, text: 'What the build asks you to look at', anchor: 'findings' },
    {
      kind: 'text',
      text:
        claims.length === 0
          ? 'Each sentence that sounds like law or evidence has a source beside it.'
          : 'These sentences sound like law or evidence and have no source beside them. Is each one right as it stands?',
    },
    ...(claims.length > 0 ? [{ kind: 'list' as const, items: claims }] : []),
    ...(others.length > 0
      ? [
          { kind: 'text' as const, text: 'Long sentences, and things that nothing uses:' },
          { kind: 'list' as const, items: others },
        ]
      : []),
  ];
}
