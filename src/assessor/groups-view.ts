import { html, type TemplateResult } from 'lit';
import type { GroupStatistics } from '../analysis/quiz-statistics.js';
import { message } from '../model/messages.js';
import { sharesChart } from './charts.js';
import { countText, percentText, rangeText } from './number-format.js';
import type { Shown } from './shown.js';
import { tableView } from './table-view.js';

/** Which principle and which objective is weak. */
export function groupsView(shown: Shown): TemplateResult {
  const { report, bank, words } = shown;
  return html`
    <p class="as-hint">${message(words, 'assessor.slots_count_hint')}</p>
    <h3 class="nhsuk-heading-m">${message(words, 'assessor.by_principle')}</h3>
    ${groupView(shown, report.principles, message(words, 'assessor.principle'), new Map(bank.principles.map(({ id, title }) => [id, title])))}
    <h3 class="nhsuk-heading-m">${message(words, 'assessor.by_objective')}</h3>
    ${groupView(shown, report.objectives, message(words, 'assessor.objective'), new Map(bank.objectives.map(({ id, text }) => [id, text])))}`;
}

function groupView(
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
