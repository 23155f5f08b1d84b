import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Words } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { LightElement } from '../parts/light-element.js';
import { errorMessage } from '../parts/error-summary.js';
import { placesOf, searchOver, type SearchHit } from './search-index.js';

/** A search over all the words of the course: when it is first asked it brings them into the page and makes its index. */
@customElement('search-page')
export class SearchPage extends LightElement {
  @property({ attribute: false }) words!: Words;
  /** Brings the words of every screen into the page; answers whether all of them came. */
  @property({ attribute: false }) bringAll: () => Promise<boolean> = () => Promise.resolve(true);

  /** Whether words are on their way, or did not come and were not searched. */
  @state() private lack: 'coming' | 'missing' | null = null;
  @state() private query: string | null = null;
  #search: ((query: string) => readonly SearchHit[]) | null = null;

  protected override get isReady(): boolean {
    return this.words !== undefined;
  }

  protected override render() {
    const { words } = this;
    const isBlank = this.query === '';
    return html`<form class="cp-search" role="search" novalidate>
        <div class=${isBlank ? 'nhsuk-form-group--error' : ''}>
          <label class="nhsuk-label" for="search-query">${message(words, 'pages.search_label')}</label>
          <div class="nhsuk-hint" id="search-hint">${message(words, 'pages.search_hint')}</div>
          ${isBlank ? errorMessage(words, 'search-error', message(words, 'pages.search_no_query')) : nothing}
          <div class="cp-search__line">
            <input class="nhsuk-input ${isBlank ? 'nhsuk-input--error' : ''}" id="search-query" name="query" type="search" autocomplete="off" spellcheck="false"
              aria-describedby="search-hint${isBlank ? ' search-error' : ''}" aria-invalid=${ifDefined(isBlank ? 'true' : undefined)} />
            <button class="nhsuk-button" type="submit" @click=${this.#ask}>${message(words, 'pages.search_button')}</button>
          </div>
        </div>
      </form>
      ${this.#results()}`;
  }

  #results(): TemplateResult {
    if (this.lack === 'coming') return html`<p role="status">${message(this.words, 'pages.search_coming')}</p>`;
    const found = this.query ? this.#find(this.query) : [];
    return html`<p class="cp-search__count" role="status">${this.#count(found.length)}</p>
      ${this.lack === 'missing' ? html`<p>${message(this.words, 'pages.search_missing')}</p>` : nothing}
      ${this.query && found.length === 0 ? html`<p>${message(this.words, 'pages.search_none_hint')}</p>` : nothing}
      <ol class="cp-search__found">${found.map(result)}</ol>`;
  }

  #count(n: number): string {
    const { words, query } = this;
    if (!query) return '';
    if (n === 0) return message(words, 'pages.search_none', { query });
    return n === 1
      ? message(words, 'pages.search_found_one', { query })
      : message(words, 'pages.search_found', { n, query });
  }

  async #load(): Promise<void> {
    this.lack = 'coming';
    const isWhole = await this.bringAll();
    this.#search = searchOver(placesOf(document));
    this.lack = isWhole ? null : 'missing';
  }

  #find(query: string): readonly SearchHit[] {
    return this.#search?.(query) ?? [];
  }

  #ask = (event: Event): void => {
    event.preventDefault();
    this.query = this.querySelector('input')?.value.trim() ?? '';
    // What did not come is asked for again with the next search.
    if (this.query !== '' && (!this.#search || this.lack === 'missing')) void this.#load();
    // Once the message is drawn, so that it is heard with the field that it describes.
    if (this.query === '')
      void this.updateComplete.then(() => {
        this.querySelector('input')?.focus();
      });
  };
}

function result({ anchor, screen, heading, excerpt }: SearchHit): TemplateResult {
  return html`<li>
    <a href="#${anchor}">${heading}</a>
    <p class="cp-search__screen">${heading === screen ? nothing : screen}</p>
    <p>${excerpt.map(({ text, isMatch }) => (isMatch ? html`<mark>${text}</mark>` : text))}</p>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'search-page': SearchPage;
  }
}
