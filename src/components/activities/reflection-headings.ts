import { html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Code, SelfCheckActivity, Words } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { LightElement } from '../parts/light-element.js';

/**
 * Headings for a reflective record, to copy, or to add to the document.
 * @event reflection-wanted with the code and whether it belongs in the document
 */
@customElement('reflection-headings')
export class ReflectionHeadings extends LightElement {
  @property({ attribute: false }) reflection!: SelfCheckActivity['reflections'][number];
  @property({ attribute: false }) words!: Words;

  @state() private said = '';
  @query('.cp-reflection__prompts') private list!: HTMLElement;

  protected override get isReady(): boolean {
    return this.reflection !== undefined && this.words !== undefined;
  }

  protected override render() {
    const { reflection, words } = this;
    const id = `reflection-${reflection.code}`;
    return html`<details class="nhsuk-details">
      <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${reflection.title}</span></summary>
      <div class="nhsuk-details__text">
        <p>${reflection.intro}</p>
        <ol class="cp-reflection__prompts">${reflection.prompts.map((prompt) => html`<li>${prompt}</li>`)}</ol>
        <div class="nhsuk-checkboxes"><div class="nhsuk-checkboxes__item">
          <input class="nhsuk-checkboxes__input" id=${id} type="checkbox" @change=${this.#want} />
          <label class="nhsuk-label nhsuk-checkboxes__label" for=${id}>${message(words, 'activities.add_headings')}<span class="nhsuk-u-visually-hidden">: ${reflection.title}</span></label>
        </div></div>
        <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" @click=${this.#copy}>${message(words, 'activities.copy')}<span class="nhsuk-u-visually-hidden">: ${reflection.title}</span></button>
        <p role="status">${this.said}</p>
      </div>
    </details>`;
  }

  #want = (event: Event): void => {
    const detail = { code: this.reflection.code, isWanted: (event.target as HTMLInputElement).checked };
    this.dispatchEvent(new CustomEvent('reflection-wanted', { detail, bubbles: true }));
  };

  #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText([this.reflection.title, ...this.reflection.prompts].join('\n\n'));
      this.said = message(this.words, 'activities.copied');
    } catch {
      // Many LMSs forbid the clipboard to what they frame: then the text is selected, and the learner copies it.
      window.getSelection()?.selectAllChildren(this.list);
      this.said = message(this.words, 'activities.copy_yourself');
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'reflection-headings': ReflectionHeadings;
  }
  interface HTMLElementEventMap {
    'reflection-wanted': CustomEvent<{ readonly code: Code; readonly isWanted: boolean }>;
  }
}
