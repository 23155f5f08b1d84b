import { LitElement, type PropertyValues } from 'lit';
import { hydrate } from './hydrate.js';

/**
 * An element that draws itself in light DOM. What the page brought inside it (the reading version)
 * stays until there is something to draw, and is then replaced, once.
 */
export abstract class LightElement extends LitElement {
  /** Whether everything that drawing needs has arrived. */
  protected abstract get isReady(): boolean;

  protected override createRenderRoot() {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.isReady;
  }

  protected override update(changed: PropertyValues): void {
    if (this.hasUpdated) super.update(changed);
    else hydrate(this, () => super.update(changed));
  }
}
