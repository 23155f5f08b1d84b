import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { CheckActivity as Check, Code } from '../../model/course.js';
import type { Mark } from '../../model/quiz.js';
import { message } from '../../model/messages.js';
import { markTag } from '../parts/mark-label.js';
import { optionList, signOf } from '../parts/option-list.js';
import { wholeWords } from '../parts/whole-words.js';
import { SteppedActivity } from './stepped-activity.js';

type Asked = Check['questions'][number];

/**
 * A few questions for practice, never scored.
 * @event course-event `activity-answered`, `activity-cleared`
 */
@customElement('check-activity')
export class CheckActivity extends SteppedActivity<Check, Asked> {
  protected readonly way = 'check';

  protected get items() {
    return this.activity.questions;
  }

  protected override markOf(item: Asked, choice: Code): Mark {
    return item.options.find((option) => option.code === choice)?.right ? 'right' : 'wrong';
  }

  protected override why(item: Asked): string {
    return item.options.find((option) => option.code === this.choiceOf(item))?.feedback ?? '';
  }

  protected override step(item: Asked): TemplateResult {
    const answered = this.choiceOf(item);
    const missing = this.missing();
    const rows = item.options.map((option) => {
      const isTold = answered !== '' && (option.code === answered || option.right);
      return {
        code: option.code,
        text: option.text,
        isChosen: option.code === (answered || this.chosen),
        feedback: option.feedback,
        sign: isTold ? signOf(option.right, option.code === answered) : null,
      };
    });
    return html`<fieldset class="nhsuk-fieldset" aria-describedby=${missing.id}>
      <legend class="nhsuk-fieldset__legend"><h4 class="cp-step__asked" tabindex="-1">${this.stepLine(item)}${wholeWords(item.stem)}</h4></legend>
      ${missing.drawn}
      ${optionList({ name: this.idOf(item.code), kind: 'radio', rows, isLocked: answered !== '', words: this.words, choose: (code) => this.choose(code) })}
    </fieldset>
    ${answered === '' ? nothing : html`<p class="cp-outcome">${markTag(this.words, this.markOf(item, answered))}</p>`}`;
  }

  protected override summary(): TemplateResult {
    return html`<ul class="cp-told">${this.items.map(
      (item) => html`<li class="cp-told__item">
      ${this.outcomeIcon(item)}
      <div><p class="cp-told__text">${item.stem}</p>
        ${item.options.filter((option) => option.right).map((option) => html`<p>${this.shownMark(item) === 'right' ? '' : `${message(this.words, 'quiz.right_answer')}: `}${option.text}</p><p>${option.feedback}</p>`)}</div>
    </li>`,
    )}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'check-activity': CheckActivity;
  }
}
