import { html, type TemplateResult } from 'lit';
import { message } from '../model/messages.js';
import { distributionChart } from './charts.js';
import { basisView } from './basis-view.js';
import { factsView } from './facts-view.js';
import { findingsView } from './findings-view.js';
import { countText, decimal, percentText, pointsText, rangeText } from './number-format.js';
import { shortAnswers } from './short-answers.js';
import type { Shown } from './shown.js';
import { tableView } from './table-view.js';

/** The quiz as a whole: what it came to, and what to look at first. */
export function overviewView(shown: Shown): TemplateResult {
  const { report, words } = shown;
  const { quiz } = report;
  return html`
    ${basisView(shown)}
    ${shortView(shown)}
    ${factsView([
      [message(words, 'assessor.people'), countText(report.people)],
      [message(words, 'assessor.finished'), countText(quiz.n)],
      [message(words, 'assessor.unfinished'), countText(quiz.unfinished)],
      ...(quiz.unmarked ? [[message(words, 'assessor.unmarked'), countText(quiz.unmarked)] as const] : []),
      [
        message(words, 'assessor.passed'),
        quiz.passes.share === null
          ? percentText(null)
          : message(words, 'assessor.passed_value', {
              share: percentText(quiz.passes.share),
              range: rangeText(quiz.passes.interval),
            }),
      ],
      [message(words, 'assessor.mean'), pointsText(quiz.mean)],
      [message(words, 'assessor.median'), pointsText(quiz.median)],
    ])}
    <h3 class="nhsuk-heading-m">${message(words, 'assessor.look_at')}</h3>
    ${findingsView(shown)}
    <h3 class="nhsuk-heading-m">${message(words, 'assessor.distribution')}</h3>
    ${distributionView(shown)}
    <h3 class="nhsuk-heading-m">${message(words, 'assessor.more')}</h3>
    ${moreView(shown)}
    <h3 class="nhsuk-heading-m">${message(words, 'assessor.by_attempt')}</h3>
    ${attemptsView(shown)}`;
}

/** An assessor's five questions, each with a short answer and the way to the whole one. */
function shortView({ report, words, bank }: Shown): TemplateResult {
  return html`<h3 class="nhsuk-heading-s as-short-title">${message(words, 'assessor.short_title')}</h3>
    <dl class="as-short">${shortAnswers(words, report, bank).map(
      ({ question, answer, place }) => html`<div><dt><a href="#${place}">${question}</a></dt><dd>${answer}</dd></div>`,
    )}</dl>`;
}

function distributionView({ report, words, width }: Shown): TemplateResult {
  const { distribution } = report.quiz;
  if (distribution.every(({ n }) => n === null)) return html`<p>${message(words, 'assessor.distribution_hidden')}</p>`;
  return html`<figure class="as-figure">
      ${distributionChart(report, message(words, 'assessor.distribution_label'), [message(words, 'assessor.axis_right'), message(words, 'assessor.axis_attempts')], width)}
    </figure>
    <details class="nhsuk-details"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${message(words, 'assessor.as_table')}</span></summary>
      <div class="nhsuk-details__text">${tableView(
        message(words, 'assessor.distribution'),
        [
          { head: message(words, 'assessor.axis_right'), cell: ({ right }) => right },
          { head: message(words, 'assessor.score'), cell: ({ percent }) => `${Math.floor(percent)}%`, isNumber: true },
          { head: message(words, 'assessor.axis_attempts'), cell: ({ n }) => countText(n), isNumber: true },
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
      [message(words, 'assessor.deviation'), pointsText(quiz.deviation)],
      [message(words, 'assessor.skewness'), decimal(quiz.skewness)],
      [message(words, 'assessor.kurtosis'), decimal(quiz.kurtosis)],
      [
        message(words, 'assessor.alpha'),
        alpha
          ? message(words, 'assessor.alpha_value', { alpha: decimal(alpha.alpha), parts: alpha.parts })
          : decimal(null),
      ],
      [
        message(words, 'assessor.alpha_pairs'),
        pairwiseAlpha
          ? message(words, 'assessor.alpha_pairs_value', {
              alpha: decimal(pairwiseAlpha.alpha),
              pairs: pairwiseAlpha.pairs,
            })
          : decimal(null),
      ],
      [message(words, 'assessor.error'), pointsText(quiz.standardError)],
      [
        message(words, 'assessor.error_ratio'),
        alpha ? percentText(Math.sqrt(Math.max(0, 1 - alpha.alpha))) : percentText(null),
      ],
    ])}
    <div class="nhsuk-warning-callout"><h4 class="nhsuk-warning-callout__label">${message(words, 'assessor.caution_title')}</h4><p>${message(words, 'assessor.caution')}</p></div>
    <ul class="as-means">
      <li>${message(words, 'assessor.shape_means')}</li><li>${message(words, 'assessor.alpha_means')}</li><li>${message(words, 'assessor.pairs_means')}</li><li>${message(words, 'assessor.error_means')}</li>
    </ul>`;
}

function attemptsView({ report, words }: Shown): TemplateResult {
  return tableView(
    message(words, 'assessor.by_attempt'),
    [
      {
        head: message(words, 'assessor.attempt'),
        cell: ({ number }) => (number < 3 ? number : message(words, 'assessor.attempt_later')),
      },
      { head: message(words, 'assessor.finished'), cell: ({ n }) => countText(n), isNumber: true },
      { head: message(words, 'assessor.mean'), cell: ({ mean }) => pointsText(mean), isNumber: true },
      { head: message(words, 'assessor.passed'), cell: ({ passes }) => percentText(passes.share), isNumber: true },
      { head: message(words, 'assessor.interval'), cell: ({ passes }) => rangeText(passes.interval), isNumber: true },
    ],
    report.byAttempt,
  );
}
