// The look of the built page: the first screens' styles inlined and allowed by hash, the others as files.

import type { Plugin } from 'vite';
import { markup, raw } from '../render/html.js';
import { minify } from '../render/minify.js';
import type { SheetAddresses } from '../render/plain-pages.js';
import { startupScript } from '../render/startup.js';
import { oldStylesOf } from './old-styles.js';
import { policyOf, sheets, stylesOf, type Styles } from './styles.js';

/**
 * @param brand rules of the Trust's own brand, after ours
 * @param pages the pages without script, by file name, with the addresses of the styles that they link
 * @param margins what each sheet says on paper
 */
export function stylesPlugin(
  root: string,
  brand: () => string,
  pages: (styles: SheetAddresses) => ReadonlyMap<string, string>,
  margins: () => string,
): Plugin[] {
  return [
    development,
    {
      name: 'course-look',
      apply: 'build',
      enforce: 'post',
      generateBundle(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build wrote no index.html.');
        const { launch: own, rest, print } = stylesOf(root);
        const launch = own + brand();
        const addressOf = (name: string, source: string) =>
          `./${this.getFileName(this.emitFile({ type: 'asset', name, source }))}`;
        const address = {
          launch: addressOf('launch.css', launch),
          rest: addressOf('rest.css', rest),
          print: addressOf('print.css', print + margins()),
          old: addressOf('old.css', oldStylesOf(launch + rest)),
        };
        page.source = withStyles(scriptAfterStart(minify(String(page.source))), launch, address);
        for (const [fileName, source] of pages(address))
          this.emitFile({ type: 'asset', fileName, source: minify(source) });
      },
    },
  ];
}

/** In development the styles are links, so that a change shows at once. */
const development: Plugin = {
  name: 'course-look-in-development',
  apply: 'serve',
  transformIndexHtml: () =>
    sheets.map((name) => ({
      tag: 'link',
      attrs: { rel: 'stylesheet', href: `/src/styles/${name}.scss` },
      injectTo: 'head' as const,
    })),
};

/**
 * After the first screen, so that its faults are seen by the message that stands there; asked for in the head, so that the
 * time that the line takes to answer is the time in which the page comes.
 */
function scriptAfterStart(page: string): string {
  const [script = '', address = ''] = /\s*<script\b[^>]*src="?([^\s">]+)"?[^>]*><\/script>/.exec(page) ?? [];
  const firstScreen = '</course-start>';
  if (script === '' || !page.includes(firstScreen))
    throw new Error('The page has no script, or no first screen to put it after.');
  return page
    .replace(script, '')
    .replace(/<meta charset[^>]*>/, (charset) => `${charset}\n<link rel=preload as=script href="${address}">`)
    .replace(firstScreen, () => `${firstScreen}<script>${startupScript}</script>${script}`);
}

function withStyles(page: string, inlined: string, address: Readonly<Record<keyof Styles | 'old', string>>): string {
  const policy = markup`<meta http-equiv="Content-Security-Policy" content="${raw(policyOf(inlined, startupScript))}">`;
  // Without script nobody looks whether the styles in the page were allowed to apply: both files come.
  const links = [address.launch, address.rest].map((file) => markup`<link rel="stylesheet" href="${file}">`);
  const look = markup`<style>${raw(inlined)}</style>\n<noscript>${links}</noscript>`;
  return page
    .replace(/<meta charset[^>]*>/, (charset) => `${charset}\n${policy}`)
    .replace('</title>', () => `</title>\n${look}`)
    .replace(
      /<html /,
      () => markup`<html data-launch="${address.launch}" data-rest="${address.rest}" data-old="${address.old}" `.text,
    )
    .replace('</body>', () => markup`<link rel="stylesheet" media="print" href="${address.print}">\n</body>`.text);
}
