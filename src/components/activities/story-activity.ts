import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Code, StoryActivity as Story } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { ActivityElement } from './activity-element.js';
import '../parts/course-scene.js';
import './story-questions.js';

/** What stands in the answers for a step that has been read. */
const read = 'r';

/**
 * One scene that builds with its teller's own words, unbroken; then what stayed with the reader, which is kept nowhere;
 * then the questions that her account leaves for us.
 * @event course-event `activity-answered` with choice `r` for a step that was read
 */
@customElement('story-activity')
export class StoryActivity extends ActivityElement<Story> {
  /** The step on screen; one more is what stayed, and two more the questions. */
  @state() private at = 0;
  /** What stayed: it never leaves this element. */
  @state() private stayed: Code = '';
  #isUnderWay = false;

  protected override willUpdate(): void {
    if (!this.isReady || this.#isUnderWay) return;
    const { steps, asks } = this.activity;
    const unread = steps.findIndex((step) => this.answers[step.code] === undefined);
    const hasAsked = asks.items.some((item) => this.answers[item.code] !== undefined);
    if (unread >= 0) this.at = unread;
    // Whoever comes back when all is done comes back to the teller, and not to marks.
    else if (this.isDone) this.at = 0;
    else this.at = hasAsked ? steps.length + 1 : steps.length;
  }

  private get isDone(): boolean {
    return this.activity.asks.items.every((item) => this.answers[item.code] !== undefined);
  }

  protected override render() {
    const { steps } = this.activity;
    const body = this.at > steps.length ? this.#asks() : this.#scene();
    return html`${this.opening()}${body}`;
  }

  /** The words of a step, or what stayed, beside the same scene. */
  #scene(): TemplateResult {
    const { steps } = this.activity;
    const step = steps[this.at];
    const picture = (step ?? steps[steps.length - 1])?.picture;
    return html`<div class="cp-story cp-frame">
      ${picture ? html`<course-scene class="cp-story__picture" .scene=${picture}></course-scene>` : nothing}
      <div class="cp-story__words cp-outcome">${step ? this.#step(step) : this.#stayed()}</div>
      <div class="cp-story__ways">
        <button class="nhsuk-button" type="button" @click=${() => this.#go(this.at + 1)}>${this.#onwards()}</button>
        ${this.at === 0 ? nothing : this.#back()}
        ${this.isDone && step ? this.#to(steps.length + 1, message(this.words, 'activities.story_answers')) : nothing}
      </div>
    </div>`;
  }

  /** After the last of the steps, which are counted, the button says that something follows. */
  #onwards(): string {
    const { steps, stayed } = this.activity;
    if (this.at === steps.length - 1) return stayed.title;
    return message(this.words, this.at < steps.length ? 'activities.next' : 'activities.story_asks');
  }

  #step(step: Story['steps'][number]): TemplateResult {
    const { teller, steps } = this.activity;
    const values = { n: this.at + 1, total: steps.length, teller };
    return html`<h4 class="cp-step__number cp-story__title" tabindex="-1">${message(this.words, 'activities.story_step', values)}</h4>
      <blockquote class="cp-story__quote"><p>${step.quote}</p></blockquote>`;
  }

  #stayed(): TemplateResult {
    const { stayed } = this.activity;
    const titleId = this.idOf('stayed');
    return html`<h4 class="cp-step__asked" id=${titleId} tabindex="-1">${stayed.title}</h4>
      <p>${stayed.intro}</p>
      <div class="cp-ways" role="group" aria-labelledby=${titleId}>${stayed.choices.map(
        (choice) =>
          html`<button class="cp-way" type="button" aria-pressed=${choice.code === this.stayed} @click=${() => this.#stay(choice.code)}>${choice.text}</button>`,
      )}</div>
      <p class="cp-story__after" role="status">${this.stayed === '' ? nothing : stayed.after}</p>`;
  }

  #asks(): TemplateResult {
    const { activity, answers, words } = this;
    return html`<div class="cp-frame"><h4 class="cp-step__asked" tabindex="-1">${activity.asks.title}</h4>
      <story-asks class="cp-story__asks" .activity=${activity} .answers=${answers} .words=${words}></story-asks>
      <div class="cp-story__ways">${this.#back()}</div></div>`;
  }

  /** To the step before; after the last of them to the first, too: whoever comes back to a story that is read begins there. */
  #back(): TemplateResult {
    const { steps, teller } = this.activity;
    const again = message(this.words, 'activities.story_again', { teller });
    return html`${this.#to(this.at - 1, message(this.words, 'activities.story_back'))}${this.at < steps.length ? nothing : this.#to(0, again)}`;
  }

  #to(at: number, text: string): TemplateResult {
    return html`<button class="cp-link-button" type="button" @click=${() => this.#go(at)}>${text}</button>`;
  }

  #stay(code: Code): void {
    this.#isUnderWay = true;
    this.stayed = code;
    this.bringFrame();
  }

  #go(to: number): void {
    this.#isUnderWay = true;
    const left = this.activity.steps[this.at];
    if (left && to === this.at + 1) this.answer(left.code, read);
    this.at = to;
    this.focusOn('h4');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-activity': StoryActivity;
  }
}
