import { html, nothing, type TemplateResult } from 'lit';
import type { DrawnItem, SlotStatistics } from '../analysis/figures/draw.js';
import type { GroupStatistics } from '../analysis/quiz-statistics.js';
import { message } from '../model/messages.js';
import { sharesChart } from './charts.js';
import { slotsChart } from './comparison-charts.js';
import { areaText } from './finding-words.js';
import { countText, decimal, percentText, pointsRange, rangeText } from './number-format.js';
import type { Shown } from './shown.js';
import { tableView } from './table-view.js';

/** Is the draw fair, and which slot, principle or objective is weak? */
export function drawView(shown: Shown): TemplateResult {
  const { report, bank, words, width } = shown;
  const { slots, hardest, average, easiest } = report.draw;
  const asked = slots.filter(({ n }) => n !== 0);
  return html`
    <h3 class="nhsuk-heading-m">${message(words, 'assessor.draw_title')}</h3>
    <p>${message(words, 'assessor.draw_hint')}</p>
    ${hardest === null || (easiest ?? 0) - hardest < 0.01 ? nothing : html`<p>${message(words, 'assessor.draw_cost', { hardest: percentText(hardest), average: percentText(average), easiest: percentText(easiest) })}</p>`}
    ${report.areas.length === 0 ? nothing : html`<ul class="as-areas">${report.areas.map((area) => html`<li>${areaText(words, area, report, bank)}</li>`)}</ul>`}
    ${asked.every(({ items }) => items.every(({ share }) => share === null)) ? nothing : html`<figure class="as-figure">${slotsChart(asked, message(words, 'assessor.draw_label'), width)}</figure>`}
    ${slotTable(shown, asked)}
    <h4 class="nhsuk-heading-s">${message(words, 'assessor.draw_items')}</h4>
    ${itemTable(shown, asked)}
    <p class="as-hint">${message(words, 'assessor.draw_means')}</p>
    <h3 class="nhsuk-heading-m">${message(words, 'assessor.by_principle')}</h3>
    <p class="as-hint">${message(words, 'assessor.slots_count_hint')}</p>
    ${areaView(shown, report.principles, message(words, 'assessor.principle'), new Map(bank.principles.map(({ id, title }) => [id, title])))}
    <h3 class="nhsuk-heading-m">${message(words, 'assessor.by_objective')}</h3>
    ${areaView(shown, report.objectives, message(words, 'assessor.objective'), new Map(bank.objectives.map(({ id, text }) => [id, text])))}`;
}

function slotTable({ words }: Shown, slots: readonly SlotStatistics[]): TemplateResult {
  const verdict = ({ adjusted, p }: SlotStatistics) =>
    adjusted === null
      ? html`<span class="as-muted">${message(words, 'assessor.slot_untested')}</span>`
      : html`${message(words, adjusted < 0.05 + 1e-9 ? 'assessor.slot_uneven' : 'assessor.slot_even')}${p === null ? nothing : html` <span class="as-muted">(${adjusted < 0.001 ? message(words, 'assessor.slot_p_tiny') : message(words, 'assessor.slot_p', { p: decimal(adjusted, 3) })})</span>`}`;
  return tableView(
    message(words, 'assessor.draw_title'),
    [
      { head: message(words, 'assessor.slot'), cell: ({ id }) => id },
      { head: message(words, 'assessor.slot_test'), cell: verdict },
      { head: message(words, 'assessor.answers'), cell: ({ n }) => countText(n), isNumber: true },
      { head: message(words, 'assessor.right_share'), cell: ({ share }) => percentText(share), isNumber: true },
      { head: message(words, 'assessor.interval'), cell: ({ interval }) => rangeText(interval), isNumber: true },
    ],
    slots,
  );
}

function itemTable({ words }: Shown, slots: readonly SlotStatistics[]): TemplateResult {
  const rows = slots.flatMap(({ id: slot, items }) =>
    items.map((item): DrawnItem & { slot: string } => ({ ...item, slot })),
  );
  return tableView(
    message(words, 'assessor.draw_items'),
    [
      {
        head: message(words, 'assessor.question'),
        cell: ({ id, slot }) => html`<span class="as-code">${slot}</span> <a href="#${id}">${id}</a>`,
      },
      { head: message(words, 'assessor.answers'), cell: ({ n }) => countText(n), isNumber: true },
      { head: message(words, 'assessor.right_share'), cell: ({ share }) => percentText(share), isNumber: true },
      { head: message(words, 'assessor.interval'), cell: ({ interval }) => rangeText(interval), isNumber: true },
      {
        head: message(words, 'assessor.pass_difference'),
        cell: ({ passDifference, passInterval }) => pointsRange(words, passDifference, passInterval),
        isNumber: true,
      },
    ],
    rows,
  );
}

function areaView(
  { words, width }: Shown,
  groups: readonly GroupStatistics[],
  head: string,
  names: ReadonlyMap<string, string>,
): TemplateResult {
  return html`<figure class="as-figure">${sharesChart(groups, message(words, 'assessor.shares_label'), width)}</figure>
    ${tableView(
      head,
      [
        { head, cell: ({ id }) => `${id}: ${names.get(id) ?? ''}` },
        { head: message(words, 'assessor.people'), cell: ({ people }) => countText(people), isNumber: true },
        { head: message(words, 'assessor.answers'), cell: ({ answers }) => countText(answers), isNumber: true },
        { head: message(words, 'assessor.right_share'), cell: ({ share }) => percentText(share), isNumber: true },
        { head: message(words, 'assessor.interval'), cell: ({ interval }) => rangeText(interval), isNumber: true },
      ],
      groups,
    )}`;
}
