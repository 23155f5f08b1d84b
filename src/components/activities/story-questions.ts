import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Code, StoryActivity } from '../../model/course.js';
import type { Mark } from '../../model/quiz.js';
import { message } from '../../model/messages.js';
import { choiceIcon } from '../parts/mark-icon.js';
import { SteppedActivity } from './stepped-activity.js';
import { twoButtonQuestion } from '../parts/two-button-question.js';

type Ask = StoryActivity['asks']['items'][number];

/**
 * What the teller of a story says, and what we would still need to ask.
 * @event course-event `activity-answered` with choice `t` (told) or `a` (ask)
 */
@customElement('story-asks')
export class StoryQuestions extends SteppedActivity<StoryActivity, Ask> {
  protected readonly way = 'press';

  protected get items() {
    return this.activity.asks.items;
  }

  /** The questions begin again; the steps of the story stay read. */
  protected override clear(): void {
    const before = this.answers;
    super.clear();
    for (const { code } of this.activity.steps) {
      const read = before[code];
      if (read !== undefined) this.answer(code, read);
    }
  }

  protected override opening(): TemplateResult {
    return html`<p>${this.activity.asks.intro}</p>`;
  }

  protected override markOf(item: Ask, choice: Code): Mark {
    return (choice === 't') === item.told ? 'right' : 'wrong';
  }

  protected override why(item: Ask): string {
    return item.why;
  }

  protected override step(item: Ask): TemplateResult {
    return twoButtonQuestion({
      id: this.idOf(`ask-${item.code}`),
      line: this.stepLine(item),
      text: item.text,
      choices: [
        { code: 't', text: message(this.words, 'activities.told', { teller: this.activity.teller }) },
        { code: 'a', text: message(this.words, 'activities.to_ask') },
      ],
      chosen: this.choiceOf(item),
      sign: (code) => this.#signOf(item, code),
      outcome: this.outcome(item),
      press: (code) => this.press(item, code),
    });
  }

  /** At the choice how it was marked, and at the other that it would have been right. */
  #signOf(item: Ask, code: Code): TemplateResult | typeof nothing {
    const chosen = this.choiceOf(item);
    if (chosen === '') return nothing;
    return choiceIcon(code === chosen, this.markOf(item, code) === 'right');
  }

  protected override summary(): TemplateResult {
    const lists = [
      {
        title: message(this.words, 'activities.told', { teller: this.activity.teller }),
        items: this.items.filter((item) => item.told),
      },
      { title: message(this.words, 'activities.to_ask'), items: this.items.filter((item) => !item.told) },
    ];
    return html`${lists.map(
      (list) => html`<h5 class="cp-told__title">${list.title}</h5>
      <ul class="cp-told">${list.items.map(
        (item) => html`<li class="cp-told__item">
        ${this.outcomeIcon(item)}<div><p class="cp-told__text">${item.text}</p><p>${item.why}</p></div>
      </li>`,
      )}</ul>`,
    )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-asks': StoryQuestions;
  }
}
