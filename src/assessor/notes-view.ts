import { html, nothing, type TemplateResult } from 'lit';
import type { Counted, FileNotes } from '../analysis/reading.js';
import { message } from '../model/messages.js';
import { warningSentences } from './basis-words.js';
import { integrityView } from './integrity-view.js';
import { countText } from './number-format.js';
import { formatName, unreadText } from './refusal-words.js';
import type { Shown } from './shown.js';
import { tableView } from './table-view.js';

type ShownFile = Omit<FileNotes, 'rows'> & { readonly rows: number | null };

/** What was read, what was not, and what looked odd: nothing is dropped in silence. */
export function notesView(shown: Shown): TemplateResult {
  const { report, words } = shown;
  const { files, unread, unknown, otherKeys, misfits, cut, mismarked } = report.notes;
  const warnings = warningSentences(words, report.basis);
  const isClean = warnings.length === 0;
  const counted = (title: string, hint: string, list: readonly Counted[]) =>
    list.length === 0
      ? nothing
      : html`<h3 class="nhsuk-heading-m">${title}</h3><p>${hint}</p>${tableView(
          title,
          [
            { head: message(words, 'assessor.notes_what'), cell: ({ what }) => what },
            { head: message(words, 'assessor.notes_count'), cell: ({ count }) => countText(count), isNumber: true },
          ],
          list.slice(0, 100),
        )}`;
  return html`
    ${isClean ? nothing : html`<ul>${warnings.map((sentence) => html`<li>${sentence}</li>`)}</ul>`}
    ${tableView<ShownFile>(
      message(words, 'assessor.notes_files'),
      [
        { head: message(words, 'assessor.file'), cell: ({ name }) => name },
        { head: message(words, 'assessor.format'), cell: ({ format }) => formatName(words, format) },
        { head: message(words, 'assessor.encoding'), cell: ({ encoding }) => encoding.toUpperCase() },
        ...(report.isShared
          ? []
          : [
              { head: message(words, 'assessor.rows'), cell: ({ rows }: ShownFile) => countText(rows), isNumber: true },
            ]),
      ],
      files,
    )}
    ${isClean ? html`<p>${message(words, 'assessor.all_read')}</p>` : nothing}
    ${unread.length === 0 ? nothing : html`<h3 class="nhsuk-heading-m">${message(words, 'assessor.notes_unread')}</h3><ul>${unread.map(({ why, count, places }) => html`<li>${message(words, 'assessor.notes_unread_count', { count: countText(count), why: unreadText(words, why) })}${places.length > 0 ? html` ${message(words, 'assessor.notes_places', { places: places.join(', ') })}` : nothing}</li>`)}</ul>`}
    ${counted(message(words, 'assessor.notes_unknown'), message(words, 'assessor.notes_unknown_hint'), unknown)}
    ${counted(message(words, 'assessor.notes_keys'), message(words, 'assessor.notes_keys_hint'), otherKeys)}
    ${counted(message(words, 'assessor.notes_misfits'), message(words, 'assessor.notes_misfits_hint'), misfits)}
    ${counted(message(words, 'assessor.notes_cut'), message(words, 'assessor.notes_cut_hint'), cut)}
    ${counted(message(words, 'assessor.notes_mismarked'), message(words, 'assessor.notes_mismarked_hint'), mismarked)}
    <h3 class="nhsuk-heading-m">${message(words, 'assessor.integrity_title')}</h3>
    ${integrityView(shown)}`;
}
