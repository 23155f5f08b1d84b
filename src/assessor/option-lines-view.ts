import { html, nothing, type TemplateResult } from 'lit';
import type { ItemStatistics } from '../analysis/item-statistics.js';
import { message } from '../model/messages.js';
import { optionLinesChart } from './comparison-charts.js';
import { countText, percentText } from './number-format.js';
import type { Shown } from './shown.js';
import { tableView } from './table-view.js';

/** Who chose what: the options by thirds of the rest of the quiz, as lines and as a table. */
export function optionLinesView(
  { words, width }: Shown,
  item: ItemStatistics,
  heading: TemplateResult,
): TemplateResult | typeof nothing {
  const thirds = [
    message(words, 'assessor.third_low'),
    message(words, 'assessor.third_middle'),
    message(words, 'assessor.third_high'),
  ];
  // Where nearly all have the same rest there are no thirds, only two groups or one.
  if (item.scoreGroups.length !== thirds.length) return nothing;
  return html`${heading}
    <p class="as-hint">${message(words, 'assessor.lines_hint')}</p>
    <figure class="as-figure">${optionLinesChart(item, thirds, message(words, 'assessor.lines_label'), width)}</figure>
    ${tableView(
      message(words, 'assessor.lines'),
      [
        {
          head: message(words, 'assessor.option'),
          cell: ({ code, text }) => html`<span class="as-code">${code.toUpperCase()}</span> ${text}`,
        },
        ...thirds.map((third, at) => ({
          head: message(words, 'assessor.third_n', { third, n: countText(item.scoreGroups[at] ?? 0) }),
          cell: ({ byScore }: ItemStatistics['options'][number]) => percentText(byScore[at] ?? null),
          isNumber: true,
        })),
      ],
      item.options,
    )}`;
}
