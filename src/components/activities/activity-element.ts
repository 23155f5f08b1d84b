import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Activity, Code, Course, Id, Words } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { isOwnWork } from '../../model/own-work.js';
import { LightElement } from '../parts/light-element.js';
import { dispatchCourseEvent } from '../parts/course-event.js';
import { bringIntoView } from '../parts/frame.js';

/** What every activity shares: its words, the answers given so far, and how it says that one was given. */
export abstract class ActivityElement<A extends Activity> extends LightElement {
  @property({ attribute: false }) activity!: A;
  @property({ attribute: false }) course!: Course;
  /** The code chosen for each item, from the progress. */
  @property({ attribute: false }) answers: Readonly<Record<Code, Code>> = {};
  /** What was answered in every activity, for those that look back on another. */
  @property({ attribute: false }) allAnswers: Readonly<Record<Id, Readonly<Record<Code, Code>>>> = {};
  @property({ attribute: false }) activities: readonly Activity[] = [];
  @property({ attribute: false }) words!: Words;

  /** Whether paper shows the reading version until the activity has all of itself to show. */
  protected readonly isReadOnPaper: boolean = true;
  /** What the next drawing gives the focus to; `''` for nothing. */
  #wanted = '';
  #isToBeSeen = false;

  protected override get isReady(): boolean {
    return this.activity !== undefined && this.words !== undefined;
  }

  protected answer(item: Code, choice: Code): void {
    dispatchCourseEvent(this, { type: 'activity-answered', activity: this.activity.id, item, choice });
  }

  protected clear(): void {
    dispatchCourseEvent(this, { type: 'activity-cleared', activity: this.activity.id });
  }

  /** @param hasIntro whether what it is about is still to be read: later it would take the room of what is asked */
  protected opening(hasIntro = true): TemplateResult {
    return html`<h3 class="nhsuk-heading-m">${this.activity.title}</h3>${hasIntro ? html`<p>${this.activity.intro} ${this.#keeping()}</p>` : nothing}`;
  }

  /** The bar says "Saved" of everything else. */
  #keeping(): string | typeof nothing {
    if (!isOwnWork(this.activity) || this.course.keepSelfCheck) return nothing;
    return message(this.words, 'activities.this_visit');
  }

  /** Unique on the page, for ids and names. */
  protected idOf(part: string): string {
    return `${this.activity.id}-${part}`;
  }

  /** With the next drawing, and not after it: whoever types on at once types where the focus will be. */
  protected focusOn(selector: string): void {
    this.#wanted = selector;
    this.bringFrame();
  }

  /** What was pressed, what it did and the way on are seen together, once the next drawing stands. */
  protected bringFrame(): void {
    this.#isToBeSeen = true;
    this.requestUpdate();
  }

  protected override update(changed: PropertyValues): void {
    if (!this.hasUpdated && this.isReadOnPaper) this.#copyForPrint();
    const hadFocus = this.contains(document.activeElement);
    super.update(changed);
    // An answer that comes back as progress may draw once more, over what has just been given the focus.
    const wanted = this.#wanted || (hadFocus && !this.contains(document.activeElement) ? 'h4' : '');
    this.#wanted = '';
    const heir = wanted === '' ? null : this.querySelector<HTMLElement>(wanted);
    heir?.focus({ preventScroll: this.#isToBeSeen });
    if (this.#isToBeSeen) bringIntoView(this, heir);
    this.#isToBeSeen = false;
  }

  /** Paper has one step of what is done step by step: the reading version stands beside the activity, to be printed instead. */
  #copyForPrint(): void {
    if (this.childElementCount === 0) return;
    const paper = document.createElement('div');
    paper.className = 'cp-activity cp-paper';
    paper.hidden = true;
    paper.append(...[...this.childNodes].map((node) => node.cloneNode(true)));
    this.after(paper);
  }
}
