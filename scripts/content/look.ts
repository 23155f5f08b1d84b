// The look of the built page: the first screens' styles inlined and allowed by hash, the others as a file.

import type { Plugin } from 'vite';
import { markup, raw } from './html.js';
import { minified } from './minified.js';
import { policyOf, stylesOf } from './styles.js';

/** @param brand rules of the Trust's own brand, after ours */
export function lookPlugin(root: string, brand: () => string): Plugin[] {
  return [development, {
    name: 'course-look',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('The build wrote no index.html.');
      const { launch: own, rest } = await stylesOf(root, String(page.source));
      const launch = own + brand();
      const addressOf = (name: string, source: string) => `./${this.getFileName(this.emitFile({ type: 'asset', name, source }))}`;
      page.source = dressed(minified(String(page.source)), launch, addressOf('launch.css', launch), addressOf('rest.css', rest));
    },
  }];
}

/** In development the styles are links, so that a change shows at once. */
const development: Plugin = {
  name: 'course-look-in-development',
  apply: 'serve',
  transformIndexHtml: () => ['launch', 'rest'].map((name) => ({ tag: 'link', attrs: { rel: 'stylesheet', href: `/src/styles/${name}.scss` }, injectTo: 'head' as const })),
};

function dressed(page: string, inlined: string, launchAddress: string, restAddress: string): string {
  const policy = markup`<meta http-equiv="Content-Security-Policy" content="${raw(policyOf(inlined))}">`;
  // Without script nobody looks whether the styles in the page were allowed to apply: both files come.
  const links = [launchAddress, restAddress].map((address) => markup`<link rel="stylesheet" href="${address}">`);
  const look = markup`<style>${raw(inlined)}</style>\n<noscript>${links}</noscript>`;
  return page
    .replace(/<meta charset[^>]*>/, (charset) => `${charset}\n${policy}`)
    .replace('</title>', () => `</title>\n${look}`)
    .replace(/<html /, () => markup`<html data-launch="${launchAddress}" data-rest="${restAddress}" `.text);
}
