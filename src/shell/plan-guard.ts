// What is typed into the plan is kept nowhere: it is not to be lost unawares.

/** Hears whether something is typed that has not left the page. The browser asks its own question only then. */
export class PlanGuard {
  #isAtRisk = false;

  constructor(app: HTMLElement) {
    app.addEventListener('plan-at-risk', (event) => this.#set(event.detail));
  }

  get isAtRisk(): boolean {
    return this.#isAtRisk;
  }

  /** The learner has said that it may go. */
  forget(then: () => void): void {
    this.#set(false);
    then();
  }

  #set(isAtRisk: boolean): void {
    if (isAtRisk === this.#isAtRisk) return;
    this.#isAtRisk = isAtRisk;
    if (isAtRisk) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  }
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Older browsers ask only because of this.
  event.returnValue = '';
}

declare global {
  interface HTMLElementEventMap {
    'plan-at-risk': CustomEvent<boolean>;
  }
}
