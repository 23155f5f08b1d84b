import { html, type TemplateResult } from 'lit';
import type { Course } from '../model/course.js';
import { message } from '../model/messages.js';

/** The pages beside the course, at the same place on every screen, and which version this is. */
export function footerView({
  pages,
  words,
  version,
  released,
  language,
  organisation,
  isDraft,
}: Course): TemplateResult {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(released));
  return html`<nav aria-label=${message(words, 'app.menu')}>
      <ul class="cp-footer__menu">${pages.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
    </nav>
    <p class="cp-footer__version">${organisation === '' ? '' : `${organisation}. `}${isDraft ? message(words, 'written.version_draft', { version }) : message(words, 'app.version', { version, day })}</p>`;
}
