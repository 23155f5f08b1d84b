// Film and sound: only with captions (film) and a transcript, and only from the package itself.

import { endingOf } from '../parse/file-kinds.js';
import { message } from '../../../src/model/messages.js';
import { markup, raw, type Html } from './html.js';
import type { Library } from './library.js';

const films: Readonly<Record<string, string>> = { mp4: 'video/mp4', webm: 'video/webm' };
const sounds: Readonly<Record<string, string>> = { mp3: 'audio/mpeg', m4a: 'audio/mp4' };

export const mediaEndings = [...Object.keys(films), ...Object.keys(sounds)];

/** The files that must lie beside a film or a sound. */
export function companionsOf(file: string): { readonly captions: string | null; readonly transcript: string } {
  const stem = file.replace(/\.[^.]+$/, '');
  return { captions: endingOf(file) in films ? `media/${stem}.vtt` : null, transcript: `media/${stem}.txt` };
}

/** The player and its transcript; the block's own words become the caption. */
export function mediaOf(library: Library, file: string): Html {
  const { words, settings } = library;
  const { captions, transcript } = companionsOf(file);
  const ending = endingOf(file);
  const type = films[ending] ?? sounds[ending] ?? '';
  const source = markup`<source src="./media/${file}" type="${type}">`;
  const player = captions
    ? markup`<video controls preload="none" class="cp-film">${source}<track kind="captions" src="./${captions}" srclang="${settings.language}" label="${message(words, 'written.captions')}" default></video>`
    : markup`<audio controls preload="none" class="cp-sound">${source}</audio>`;
  const paragraphs = (library.files.get(transcript) ?? '').split(/\n\s*\n/).filter((text) => text.trim() !== '');
  const text = markup`<details class="nhsuk-details"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${message(words, 'written.transcript')}</span></summary><div class="nhsuk-details__text">${paragraphs.map((paragraph) => markup`<p>${paragraph}</p>`)}</div></details>`;
  return markup`<figure class="cp-media">${player}${text}${raw('')}`;
}
