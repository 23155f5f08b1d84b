import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Code, ScenarioActivity as Scenario } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { ActivityElement } from './activity-element.js';
import { errorMessage } from '../parts/error-summary.js';
import { optionList } from '../parts/option-list.js';
import '../parts/course-scene.js';
import '../parts/live-region.js';
import { answersUpTo, stepCode, pathOf, type ScenarioStep, type ScenarioPath } from './scenario-path.js';
import { markIcon } from '../parts/mark-icon.js';

/**
 * A scenario from work: a scene, a choice, what follows from it, and a way back.
 * @event course-event `activity-answered` with the number of the step and the choice, `activity-cleared`
 */
@customElement('scenario-activity')
export class ScenarioActivity extends ActivityElement<Scenario> {
  @state() private chosen: Code = '';
  @state() private isMissing = false;
  /** Said once, after a choice. */
  @state() private said = '';

  protected override render() {
    const way = pathOf(this.activity, this.answers);
    return html`${this.opening()} ${this.#table(way)} ${this.#turns(way)}
      ${way.scene.choices.length === 0 ? this.#ending(way) : this.#scene(way)}
      <said-once class="nhsuk-u-visually-hidden" role="status" .text=${this.said}></said-once>`;
  }

  /** The table answers each choice: what follows is seen, and then read. */
  #table({ scene, stuck }: ScenarioPath): TemplateResult | typeof nothing {
    const picture = stuck?.picture ?? scene.picture;
    return picture ? html`<course-scene class="cp-scenario__table" quiet .scene=${picture}></course-scene>` : nothing;
  }

  /** What has happened so far. */
  #turns({ turns }: ScenarioPath): TemplateResult | typeof nothing {
    if (turns.length === 0) return nothing;
    return html`<ol class="cp-turns">${turns.map(
      (turn, at) => html`<li class="cp-turn">
      <p class="cp-turn__scene">${turn.scene.title}</p>
      <p class="cp-turn__choice">${markIcon(turn.choice.wise ? 'right' : 'partly')}<span><span class="nhsuk-u-visually-hidden">${this.#wisdom(turn)} </span>${turn.choice.text}</span></p>
      <p class="cp-turn__consequence">${turn.choice.consequence}</p>
      <button class="cp-link-button" type="button" @click=${() => this.#backTo(turns, at)}>${message(this.words, 'activities.choose_again')}<span class="nhsuk-u-visually-hidden">: ${turn.scene.title}</span></button>
    </li>`,
    )}</ol>`;
  }

  #scene(way: ScenarioPath): TemplateResult {
    const { scene, stuck } = way;
    const errorId = this.idOf('error');
    const rows = scene.choices.map((choice) => ({
      code: choice.code,
      text: choice.text,
      isChosen: choice.code === (this.chosen || stuck?.code),
      feedback: choice.consequence,
      mark: choice.code === stuck?.code ? ('wrong' as const) : null,
    }));
    return html`<form class="cp-step" novalidate @submit=${(event: Event) => this.#submit(event, way)}>
      <fieldset class="nhsuk-fieldset" aria-describedby="${this.idOf('scene')} ${this.isMissing ? errorId : ''}">
        <legend class="nhsuk-fieldset__legend"><h4 class="cp-step__asked" tabindex="-1">${scene.title}</h4></legend>
        <p id=${this.idOf('scene')}>${scene.text}</p>
        ${this.isMissing ? errorMessage(this.words, errorId, message(this.words, 'activities.error_choose')) : nothing}
        ${optionList({ name: this.idOf(`scene-${scene.code}`), kind: 'radio', rows, isLocked: false, words: this.words, choose: (code) => this.#choose(code) })}
      </fieldset>
      <div class="cp-step__actions"><button class="nhsuk-button nhsuk-button--secondary" type="submit">${message(this.words, 'activities.see_follows')}</button></div>
    </form>`;
  }

  #ending({ scene, turns }: ScenarioPath): TemplateResult {
    const wise = turns.filter((turn) => turn.choice.wise).length;
    return html`<div class="cp-ending">
      <h4 class="cp-step__asked" tabindex="-1">${scene.title}</h4>
      <p>${scene.text}</p>
      <p>${message(this.words, 'activities.wise_of', { n: wise, total: turns.length })}</p>
      <button class="nhsuk-button nhsuk-button--secondary" type="button" @click=${() => this.#backTo([], 0)}>${message(this.words, 'activities.again')}</button>
    </div>`;
  }

  #choose(code: Code): void {
    this.chosen = code;
    this.isMissing = false;
  }

  #submit(event: Event, way: ScenarioPath): void {
    event.preventDefault();
    const choice = way.scene.choices.find((candidate) => candidate.code === this.chosen);
    this.isMissing = choice === undefined;
    if (!choice) return this.focusOn('.cp-step input');
    this.chosen = '';
    this.said = [choice.consequence, this.#moveOf(choice)].join(' ').trim();
    this.answer(stepCode(way.turns.length), choice.code);
    if (!this.#isBack(way, choice.to)) this.focusOn('h4');
  }

  /** What the table shows next, in words. */
  #moveOf({ picture, to }: ScenarioPath['turns'][number]['choice']): string {
    return (picture ?? this.activity.scenes.find(({ code }) => code === to)?.picture)?.move ?? '';
  }

  #isBack(way: ScenarioPath, to: Code): boolean {
    return to === way.scene.code || way.turns.some((turn) => turn.scene.code === to);
  }

  /** What followed is told again from the first step: an answer can be given, or all be cleared, nothing between. */
  #backTo(turns: readonly ScenarioStep[], step: number): void {
    this.chosen = '';
    this.said = '';
    this.clear();
    for (const [item, choice] of answersUpTo(turns, step)) this.answer(item, choice);
    this.focusOn('h4');
  }

  #wisdom(turn: ScenarioStep): string {
    return turn.choice.wise ? message(this.words, 'activities.wise') : message(this.words, 'activities.unwise');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scenario-activity': ScenarioActivity;
  }
}
