// Every scene of the course on one plain page, for whoever writes them: the picture at two sizes, its name and its words.

import { join } from 'node:path';
import { compile as compileStyles } from 'sass';
import type { Compiled } from '../content/compiled.js';
import { markup, raw, type Html } from '../content/render/html.js';
import { sceneSprite } from '../content/render/scene-symbols.js';
import type { SceneInLibrary } from '../content/render/scenes.js';

const LAYOUT = `:root{color-scheme:light dark}
body{margin:0 auto;max-width:80rem;padding:1rem;font:1rem/1.5 arial,sans-serif}
article{display:grid;grid-template-columns:minmax(0,404px) minmax(0,206px) minmax(16rem,1fr);gap:1rem;align-items:start;padding-block:1rem;border-top:1px solid}
article.wide{grid-template-columns:minmax(0,40rem) minmax(0,1fr)}
@media(max-width:50em){article,article.wide{grid-template-columns:minmax(0,1fr)}}
h2{margin:0;font-size:1.1875rem}p{margin:0 0 .5rem}`;

/** @param root the folder of the project, for the styles of the course */
export function scenesPage({ course, scenes }: Pick<Compiled, 'course' | 'scenes'>, root: string): string {
  const look = ['_scenes', '_later-scenes'].map(
    (file) =>
      compileStyles(join(root, 'src/styles', `${file}.scss`), {
        loadPaths: [join(root, 'node_modules')],
        quietDeps: true,
      }).css,
  );
  return `<!doctype html>\n${markup`<html lang="${course.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Scenes: ${course.title}</title>
<style>${raw([...look, LAYOUT].join('\n'))}</style>
</head>
<body>
${raw(sceneSprite)}
<main>
<h1>All ${scenes.length} scenes of the course</h1>
<p>Each is written in course/scenes/. Circles are people who use services, squares are staff, and the pen lies with whoever decides.</p>
${scenes.map(card)}
</main>
</body>
</html>`}\n`;
}

function card({ name, alt, move, caption, svg, labels }: SceneInLibrary): Html {
  const small = labels ? '' : markup`<div aria-hidden="true">${raw(svg)}</div>`;
  return markup`<article id="${name}"${raw(labels ? ' class="wide"' : '')}><div>${raw(svg)}</div>${small === '' ? null : small}<div><h2><code>${name}</code></h2><p>${alt}</p>${move ? markup`<p>Said when the picture changes to it: ${move}</p>` : null}${caption ? markup`<p>Caption: ${caption}</p>` : null}</div></article>\n`;
}
