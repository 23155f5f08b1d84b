import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { DrawnScene } from '../../model/scene.js';
import { LightElement } from './light-element.js';
import './live-region.js';

/** Milliseconds from one scene to the next. */
const duration = 280;

/**
 * Shows a scene and moves its figures to the next one: who keeps an id keeps their face and goes to the new place, who is
 * new appears. Nothing moves for those who asked for less motion. What has moved is said in words.
 */
@customElement('course-scene')
export class CourseScene extends LightElement {
  @property({ attribute: false }) scene!: DrawnScene;
  /** Whether something else on the screen says what has changed. */
  @property({ type: Boolean }) quiet = false;

  #move = '';
  #before: ReadonlyMap<string, string> | null = null;

  protected override get isReady(): boolean {
    return this.scene !== undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('scene');
    if (!before || before.svg === this.scene.svg) return;
    this.#before = new Map(figuresIn(this).map((figure) => [idOf(figure), placeOf(figure)]));
    this.#move = this.scene.move;
  }

  protected override render() {
    return html`${unsafeHTML(this.scene.svg)}${
      this.quiet
        ? nothing
        : html`<said-once class="nhsuk-u-visually-hidden" role="status" .text=${this.#move}></said-once>`
    }`;
  }

  protected override updated(): void {
    const before = this.#before;
    this.#before = null;
    if (!before || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const figure of figuresIn(this)) {
      const from = before.get(idOf(figure));
      const to = placeOf(figure);
      if (from === undefined) figure.animate({ opacity: [0, 1] }, duration);
      else if (from !== to) figure.animate({ transform: [from, to] }, { duration, easing: 'ease-in-out' });
    }
  }
}

const figuresIn = (root: Element) => [...root.querySelectorAll<SVGGElement>('[data-f]')];
const idOf = (figure: SVGGElement) => figure.dataset['f'] ?? '';

/** The place as CSS says it: lengths and angles with their units, so that one can turn into the other. */
function placeOf(figure: SVGGElement): string {
  const [x = 0, y = 0, turn = 0, size = 1] = [...(figure.getAttribute('transform') ?? '').matchAll(/-?[\d.]+/g)].map(
    ([value]) => Number(value),
  );
  return `translate(${x}px,${y}px) rotate(${turn}deg) scale(${size})`;
}

declare global {
  interface HTMLElementTagNameMap {
    'course-scene': CourseScene;
  }
}
