import { html } from 'lit';

const hyphened = /([\p{L}\d]+-[\p{L}\d]+)/u;

/** The words of a heading: one with a hyphen stays whole, since "co-" alone at the end of a line reads as a mistake. */
export const wholeWords = (text: string) =>
  text.split(hyphened).map((part, at) => (at % 2 === 1 ? html`<span class="cp-whole">${part}</span>` : part));
