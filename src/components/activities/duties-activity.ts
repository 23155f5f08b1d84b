import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Code, DutiesActivity as Duties } from '../../model/course.js';
import type { Mark } from '../../model/quiz.js';
import { message } from '../../model/messages.js';
import { placedBy, placementOf, type Force, type Owner } from '../../model/placement.js';
import { isDoubled } from '../parts/double-press.js';
import { choiceIcon } from '../parts/mark-icon.js';
import { SteppedActivity } from './stepped-activity.js';

type Card = Duties['cards'][number];

const forces: readonly Force[] = ['must', 'should'];

/**
 * A sorting game: each duty goes on one of two labelled tables, or on both, and is a must or a should. Two presses; the
 * second answers. A must is drawn solid, a should broken, and each sign has its word beside it.
 * @event course-event `activity-answered` with the code of the placement, `activity-cleared`
 */
@customElement('duties-activity')
export class DutiesActivity extends SteppedActivity<Duties, Card> {
  protected readonly way = 'press';
  @state() private owner: Owner | '' = '';
  @state() private force: Force | '' = '';

  protected get items() {
    return this.activity.cards;
  }

  protected override numberOf(values: { readonly n: number; readonly total: number }): string {
    return message(this.words, 'activities.card_of', values);
  }

  protected override markOf(card: Card, choice: Code): Mark {
    const placed = placedBy(choice);
    const right = Number(placed?.owner === card.owner) + Number(placed?.force === card.force);
    return right === 2 ? 'right' : right === 1 ? 'partly' : 'wrong';
  }

  protected override why(card: Card): string {
    const owner = this.activity.owners[card.owner];
    return `${message(this.words, 'activities.duty_is', { owner, force: this.#inText(card.force) })} ${card.why}`;
  }

  protected override step(card: Card): TemplateResult {
    const titleId = this.idOf('card');
    const answered = placedBy(this.choiceOf(card));
    const owner = answered?.owner ?? this.owner;
    const force = answered?.force ?? this.force;
    const right = answered ? card : null;
    const { owners, forces: names } = this.activity;
    const [ownerId, forceId] = [this.idOf('owner'), this.idOf('force')];
    return html`<h4 class="cp-step__asked" id=${titleId} tabindex="-1">${this.stepLine(card)}${card.text}</h4>
      <div class="cp-sort ${right ? `cp-sort--told cp-sort--${right.owner} cp-sort--${right.force}` : ''}" role="group" aria-labelledby="${titleId} ${ownerId}">
        <p class="cp-sort__ask" id=${ownerId}>${owners.ask}</p>
        ${this.#table('left', owner, right)}
        <div class="cp-sort__between">${unsafeHTML(this.activity.tables.between)}<span>${this.activity.tables.labels.between}</span>
          ${this.#owner('both', html`${owners.both}`, owner, right)}
        </div>
        ${this.#table('right', owner, right)}
      </div>
      <div class="cp-force" role="group" aria-labelledby="${titleId} ${forceId}">
        <p class="cp-sort__ask" id=${forceId}>${names.ask}</p>
        ${forces.map((each) => this.#force(each, force, right))}
      </div>
      <div class="cp-outcome">${this.outcome(card, this.#source(card))}</div>`;
  }

  protected override summary(): TemplateResult {
    const { ending } = this.activity;
    return html`<ul class="cp-told">${this.items.map(
      (card) => html`<li class="cp-told__item">
      ${this.placedIcon(card)}
      <div class="cp-duty cp-duty--${card.force}"><p class="cp-told__text">${card.text}</p><p>${this.#misplaced(card)} ${this.why(card)}</p>${this.#source(card)}</div>
    </li>`,
    )}</ul><p class="cp-sort__ending">${ending}</p>`;
  }

  /** What was said of a card that belongs elsewhere. */
  #misplaced(card: Card): TemplateResult | typeof nothing {
    const mark = this.shownMark(card);
    return mark === null || mark === 'right' ? nothing : this.elsewhere(this.said(card), mark);
  }

  protected override said(card: Card): string {
    const placed = placedBy(this.choiceOf(card));
    if (!placed) return '';
    const text = `${this.activity.owners[placed.owner]}, ${this.#inText(placed.force)}`;
    return message(this.words, 'activities.you_said', { text });
  }

  /** The name of a force as it stands inside a sentence. */
  #inText(force: Force): string {
    return this.activity.forces[force].toLocaleLowerCase(this.words['app.language']);
  }

  #table(side: 'left' | 'right', owner: Owner | '', right: Card | null): TemplateResult {
    const words = html`${unsafeHTML(this.activity.tables[side])}<span>${this.activity.tables.labels[side]}</span>`;
    return this.#owner(side, words, owner, right);
  }

  #owner(own: Owner, words: TemplateResult, owner: Owner | '', right: Card | null): TemplateResult {
    return this.#button(`cp-sort__owner cp-sort__owner--${own}`, html`${words}${this.#cards(own)}`, {
      isPressed: own === owner,
      isRight: right && right.owner === own,
      press: () => this.#place(own, this.force),
    });
  }

  /** The numbers of the cards that lie here already, seen and not heard: the end tells all of them. */
  #cards(own: Owner): TemplateResult | typeof nothing {
    const here = this.items.filter((card) => card.owner === own && this.choiceOf(card) !== '');
    if (here.length === 0) return nothing;
    return html`<span class="cp-sort__cards" aria-hidden="true">${here.map((card) => html`<span class="cp-sort__card cp-sort__card--${card.force}">${this.items.indexOf(card) + 1}</span>`)}</span>`;
  }

  #force(own: Force, force: Force | '', right: Card | null): TemplateResult {
    const { forces: names } = this.activity;
    const words = html`<span class="cp-force__words"><strong>${names[own]}</strong><span class="cp-force__means">: ${names[`${own}_means`]}</span></span>`;
    return this.#button(`cp-force__way cp-force__way--${own}`, words, {
      isPressed: own === force,
      isRight: right && right.force === own,
      press: () => this.#place(this.owner, own),
    });
  }

  #button(
    names: string,
    words: TemplateResult,
    { isPressed, isRight, press }: { isPressed: boolean; isRight: boolean | null; press(): void },
  ): TemplateResult {
    const sign = isRight === null ? nothing : choiceIcon(isPressed, isRight);
    return html`<button class="cp-way ${names}" type="button" aria-pressed=${isPressed} aria-disabled=${ifDefined(isRight === null ? undefined : 'true')} @click=${(
      event: MouseEvent,
    ) => {
      if (isRight === null && !isDoubled(event)) press();
    }}>${words}${sign}</button>`;
  }

  #place(owner: Owner | '', force: Force | ''): void {
    const card = this.items.find((candidate) => this.choiceOf(candidate) === '');
    this.owner = owner;
    this.force = force;
    this.bringFrame();
    if (!card || owner === '' || force === '') return;
    this.press(card, placementOf(owner, force));
    this.owner = '';
    this.force = '';
  }

  /** Markup that the build made: links to the sources. */
  #source(card: Card): TemplateResult {
    return html`<p class="cp-step__source">${message(this.words, 'activities.source')} ${unsafeHTML(card.source)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duties-activity': DutiesActivity;
  }
}
