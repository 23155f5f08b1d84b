// The grammar of the Markdown files, once for the checks and for the pages: CommonMark without HTML, tables, and the named
// blocks `::: name argument`.

import MarkdownIt, { type PluginWithParams } from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import container from 'markdown-it-container';

export const BLOCK_OPEN = 'container_block_open';
export const BLOCK_CLOSE = 'container_block_close';

/** @param render what opens and closes a named block */
export function grammarOf(render: (tokens: Token[], at: number) => string = () => ''): MarkdownIt {
  return new MarkdownIt({ html: false, linkify: false, typographer: false }).use(
    container as unknown as PluginWithParams,
    'block',
    { validate: () => true, render },
  );
}

/** The name and the argument behind the colons of a block. */
export function blockHeadOf(token: Token | undefined): { readonly name: string; readonly argument: string } {
  const [, name = '', argument = ''] = /^\s*(\S+)\s*(.*?)\s*$/.exec(token?.info ?? '') ?? [];
  return { name, argument };
}

const blocksOnly = grammarOf();
blocksOnly.core.ruler.enableOnly(['normalize', 'block']);

/** The headings, blocks, paragraphs … of a text, without what stands inside their lines. */
export function blockTokensOf(body: string): Token[] {
  return blocksOnly.parse(body, {});
}
