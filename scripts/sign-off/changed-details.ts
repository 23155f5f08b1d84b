// Whose details were changed, and in which quotations: whoever signs has to know that these are not the original words.

import { isChanged, type PersonalDetail } from '../content/parse/personal-details.js';
import type { Block, Draft, Row } from './row.js';

/** A quotation that was changed no longer says that it stands as it was written. */
export function changedDraft(draft: Draft, details: readonly PersonalDetail[]): Draft {
  return isChanged(draft.text, details)
    ? {
        ...draft,
        label: draft.label.replace(/, as (?:they were|it was) written$/, ', changed where there are square brackets'),
      }
    : draft;
}

/** Nothing while nothing is changed. */
export function detailBlocks(all: readonly PersonalDetail[], rows: readonly Row[]): Block[] {
  const details = all.filter(({ instead }) => instead !== '');
  if (details.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Details that were changed', anchor: 'changed-details' },
    {
      kind: 'text',
      text: 'The person concerned asked for these changes (course/course.yaml, personal_details). They are made in every text of the course. In quotations they stand in square brackets, and learners are told so.',
    },
    { kind: 'list', items: details.map((detail) => sentenceOf(detail, rows)) },
  ];
}

function sentenceOf(detail: PersonalDetail, rows: readonly Row[]): string {
  const quoted = rows.filter(({ text }) => isChanged(text, [detail])).map(({ number }) => number);
  const where = quoted.length === 0 ? 'No quotation holds it.' : `Quotations: ${quoted.join(', ')}.`;
  return `“${detail.words}” is told as “${detail.instead}”. ${where}`;
}
