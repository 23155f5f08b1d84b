import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Course } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { LightElement } from '../parts/light-element.js';

/** What the learning team needs to help: course, version, calls to the LMS. Shown as text, and copied by a press. */
@customElement('support-details')
export class SupportDetails extends LightElement {
  @property({ attribute: false }) course!: Course;
  /** The lines as they are now. */
  @property({ attribute: false }) details: () => readonly string[] = () => [];

  @state() private outcome: 'none' | 'copied' | 'not-copied' = 'none';

  protected override get isReady(): boolean {
    return this.course !== undefined;
  }

  protected override render() {
    const { words } = this.course;
    return html`<h2 class="nhsuk-heading-m">${message(words, 'pages.support_title')}</h2>
      <p>${message(words, 'pages.support_hint')}</p>
      <button class="nhsuk-button nhsuk-button--secondary" type="button" @click=${this.#copy}>${message(words, 'pages.support_copy')}</button>
      <p class="cp-support__outcome" role="status">${this.#outcome()}</p>
      <section class="cp-support" tabindex="0" aria-label=${message(words, 'pages.support_title')}><pre>${this.#text()}</pre></section>`;
  }

  #text(): string {
    const { title, version, isDraft, words } = this.course;
    const shown = isDraft ? message(words, 'record.version_draft', { version }) : version;
    return [`${message(words, 'pages.support_version')}: ${title} ${shown}`, ...this.details()].join('\n');
  }

  #outcome(): string {
    if (this.outcome === 'copied') return message(this.course.words, 'pages.support_copied');
    return this.outcome === 'not-copied' ? message(this.course.words, 'pages.support_not_copied') : '';
  }

  #copy = async (): Promise<void> => {
    // An LMS's frame may forbid the clipboard; the text stands there to be selected.
    this.outcome =
      (await navigator.clipboard?.writeText(this.#text()).then(
        () => 'copied' as const,
        () => 'not-copied' as const,
      )) ?? 'not-copied';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'support-details': SupportDetails;
  }
}
