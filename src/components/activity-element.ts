import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Activity, Code, Words } from '../model/course.js';
import { DrawnElement } from './drawn-element.js';
import { tell } from './tell.js';

/** What every activity shares: its words, the answers given so far, and how it says that one was given. */
export abstract class ActivityElement<A extends Activity> extends DrawnElement {
  @property({ attribute: false }) activity!: A;
  /** The code chosen for each item, from the progress. */
  @property({ attribute: false }) answers: Readonly<Record<Code, Code>> = {};
  @property({ attribute: false }) words!: Words;

  protected override get isReady(): boolean {
    return this.activity !== undefined && this.words !== undefined;
  }

  protected answer(item: Code, choice: Code): void {
    tell(this, { type: 'activity-answered', activity: this.activity.id, item, choice });
  }

  protected clear(): void {
    tell(this, { type: 'activity-cleared', activity: this.activity.id });
  }

  protected opening(): TemplateResult {
    return html`<h3 class="nhsuk-heading-m">${this.activity.title}</h3><p>${this.activity.intro}</p>`;
  }

  /** Unique on the page, for ids and names. */
  protected idOf(part: string): string {
    return `${this.activity.id}-${part}`;
  }

  /** Gives the focus to what an answer brings, once the answer has come back as progress and is drawn. */
  protected focusOn(selector: string): void {
    requestAnimationFrame(() => this.querySelector<HTMLElement>(selector)?.focus());
  }
}
