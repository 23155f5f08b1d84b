import { make } from '../components/parts/make.js';
import type { Message } from './notices.js';
import { partOf, write } from './page-regions.js';

/** The panel at the lower edge: there it moves nothing of what is being read. */
export class MessagePanel {
  readonly #text = make('p', {});
  readonly #line = make('div', { className: 'cp-message__text' }, this.#text);
  readonly #panel = make('aside', { tabIndex: -1 }, this.#line);
  readonly #place = make('div', { className: 'cp-messages' });
  /** What was pressed for the message that took the focus. */
  #pressed: HTMLElement | null = null;

  constructor(readonly app: HTMLElement) {
    partOf(app, '.cp-main').after(this.#place);
  }

  /** What stays of a message stays where it is: a button under the learner's hand, and the focus. */
  show(message: Message | null): void {
    const hadFocus = this.#place.contains(document.activeElement);
    if (message) this.#draw(message);
    else this.#panel.remove();
    // A message that went under the learner's hand leaves the focus nowhere: it goes on where it was, or at the heading.
    if (!hadFocus || this.#place.contains(document.activeElement)) return;
    const heading = this.app.querySelector<HTMLElement>('[data-screen]:not([hidden]) h1');
    (this.#pressed ?? heading)?.focus();
    this.#pressed = null;
  }

  focus(): void {
    this.#pressed = document.activeElement as HTMLElement | null;
    this.#panel.focus();
  }

  #draw({ title, tone, text, presses }: Message): void {
    this.#panel.className = `cp-message cp-message--${tone}`;
    this.#panel.setAttribute('aria-label', title);
    write(this.#text, text);
    const buttons = [...this.#line.querySelectorAll('button')];
    for (const button of buttons.slice(presses.length)) button.remove();
    for (const [at, [name, press]] of presses.entries()) {
      const button = buttons[at] ?? make('button', { type: 'button', className: BUTTON });
      write(button, name);
      button.onclick = press;
      if (!button.isConnected) this.#line.append(button);
    }
    if (!this.#panel.isConnected) this.#place.append(this.#panel);
  }
}

const BUTTON = 'nhsuk-button nhsuk-button--secondary nhsuk-button--small';
