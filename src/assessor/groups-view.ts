import { html, nothing, type TemplateResult } from 'lit';
import type { Differential } from '../analysis/figures/differential.js';
import type { Group, GroupItem, Grouping } from '../analysis/figures/groups.js';
import { message } from '../model/messages.js';
import { sharesChart } from './charts.js';
import { countText, percentText, pointsRange, pointsText, rangeText } from './number-format.js';
import type { Shown } from './shown.js';
import { tableView } from './table-view.js';

/** With so many groups each has its questions folded away, and only the telling ones. */
const DRAWN = 30;

/** Who differs: departments, sites, staff groups, files. */
export function groupsView(shown: Shown): TemplateResult {
  const { report, words } = shown;
  if (report.groupings.length === 0) return html`<p>${message(words, 'assessor.differ_none')}</p>`;
  return html`${report.groupings.map((grouping) => groupingView(shown, grouping))}<p class="as-hint">${message(words, 'assessor.differ_means')}</p>`;
}

function groupingView(shown: Shown, { name, kind, groups }: Grouping): TemplateResult {
  const { words, width } = shown;
  const title =
    kind === 'file' ? message(words, 'assessor.grouping_file') : message(words, 'assessor.grouping_column', { name });
  const drawn = groups.slice(0, DRAWN).map(({ passes }, at) => ({ id: String(at + 1), ...passes }));
  return html`
    <h3 class="nhsuk-heading-m">${title}</h3>
    ${drawn.some(({ share }) => share !== null) ? html`<figure class="as-figure">${sharesChart(drawn, message(words, 'assessor.groups_label'), width)}</figure>` : nothing}
    ${tableView(
      title,
      [
        { head: message(words, 'assessor.group'), cell: ({ value, at }) => `${at + 1}. ${value}` },
        { head: message(words, 'assessor.people'), cell: ({ people }) => countText(people), isNumber: true },
        { head: message(words, 'assessor.finished'), cell: ({ n }) => countText(n), isNumber: true },
        { head: message(words, 'assessor.mean'), cell: ({ mean }) => pointsText(mean), isNumber: true },
        {
          head: message(words, 'assessor.passed'),
          cell: ({ passes }) =>
            html`${percentText(passes.share)} <span class="as-muted">(${rangeText(passes.interval)})</span>`,
          isNumber: true,
        },
        {
          head: message(words, 'assessor.against_others'),
          cell: ({ passDifference, passInterval }) => pointsRange(words, passDifference, passInterval),
          isNumber: true,
        },
      ],
      groups.map((group, at) => ({ ...group, at })),
    )}
    ${groups.map((group) => groupItemsView(shown, group, groups.length === 2))}`;
}

/** Of two groups every question; of more, those whose difference from the others is sure. */
function groupItemsView(shown: Shown, { value, items }: Group, isPair: boolean): TemplateResult | typeof nothing {
  const { words } = shown;
  const told = items.filter(
    ({ difference, interval, differential }) =>
      difference !== null &&
      (isPair ||
        (interval !== null && (interval.low > 0 || interval.high < 0)) ||
        (differential !== null && differential.class !== 'A')),
  );
  if (told.length === 0) return nothing;
  const title = `${message(words, 'assessor.differ_items')}: ${value}`;
  return html`<details class="nhsuk-details"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${title}</span></summary>
    <div class="nhsuk-details__text"><p class="as-hint">${message(words, 'assessor.differ_items_hint')} ${message(words, 'assessor.differ_no_items')}</p>${itemsTable(shown, title, told)}</div></details>`;
}

function itemsTable({ words }: Shown, title: string, items: readonly GroupItem[]): TemplateResult {
  return tableView(
    title,
    [
      { head: message(words, 'assessor.question'), cell: ({ id }) => html`<a href="#${id}">${id}</a>` },
      { head: message(words, 'assessor.answers'), cell: ({ n }) => countText(n), isNumber: true },
      { head: message(words, 'assessor.right_share'), cell: ({ share }) => percentText(share), isNumber: true },
      {
        head: message(words, 'assessor.difference'),
        cell: ({ difference, interval }) => pointsRange(words, difference, interval),
        isNumber: true,
      },
      { head: message(words, 'assessor.dif_class'), cell: ({ differential }) => classText(words, differential) },
    ],
    items,
  );
}

function classText(words: Shown['words'], differential: Differential | null): string {
  if (!differential) return message(words, 'assessor.dif_few');
  switch (differential.class) {
    case 'A':
      return message(words, 'assessor.dif_a');
    case 'B':
      return sided(words, message(words, 'assessor.dif_b'), differential.delta);
    case 'C':
      return sided(words, message(words, 'assessor.dif_c'), differential.delta);
  }
}

function sided(words: Shown['words'], name: string, delta: number): string {
  return message(words, delta < 0 ? 'assessor.dif_harder' : 'assessor.dif_easier', { class: name });
}
