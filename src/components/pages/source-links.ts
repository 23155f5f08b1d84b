// In the page each address stands once, in the list of sources, and a sentence links to it there. With script the
// link leads straight to the source: every source is one press away, and the page stays small on a slow line.

import type { Words } from '../../model/course.js';
import { message } from '../../model/messages.js';

/** Gives each link to an entry of the list of sources the address of that entry's own link, and says where they open. */
export function openSources(root: ParentNode, words: Words): void {
  // Looked up once: a search of the page for each link takes as long as all else at the launch.
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a.cp-source')];
  const entries = new Map(links.filter(({ target }) => target).map((link) => [`#${link.parentElement?.id}`, link]));
  for (const link of links) {
    const outward = link.target ? link : entries.get(link.getAttribute('href') ?? '');
    // A source without an address has only its entry to show.
    if (!outward) continue;
    for (const name of ['href', 'target', 'rel']) link.setAttribute(name, outward.getAttribute(name) ?? '');
    const notice = document.createElement('span');
    notice.className = 'nhsuk-u-visually-hidden';
    notice.textContent = ` ${message(words, 'pages.new_tab')}`;
    link.append(notice);
  }
}
