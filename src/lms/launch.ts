// The launch: Initialize, once, and at most twelve questions to the LMS.

import { resumptionOf } from '../tracking/resume.js';
import type { Snapshot } from '../tracking/snapshot.js';
import { nothingRestored, type Course, type RestoredSession, type Saving } from '../tracking/tracker.js';
import { SILENT, THREW, WINDOW_GONE, type Calls } from './calls.js';
import type { Tree } from './edition.js';
import { InteractionList, typicalSizeOf } from './interactions.js';
import { ObjectiveList } from './objectives.js';
import { Writer } from './writer.js';

export type Launch =
  | { readonly state: 'failed' | 'reading'; readonly remembered: RestoredSession; readonly saving: Saving }
  | {
      readonly state: 'open';
      readonly remembered: RestoredSession;
      readonly writer: Writer;
      readonly snapshot: Snapshot;
      readonly learner: string;
    };

export function launchOf(course: Course, calls: Calls, date: () => Date): Launch {
  const saving = begin(calls);
  if (saving) return { state: 'failed', remembered: nothingRestored, saving };
  const { edition } = calls;
  const read = new Map<string, string>();
  const get = (element: string) => {
    const value = calls.get(element);
    read.set(element, value);
    return value;
  };
  const known: RestoredSession = { ...edition.remembered(get), interactionsHeld: 0 };
  if (known.mode === 'review' || known.mode === 'browse') {
    return { state: 'reading', remembered: known, saving: { state: 'nothing-records', why: known.mode } };
  }
  const held = countOf(edition.interactions, get);
  const remembered = { ...known, interactionsHeld: held ?? 0 };
  const { snapshot, recorded, earlier, isLost } = resumptionOf(course, remembered);
  const objectives = countOf(edition.objectives, get);
  const ids = snapshot.objectives.map((objective) => objective.id);
  const writer = new Writer(
    calls,
    {
      course,
      isCounted: known.mode === 'normal',
      interactions: held === null ? null : new InteractionList({ recorded, earlier, held }, typicalSizeOf(edition)),
      objectives:
        objectives === null
          ? null
          : new ObjectiveList(ids, objectives, isLost, (index) => get(edition.objectives.id(index))),
    },
    date,
  );
  for (const line of read) writer.outbox.addHeld(...line);
  return { state: 'open', remembered, writer, snapshot, learner: get(edition.learner) };
}

/** Initialize; null when the session runs. */
function begin(calls: Calls): Saving | null {
  let outcome = calls.initialize();
  // No answer at all is asked once more. A clear "false" is not: at the Learning Hub a second Initialize wipes the first.
  if (!outcome.isOk && (outcome.code === THREW || outcome.code === SILENT)) outcome = calls.initialize();
  if (outcome.isOk) return null;
  if (outcome.code === WINDOW_GONE) return { state: 'unsaved', why: 'window-gone' };
  // Back, or a refresh inside the LMS's frame: the session of before is still running, and we go on with it.
  if (outcome.code === calls.edition.runningCode && calls.get(calls.edition.sign) !== '') return null;
  if (calls.edition.overCodes.includes(outcome.code)) return { state: 'unsaved', why: 'session-ended' };
  return { state: 'nothing-records', why: 'no-start' };
}

/** How many rows the LMS has; null when it has no such list. Asked once. */
function countOf(tree: Tree, get: (element: string) => string): number | null {
  if (tree.probe !== null && get(tree.probe) === '') return null;
  const count = get(tree.count);
  return /^\d{1,5}$/.test(count) ? Number(count) : null;
}
