import { html, nothing, type TemplateResult } from 'lit';
import { message } from '../model/messages.js';
import { attemptsName, markingName } from './attempts-name.js';
import { periodText } from './basis-words.js';
import { sourceOf } from './figures-sheets.js';
import { countText } from './number-format.js';
import type { Shown } from './shown.js';

/** What was counted, from where and when, and whether it may be passed on: on every screen and every sheet of paper. */
export function headView({ report, words, today }: Shown, saved: string): TemplateResult {
  const made = {
    version: report.version,
    people: countText(report.people),
    sittings: countText(report.sittings),
    attempts: attemptsName(words, report.attempts),
    marking: markingName(words, report.marking),
  };
  const source = { files: sourceOf({ report }), period: periodText(words, report.basis.period), today };
  return html`<p class="as-made">${message(words, 'assessor.report_made', made)}
      <span class="as-paper-only">${message(words, report.isShared ? 'assessor.source_share' : 'assessor.source', source)}</span>
      <strong>${message(words, report.isShared ? 'assessor.shared' : 'assessor.full')}</strong></p>
    ${saved === '' ? nothing : html`<p class="as-made">${message(words, 'assessor.reopened', { date: saved })}</p>`}`;
}
