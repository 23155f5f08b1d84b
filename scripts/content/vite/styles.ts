// The styles of the course, compiled: what the first screens need, what script brings to life, and paper.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'sass';
import { keepLast } from '../keep-last.js';
import { sourceHashOf } from '../render/source-hash.js';

/** The style sheets of the course: `src/styles/<name>.scss`. */
export const sheets = ['launch', 'rest', 'print'] as const;

export interface Styles {
  /** For the first screens: stands in the page. */
  readonly launch: string;
  /** For what script brings to life: linked when it runs. */
  readonly rest: string;
  /** For paper: linked for that medium, so that a browser fetches it last. */
  readonly print: string;
}

const compiledLast = keepLast<Styles>(2);

/** @param root the folder of the project */
export function stylesOf(root: string): Styles {
  const sources = readdirSync(join(root, 'src/styles')).sort();
  const texts = sources.map((name) => `${name}\n${readFileSync(join(root, 'src/styles', name), 'utf8')}`);
  return compiledLast([root, ...texts].join('\n'), () => compiledAnew(root));
}

function compiledAnew(root: string): Styles {
  const [launch = '', rest = '', print = ''] = sheets.map((name) => compiled(root, name));
  return { launch, rest, print };
}

function compiled(root: string, name: string): string {
  const { css } = compile(join(root, 'src/styles', `${name}.scss`), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
  });
  // Sass leaves the space after a colon in custom properties and in media queries. The first paint waits for each byte.
  return css
    .replace(/^\uFEFF/, '')
    .replace(/(--[\w-]+|\([\w-]+): /g, '$1:')
    .trim();
}

/** Exactly what is inlined may apply, and nothing from anywhere else. */
export function policyOf(styles: string, script?: string): string {
  return [
    "default-src 'none'",
    `script-src 'self'${script === undefined ? '' : ` ${sourceHashOf(script)}`}`,
    `style-src 'self' ${sourceHashOf(styles)}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}
