import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EditionName } from '../../package/editions.js';
import type { Mode } from '../launch-data.js';
import type { AttemptReport, Overview } from '../lms-core.js';
import { durationOf } from './duration.js';
import { WINDOWS, type CourseWindow } from './windows.js';

export interface LaunchRequest {
  readonly edition: EditionName;
  readonly learner: string;
  /** Null for a new attempt. */
  readonly attempt: string | null;
  readonly mode: Mode;
  readonly opened: CourseWindow;
}

const EDITIONS: Readonly<Record<EditionName, string>> = {
  '1.2': 'SCORM 1.2',
  '2004-4th': 'SCORM 2004 4th edition',
  '2004-3rd': 'SCORM 2004 3rd edition',
  web: 'Web edition (no LMS)',
};

const MODES: Readonly<Record<Mode, string>> = {
  normal: 'Normal',
  review: 'Review: nothing is to be recorded',
  browse: 'Browse: nothing is to be recorded',
};

/**
 * Chooses what to launch, for whom, and how.
 *
 * @event launch - CustomEvent<Wish>
 * @event learner-added - CustomEvent<string>, the name
 */
@customElement('launch-form')
export class LaunchForm extends LitElement {
  @property({ attribute: false }) overview!: Overview;

  @state() private edition: EditionName = '1.2';
  @state() private learner = '';
  /** `''` until somebody chooses: then the newest attempt is offered, as an LMS does. */
  @state() private attempt = '';
  @state() private mode: Mode = 'normal';
  @state() private opened: CourseWindow = WINDOWS[0];

  protected override createRenderRoot() {
    return this;
  }

  override render() {
    const hasLms = this.edition !== 'web';
    return html`<form class="lms-launch" @submit=${this.#launch}>
      ${this.#choice(
        'edition',
        'Edition',
        this.overview.packages.map(({ edition }) => [edition, EDITIONS[edition]]),
        this.edition,
        (value) => {
          this.edition = value as EditionName;
          this.attempt = '';
        },
      )}
      ${hasLms ? this.#learnerChoice() : null}
      ${
        hasLms
          ? this.#choice('attempt', 'Attempt', this.#attempts(), this.#chosenAttempt(), (value) => {
              this.attempt = value;
            })
          : null
      }
      ${
        hasLms
          ? this.#choice('mode', 'Mode', Object.entries(MODES), this.mode, (value) => {
              this.mode = value as Mode;
            })
          : null
      }
      ${this.#choice(
        'window',
        'Window',
        WINDOWS.map(({ id, label }) => [id, label]),
        this.opened.id,
        (value) => {
          this.opened = WINDOWS.find(({ id }) => id === value) ?? WINDOWS[0];
        },
      )}
      <button class="nhsuk-button nhsuk-button--small">Launch the course</button>
    </form>`;
  }

  #choice(
    name: string,
    label: string,
    options: readonly (readonly [string, string])[],
    chosen: string,
    choose: (value: string) => void,
  ): TemplateResult {
    return html`<div>
      <label for="launch-${name}">${label}</label>
      <select id="launch-${name}" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen} .selected=${value === chosen}>${text}</option>`)}
      </select>
    </div>`;
  }

  #learnerChoice(): TemplateResult {
    const choose = (value: string) => {
      this.learner = value;
      this.attempt = '';
    };
    return html`<div class="lms-with-button">
      ${this.#choice(
        'learner',
        'Learner',
        this.overview.learners.map(({ id, name }) => [id, name]),
        this.#chosenLearner(),
        choose,
      )}
      <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" @click=${this.#addLearner}>Add</button>
    </div>`;
  }

  #chosenLearner(): string {
    return this.learner || (this.overview.learners[0]?.id ?? '');
  }

  #ofLearner(): AttemptReport[] {
    return this.overview.attempts.filter(
      ({ attempt }) => attempt.learner === this.#chosenLearner() && attempt.edition === this.edition,
    );
  }

  #attempts(): [string, string][] {
    const kept = this.#ofLearner()
      .reverse()
      .map(({ attempt, heard }): [string, string] => {
        const facts = [
          heard.success || heard.completion || 'not started',
          heard.score && `score ${heard.score}`,
          durationOf(heard.seconds),
        ].filter(Boolean);
        return [attempt.id, `Attempt ${attempt.number}: ${facts.join(', ')}`];
      });
    return [...kept, ['new', `New attempt (${kept.length + 1})`]];
  }

  #chosenAttempt(): string {
    return this.attempt || (this.#ofLearner().at(-1)?.attempt.id ?? 'new');
  }

  #addLearner = () => {
    const name = window.prompt('Name of the new learner, as "Last, First":');
    if (name) this.dispatchEvent(new CustomEvent('learner-added', { detail: name }));
  };

  #launch = (event: Event) => {
    event.preventDefault();
    const attempt = this.#chosenAttempt();
    const wish: LaunchRequest = {
      edition: this.edition,
      learner: this.#chosenLearner(),
      attempt: attempt === 'new' ? null : attempt,
      mode: this.mode,
      opened: this.opened,
    };
    // The next launch offers what this one leaves behind.
    this.attempt = '';
    this.dispatchEvent(new CustomEvent('launch', { detail: wish }));
  };
}
