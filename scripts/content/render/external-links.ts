// Links that lead out of the course open in a new tab and say so: inside an LMS a plain link would put the
// other website in the course's own frame, and the learner would lose their place.

import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';

/** @param notice what a screen reader adds to the link, for example "(opens in a new tab)" */
export function markExternalLinks(state: StateCore, notice: string): void {
  for (const token of state.tokens) {
    if (token.children)
      token.children = token.children.flatMap((child, at, children) => [
        ...(closesOutward(children, at) ? [hidden(state, notice)] : []),
        outward(child),
      ]);
  }
}

const isOutward = (token: Token | undefined) =>
  token?.type === 'link_open' && /^https?:/.test(String(token.attrGet('href')));

function outward(token: Token): Token {
  if (!isOutward(token)) return token;
  token.attrSet('target', '_blank');
  token.attrSet('rel', 'noreferrer');
  return token;
}

/** Links do not nest, so the nearest opening one before it is its own. */
function closesOutward(children: readonly Token[], at: number): boolean {
  if (children[at]?.type !== 'link_close') return false;
  return isOutward(children.slice(0, at).findLast(({ type }) => type === 'link_open'));
}

function hidden(state: StateCore, notice: string): Token {
  const token = new state.Token('html_inline', '', 0);
  token.content = `<span class="nhsuk-u-visually-hidden"> ${state.md.utils.escapeHtml(notice)}</span>`;
  return token;
}
