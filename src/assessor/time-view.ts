import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Version } from '../analysis/figures/trend.js';
import { message } from '../model/messages.js';
import { trendChart } from './comparison-charts.js';
import { countText, dateText, percentText, pointsRange, pointsText, rangeText } from './number-format.js';
import type { Shown } from './shown.js';
import { tableView } from './table-view.js';

/** Did it get better, and which question changed? */
export function timeView(shown: Shown): TemplateResult {
  const { report, words } = shown;
  const { changes, versions, undated } = report.trend;
  return html`
    ${periodsView(shown)}
    ${undated ? html`<p>${message(words, 'assessor.undated', { n: countText(undated) })}</p>` : nothing}
    <p class="as-hint">${message(words, 'assessor.time_means')}</p>
    <h3 class="nhsuk-heading-m">${message(words, 'assessor.changes_title')}</h3>
    ${changes.length === 0 ? html`<p>${message(words, 'assessor.changes_none')}</p>` : changesTable(shown, changes)}
    <h3 class="nhsuk-heading-m">${message(words, 'assessor.versions_title')}</h3>
    ${tableView(
      message(words, 'assessor.versions_title'),
      [
        { head: message(words, 'assessor.version_is'), cell: ({ is }) => versionName(shown, is) },
        { head: message(words, 'assessor.finished'), cell: ({ n }) => countText(n), isNumber: true },
        { head: message(words, 'assessor.passed'), cell: ({ passes }) => percentText(passes.share), isNumber: true },
        { head: message(words, 'assessor.interval'), cell: ({ passes }) => rangeText(passes.interval), isNumber: true },
      ],
      versions,
    )}
    <p class="as-hint">${message(words, 'assessor.versions_hint')}</p>`;
}

function periodsView({ report, words, width }: Shown): TemplateResult {
  const { periods, step } = report.trend;
  const drawn = periods.filter(({ passes }) => passes.share !== null);
  if (periods.length < 2)
    return html`<p>${message(words, periods.length === 0 ? 'assessor.time_unknown' : 'assessor.time_one')}</p>`;
  return html`
    ${drawn.length < 2 ? nothing : html`<figure class="as-figure">${trendChart(drawn, message(words, 'assessor.time_label'), width)}</figure>`}
    ${tableView(
      message(words, 'assessor.time_title'),
      [
        {
          head: message(words, step === 'week' ? 'assessor.week_of' : 'assessor.month_of'),
          cell: ({ from }) => dateText(from),
        },
        { head: message(words, 'assessor.finished'), cell: ({ n }) => countText(n), isNumber: true },
        { head: message(words, 'assessor.mean'), cell: ({ mean }) => pointsText(mean), isNumber: true },
        { head: message(words, 'assessor.passed'), cell: ({ passes }) => percentText(passes.share), isNumber: true },
        { head: message(words, 'assessor.interval'), cell: ({ passes }) => rangeText(passes.interval), isNumber: true },
      ],
      periods,
    )}`;
}

function changesTable({ words }: Shown, changes: readonly Change[]): TemplateResult {
  const side = ({ n, share }: Change['before']) =>
    message(words, 'assessor.share_of_n', { share: percentText(share), n: countText(n) });
  return tableView(
    message(words, 'assessor.changes_title'),
    [
      { head: message(words, 'assessor.question'), cell: ({ item }) => html`<a href="#${item}">${item}</a>` },
      {
        head: message(words, 'assessor.change'),
        cell: ({ kind, since }) =>
          kind === 'key'
            ? message(words, 'assessor.change_key')
            : message(words, 'assessor.change_jump', { since: since === null ? '' : dateText(since) }),
      },
      { head: message(words, 'assessor.before'), cell: ({ before }) => side(before), isNumber: true },
      { head: message(words, 'assessor.after'), cell: ({ after }) => side(after), isNumber: true },
      {
        head: message(words, 'assessor.difference'),
        cell: ({ difference, interval }) => pointsRange(words, difference, interval),
        isNumber: true,
      },
    ],
    changes,
  );
}

function versionName({ words }: Shown, is: Version['is']): string {
  switch (is) {
    case 'this':
      return message(words, 'assessor.version_this');
    case 'older':
      return message(words, 'assessor.version_older');
    case 'not known':
      return message(words, 'assessor.version_unknown');
  }
}
