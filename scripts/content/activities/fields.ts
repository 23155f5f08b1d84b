// The fields that the kinds of activity share.

import { z } from 'zod';
import { id, text } from '../parse/schemas/common.js';
import { markup, type Html } from '../render/html.js';

export const base = { id, title: text, intro: text, objectives: z.array(id) };
export const picture = text.describe('The name of a scene in scenes/');

export const bullets = (lines: readonly Html[]) => markup`<ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`;
export const subheading = (title: string) => markup`<h4 class="nhsuk-heading-s">${title}</h4>`;
