// Draws the shell's pure views at build time, so that the page is there before its script is.

import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { start as nothingDone } from '../../../src/model/progress.js';
import { startView } from '../../../src/components/pages/start-view.js';
import { barView } from '../../../src/shell/bar-view.js';
import { footerView } from '../../../src/shell/footer.js';
import { sceneKey } from './scene-key.js';
import { standingOf } from './standing.js';
import type { Compiled } from '../compiled.js';
import type { Prerendered } from './index-page.js';

/** What a learner sees who opens the course for the first time, before it is known what records it. */
export async function prerender({ course, cover, settings }: Compiled): Promise<Prerendered> {
  const { draft, made } = standingOf(settings, course.words);
  const [bar, start, footer] = await Promise.all([
    markupOf(barView(course)),
    markupOf(
      startView({
        course,
        progress: nothingDone,
        picture: unsafeHTML(cover),
        draft: unsafeHTML(draft),
        made: unsafeHTML(made),
        key: unsafeHTML(sceneKey(course.words).text),
      }),
    ),
    markupOf(footerView(course)),
  ]);
  return { bar, start, footer };
}

/** Without the comments that lit writes for `hydrate()`: the elements draw these places anew. */
async function markupOf(view: unknown): Promise<string> {
  const markup = await collectResult(render(view));
  return markup
    .replace(/<!--[\s\S]*?-->|<\?>/g, '')
    .replace(/>\s+</g, '> <')
    .replace(/\s{2,}/g, ' ')
    .trim();
}
