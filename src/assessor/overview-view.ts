import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../model/words.js';
import { distributionChart } from './charts.js';
import { findingsView } from './findings-view.js';
import { countText, decimal, percentText, pointsText, rangeText } from './numbers.js';
import type { Shown } from './shown.js';
import { tableView } from './table.js';

/** The quiz as a whole: what it came to, and what to look at first. */
export function overviewView(shown: Shown): TemplateResult {
  const { report, words } = shown;
  const { quiz } = report;
  return html`
    ${factsView([
      [say(words, 'assessor.people'), countText(report.people)],
      [say(words, 'assessor.finished'), countText(quiz.n)],
      [say(words, 'assessor.unfinished'), countText(quiz.unfinished)],
      [
        say(words, 'assessor.passed'),
        quiz.passes.share === null
          ? percentText(null)
          : say(words, 'assessor.passed_value', {
              share: percentText(quiz.passes.share),
              range: rangeText(quiz.passes.interval),
            }),
      ],
      [say(words, 'assessor.mean'), pointsText(quiz.mean)],
      [say(words, 'assessor.median'), pointsText(quiz.median)],
    ])}
    <h3 class="nhsuk-heading-m">${say(words, 'assessor.look_at')}</h3>
    ${findingsView(shown, report.findings)}
    <h3 class="nhsuk-heading-m">${say(words, 'assessor.distribution')}</h3>
    ${distributionView(shown)}
    <h3 class="nhsuk-heading-m">${say(words, 'assessor.more')}</h3>
    ${moreView(shown)}
    <h3 class="nhsuk-heading-m">${say(words, 'assessor.by_attempt')}</h3>
    ${attemptsView(shown)}
    <h3 class="nhsuk-heading-m">${say(words, 'assessor.at_marks')}</h3>
    ${marksView(shown)}`;
}

export function factsView(facts: readonly (readonly [string, unknown])[]): TemplateResult {
  return html`<dl class="nhsuk-summary-list as-facts">${facts.map(([name, value]) => html`<div class="nhsuk-summary-list__row"><dt class="nhsuk-summary-list__key">${name}</dt><dd class="nhsuk-summary-list__value">${value}</dd></div>`)}</dl>`;
}

function distributionView({ report, words, width }: Shown): TemplateResult {
  const { distribution } = report.quiz;
  return html`<figure class="as-figure">
      ${distributionChart(report, say(words, 'assessor.distribution_label'), [say(words, 'assessor.axis_right'), say(words, 'assessor.axis_attempts')], width)}
    </figure>
    <details class="nhsuk-details"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${say(words, 'assessor.as_table')}</span></summary>
      <div class="nhsuk-details__text">${tableView(
        say(words, 'assessor.distribution'),
        [
          { head: say(words, 'assessor.axis_right'), cell: ({ right }) => right },
          { head: say(words, 'assessor.score'), cell: ({ percent }) => `${Math.floor(percent)}%`, isNumber: true },
          { head: say(words, 'assessor.axis_attempts'), cell: ({ n }) => countText(n), isNumber: true },
        ],
        distribution,
      )}</div>
    </details>`;
}

function moreView({ report, words }: Shown): TemplateResult {
  const { quiz } = report;
  const { alpha, pairwiseAlpha } = quiz;
  return html`
    ${factsView([
      [say(words, 'assessor.deviation'), pointsText(quiz.deviation)],
      [say(words, 'assessor.skewness'), decimal(quiz.skewness)],
      [say(words, 'assessor.kurtosis'), decimal(quiz.kurtosis)],
      [
        say(words, 'assessor.alpha'),
        alpha ? say(words, 'assessor.alpha_value', { alpha: decimal(alpha.alpha), parts: alpha.parts }) : decimal(null),
      ],
      [
        say(words, 'assessor.alpha_pairs'),
        pairwiseAlpha
          ? say(words, 'assessor.alpha_pairs_value', {
              alpha: decimal(pairwiseAlpha.alpha),
              pairs: pairwiseAlpha.pairs,
            })
          : decimal(null),
      ],
      [say(words, 'assessor.error'), pointsText(quiz.standardError)],
      [say(words, 'assessor.error_ratio'), alpha ? percentText(Math.sqrt(1 - alpha.alpha)) : percentText(null)],
    ])}
    <div class="nhsuk-warning-callout"><h4 class="nhsuk-warning-callout__label">${say(words, 'assessor.caution_title')}</h4><p>${say(words, 'assessor.caution')}</p></div>
    <ul class="as-means">
      <li>${say(words, 'assessor.shape_means')}</li><li>${say(words, 'assessor.alpha_means')}</li><li>${say(words, 'assessor.pairs_means')}</li><li>${say(words, 'assessor.error_means')}</li>
    </ul>`;
}

function attemptsView({ report, words }: Shown): TemplateResult {
  return tableView(
    say(words, 'assessor.by_attempt'),
    [
      {
        head: say(words, 'assessor.attempt'),
        cell: ({ number }) => (number < 3 ? number : say(words, 'assessor.attempt_later')),
      },
      { head: say(words, 'assessor.finished'), cell: ({ n }) => countText(n), isNumber: true },
      { head: say(words, 'assessor.mean'), cell: ({ mean }) => pointsText(mean), isNumber: true },
      { head: say(words, 'assessor.passed'), cell: ({ passes }) => percentText(passes.share), isNumber: true },
      { head: say(words, 'assessor.interval'), cell: ({ passes }) => rangeText(passes.interval), isNumber: true },
    ],
    report.byAttempt,
  );
}

function marksView({ report, words }: Shown): TemplateResult {
  const { atMarks, distribution } = report.quiz;
  const now = atMarks.find(({ mark }) => mark >= report.passMark);
  return tableView(
    say(words, 'assessor.at_marks'),
    [
      {
        head: say(words, 'assessor.mark'),
        cell: (row) =>
          html`${say(words, 'assessor.right_of', { n: row.right, total: distribution.length - 1, percent: row.mark })}${row === now ? html` <span class="as-muted">${say(words, 'assessor.current_mark', { mark: report.passMark })}</span>` : nothing}`,
      },
      { head: say(words, 'assessor.would_pass'), cell: ({ share }) => percentText(share), isNumber: true },
    ],
    atMarks,
  );
}
