import { html, type TemplateResult } from 'lit';
import { CONCERNS } from '../analysis/findings.js';
import { THIN, type ItemStatistics } from '../analysis/item-statistics.js';
import { message } from '../model/messages.js';
import { concernName } from './finding-words.js';
import { concernTag } from './findings-view.js';
import { countText, decimal, percentText } from './number-format.js';
import type { Shown } from './shown.js';
import { tableView } from './table-view.js';

export type Order = 'concern' | 'place' | 'facility';

/** Every question in a row, the most pressing first. */
export function questionsView(shown: Shown, order: Order): TemplateResult {
  const { report, bank, words } = shown;
  const asked = sortedItems(shown, order).filter(({ n }) => n !== 0);
  const stemOf = (item: ItemStatistics) => bank.questions.find(({ id }) => id === item.id)?.stem ?? '';
  const concernsOf = (item: ItemStatistics) => report.findings.filter((finding) => finding.item === item.id);
  return tableView(
    message(words, 'assessor.questions_caption'),
    [
      {
        head: message(words, 'assessor.question'),
        cell: (item) => html`<a href="#${item.id}">${item.id}</a><span class="as-stem">${stemOf(item)}</span>`,
      },
      {
        head: message(words, 'assessor.concern'),
        cell: (item) => {
          if ((item.n ?? 0) < THIN) return html`<span class="as-muted">${message(words, 'assessor.few')}</span>`;
          const found = concernsOf(item);
          return found.length === 0
            ? html`<span class="as-muted">${message(words, 'assessor.concern_none')}</span>`
            : html`<span class="as-tags">${found.map(({ concern }) => concernTag(concernName(words, concern), concern))}</span>`;
        },
      },
      { head: message(words, 'assessor.answers'), cell: ({ n }) => countText(n), isNumber: true },
      { head: message(words, 'assessor.right_share'), cell: ({ facility }) => percentText(facility), isNumber: true },
      {
        head: message(words, 'assessor.discrimination'),
        cell: ({ discrimination }) => decimal(discrimination),
        isNumber: true,
      },
      {
        head: message(words, 'assessor.efficiency'),
        cell: ({ efficiency }) => percentText(efficiency),
        isNumber: true,
      },
    ],
    asked,
    ({ n }) => (n ?? 0) < THIN,
  );
}

export function sortedItems({ report, bank }: Shown, order: Order): ItemStatistics[] {
  const placeOf = ({ id }: ItemStatistics) => bank.slots.findIndex(({ items }) => items.includes(id));
  const rankOf = ({ id }: ItemStatistics) => {
    const first = report.findings.find(({ item }) => item === id);
    return first ? CONCERNS.indexOf(first.concern) : CONCERNS.length;
  };
  const byPlace = (a: ItemStatistics, b: ItemStatistics) => placeOf(a) - placeOf(b);
  switch (order) {
    case 'place':
      return [...report.items].sort(byPlace);
    case 'facility':
      return [...report.items].sort((a, b) => (a.facility ?? 2) - (b.facility ?? 2) || byPlace(a, b));
    case 'concern':
      return [...report.items].sort((a, b) => rankOf(a) - rankOf(b) || byPlace(a, b));
  }
}
