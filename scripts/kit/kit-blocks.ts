// One sheet of the kit: its Markdown as the blocks that the page and the Word document print.

import { settledOf } from '../content/parse/conditions.js';
import { pageOf } from '../content/parse/front-matter.js';
import { dayOf } from '../content/render/library.js';
import { ContentErrors, type Fault } from '../content/parse/content-faults.js';
import { plainTextOf, type PlainTextContext } from '../sign-off/plain-words.js';
import type { Block, Row } from '../sign-off/row.js';

export interface Sheet {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly blocks: readonly Block[];
}

/**
 * @param review the words and pictures that `::: words_to_review` stands for
 * @throws ContentErrors when the sheet does not begin with its settings
 */
export function sheetOf(file: string, text: string, context: PlainTextContext, review: readonly Row[]): Sheet {
  const faults: Fault[] = [];
  const page = pageOf(file, text, (fault) => faults.push(fault));
  if (!page || faults.length > 0) throw new ContentErrors(faults);
  const head = page.head.value as Readonly<Record<'id' | 'title' | 'intro', string>>;
  const body = settledOf(page.body, context.settings, (day) => dayOf(context.settings, day));
  const say = (words: string) => plainTextOf(words.replaceAll('`', ''), context).text;
  return {
    id: head.id,
    title: head.title,
    intro: say(head.intro),
    blocks: joined(body.split('\n').flatMap((line): Block[] => blockOf(line, say, review))),
  };
}

/** `Where: ____` asks for a line to write on. */
const line = /\s*_{4,}\s*$/;

function blockOf(text: string, say: (words: string) => string, review: readonly Row[]): Block[] {
  const [, marks = '', heading = '', anchor = ''] = /^(#{2,3})\s+(.*?)\s*\{#([^}]+)\}\s*$/.exec(text) ?? [];
  if (marks !== '') return [{ kind: 'heading', level: marks.length === 2 ? 2 : 3, text: say(heading), anchor }];
  const [, block = '', argument = ''] = /^:{3,}\s*(\S+)\s*(.*?)\s*$/.exec(text) ?? [];
  if (block === 'words_to_review') return [{ kind: 'rows', caption: 'Words and pictures to review', rows: review }];
  if (block === 'signatures') return [{ kind: 'signatures', roles: argument.split(/,\s*/) }];
  if (text.trim() === '' || /^:{3,}|^\|\s*-/.test(text)) return [];
  if (text.startsWith('|')) return [{ kind: 'table', caption: '', head: [], rows: [cellsOf(text).map(say)] }];
  const [, box] = /^- \[ \] (.*)$/.exec(text) ?? [];
  if (box !== undefined)
    return [{ kind: 'boxes', boxes: [{ text: say(box.replace(line, '')), hasLine: line.test(box) }] }];
  const [, item] = /^- (.*)$/.exec(text) ?? [];
  if (item !== undefined) return [line.test(item) ? lineOf(item, say) : { kind: 'list', items: [say(item)] }];
  const [, step] = /^\d+\. (.*)$/.exec(text) ?? [];
  if (step !== undefined) return [{ kind: 'steps', items: [say(step)] }];
  return [line.test(text) ? lineOf(text, say) : { kind: 'text', text: say(text) }];
}

const lineOf = (text: string, say: (words: string) => string): Block => ({
  kind: 'line',
  label: say(text.replace(line, '')),
});

function cellsOf(row: string): string[] {
  return row
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** Items of one list, boxes of one group and rows of one table belong together; a table's first row is its head. */
function joined(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  let caption = '';
  for (const block of blocks) {
    if (block.kind === 'heading') caption = block.text;
    const last = result.at(-1);
    if (block.kind === 'list' && last?.kind === 'list')
      result[result.length - 1] = { ...last, items: [...last.items, ...block.items] };
    else if (block.kind === 'steps' && last?.kind === 'steps')
      result[result.length - 1] = { ...last, items: [...last.items, ...block.items] };
    else if (block.kind === 'boxes' && last?.kind === 'boxes')
      result[result.length - 1] = { ...last, boxes: [...last.boxes, ...block.boxes] };
    else if (block.kind === 'table' && last?.kind === 'table')
      result[result.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
    else if (block.kind === 'table')
      result.push({ ...block, caption, hidesCaption: true, head: block.rows[0] ?? [], rows: [] });
    else result.push(block);
  }
  return result;
}
