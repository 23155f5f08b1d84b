import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DrawnScene } from '../../model/scene.js';
import '../parts/course-scene.js';
import { isDoubled } from '../parts/double-press.js';
import { LightElement } from '../parts/light-element.js';

/**
 * A picture that the reader makes of another with one press, and may undo. The page brings the picture as it is in the
 * end, for those without script, and the one that it begins with as a template. Nothing is kept of it.
 */
@customElement('scene-change')
export class SceneChange extends LightElement {
  /** What the button says; and once the change is made. */
  @property() press = '';
  @property() undo = '';
  /** What has moved, for everybody to read. */
  @property() moved = '';
  /** What is said of the picture before the press. */
  @property() begins = '';
  @state() private isMade = false;
  #before: DrawnScene | undefined;
  #after: DrawnScene | undefined;

  protected readonly isReady = true;

  override connectedCallback(): void {
    this.#after ??= sceneOf('after', this.querySelector(':scope > svg'));
    this.#before ??= sceneOf('before', this.querySelector('template')?.content.firstElementChild);
    addEventListener('beforeprint', this.#make);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    removeEventListener('beforeprint', this.#make);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const scene = this.isMade ? this.#after : this.#before;
    return html`${scene ? html`<course-scene quiet .scene=${scene}></course-scene>` : nothing}
      <p class="cp-change__said" role="status">${this.isMade ? this.moved : this.begins}</p>
      <button class=${this.isMade ? 'cp-link-button' : 'cp-way'} type="button" @click=${this.#toggle}>${this.isMade ? this.undo : this.press}</button>`;
  }

  #toggle = async (event: MouseEvent): Promise<void> => {
    // The second of a double click would undo what the first has made.
    if (isDoubled(event)) return;
    this.isMade = !this.isMade;
    await this.updateComplete;
    this.scrollIntoView({ block: 'nearest' });
  };

  /** Paper shows what the words beside it say. */
  #make = (): void => {
    this.isMade = true;
  };
}

/** Hoisted: what is in the page already is made while its class is still being defined. */
function sceneOf(name: string, drawn: Element | null | undefined): DrawnScene | undefined {
  return drawn ? { name, svg: drawn.outerHTML, move: '' } : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'scene-change': SceneChange;
  }
}
