// The action plan as a document of its own: one HTML file that opens, prints and can be mailed anywhere. Pure.

import { pageMargins } from '../parts/page-margins.js';

export interface PlanFacts {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly intro: string;
  /** The course, its version and the day. */
  readonly facts: string;
  /** The number of a sheet, with `{n}` and `{total}`. */
  readonly page: string;
  readonly parts: readonly PlanPart[];
}

/** A heading with what belongs under it. */
export type PlanPart =
  | { readonly kind: 'text'; readonly heading: string; readonly text: string }
  | { readonly kind: 'list'; readonly heading: string; readonly intro: string; readonly lines: readonly string[] };

const styles = `body{font-family:arial,sans-serif;line-height:1.5;max-width:42rem;margin:2rem auto;padding:0 1rem}h1{line-height:1.2}h2{font-size:1.2rem;margin:1.5rem 0 .25rem}p{margin:.25rem 0;white-space:pre-wrap}.facts{margin-top:2rem;font-size:.9rem}.empty{border-bottom:1px solid;min-height:3rem}@page{margin:18mm}@media print{body{margin:0;max-width:none}h2{break-after:avoid}}`;

export function planDocument(plan: PlanFacts): string {
  const parts = plan.parts.map((part) => `<h2>${escaped(part.heading)}</h2>\n${bodyOf(part)}`).join('\n');
  return `<!doctype html>
<html lang="${escaped(plan.language)}" dir="${plan.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(plan.title)}</title>
<style>${styles}${pageMargins({ left: plan.facts, page: plan.page })}</style>
</head>
<body>
<main>
<h1>${escaped(plan.title)}</h1>
<p>${escaped(plan.intro)}</p>
${parts}
<p class="facts">${escaped(plan.facts)}</p>
</main>
</body>
</html>
`;
}

/** The plan as plain text, to be copied. */
export function planText(plan: PlanFacts): string {
  const parts = plan.parts.map((part) => {
    const lines = part.kind === 'text' ? [part.text.trim()] : [part.intro, ...part.lines.map((line) => `- ${line}`)];
    return [part.heading, ...lines.filter((line) => line !== '')].join('\n');
  });
  return [plan.title, ...parts, plan.facts].join('\n\n');
}

function bodyOf(part: PlanPart): string {
  if (part.kind === 'text')
    return part.text.trim() === '' ? '<p class="empty"></p>' : `<p>${escaped(part.text.trim())}</p>`;
  const intro = part.intro === '' ? '' : `<p>${escaped(part.intro)}</p>\n`;
  return `${intro}<ul>\n${part.lines.map((line) => `<li>${escaped(line)}</li>`).join('\n')}\n</ul>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}
