import { html, nothing, svg, type TemplateResult } from 'lit';
import { CONCERNS } from '../analysis/findings.js';
import { isJudged } from '../analysis/findings.js';
import type { ItemStatistics } from '../analysis/item-statistics.js';
import { message } from '../model/messages.js';
import { concernName } from './finding-words.js';
import { concernTag } from './findings-view.js';
import { choiceName } from './decision-words.js';
import { scatterChart } from './comparison-charts.js';
import { countText, decimal, percentText } from './number-format.js';
import type { Shown } from './shown.js';
import { tableView, type Column } from './table-view.js';

export type Order = 'concern' | 'place' | 'facility';

/** Every question in a row, the most pressing first. */
export function questionsView(shown: Shown, order: Order): TemplateResult {
  const { report, bank, words } = shown;
  const asked = sortedItems(shown, order).filter(({ n }) => n !== 0);
  const stemOf = (item: ItemStatistics) => bank.questions.find(({ id }) => id === item.id)?.stem ?? '';
  const concernsOf = (item: ItemStatistics) => report.findings.filter((finding) => finding.item === item.id);
  return html`${scatterView(shown)}${tableView(
    message(words, 'assessor.questions_caption'),
    [
      {
        head: message(words, 'assessor.question'),
        cell: (item) => html`<a href="#${item.id}">${item.id}</a><span class="as-stem">${stemOf(item)}</span>`,
      },
      {
        head: message(words, 'assessor.concern'),
        cell: (item) => {
          if (!isJudgedHere(shown, item) && concernsOf(item).length === 0)
            return html`<span class="as-muted">${message(words, 'assessor.few')}</span>`;
          const found = concernsOf(item);
          return found.length === 0
            ? html`<span class="as-muted">${message(words, 'assessor.concern_none')}</span>`
            : html`<span class="as-tags">${found.map(({ concern }) => concernTag(concernName(words, concern), concern))}</span>`;
        },
      },
      { head: message(words, 'assessor.answers'), cell: ({ n }) => countText(n), isNumber: true },
      {
        head: message(words, 'assessor.right_share'),
        cell: ({ facility }) => html`${bar(facility)} ${percentText(facility)}`,
        isNumber: true,
      },
      {
        head: message(words, 'assessor.discrimination'),
        cell: ({ discrimination }) => decimal(discrimination),
        isNumber: true,
      },
      ...decisionColumn(shown),
    ],
    asked,
    (item) => !isJudgedHere(shown, item),
  )}`;
}

/** What was decided, once something was. */
function decisionColumn({ words, decisions }: Shown): Column<ItemStatistics>[] {
  if (Object.keys(decisions).length === 0) return [];
  const cell = ({ id }: ItemStatistics) => {
    const decided = decisions[id];
    return decided ? choiceName(words, decided.choice) : nothing;
  };
  return [{ head: message(words, 'assessor.decision'), cell }];
}

/** In the form for sharing a correlation is not shown for fewer than a hundred: the counts of answers still tell. */
function isJudgedHere({ report }: Shown, item: ItemStatistics): boolean {
  return report.isShared ? (item.n ?? 0) >= report.verdict.least : isJudged(item);
}

/** Every question in one picture: what stands at the bottom left wants reading first. */
function scatterView({ report, words, width }: Shown): TemplateResult | typeof nothing {
  const known = report.items.filter(({ facility, discrimination }) => facility !== null && discrimination !== null);
  if (known.length < 2) return nothing;
  const axes = [message(words, 'assessor.right_share'), message(words, 'assessor.discrimination')] as const;
  const found = new Set(report.findings.map(({ item }) => item));
  return html`<h3 class="nhsuk-heading-m">${message(words, 'assessor.scatter')}</h3>
    <p class="as-hint">${message(words, 'assessor.scatter_hint')}</p>
    <figure class="as-figure">${scatterChart(known, (id) => found.has(id), message(words, 'assessor.scatter_label'), axes, width)}</figure>`;
}

/** A share as a bar, beside its number. Without styles of its own: the page's security policy allows none. */
function bar(share: number | null): TemplateResult | typeof nothing {
  if (share === null) return nothing;
  return html`<svg class="as-bar-small" viewBox="0 0 100 12" width="100" height="12" aria-hidden="true" focusable="false">${svg`<rect class="as-bar-small__all" width="100" height="12"></rect><rect class="as-bar-small__part" width=${Math.round(share * 100)} height="12"></rect>`}</svg>`;
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
