import { html, type TemplateResult } from 'lit';
import type { Course } from '../model/course.js';
import { say } from '../model/words.js';

/** The pages beside the course, at the same place on every screen, and which version this is. */
export function footerView({ pages, words, version, released, language, organisation }: Course): TemplateResult {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(released));
  return html`<nav aria-label=${say(words, 'app.menu')}>
      <ul class="cp-footer__menu">${pages.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
    </nav>
    <p class="cp-footer__version">${organisation === '' ? '' : `${organisation}. `}${say(words, 'app.version', { version, day })}</p>`;
}
