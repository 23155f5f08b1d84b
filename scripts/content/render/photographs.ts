// Photographs: `![What it shows](name.jpg)` on a line of its own becomes a figure that is fetched when it comes near, in a
// place that is kept for it, so that nothing on the page moves.

import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { endingOf } from '../parse/file-kinds.js';
import { pictureSizeOf } from '../parse/picture-size.js';
import { markup, raw, type Html } from './html.js';
import type { Library } from './library.js';

/** A picture of course/media/ with its own size, which the styles bound. */
export function pictureFileOf(files: Library['files'], name: string, alt: string): Html {
  const size = pictureSizeOf(endingOf(name), files.get(`media/${name}`) ?? '');
  const [width, height] = size ? [Math.round(size.width), Math.round(size.height)] : [0, 0];
  return markup`<img src="./media/${name}" alt="${alt}"${size && markup` width="${width}" height="${height}"`}${raw(' loading="lazy" decoding="async"')}>`;
}

/** A paragraph that is one photograph needs no paragraph around its figure. */
export function liftPhotographs({ tokens }: StateCore): void {
  tokens.forEach((token, at) => {
    const { children } = token;
    if (token.type !== 'inline' || children?.length !== 1 || children[0]?.type !== 'image') return;
    for (const around of [tokens[at - 1], tokens[at + 1]])
      if (around?.type.startsWith('paragraph_')) around.hidden = true;
  });
}

export function photographOf(token: Token | undefined, files: Library['files']): string {
  const name = decodeURI(String(token?.attrGet('src'))).replace(/^(\.\/)?media\//, '');
  return String(markup`<figure class="cp-photo">${pictureFileOf(files, name, token?.content ?? '')}</figure>`);
}
