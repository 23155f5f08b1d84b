import { html, type TemplateResult } from 'lit';
import { message } from '../model/messages.js';
import { countText, decimal, percentText, spanText } from './number-format.js';
import { factsView } from './facts-view.js';
import { passUnknownText } from './short-answers.js';
import type { Shown } from './shown.js';
import { tableView } from './table-view.js';

/** Can a pass be relied on, and what would another mark or another length do? */
export function passView(shown: Shown): TemplateResult {
  const { report, words } = shown;
  const found = report.dependability;
  if (!found) return html`<p>${passUnknownText(words, report)}</p>`;
  const to = message(words, 'assessor.to');
  return html`
    <p class="as-question">${message(words, 'assessor.pass_summary', { consistency: percentText(found.consistency), accuracy: percentText(found.accuracy) })}</p>
    ${factsView([
      [message(words, 'assessor.consistency'), percentText(found.consistency)],
      [message(words, 'assessor.kappa'), decimal(found.kappa)],
      [message(words, 'assessor.accuracy'), percentText(found.accuracy)],
      [message(words, 'assessor.false_passes'), percentText(found.falsePasses)],
      [message(words, 'assessor.false_fails'), percentText(found.falseFails)],
      [
        message(words, 'assessor.alpha'),
        message(words, 'assessor.alpha_interval', {
          alpha: decimal(found.alpha),
          range: spanText(found.alphaInterval, to),
        }),
      ],
      [
        message(words, 'assessor.error_at_mark'),
        message(words, 'assessor.error_at_mark_value', { value: decimal(found.errorAtMark, 1) }),
      ],
      [
        message(words, 'assessor.near_mark'),
        message(words, 'assessor.near_mark_value', {
          n: countText(found.nearMark),
          share: percentText(found.nearShare),
        }),
      ],
    ])}
    <p>${message(words, 'assessor.pass_means')}</p>
    <h3 class="nhsuk-heading-m">${message(words, 'assessor.pass_marks')}</h3>
    ${marksTable(shown)}
    <h3 class="nhsuk-heading-m">${message(words, 'assessor.pass_lengths')}</h3>
    ${lengthsTable(shown)}`;
}

function marksTable({ report, words }: Shown): TemplateResult {
  const length = report.quiz.distribution.length - 1;
  const shareAt = (needed: number) => report.quiz.atMarks.find(({ right }) => right === needed)?.share ?? null;
  return tableView(
    message(words, 'assessor.pass_marks'),
    [
      {
        head: message(words, 'assessor.mark'),
        cell: ({ needed }) =>
          html`${message(words, 'assessor.right_of', { n: needed, total: length, percent: Math.floor((100 * needed) / length) })}${needed === report.dependability?.needed ? html` <span class="as-muted">${message(words, 'assessor.current_mark', { mark: report.passMark })}</span>` : null}`,
      },
      {
        head: message(words, 'assessor.would_pass'),
        cell: ({ needed }) => percentText(shareAt(needed)),
        isNumber: true,
      },
      {
        head: message(words, 'assessor.consistency'),
        cell: ({ consistency }) => percentText(consistency),
        isNumber: true,
      },
      { head: message(words, 'assessor.accuracy'), cell: ({ accuracy }) => percentText(accuracy), isNumber: true },
    ],
    report.dependability?.atMarks ?? [],
  );
}

function lengthsTable({ report, words }: Shown): TemplateResult {
  return tableView(
    message(words, 'assessor.pass_lengths'),
    [
      { head: message(words, 'assessor.quiz_length'), cell: ({ length }) => length },
      {
        head: message(words, 'assessor.mark'),
        cell: ({ needed, length }) => message(words, 'assessor.needed_of', { n: needed, total: length }),
        isNumber: true,
      },
      { head: message(words, 'assessor.alpha_too'), cell: ({ alpha }) => decimal(alpha), isNumber: true },
      {
        head: message(words, 'assessor.consistency'),
        cell: ({ consistency }) => percentText(consistency),
        isNumber: true,
      },
      { head: message(words, 'assessor.accuracy'), cell: ({ accuracy }) => percentText(accuracy), isNumber: true },
    ],
    report.dependability?.atLengths ?? [],
  );
}
