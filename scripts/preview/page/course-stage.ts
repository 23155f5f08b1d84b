import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CourseWindow } from './windows.js';

/**
 * The window in which the course plays: a frame of exact size, or a pop-up with the API in its opener.
 *
 * @event course-closed - the learner has closed the course, however
 */
@customElement('course-stage')
export class CourseStage extends LitElement {
  @property({ attribute: false }) opened!: CourseWindow;
  @property() href = '';
  /** What is said above the frame. */
  @property() told = '';

  #popUp: Window | null = null;
  #watching = 0;

  protected override createRenderRoot() {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.#watching);
    this.#popUp?.close();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    if (this.opened.kind === 'pop-up') this.#openPopUp();
  }

  override render() {
    const { size, kind } = this.opened;
    const [width, height] = size ?? [null, 666];
    return html`<div class="lms-stage ${size ? '' : 'lms-stage--full'}">
      <div class="lms-stage__line">
        <p role="status">${this.told}</p>
        <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" @click=${this.#openAgain}>Open it a second time</button>
        <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" @click=${this.#close}>Close the course</button>
      </div>
      ${
        kind === 'frame'
          ? html`<div class="lms-frame"><iframe id="scorm_object" title="The course" src=${this.href} width=${width ?? '100%'} height=${height} allow="fullscreen"></iframe></div>`
          : html`<p>The course is open in a window of its own.</p>`
      }
    </div>`;
  }

  #openPopUp(): void {
    const [width, height] = this.opened.size ?? [1004, 666];
    this.#popUp = window.open(this.href, 'course', `popup,width=${width},height=${height}`);
    // A window that was opened cannot be asked to say when it goes: looking is the only way.
    this.#watching = window.setInterval(() => {
      if (!this.#popUp || this.#popUp.closed) this.#close();
    }, 500);
  }

  /** What happens to a learner who opens a course in two tabs. */
  #openAgain = () => {
    window.open(this.href, '_blank', 'popup,width=1004,height=666');
  };

  #close = () => {
    this.dispatchEvent(new CustomEvent('course-closed'));
  };
}
