import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { StoryActivity as Story } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { ActivityElement } from './activity-element.js';
import '../parts/course-scene.js';
import './story-questions.js';

/** What stands in the answers for a step that has been read. */
const read = 'r';

/**
 * A story in steps, in its teller's own words, each with what it shows about power; then what she does not say.
 * @event course-event `activity-answered` with choice `r` for a step that was read
 */
@customElement('story-activity')
export class StoryActivity extends ActivityElement<Story> {
  /** The step on screen; the number of steps when the questions are. */
  @state() private at = 0;
  #isUnderWay = false;

  protected override willUpdate(): void {
    if (!this.isReady || this.#isUnderWay) return;
    const unread = this.activity.steps.findIndex((step) => this.answers[step.code] === undefined);
    this.at = unread < 0 ? this.activity.steps.length : unread;
  }

  protected override render() {
    const step = this.activity.steps[this.at];
    return html`${this.opening()}${step ? this.#step(step) : this.#asks()}`;
  }

  #step(step: Story['steps'][number]): TemplateResult {
    const values = { n: this.at + 1, total: this.activity.steps.length };
    const isLast = this.at === this.activity.steps.length - 1;
    return html`<div class="cp-story">
      <h4 class="cp-step__asked cp-story__title" tabindex="-1"><span class="cp-stem__line"><span class="cp-stem__number">${message(this.words, 'activities.story_step', values)}</span></span>${step.title}</h4>
      <course-scene class="cp-story__picture" .scene=${step.picture}></course-scene>
      <div class="cp-story__words">
        <figure class="cp-voice"><blockquote><p>${step.quote}</p></blockquote><figcaption>${this.activity.teller}</figcaption></figure>
        ${step.notice === undefined ? nothing : html`<p><strong>${message(this.words, 'activities.notice')}</strong> ${step.notice}</p>`}
      </div>
      <div class="cp-story__ways">
        <button class="nhsuk-button nhsuk-button--secondary" type="button" @click=${() => this.#go(this.at + 1)}>
          ${isLast ? message(this.words, 'activities.story_asks') : message(this.words, 'activities.story_next')}
        </button>
        ${this.at === 0 ? nothing : this.#back()}
      </div>
    </div>`;
  }

  #asks(): TemplateResult {
    const { activity, answers, words } = this;
    return html`<h4 class="cp-step__asked" tabindex="-1">${activity.asks.title}</h4>
      <story-asks class="cp-story__asks" .activity=${activity} .answers=${answers} .words=${words}></story-asks>
      ${this.#back()}`;
  }

  #back(): TemplateResult {
    return html`<button class="cp-link-button" type="button" @click=${() => this.#go(this.at - 1)}>${message(this.words, 'activities.story_back')}</button>`;
  }

  #go(to: number): void {
    this.#isUnderWay = true;
    const left = this.activity.steps[this.at];
    if (left && to > this.at) this.answer(left.code, read);
    this.at = to;
    this.focusOn('h4');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-activity': StoryActivity;
  }
}
