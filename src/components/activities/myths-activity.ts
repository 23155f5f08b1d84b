import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { customElement } from 'lit/decorators.js';
import type { Code, MythsActivity as Myths } from '../../model/course.js';
import type { Mark } from '../../model/quiz.js';
import { message } from '../../model/messages.js';
import { SteppedActivity } from './stepped-activity.js';
import { twoButtonQuestion } from '../parts/two-button-question.js';

type Statement = Myths['statements'][number];

/**
 * Myth or fact, the reason, and the source of the reason.
 * @event course-event `activity-answered` with choice `m` or `f`, `activity-cleared`
 */
@customElement('myths-activity')
export class MythsActivity extends SteppedActivity<Myths, Statement> {
  protected readonly way = 'press';

  protected get items() {
    return this.activity.statements;
  }

  protected override markOf(item: Statement, choice: Code): Mark {
    return choice === item.answer[0] ? 'right' : 'wrong';
  }

  protected override why(item: Statement): string {
    return `${this.#answerMark(item)} ${item.why}`;
  }

  protected override step(item: Statement): TemplateResult {
    return twoButtonQuestion({
      id: this.idOf(item.code),
      words: this.words,
      line: this.stepLine(item),
      text: item.text,
      choices: [
        { code: 'm', text: message(this.words, 'activities.myth') },
        { code: 'f', text: message(this.words, 'activities.fact') },
      ],
      chosen: this.choiceOf(item),
      mark: this.shownMark(item),
      why: this.why(item),
      below: this.#source(item),
      press: (code) => this.press(item, code),
    });
  }

  protected override summary(): TemplateResult {
    return html`<ul class="cp-told">${this.items.map(
      (item) => html`<li class="cp-told__item">
      ${this.outcomeIcon(item)}
      <div><p class="cp-told__text">${item.text}</p><p>${this.why(item)}</p>${this.#source(item)}</div>
    </li>`,
    )}</ul>`;
  }

  #answerMark(item: Statement): string {
    return item.answer === 'myth'
      ? message(this.words, 'activities.is_myth')
      : message(this.words, 'activities.is_fact');
  }

  /** Markup that the build made: links to the sources. */
  #source(item: Statement): TemplateResult {
    return html`<p class="cp-step__source">${message(this.words, 'activities.source')} ${unsafeHTML(item.source)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'myths-activity': MythsActivity;
  }
}
