import { ReactiveElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { announcementDuration } from './announcement-duration.js';

/**
 * Says a text to screen readers when it changes. It stands in the page, with role `status`, before there is anything to
 * say, and empties itself afterwards: whoever reads on does not come upon the same words again.
 */
@customElement('said-once')
export class LiveRegion extends ReactiveElement {
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    if (text === this.#text) return;
    this.#text = this.textContent = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.textContent = '';
    }, announcementDuration);
  }

  protected override createRenderRoot() {
    return this;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'said-once': LiveRegion;
  }
}
