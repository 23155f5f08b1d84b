// What is typed into the plan is kept nowhere: it is not to be lost unawares.

import type { PlanState } from '../model/own-work.js';

/** Hears whether something is typed that has not left the page. The browser asks its own question only then. */
export class PlanGuard {
  /** For the last pages, which say what of it was kept. */
  state: PlanState = 'empty';

  /** @param onChange to say it in the bar, too, where "Saved" would be read as said of the plan, and to take back what warns */
  constructor(
    app: HTMLElement,
    readonly onChange: (isAtRisk: boolean) => void,
  ) {
    app.addEventListener('plan-state', (event) => this.#set(event.detail));
  }

  get isAtRisk(): boolean {
    return this.state === 'open';
  }

  /** What the bar says of it on `screen`: elsewhere it speaks of the answers alone, which are what is asked of it there. */
  stateOn(screen: HTMLElement | null): PlanState {
    return screen?.querySelector('action-plan-form') ? this.state : 'empty';
  }

  /** @param show brings the plan onto the screen */
  download(app: HTMLElement, show: () => void): void {
    show();
    app.querySelector('action-plan-form')?.pressDownload();
  }

  /** The learner has said that it may go. */
  forget(then: () => void): void {
    this.#set('left');
    then();
  }

  #set(state: PlanState): void {
    this.state = state;
    if (this.isAtRisk) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
    this.onChange(this.isAtRisk);
  }
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Older browsers ask only because of this.
  event.returnValue = '';
}

declare global {
  interface HTMLElementEventMap {
    'plan-state': CustomEvent<PlanState>;
  }
}
