// Two wordings side by side: which words stayed, which went and which came.

import { diffArrays } from 'diff';

export interface Stretch {
  readonly kind: 'same' | 'gone' | 'came';
  readonly text: string;
}

/** Word by word; how many blanks stand between them is no change. */
export function wordChangesOf(before: string, after: string): Stretch[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }) => ({
    kind: added ? 'came' : removed ? 'gone' : 'same',
    text: value.join(' '),
  }));
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '');
