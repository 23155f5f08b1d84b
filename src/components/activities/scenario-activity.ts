import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ScenarioActivity as Scenario, Scene } from '../../model/course.js';
import type { DrawnScene } from '../../model/scene.js';
import { isWise } from '../../model/verdict.js';
import { message } from '../../model/messages.js';
import { ActivityElement } from './activity-element.js';
import '../parts/course-scene.js';
import { isDoubled } from '../parts/double-press.js';
import '../parts/live-region.js';
import { rereadLink } from '../parts/reread-link.js';
import { offerReturn, withdrawReturn } from '../pages/return-link.js';
import { answersUpTo, stepCode, pathOf, type ScenarioStep, type ScenarioPath } from './scenario-path.js';
import { verdictWords } from './verdict-words.js';
import { voiceBubble } from './voice-bubble.js';

type Choice = Scene['choices'][number];

/**
 * A scenario from work as a conversation beside a table: somebody speaks, the learner answers, the table shows what
 * follows, and it is read. The way so far is folded, and leads back to any choice.
 * @event course-event `activity-answered` with the number of the step and the choice, `activity-cleared`
 */
@customElement('scenario-activity')
export class ScenarioActivity extends ActivityElement<Scenario> {
  /** Whether what the last choice led to is still on the screen. */
  @state() private isFollowing = false;
  /** Said once, after a choice. */
  @state() private said = '';
  #hasLeft = false;

  protected override render() {
    const way = pathOf(this.activity, this.answers);
    const last = way.turns[way.turns.length - 1];
    const isBegun = this.isFollowing || way.turns.length > 0;
    return html`${this.opening(!isBegun)}
      ${this.isFollowing && last ? this.#following(way, last) : way.scene.choices.length === 0 ? this.#ending(way) : this.#scene(way)}
      <said-once class="nhsuk-u-visually-hidden" role="status" .text=${this.said}></said-once>`;
  }

