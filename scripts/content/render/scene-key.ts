// The signs of the pictures, in words: what only a text alternative says, sighted people never learn.

import { message } from '../../../src/model/messages.js';
import type { Words } from '../../../src/model/course.js';
import { symbolId } from '../../../src/components/parts/scene-symbol.js';
import { markup, raw, type Html } from './html.js';

/** A sign on its own pale ground, as in the pictures. */
const sign = (symbols: string, width = 44) =>
  raw(
    `<svg class="cp-scene" viewBox="${-width / 2} -22 ${width} 44" aria-hidden="true"><rect class="s-g" x="${-width / 2}" y="-22" width="${width}" height="44" rx="6"/>${symbols}</svg>`,
  );
const use = (name: string) => `<use href="#${symbolId(name)}"/>`;

export function sceneKey(words: Words): Html {
  const rows = [
    [sign(use('person') + use('smile')), message(words, 'written.key_people')],
    [sign(`${use('square')}<g class="s-k">${use('smile')}</g>`), message(words, 'written.key_staff')],
    [sign(use('free')), message(words, 'written.key_you')],
    [sign(use('pen'), 72), message(words, 'written.key_pen')],
  ] as const;
  return markup`<div class="cp-signs" role="group" aria-label="${message(words, 'written.key')}"><ul class="cp-key">${rows.map(([picture, text]) => markup`<li>${picture}${text}</li>`)}</ul></div>`;
}
