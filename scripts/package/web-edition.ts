// The plain web edition, for staff who cannot use an LMS: the same files, and a page whose bar says from the first paint
// that nothing is recorded. The sentence about it is said by the script, and for a browser without script by the page.

import type { Words } from '../../src/model/course.js';
import { message } from '../../src/model/messages.js';
import { escaped } from './manifest.js';
import type { Files } from './zip.js';

/**
 * The note stands above the start view, and there only where no script will say the same in its own place.
 * @throws Error when index.html has no start view
 */
export function webFilesOf(built: Files, words: Words): Files {
  const page = new TextDecoder().decode(built.get('index.html'));
  const note = `<noscript><div class="cp-message"><div class="cp-message__text"><p>${escaped(message(words, 'saving.nothing_no_lms'))}</p></div></div></noscript>`;
  const marked = page
    .replace(/<course-start\b/, (start) => note + start)
    .replace(`>${escaped(message(words, 'saving.connecting'))}<`, `>${escaped(message(words, 'saving.nothing'))}<`)
    .replace(`>${escaped(message(words, 'app.exit'))}<`, `>${escaped(message(words, 'app.exit_unrecorded'))}<`);
  if (!marked.includes(note))
    throw new Error(
      'The built index.html has no <course-start>, above which the web edition would say that nothing is recorded.',
    );
  return new Map([...built, ['index.html', new TextEncoder().encode(marked)]]);
}
