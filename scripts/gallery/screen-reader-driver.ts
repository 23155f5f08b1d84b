// The side of the virtual screen reader that runs in the page. It works the library, and sets right what the library
// (@guidepup/virtual-screen-reader 0.33) takes from the page otherwise than browsers do. Each is named with its rule.

/** What the library offers of itself. */
interface Library {
  readonly activeNode: Node | null;
  next(): Promise<void>;
  press(key: string): Promise<void>;
  perform(command: string): Promise<void>;
  spokenPhraseLog(): Promise<string[]>;
}

/** Runs in the page; nothing outside of it can be used. Each call answers with what was said since the last one. */
export class ScreenReaderDriver {
  #heard = 0;

  constructor(private readonly library: Library) {}

  /** The newest phrase that was read belongs to where the cursor stands. */
  async rest(): Promise<string[]> {
    const fresh = (await this.library.spokenPhraseLog()).slice(this.#heard);
    this.#heard += fresh.length;
    const newest = fresh.findLastIndex((phrase) => !this.#isAnnounced(phrase));
    return fresh.map((phrase, at) => (at === newest ? this.#corrected(phrase) : phrase));
  }

  async readTo(selector: string): Promise<string[]> {
    this.#mirror();
    return this.#readWhile((element) => !element?.closest(selector), selector);
  }

  async readOutOf(selector: string): Promise<string[]> {
    this.#mirror();
    const own = document.querySelector(selector);
    return (await this.#readWhile((element) => own?.contains(element) === true, `out of ${selector}`)).slice(0, -1);
  }

  /** By headings of any level: for those of one level, the library also stops at list items of that level. */
  async goBack(selector: string): Promise<string[]> {
    const announced = await this.rest();
    for (let count = 0; count < 50; count += 1) {
      await this.library.perform('moveToPreviousHeading');
      const phrases = await this.rest();
      if (this.#element?.matches(selector)) return [...announced, ...phrases];
    }
    throw new Error(`No heading before is ${selector}.`);
  }

  async focus(selector: string): Promise<string[]> {
    this.#mirror();
    const control = document.querySelector<HTMLElement>(selector);
    if (!control) throw new Error(`Nothing on the page is ${selector}.`);
    control.focus();
    await this.#pause(10);
    return this.rest();
  }

  /** Until what a key has brought is drawn and said. The library says a changed state after a key of its own: Shift alone does nothing else. */
  async settle(): Promise<string[]> {
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
    await this.#pause(20);
    this.#mirror();
    const focused = document.activeElement ?? document.body;
    if (focused === this.library.activeNode) await this.library.press('Shift');
    else if (focused !== document.body && !focused.contains(this.library.activeNode)) return this.#readFocused(focused);
    const phrases = await this.rest();
    // Whether details are open is the summary's state, and the library does not say it.
    return focused.localName === 'summary' ? [...phrases, this.#corrected(focused.textContent?.trim() ?? '')] : phrases;
  }

  /** The library knows no element without role and name; readers read what is in one that takes the focus. */
  async #readFocused(focused: Element): Promise<string[]> {
    const announced = (await this.rest()).filter((phrase) => this.#isAnnounced(phrase));
    const before = await this.#readWhile((element) => !focused.contains(element), focused.className);
    const inside = await this.#readWhile((element) => focused.contains(element), `out of ${focused.className}`);
    return [...announced, ...before.slice(-1), ...inside.slice(0, -1)];
  }

  async #readWhile(isOn: (element: Element | null) => boolean, aim: string): Promise<string[]> {
    const phrases: string[] = [];
    // No screen is longer: a reader that goes round in circles stops here.
    while (phrases.length < 1500) {
      await this.library.next();
      phrases.push(...(await this.rest()));
      if (!isOn(this.#element)) return phrases;
    }
    throw new Error(`Reading on does not lead to ${aim}.`);
  }

  /** The phrase for where the cursor stands, as browsers tell it. */
  #corrected(phrase: string): string {
    const element = this.#element;
    // HTML, 15.3.1: with script on, <noscript> is not rendered.
    if (!element || element.closest('noscript')) return '';
    // HTML, 15.5.4: nothing of closed details is rendered but their summary, which tells whether they are open
    // (HTML-AAM). The group without a name that details are is left unsaid by readers.
    const summary = element.closest('summary');
    if (element.localName === 'details' || (element.closest('details:not([open])') && !summary)) return '';
    if (summary)
      return element !== summary || phrase.startsWith('end')
        ? ''
        : `summary, ${phrase}, ${summary.parentElement?.hasAttribute('open') ? 'expanded' : 'not expanded'}`;
    // HTML-AAM: the value of a list is the text of the option chosen, not its value attribute.
    if (element instanceof HTMLSelectElement)
      return phrase.replace(`, ${element.value},`, `, ${element.selectedOptions[0]?.text},`);
    return phrase;
  }

  /** HTML-AAM takes the checked state from the checkedness, the library from the attribute. */
  #mirror(): void {
    for (const input of document.querySelectorAll<HTMLInputElement>('[type=radio], [type=checkbox]')) {
      if (input.hasAttribute('checked') !== input.checked) input.toggleAttribute('checked', input.checked);
    }
  }

  #isAnnounced(phrase: string): boolean {
    return /^(?:polite|assertive):/.test(phrase);
  }

  #pause(time: number): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, time);
    });
  }

  get #element(): Element | null {
    const node = this.library.activeNode;
    return node instanceof Element ? node : (node?.parentElement ?? null);
  }
}

/**
 * Runs in the page: an observer that tells what live regions have to say. ARIA 1.2, aria-relevant: additions and text,
 * not attributes; aria-atomic: the region as a whole, once for all that changed at a time.
 */
export function carefulObserver() {
  return class extends MutationObserver {
    constructor(notify: MutationCallback) {
      super((records, observer) => {
        const regionOf = ({ target }: MutationRecord) =>
          (target instanceof Element ? target : target.parentElement)?.closest(
            '[role=alert], [role=status], [aria-live]',
          ) ?? null;
        const said = records.filter(({ type }) => type !== 'attributes');
        notify(
          said.filter(
            (record, at) =>
              regionOf(record) === null || said.findLastIndex((other) => regionOf(other) === regionOf(record)) === at,
          ),
          observer,
        );
      });
    }
  };
}
