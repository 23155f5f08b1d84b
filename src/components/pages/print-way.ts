import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Words } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { LightElement } from '../parts/light-element.js';

/** The way to paper on a page that is made to be printed: within an LMS the browser's own prints the LMS around it. */
@customElement('print-way')
export class PrintWay extends LightElement {
  @property({ attribute: false }) words!: Words;

  protected override get isReady(): boolean {
    return this.words !== undefined;
  }

  protected override render() {
    return html`<button class="nhsuk-button nhsuk-button--secondary" type="button" @click=${() => window.print()}>${message(this.words, 'pages.print')}</button>
      <p class="cp-record__hint">${message(this.words, 'pages.print_hint')}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'print-way': PrintWay;
  }
}
