// A glossary term in the words opens its meaning in place: pressed, not hovered, and the focus stays on it.

import type { Words } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { make } from '../parts/make.js';

/** Elements after which, or into which, an explanation can be put without breaking the list or table they stand in. */
const blocks = 'li, dd, td, th, figcaption, p';

export interface TermActions {
  /** Says the meaning aloud, since it stands after the paragraph and not after the term. */
  readonly announce: (text: string) => void;
  /** Brings the entry of the glossary that `hash` names. @throws when it does not arrive */
  readonly load: (hash: string) => Promise<unknown>;
  /** Goes to the glossary, as a link does. */
  readonly go: (hash: string) => void;
}

/** Makes every `.cp-term` in `root`, now or later, a control that explains its term with the words of the glossary. */
export function explainTerms(root: HTMLElement, words: Words, { announce, load, go }: TermActions): void {
  showAsControls(root);
  const explain = (term: HTMLAnchorElement): boolean => {
    const entry = root.querySelector(term.hash);
    if (entry) announce(open(term, entry, words));
    return entry !== null;
  };
  root.addEventListener('click', (event) => {
    const term = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.cp-term') : null;
    if (!term) return;
    event.preventDefault();
    dress(term);
    if (term.getAttribute('aria-expanded') === 'true') close(term);
    else if (!explain(term))
      void load(term.hash).then(
        // Pressed twice while it was on its way: it is there once.
        () => term.getAttribute('aria-expanded') === 'true' || explain(term) || go(term.hash),
        () => go(term.hash),
      );
  });
  root.addEventListener('keydown', (event) => {
    const term = event.target instanceof Element ? termOf(root, event.target) : null;
    if (!term) return;
    if (event.key === 'Escape' && term.getAttribute('aria-expanded') === 'true') close(term);
    if (event.key === ' ' && event.target === term) {
      event.preventDefault();
      term.click();
    }
  });
}

/** Tells assistive technology of every term in `root` that it is a control, before it is pressed. */
export function showAsControls(root: HTMLElement): void {
  for (const term of root.querySelectorAll<HTMLElement>('.cp-term')) dress(term);
}

function dress(term: HTMLElement): void {
  if (term.hasAttribute('aria-expanded')) return;
  term.setAttribute('role', 'button');
  term.setAttribute('aria-expanded', 'false');
}

/** Puts the meaning under the block that the term stands in; answers with the meaning. */
function open(term: HTMLAnchorElement, entry: Element, words: Words): string {
  const name = make('strong', {}, textIn(entry, 'dt'));
  const meaning = make('p', {}, name, `: ${textIn(entry, 'dd')}`);
  const text = message(words, 'pages.close');
  const button = make('button', { type: 'button', className: 'cp-link-button', onclick: () => close(term) }, text);
  const panel = make('div', { className: 'cp-explained' }, meaning, button);
  panel.id = `explained-${document.querySelectorAll('.cp-explained').length}-${entry.id}`;
  const block = term.closest<HTMLElement>(blocks) ?? term;
  if (block.localName === 'p') block.after(panel);
  else block.append(panel);
  term.setAttribute('aria-expanded', 'true');
  term.setAttribute('aria-controls', panel.id);
  panel.scrollIntoView({ block: 'nearest' });
  return meaning.textContent ?? '';
}

function textIn(entry: Element, selector: string): string {
  return entry.querySelector(selector)?.textContent?.trim() ?? '';
}

function close(term: HTMLElement): void {
  document.querySelector(`#${term.getAttribute('aria-controls')}`)?.remove();
  term.removeAttribute('aria-controls');
  term.setAttribute('aria-expanded', 'false');
  term.focus();
}

/** The term itself, or the term whose explanation `target` is in. */
function termOf(root: HTMLElement, target: Element): HTMLElement | null {
  const panel = target.closest('.cp-explained');
  return panel
    ? root.querySelector<HTMLElement>(`[aria-controls="${panel.id}"]`)
    : target.closest<HTMLElement>('.cp-term');
}
