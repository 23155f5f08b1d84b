import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Activity, Code } from '../../model/course.js';
import type { Mark } from '../../model/quiz.js';
import { message } from '../../model/messages.js';
import { ActivityElement } from './activity-element.js';
import { doublePress, isDoubled } from '../parts/double-press.js';
import { errorMessage } from '../parts/error-summary.js';
import '../parts/live-region.js';
import { markIcon } from '../parts/mark-icon.js';
import { markLabelOf, markTag } from '../parts/mark-label.js';

/** An activity that asks one thing after another, says why after each, and ends with all of it to look back on. */
export abstract class SteppedActivity<
  A extends Activity,
  I extends { readonly code: Code },
> extends ActivityElement<A> {
  /** What is being asked; `null` when all has been answered. */
  @state() private at: number | null = 0;
  /** Chosen and not checked yet. */
  @state() protected chosen: Code = '';
  @state() private isMissing = false;
  protected isUnderWay = false;
  #answeredAt = -Infinity;

  protected abstract get items(): readonly I[];
  protected abstract markOf(item: I, choice: Code): Mark;
  protected abstract why(item: I): string;
  /** What was answered, in words, where the pressed button alone shows it; for those who hear the outcome. */
  protected said(_item: I): string {
    return '';
  }
  /** The drawing of one item; it places `stepLine` in its heading. */
  protected abstract step(item: I): TemplateResult;
  protected abstract summary(): TemplateResult;
  /** `press` answers at once, `check` asks to check first. */
  protected abstract readonly way: 'press' | 'check';

  protected override willUpdate(): void {
    // Answers of an earlier session may come after the activity itself; once the learner has begun, nothing jumps.
    if (!this.isReady || this.isUnderWay) return;
    this.at = this.#open();
  }

  protected override render() {
    const item = this.at === null ? undefined : this.items[this.at];
    return html`${this.opening()}
      ${item ? this.#asked(item) : html`<div class="cp-summary">${this.#score()} ${this.summary()} ${this.#again()}</div>`}
      <said-once class="nhsuk-u-visually-hidden" role="status" .text=${item ? this.#announcement(item) : ''}></said-once>`;
  }

  protected choiceOf(item: I): Code {
    return this.answers[item.code] ?? '';
  }

  protected shownMark(item: I): Mark | null {
    const choice = this.choiceOf(item);
    return choice === '' ? null : this.markOf(item, choice);
  }

  /** Which one this is; nothing where there is only one. */
  protected stepLine(item: I): TemplateResult | typeof nothing {
    if (this.isAlone) return nothing;
    const values = { n: this.items.indexOf(item) + 1, total: this.items.length };
    return html`<span class="cp-step__number">${this.numberOf(values)} </span>`;
  }

  protected numberOf(values: { readonly n: number; readonly total: number }): string {
    return message(this.words, 'activities.step_of', values);
  }

  /** How the answer was marked, and why; it stands where the next press is. */
  protected outcome(item: I, below: TemplateResult | typeof nothing = nothing): TemplateResult | typeof nothing {
    const mark = this.shownMark(item);
    if (mark === null) return nothing;
    return html`<p class="cp-outcome__why">${markTag(this.words, mark)} ${this.why(item)}</p>${below}`;
  }

  /** How an answer was marked, as a sign and for screen readers as its word. */
  protected outcomeIcon(item: I): TemplateResult {
    const mark = this.shownMark(item) ?? 'wrong';
    return html`${markIcon(mark)}<span class="nhsuk-u-visually-hidden">${markLabelOf(this.words, mark)}: </span>`;
  }

  /** In the list at the end a tick stands beside what the learner put where it belongs, and nothing beside the others. */
  protected placedIcon(item: I): TemplateResult {
    return this.shownMark(item) === 'right' ? this.outcomeIcon(item) : html`<span class="cp-sign"></span>`;
  }

  /** Where the learner put what belongs elsewhere: the cross, or the half, stands at that, and not at what is true. */
  protected elsewhere(said: string, mark: Mark = 'wrong'): TemplateResult {
    return html`<span class="cp-elsewhere">${markIcon(mark)}${said}</span>`;
  }

  /** The message that nothing is chosen, for the description of the choices. */
  protected missing(): { readonly id: string | typeof nothing; readonly drawn: TemplateResult | typeof nothing } {
    if (!this.isMissing) return { id: nothing, drawn: nothing };
    const id = this.idOf('error');
    return { id, drawn: errorMessage(this.words, id, message(this.words, 'activities.error_choose')) };
  }

  protected choose(code: Code): void {
    this.chosen = code;
    this.isMissing = false;
  }

  /** An answer that needs no check of its own. */
  protected press(item: I, choice: Code): void {
    if (this.choiceOf(item) !== '') return;
    this.isUnderWay = true;
    this.bringFrame();
    this.answer(item.code, choice);
  }

  #asked(item: I): TemplateResult {
    const isAnswered = this.choiceOf(item) !== '';
    if (this.way === 'press')
      return html`<div class="cp-step cp-frame">
        ${this.step(item)}
        ${isAnswered ? html`<div class="cp-step__actions"><button class="nhsuk-button" type="button" @click=${(event: MouseEvent) => this.#submit(event, item)}>${this.#onwards()}</button></div>` : nothing}
      </div>`;
    return html`<form class="cp-step cp-frame" novalidate>
      ${this.step(item)}
      <div class="cp-step__actions"><button class="nhsuk-button ${isAnswered && this.isAlone ? 'nhsuk-button--secondary' : ''}" type="submit" @click=${(event: MouseEvent) => this.#submit(event, item)}>${isAnswered ? this.#onwards() : message(this.words, 'quiz.check')}</button></div>
    </form>`;
  }

  #onwards(): string {
    if (this.isAlone) return message(this.words, 'activities.once_more');
    return this.items.every((item) => this.choiceOf(item) !== '')
      ? message(this.words, 'activities.see_all')
      : message(this.words, 'activities.next');
  }

  #submit(event: MouseEvent, item: I): void {
    event.preventDefault();
    if (isDoubled(event)) return;
    if (this.choiceOf(item) !== '') {
      if (event.timeStamp - this.#answeredAt < doublePress) return;
      return this.isAlone ? this.#startAgain() : this.#next();
    }
    this.isMissing = this.chosen === '';
    if (this.isMissing) return this.focusOn('input');
    this.#answeredAt = event.timeStamp;
    this.press(item, this.chosen);
  }

  #next(): void {
    this.at = this.#open();
    this.chosen = '';
    this.focusOn('h4');
  }

  #startAgain = (): void => {
    this.isUnderWay = true;
    this.clear();
    this.at = 0;
    this.chosen = '';
    this.focusOn('h4');
  };

  /** The first that is not answered; where all are, the whole to look back on, which of a single one is itself. */
  #open(): number | null {
    const open = this.items.findIndex((item) => this.choiceOf(item) === '');
    if (open >= 0) return open;
    return this.isAlone ? 0 : null;
  }

  protected get isAlone(): boolean {
    return this.items.length === 1;
  }

  #announcement(item: I): string {
    const mark = this.shownMark(item);
    if (mark === null || !this.isUnderWay) return '';
    return `${this.said(item)} ${markLabelOf(this.words, mark)}. ${this.why(item)}`.trim();
  }

  #score(): TemplateResult {
    const right = this.items.filter((item) => this.shownMark(item) === 'right').length;
    return html`<h4 class="nhsuk-heading-s" tabindex="-1">${message(this.words, 'activities.right_of', { n: right, total: this.items.length })}</h4>`;
  }

  #again(): TemplateResult {
    return html`<button class="nhsuk-button nhsuk-button--secondary" type="button" @click=${this.#startAgain}>${message(this.words, 'activities.again')}</button>`;
  }
}
