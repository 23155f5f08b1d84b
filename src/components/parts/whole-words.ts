import { html } from 'lit';
import { hyphened } from '../../model/hyphened.js';

const words = new RegExp(`(${hyphened})`, 'u');

/** The words of a heading: one with a hyphen stays whole, since "co-" alone at the end of a line reads as a mistake. */
export const wholeWords = (text: string) =>
  text.split(words).map((part, at) => (at % 2 === 1 ? html`<span class="cp-whole">${part}</span>` : part));
