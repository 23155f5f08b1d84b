import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Code, OrderingQuestion as Ordering } from '../../model/course.js';
import { startOrderOf } from '../../model/quiz.js';
import { message } from '../../model/messages.js';
import { partsOf } from '../kind.js';
import { isRightOrder, orderingFeedback } from './ordering-feedback.js';
import { orderedLines } from './ordered-lines.js';
import { QuestionElement } from '../question-element.js';
import '../../components/parts/live-region.js';
import { markIcon } from '../../components/parts/mark-icon.js';
import { wholeWords } from '../../components/parts/whole-words.js';

type Direction = 'up' | 'down';

/**
 * Put in order with two buttons for each text. Focus stays on the button that was pressed, and the new place is said.
 * @event course-event `answer-chosen` with the whole order after each move
 */
@customElement('ordering-question')
export class OrderingQuestion extends QuestionElement<Ordering> {
  @state() private said = '';
  #moved: { readonly code: Code; readonly way: Direction } | null = null;
  /** Where the rows stood before a move, by code. */
  #places: ReadonlyMap<Code, number> = new Map();

  override get firstField(): string {
    return this.#buttonId(this.#order[0] ?? '', 'down');
  }

  protected override render() {
    const hint = this.hint(message(this.words, 'quiz.choose_order'));
    const ends = this.#topDown(this.question.ends);
    return html`<div class="nhsuk-form-group ${this.error === '' ? '' : 'nhsuk-form-group--error'}">
      ${this.heading()} ${hint.drawn}
      <div class="cp-order-frame">
        <div>
          <p class="cp-order__end">${ends[0]}</p>
          <ol class="cp-order" ?reversed=${this.#isClimbed} aria-describedby=${hint.ids}>${repeat(
            this.#topDown(this.#order),
            (code) => code,
            (code) => this.#row(code, this.#order.indexOf(code)),
          )}</ol>
          <p class="cp-order__end">${ends[1]}</p>
        </div>
        ${this.isChecked ? this.#right() : nothing}
      </div>
      <said-once class="nhsuk-u-visually-hidden" role="status" .text=${this.said}></said-once>
    </div>`;
  }

  /** The right order, where another was given, and why. */
  #right(): TemplateResult {
    const why = html`<p class="cp-feedback cp-order__why" id="${this.question.id}-feedback"><span>${orderingFeedback(this.question, this.response)}</span></p>`;
    if (isRightOrder(this.question, this.response)) return html`<div class="cp-order__told">${why}</div>`;
    return html`<div class="cp-order__told">
      <h2 class="cp-asked__title">${message(this.words, 'quiz.right_answer')}</h2>
      ${orderedLines(this.question, this.#topDown(this.question.options.map(({ text }) => text)))}
      ${why}
    </div>`;
  }

  protected override willUpdate(): void {
    this.#places = new Map(this.#rows().map((row) => [row.dataset['code'] ?? '', row.getBoundingClientRect().top]));
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.#moved || !changed.has('answer')) return;
    this.#slide();
    // Moving an element takes its focus away; the learner's next press belongs to the same button.
    const { code, way } = this.#moved;
    this.#moved = null;
    const button = this.querySelector<HTMLElement>(`#${this.#buttonId(code, way)}`);
    button?.focus();
    button?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }

  /** Shows which two have changed places; for those who want no motion, they just have. */
  #slide(): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const row of this.#rows()) {
      const from = (this.#places.get(row.dataset['code'] ?? '') ?? 0) - row.getBoundingClientRect().top;
      if (from !== 0)
        row.animate([{ transform: `translateY(${from}px)` }, { transform: 'none' }], {
          duration: 200,
          easing: 'ease-out',
        });
    }
  }

  #rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.cp-order__row')];
  }

  #row(code: Code, at: number): TemplateResult {
    return html`<li class="cp-order__row" data-code=${code}>
      <span class="cp-order__place" aria-hidden="true">${at + 1}</span>
      <span class="cp-order__text">${wholeWords(this.#textOf(code))}</span>
      ${this.isChecked ? this.#placeMark(code, at) : html`${this.#button(code, at, 'up')}${this.#button(code, at, 'down')}`}
    </li>`;
  }

  #button(code: Code, at: number, way: Direction): TemplateResult {
    const isAtEnd = this.#order[this.#placeAfter(at, way)] === undefined;
    const name = { text: this.#textOf(code) };
    const label =
      way === 'up' ? message(this.words, 'quiz.move_up', name) : message(this.words, 'quiz.move_down', name);
    return html`<button class="cp-order__button" type="button" id=${this.#buttonId(code, way)} aria-label=${label}
      aria-disabled=${ifDefined(isAtEnd ? 'true' : undefined)} @click=${() => this.#move(code, way)}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${way === 'up' ? 'M12 5v14M5 12l7-7 7 7' : 'M12 5v14M5 12l7 7 7-7'}></path></svg>
    </button>`;
  }

  #placeMark(code: Code, at: number): TemplateResult {
    const place = this.question.options.findIndex((option) => option.code === code);
    return html`<span class="cp-order__verdict">
      ${markIcon(place === at ? 'right' : 'wrong')}
      ${place === at ? message(this.words, 'quiz.right_place') : message(this.words, 'quiz.belongs_at', { n: place + 1 })}
    </span>`;
  }

  #move(code: Code, way: Direction): void {
    const order = [...this.#order];
    const from = order.indexOf(code);
    const to = this.#placeAfter(from, way);
    const other = order[to];
    const values = { text: this.#textOf(code), total: order.length };
    if (other === undefined) {
      this.said = message(this.words, 'quiz.cannot_move', { ...values, n: from + 1 });
      return;
    }
    order[to] = code;
    order[from] = other;
    this.#moved = { code, way };
    this.said = message(this.words, 'quiz.moved_to', { ...values, n: to + 1 });
    this.choose(order.join(','));
  }

  get #order(): Code[] {
    const chosen = partsOf(this.response);
    return chosen.length > 0
      ? chosen
      : startOrderOf(this.attempt, this.question, this.question.options).map((option) => option.code);
  }

  /** A ladder is read from its top, where the last of the order stands. */
  get #isClimbed(): boolean {
    return this.question.isClimbed === true;
  }

  #topDown<T>(list: readonly T[]): T[] {
    return this.#isClimbed ? [...list].reverse() : [...list];
  }

  #placeAfter(at: number, way: Direction): number {
    return (way === 'up') === this.#isClimbed ? at + 1 : at - 1;
  }

  #textOf(code: Code): string {
    return this.question.options.find((option) => option.code === code)?.text ?? '';
  }

  #buttonId(code: Code, way: Direction): string {
    return `${this.question.id}-${code}-${way}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ordering-question': OrderingQuestion;
  }
}
