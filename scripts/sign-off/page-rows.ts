// The rows of one Markdown file: what stands in its head, then each heading, paragraph, list item and table row.

import type { OpenedPage } from '../content/parse/course-files.js';
import type { PageHead, SectionHead } from '../content/parse/schemas/page-head.js';
import type { Draft } from './row.js';
import { plainTextOf, type PlainTextContext } from './plain-words.js';

interface Fence {
  readonly colons: number;
  readonly name: string;
  readonly argument: string;
}

export interface PageNames extends PlainTextContext {
  /** Titles of the activities, by id. */
  readonly activities: ReadonlyMap<string, string>;
  /** Text alternatives of the pictures, by name. */
  readonly pictures: ReadonlyMap<string, string>;
}

export function pageRowsOf(opened: OpenedPage<SectionHead | PageHead>, names: PageNames): Draft[] {
  return [...headRows(opened, names), ...bodyRows(opened, names)];
}

function headRows({ yaml, data }: OpenedPage<SectionHead | PageHead>, names: PageNames): Draft[] {
  if (!data) return [];
  const place = (key: string, at?: number) => placeOf(yaml.placeOf(at === undefined ? [key] : [key, at]));
  const keep = 'keep' in data ? (data.keep ?? []) : [];
  return [
    { key: `${data.id}.title`, label: 'Name in the menu', text: data.title, place: place('title') },
    { key: `${data.id}.heading`, label: 'Heading of the screen', text: data.heading, place: place('heading') },
    ...(data.question
      ? [
          {
            key: `${data.id}.question`,
            label: 'Question of the section',
            text: data.question,
            place: place('question'),
          },
        ]
      : []),
    ...(data.picture ? [pictureRow(`${data.id}.picture`, data.picture, place('picture'), names)] : []),
    ...keep.map((line, at) => ({
      group: `${data.id}.keep`,
      label: 'Line to keep (shown at the end)',
      ...plainTextOf(line, names),
      place: place('keep', at),
    })),
  ];
}

function bodyRows({ page, data }: OpenedPage<SectionHead | PageHead>, names: PageNames): Draft[] {
  const open: Fence[] = [];
  const rows: Draft[] = [];
  let anchor = 'top';
  let paragraph: string[] = [];
  page.body.split('\n').forEach((line, at) => {
    const place = placeOf({ file: page.file, line: at + 1 + page.linesBefore });
    const group = () => `${data?.id ?? page.file}.${anchor}`;
    const [, marks = '', name = '', argument = ''] = /^(:{3,})\s*(\S*)\s*(.*?)\s*$/.exec(line) ?? [];
    if (line.trim() === '' || marks !== '') paragraph = [];
    if (marks !== '' && name !== '') {
      open.push({ colons: marks.length, name, argument });
      rows.push(...fenceRows(name, argument, group(), place, names));
    } else if (marks !== '') {
      if ((open.at(-1)?.colons ?? Infinity) <= marks.length) open.pop();
    } else if (line.trim() !== '' && !/^\| ?-/.test(line)) {
      const heading = /^#+\s+(.*?)\s*(?:\{#([^}]*)\})?\s*$/.exec(line);
      const sources = /^Sources?: (\[@[^\]]+\]\s*)+$/.test(line) ? plainTextOf(line, names).sources : [];
      if (heading) {
        anchor = heading[2] ?? anchor;
        rows.push({
          ...(heading[2] ? { key: group() } : { group: group() }),
          label: 'Heading',
          ...plainTextOf(heading[1] ?? '', names),
          place,
        });
      } else if (sources.length > 0) {
        cite(rows, sources);
      } else if (paragraph.length > 0 && !/^([-*|]|\d+\.) ?/.test(line)) {
        rows.push(joined(rows.pop() as Draft, plainTextOf(line, names)));
      } else {
        paragraph = [line];
        rows.push({ group: group(), ...lineOf(line, names), ...inside(open, names.settings.voice.block), place });
      }
    }
  });
  return rows;
}

/** A line `Source: …` names the sources of all that stands above it in its block. */
function cite(rows: Draft[], sources: readonly string[]): void {
  const label = rows.at(-1)?.label;
  for (let at = rows.length - 1; at >= 0 && rows[at]?.label === label; at -= 1) {
    const row = rows[at] as Draft;
    rows[at] = { ...row, sources: [...new Set([...(row.sources ?? []), ...sources])] };
  }
}

function joined(row: Draft, more: { readonly text: string; readonly sources: readonly string[] }): Draft {
  return { ...row, text: `${row.text} ${more.text}`, sources: [...new Set([...(row.sources ?? []), ...more.sources])] };
}

function lineOf(line: string, names: PageNames) {
  const spoken = (text: string) => plainTextOf(text, names);
  if (line.startsWith('|')) {
    const cells = line
      .replace(/^\||\|\s*$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => spoken(cell));
    return {
      label: 'Row of a table',
      text: cells.map(({ text }) => text).join(' | '),
      sources: cells.flatMap(({ sources }) => sources),
    };
  }
  if (/^\s*[-*] /.test(line)) return { label: 'Item of a list', ...spoken(line.replace(/^\s*[-*] /, '')) };
  if (/^\s*\d+\. /.test(line)) return { label: 'Step of a list', ...spoken(line.replace(/^\s*\d+\. /, '')) };
  return { label: 'Paragraph', ...spoken(line) };
}

/** What the blocks around a line say of it. */
function inside(open: readonly Fence[], voice: string): Pick<Draft, 'note' | 'isOurs'> & { label?: string } {
  const notes = open.flatMap(({ name, argument }) =>
    name === 'if'
      ? [`Shown only when ${argument} is filled in.`]
      : name === 'unless'
        ? [`Shown only while ${argument} is blank.`]
        : [],
  );
  const fixed = open.find(({ name }) => name === voice || name === 'approved');
  const label =
    fixed && (fixed.name === voice ? 'Quoted words, as they were written' : `Approved wording: ${fixed.argument}`);
  return { note: notes.join(' '), isOurs: !fixed, ...(label ? { label } : {}) };
}

function fenceRows(name: string, argument: string, group: string, place: string, names: PageNames): Draft[] {
  if (name === 'activity')
    return [
      {
        key: `${group}.activity.${argument}`,
        label: 'Activity',
        text: `The activity “${names.activities.get(argument) ?? argument}” stands here. Its words follow the section.`,
        place,
        isOurs: false,
      },
    ];
  if (name === 'picture' || name === 'change')
    return [pictureRow(`${group}.picture.${argument}`, argument, place, names)];
  if (name === 'details' || name === 'warning')
    return [{ group, label: 'Title of a box', ...plainTextOf(argument, names), place }];
  if (name === 'media')
    return [{ key: `${group}.media.${argument}`, label: 'Film or sound', text: argument, place, isOurs: false }];
  return [];
}

function pictureRow(key: string, name: string, place: string, names: PageNames): Draft {
  return {
    key,
    label: `Picture: ${name}`,
    text: `Text alternative: ${names.pictures.get(name) ?? ''}`,
    place,
    picture: name,
    isOurs: false,
  };
}

export const placeOf = ({ file, line }: { readonly file: string; readonly line: number }) =>
  `course/${file}, line ${line}`;