  #frame(way: ScenarioPath, title: string, picture: DrawnScene | undefined, body: TemplateResult): TemplateResult {
    return html`<div class="cp-talk cp-frame">
      <div class="cp-talk__head"><h4 class="cp-step__asked" tabindex="-1">${title}</h4></div>
      ${picture ? html`<course-scene class="cp-talk__table" quiet .scene=${picture}></course-scene>` : nothing}
      <div class="cp-talk__words cp-outcome">${body}</div>
      <div class="cp-talk__way">${this.#turns(way)}</div>
    </div>`;
  }

  #scene(way: ScenarioPath): TemplateResult {
    const { scene } = way;
    const askId = this.idOf('ask');
    return this.#frame(
      way,
      scene.title,
      scene.picture,
      html`<p>${scene.text}</p>
        ${voiceBubble(scene.voice)}
        <p class="cp-talk__ask" id=${askId}>${scene.ask}</p>
        <div class="cp-ways" role="group" aria-labelledby=${askId}>${scene.choices.map(
          (choice) =>
            html`<button class="cp-way" type="button" @click=${(event: MouseEvent) => this.#choose(way, choice, event)}>${choice.text}</button>`,
        )}</div>`,
    );
  }

  /** What a choice led to: the table has changed, and the words say what it cost or brought. */
  #following(way: ScenarioPath, { scene, choice }: ScenarioStep): TemplateResult {
    return this.#frame(
      way,
      message(this.words, 'activities.follows'),
      choice.picture ?? scene.picture,
      html`<p class="cp-talk__chosen">${choice.text}</p>
        <p>${choice.consequence}</p>
        ${voiceBubble(choice.voice)}
        <p class="cp-outcome__why">${this.#verdict(choice)} ${choice.why}</p>
        ${this.#reread(scene, choice)}
        <div class="cp-talk__ways">
          <button class="nhsuk-button" type="button" @click=${this.#goOn}>${message(this.words, 'activities.next')}</button>
          <button class="cp-link-button" type="button" @click=${() => this.#backTo(way.turns, way.turns.length - 1)}>${message(this.words, 'activities.choose_again')}</button>
        </div>`,
    );
  }

  #ending(way: ScenarioPath): TemplateResult {
    const { scene, turns } = way;
    const wise = turns.filter((turn) => isWise(turn.choice)).length;
    return this.#frame(
      way,
      scene.title,
      scene.picture,
      html`<p>${scene.text}</p>
        ${voiceBubble(scene.voice)}
        <p>${message(this.words, 'activities.wise_of', { n: wise, total: turns.length })}</p>
        <div class="cp-talk__ways"><button class="nhsuk-button nhsuk-button--secondary" type="button" @click=${() => this.#backTo([], 0)}>${message(this.words, 'activities.again')}</button></div>`,
    );
  }

  /** What has happened so far, folded. */
  #turns({ turns }: ScenarioPath): TemplateResult | typeof nothing {
    if (turns.length === 0) return nothing;
    return html`<details class="nhsuk-details">
      <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${message(this.words, turns.length === 1 ? 'activities.way_so_far_one' : 'activities.way_so_far', { n: turns.length })}</span></summary>
      <ol class="cp-turns">${turns.map(
        (turn, at) => html`<li class="cp-turn">
        <p class="cp-turn__scene">${turn.scene.title}</p>
        <p class="cp-turn__choice">${turn.choice.text}</p>
        <p>${turn.choice.consequence}</p>
        <p>${this.#verdict(turn.choice)} ${turn.choice.why}</p>
        <button class="cp-link-button" type="button" @click=${() => this.#backTo(turns, at)}>${message(this.words, 'activities.choose_again')}<span class="nhsuk-u-visually-hidden">: ${turn.scene.title}</span></button>
      </li>`,
      )}</ol></details>`;
  }

  #choose(way: ScenarioPath, choice: Choice, event: MouseEvent): void {
    if (isDoubled(event)) return;
    this.#cameBack();
    this.isFollowing = true;
    this.said = [
      choice.consequence,
      choice.voice ? `${choice.voice.name}: ${choice.voice.says}` : '',
      verdictWords(this.words, choice.verdict),
      choice.why,
      choice.picture?.move,
    ]
      .filter(Boolean)
      .join(' ');
    this.answer(stepCode(way.turns.length), choice.code);
    this.focusOn('h4');
  }

  #goOn = (event: MouseEvent): void => {
    if (isDoubled(event)) return;
    this.#cameBack();
    this.isFollowing = false;
    this.said = pathOf(this.activity, this.answers).scene.picture?.move ?? '';
    this.focusOn('h4');
  };

  /** What followed is told again from the first step: an answer can be given, or all be cleared, nothing between. */
  #backTo(turns: readonly ScenarioStep[], step: number): void {
    this.isFollowing = false;
    this.said = '';
    this.clear();
    for (const [item, choice] of answersUpTo(turns, step)) this.answer(item, choice);
    this.focusOn('h4');
  }

  #verdict({ verdict }: Choice): TemplateResult {
    return html`<strong class="cp-power cp-power--${verdict}">${verdictWords(this.words, verdict)}</strong>`;
  }

  #reread({ reread, rereadTitle, title }: Scene, choice: Choice): TemplateResult | typeof nothing {
    if (reread === undefined || rereadTitle === undefined) return nothing;
    const offers = () => {
      this.#hasLeft = true;
      offerReturn(reread, location.hash, message(this.words, 'pages.back_to', { title }));
    };
    return html`<p class="cp-talk__again" @click=${offers}>${message(this.words, isWise(choice) ? 'quiz.read_more' : 'quiz.read_again')} ${rereadLink({ reread, rereadTitle })}</p>`;
  }

  /** The way back to this scenario has been used, or is not wanted. */
  #cameBack(): void {
    if (this.#hasLeft) withdrawReturn();
    this.#hasLeft = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scenario-activity': ScenarioActivity;
  }
}
