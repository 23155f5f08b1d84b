import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Voice } from '../../model/course.js';
import { symbolId } from '../parts/scene-symbol.js';

/** Who speaks, with their sign from the pictures, and what they say. */
export function voiceBubble(voice: Voice | undefined): TemplateResult | typeof nothing {
  if (!voice) return nothing;
  const body = svg`<use href="#${symbolId(voice.isStaff ? 'square' : 'person')}"></use>`;
  // Nobody loses glasses on the way from the picture.
  const worn = ['talk', ...(voice.features ?? [])].map((part) => svg`<use href="#${symbolId(part)}"></use>`);
  const face = svg`<g class=${voice.isStaff ? 's-k' : ''}>${worn}</g>`;
  return html`<div class="cp-bubble">
    <svg class="cp-scene" viewBox="-21 -21 42 42" aria-hidden="true" focusable="false">${body}${face}</svg>
    <div><p class="cp-bubble__name">${voice.name}</p><p>${voice.says}</p></div>
  </div>`;
}
