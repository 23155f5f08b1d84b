// In the page each address stands once, in the list of sources, and a sentence links to it there. With script the
// link leads straight to the source: every source is one press away, and the page stays small on a slow line.

import type { Words } from '../model/course.js';
import { say } from '../model/words.js';

/** Gives each link to an entry of the list of sources the address of that entry's own link, and says where they open. */
export function openSources(root: ParentNode, words: Words): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a.cp-source')) {
    const outward = link.target ? link : root.querySelector<HTMLAnchorElement>(`${link.getAttribute('href')} > a[target]`);
    // A source without an address has only its entry to show.
    if (!outward) continue;
    for (const name of ['href', 'target', 'rel']) link.setAttribute(name, outward.getAttribute(name) ?? '');
    const notice = document.createElement('span');
    notice.className = 'nhsuk-u-visually-hidden';
    notice.textContent = ` ${say(words, 'pages.new_tab')}`;
    link.append(notice);
  }
}
