import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { noFaults, type Faults } from '../faulty-lms.js';

/** The faults of an LMS, and the one that comes before any call: the course finds no API. */
export type Wrong = Omit<Faults, 'mode'> & { readonly api: 'there' | 'missing' };

export const nothingWrong: Wrong = { ...noFaults, api: 'there' };

interface Switch {
  readonly fault: keyof Wrong;
  readonly label: string;
  readonly when: 'at once' | 'next launch';
  /** The first is how it should be. */
  readonly choices: readonly (readonly [value: Wrong[keyof Wrong], text: string])[];
}

const SWITCHES: readonly Switch[] = [
  {
    fault: 'commit',
    label: 'Saving',
    when: 'at once',
    choices: [
      ['works', 'Works'],
      ['fails', 'Fails'],
      ['lies', 'Answers “true” and keeps nothing'],
    ],
  },
  {
    fault: 'slow',
    label: 'Speed of saving',
    when: 'at once',
    choices: [
      [0, 'Quick'],
      [800, '0.8 seconds'],
      [10_000, '10 seconds'],
    ],
  },
  {
    fault: 'session',
    label: 'Session',
    when: 'at once',
    choices: [
      ['there', 'There'],
      ['lost', 'Lost (signed out)'],
      ['throws', 'Every call throws'],
    ],
  },
  {
    fault: 'api',
    label: 'API',
    when: 'next launch',
    choices: [
      ['there', 'There'],
      ['missing', 'Missing'],
    ],
  },
  {
    fault: 'state',
    label: 'Saved state',
    when: 'next launch',
    choices: [
      ['there', 'Comes back'],
      ['wiped', 'Is gone; status and score are there'],
      ['damaged', 'Cannot be read; status and score are there'],
    ],
  },
  {
    fault: 'cut',
    label: 'Length of the saved state',
    when: 'next launch',
    choices: [
      [null, 'Whole'],
      [255, 'Cut at 255'],
      [1000, 'Cut at 1,000'],
      [4096, 'Cut at 4,096'],
    ],
  },
  {
    fault: 'lists',
    label: 'Answers and objectives',
    when: 'next launch',
    choices: [
      ['there', 'Supported'],
      ['unsupported', 'Not supported (ESR)'],
    ],
  },
];

/**
 * What can be wrong with an LMS, to try what the course makes of it.
 *
 * @event faults-changed - CustomEvent<Wrong>
 */
@customElement('fault-switches')
export class FaultSwitches extends LitElement {
  @property({ attribute: false }) wrong: Wrong = nothingWrong;

  protected override createRenderRoot() {
    return this;
  }

  override render() {
    const on = SWITCHES.filter(({ fault, choices }) => this.wrong[fault] !== choices[0]?.[0]).length;
    return html`<details class="lms-faults">
      <summary>Faults to try: ${on === 0 ? 'none' : `${on} on`}</summary>
      ${this.#group('at once', 'They work at once')}
      ${this.#group('next launch', 'They work from the next launch')}
    </details>`;
  }

  #group(wanted: Switch['when'], legend: string) {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="lms-launch">${SWITCHES.filter(({ when }) => when === wanted).map((one) => this.#switch(one))}</div>
    </fieldset>`;
  }

  #switch({ fault, label, choices }: Switch) {
    const set = (event: Event) => {
      const [value] = choices[(event.target as HTMLSelectElement).selectedIndex] ?? [];
      this.dispatchEvent(new CustomEvent<Wrong>('faults-changed', { detail: { ...this.wrong, [fault]: value } }));
    };
    return html`<div>
      <label for="fault-${fault}">${label}</label>
      <select id="fault-${fault}" @change=${set}>
        ${choices.map(([value, text]) => html`<option ?selected=${value === this.wrong[fault]} .selected=${value === this.wrong[fault]}>${text}</option>`)}
      </select>
    </div>`;
  }
}
