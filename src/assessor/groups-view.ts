import { html, type TemplateResult } from 'lit';
import type { GroupStatistics } from '../analysis/quiz-statistics.js';
import { say } from '../model/words.js';
import { sharesChart } from './charts.js';
import { countText, percentText, rangeText } from './numbers.js';
import type { Shown } from './shown.js';
import { tableView } from './table.js';

/** Which principle and which objective is weak. */
export function groupsView(shown: Shown): TemplateResult {
  const { report, bank, words } = shown;
  return html`
    <p class="as-hint">${say(words, 'assessor.slots_count_hint')}</p>
    <h3 class="nhsuk-heading-m">${say(words, 'assessor.by_principle')}</h3>
    ${groupView(shown, report.principles, say(words, 'assessor.principle'), new Map(bank.principles.map(({ id, title }) => [id, title])))}
    <h3 class="nhsuk-heading-m">${say(words, 'assessor.by_objective')}</h3>
    ${groupView(shown, report.objectives, say(words, 'assessor.objective'), new Map(bank.objectives.map(({ id, text }) => [id, text])))}`;
}

function groupView(
  { words, width }: Shown,
  groups: readonly GroupStatistics[],
  head: string,
  names: ReadonlyMap<string, string>,
): TemplateResult {
  return html`<figure class="as-figure">${sharesChart(groups, say(words, 'assessor.shares_label'), width)}</figure>
    ${tableView(
      head,
      [
        { head, cell: ({ id }) => `${id}: ${names.get(id) ?? ''}` },
        { head: say(words, 'assessor.people'), cell: ({ people }) => countText(people), isNumber: true },
        { head: say(words, 'assessor.answers'), cell: ({ answers }) => countText(answers), isNumber: true },
        { head: say(words, 'assessor.right_share'), cell: ({ share }) => percentText(share), isNumber: true },
        { head: say(words, 'assessor.interval'), cell: ({ interval }) => rangeText(interval), isNumber: true },
      ],
      groups,
    )}`;
}
