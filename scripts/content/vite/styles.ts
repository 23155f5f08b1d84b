// The styles in use: compiled, and rid of every rule that nothing in the course could match.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';
import { compile } from 'sass';

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

/** What draws in the course; the assessors' page has styles of its own. */
const ROOMS = ['components', 'questions', 'shell'];

/**
 * @param root the folder of the project
 * @param page index.html with all its words
 */
export async function stylesOf(root: string, page: string): Promise<Styles> {
  const literals = ROOMS.flatMap((room) => sourcesUnder(join(root, 'src', room)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const [launch = '', rest = '', print = ''] = await Promise.all(
    sheets.map((name) => inUse(compiled(root, name), page, literals)),
  );
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

/**
 * A rule stays when each name in its selector is a word of the page or of the sources. Classes that script makes up
 * (`cp-saving--${state}`) are in neither: those whose name begins as a literal in the sources does are kept.
 */
async function inUse(css: string, page: string, literals: string): Promise<string> {
  const made = [...literals.matchAll(/([a-z][\w-]*?(?:--|__|-))\$\{/g)].map(([, start = '']) => start);
  return rulesFor(`${page}\n${literals}`, css, [...new Set(made)]);
}

/** The rules of `css` whose names are all words of `text`. @param starts of class names that are kept in any case */
export async function rulesFor(text: string, css: string, starts: readonly string[] = []): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: text, extension: 'html' }],
    css: [{ raw: css }],
    defaultExtractor: (words) => words.match(/[A-Za-z0-9_-]+/g) ?? [],
    // Left alone it drops a rule that is all pseudo-classes, `:is(a, summary):focus-visible`, and looks for "#" among the words.
    safelist: { standard: [/^:/], greedy: [], deep: starts.map((start) => new RegExp(`^${start}`)) },
    dynamicAttributes: ['href'],
  });
  return result?.css ?? css;
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Exactly what is inlined may apply, and nothing from anywhere else. */
export function policyOf(inlined: string): string {
  const hash = createHash('sha256').update(inlined).digest('base64');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${hash}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}
