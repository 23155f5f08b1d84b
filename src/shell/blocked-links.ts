// A link that leads out opens in a new tab. In a frame that allows none nothing would happen: then its address is shown, to be
// copied.

import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import { isForbiddenByFrame } from '../components/parts/frame-permissions.js';

export function showBlockedAddresses(page: Document, words: Words): void {
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[target=_blank]') : null;
    if (!link || !isForbiddenByFrame('allow-popups')) return;
    event.preventDefault();
    if (link.nextElementSibling?.classList.contains('cp-address')) return;
    const note = page.createElement('span');
    note.className = 'cp-address';
    note.setAttribute('role', 'status');
    link.after(note);
    // A live region is heard when its words come after it.
    setTimeout(() => {
      note.textContent = message(words, 'app.link_blocked', { address: link.href });
    });
  });
}
