// What the words can point at: everything that a renderer needs to know about the rest of the course.

import { message } from '../../../src/model/messages.js';
import type { Activity, Words } from '../../../src/model/course.js';
import { markup, raw, type Html } from './html.js';
import type { SceneInLibrary } from './scenes.js';
import type { Source, Term } from '../parse/schemas/lists.js';

import type { Settings } from '../parse/schemas/settings.js';

export interface Library {
  readonly settings: Settings;
  readonly words: Words;
  readonly sources: ReadonlyMap<string, Source>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly pictures: ReadonlyMap<string, SceneInLibrary>;
  readonly activities: ReadonlyMap<string, Activity>;
  /** Every file in course/, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** A link to a source: out of the course, in a new tab, and said so. Without an address, to its entry in the list. */
export function sourceLink(library: Library, key: string): Html {
  const source = library.sources.get(key);
  if (!source) return markup`${key}`;
  if (source.url === '') return markup`<a class="cp-source" href="#source-${key}">${source.short}</a>`;
  return outwardLink(library, key, markup`${source.short}`);
}

export function outwardLink(library: Library, key: string, text: Html): Html {
  const url = library.sources.get(key)?.url ?? '';
  return markup`<a class="cp-source" data-source="${key}" href="${url}" target="_blank" rel="noreferrer">${text}<span class="nhsuk-u-visually-hidden"> ${message(library.words, 'pages.new_tab')}</span></a>`;
}

export function termLink(library: Library, id: string, shown: string): Html {
  return library.terms.has(id) ? markup`<a class="cp-term" href="#term-${id}">${shown}</a>` : markup`${shown}`;
}

/** The id of the term that `[[words]]` means: its id, or its words in any case, one or many. */
export function termIdOf(terms: ReadonlyMap<string, Term>, words: string): string | null {
  if (terms.has(words)) return words;
  const plain = (text: string) => text.toLowerCase().replace(/s$/, '');
  for (const term of terms.values()) if (plain(term.term) === plain(words)) return term.id;
  return null;
}

/** The picture's markup, its text alternative in it. */
export function pictureMarkup(library: Library, name: string): Html {
  return raw(library.pictures.get(name)?.svg ?? '');
}

/** A picture that the reader makes of another; without script it stands there made. */
export function changingPicture(library: Library, name: string): Html {
  const after = library.pictures.get(name);
  const before = library.pictures.get(after?.change?.from ?? '');
  if (!after?.change || !before) return raw('');
  const { moving, change } = after;
  return markup`<scene-change press="${change.press}" moved="${moving.move}" begins="${before.caption ?? ''}" undo="${message(library.words, 'pages.undo_change')}">${raw(moving.svg)}<template>${raw(before.moving.svg)}</template></scene-change>`;
}

/** 4 July 2022, in the language of the course. */
export function dayOf(settings: Settings, day: string): string {
  return new Intl.DateTimeFormat(settings.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
