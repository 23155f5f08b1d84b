// How long the parts of a module are on a screen of 1004 × 666. Nothing is drawn here, so it is an estimate: fitted to what
// Chromium drew of 22 parts without an activity, none of which it missed by more than 90 pixels, and to each kind of activity
// as it stands before anything is pressed. test/e2e/drawn-lengths.test.ts measures.

import type { Activity, Id } from '../../src/model/course.js';
import type { Finding } from './compiled.js';
import { nodesIn, type HtmlNode } from './render/html-nodes.js';
import { partsOf } from './render/module-parts.js';
import { countOf } from './render/word-count.js';

export const frameHeight = 666;
export const mostFrames = 2.5;

const aroundWords = 110;
const ofWord = 1.9;
const ofBlock = 49;
const ofActivity: Readonly<Record<`${Activity['kind']}-activity` | 'action-plan-form', number>> = {
  'guess-activity': 620,
  'check-activity': 770,
  'ladder-activity': 760,
  'duties-activity': 640,
  'story-activity': 540,
  'scenario-activity': 610,
  'self-check-activity': 1170,
  'action-plan-form': 1000,
};

const BLOCKS = ['p', 'li', 'tr', 'h2', 'h3', 'figcaption', 'dt', 'dd'];
const isActivity = ({ name }: HtmlNode) => name in ofActivity;

/** In frames of the screen, as the part is opened. */
export function framesOf(html: string): number {
  const nodes = nodesIn(html);
  const drawn = nodes.filter(isActivity).map(({ name }) => ofActivity[name as keyof typeof ofActivity]);
  // What is folded is one line, and what an activity holds is counted with it.
  const isSeen = (node: HtmlNode) => ![...node.around, node].some((one) => one.name === 'details' || isActivity(one));
  const isWord = ({ name, around }: HtmlNode) => name === '' && !around.some(({ isDrawing }) => isDrawing);
  const seen = nodes.filter(isSeen);
  const text = seen
    .filter(isWord)
    .map(({ words }) => words)
    .join(' ');
  const blocks =
    seen.filter(({ name }) => BLOCKS.includes(name)).length +
    nodes.filter(({ name, around }) => name === 'details' && around.every(isSeen)).length;
  // The way on is a block that the part gets later.
  const height = aroundWords + ofWord * countOf(text) + ofBlock * (blocks + 1);
  return drawn.reduce((sum, each) => sum + each, height) / frameHeight;
}

/** @param bodies the words of each section as HTML */
export function longPartsIn(
  sections: readonly { readonly id: Id; readonly file: string }[],
  bodies: ReadonlyMap<Id, string>,
): Finding[] {
  return sections.flatMap(({ id, file }) =>
    partsOf(bodies.get(id) ?? '').parts.flatMap((part) => {
      const frames = framesOf(part.html);
      if (frames <= mostFrames) return [];
      return [
        {
          ...{ file, line: 1, column: 1, kind: 'long part' as const },
          text: `“${part.title}” may be ${frames.toFixed(1)} frames long at 1004 × 666, by an estimate. A part of more than ${mostFrames} is a long way to scroll: cut it with another heading.`,
        },
      ];
    }),
  );
}
