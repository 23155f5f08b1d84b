// The sign-off script as one accessible page in the look of the course: no script, nothing loaded from anywhere.

import { join } from 'node:path';
import { compile as compileStyles } from 'sass';
import { markup, raw, type Html } from '../content/render/html.js';
import { sceneSprite } from '../content/render/scene-symbols.js';
import { policyOf } from '../content/vite/styles.js';
import type { Block, Difference, DocumentHead, Row, SignOffDocument } from './row.js';
import { wordChangesOf } from './word-changes.js';

const scriptHead = ({ title, version, day }: SignOffDocument): DocumentHead => ({
  title: `Sign-off script: ${title}`,
  version: `Version ${version}, ${day}`,
  intro: [
    'Every word that a learner can meet, with its source. Cite the number of a paragraph: it stays the same when others change. Comments go into the Word document beside this file. Words are changed in the file named under the number, and nowhere else.',
    'It holds the right answers: do not put it where learners can open it.',
  ],
  isUpright: false,
});

/** @param root the folder of the project, for the styles of the course */
export function documentHtml(script: SignOffDocument, root: string, head: DocumentHead = scriptHead(script)): string {
  const look = compileStyles(join(root, 'scripts/sign-off/document.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
  })
    .css.replace(/^\uFEFF/, '')
    .trim();
  const footer = `@page{@bottom-left{content:"${cssText(`${script.title}, version ${script.version}, ${script.day}`)}"}@bottom-right{content:counter(page) " of " counter(pages)}${head.isUpright ? 'size:a4 portrait' : ''}}`;
  const style = `${look}${footer}`;
  const heads = script.blocks.filter((block) => block.kind === 'heading');
  return `<!doctype html>\n${markup`<html lang="${script.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policyOf(style))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${head.title}, version ${script.version}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the words</a>
${raw(sceneSprite)}
<header class="head">
<h1>${head.title}</h1>
<p class="version">${head.version}</p>
${head.intro.map(
  (text) => markup`<p>${text}</p>
`,
)}</header>
<nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2><ul>${heads.filter(({ level }) => level === 2).map(({ anchor, text }) => markup`<li><a href="#${anchor}">${text}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${script.blocks.map((block) => drawn(block, script))}
</main>
<footer><p>${script.title}, version ${script.version}, ${script.day}</p></footer>
</body>
</html>`}\n`;
}

const cssText = (text: string) => text.replace(/["\\<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);

function drawn(block: Block, script: SignOffDocument): Html {
  switch (block.kind) {
    case 'heading':
      return block.level === 2
        ? markup`<h2 id="${block.anchor}">${block.text}</h2>\n`
        : markup`<h3 id="${block.anchor}">${block.text}</h3>\n`;
    case 'text':
      return markup`<p>${block.text}</p>\n`;
    case 'list':
      return markup`<ul>${block.items.map((item) => markup`<li>${item}</li>`)}</ul>\n`;
    case 'steps':
      return markup`<ol>${block.items.map((item) => markup`<li>${item}</li>`)}</ol>\n`;
    case 'boxes':
      return markup`<ul class="checks">${block.boxes.map(({ text, hasLine }) => markup`<li><span class="box" aria-hidden="true"></span><p class="${hasLine ? 'line' : ''}">${text}</p></li>`)}</ul>\n`;
    case 'line':
      return markup`<p class="line">${block.label}</p>\n`;
    case 'checks':
      return markup`<ul class="checks">${block.checks.map(({ isDone, text, detail }) => markup`<li><span class="box" role="img" aria-label="${isDone ? 'Settled' : 'Open'}">${isDone ? '☑' : '☐'}</span><div><p>${text}</p><p class="where">${detail}</p></div></li>`)}</ul>\n`;
    case 'table':
      return tableOf(block);
    case 'rows':
      return rowsOf(block, script);
    case 'differences':
      return differencesOf(block.differences);
    case 'signatures':
      return markup`<div class="wide" role="region" aria-label="Signatures" tabindex="0"><table class="figures signatures"><thead><tr><th scope="col">Role</th><th scope="col">Name</th><th scope="col">Date</th><th scope="col">Signature</th></tr></thead><tbody>${block.roles.map((role) => markup`<tr><th scope="row">${role}</th><td></td><td></td><td></td></tr>`)}</tbody></table></div>\n`;
  }
}

function tableOf({ caption, head, rows, hidesCaption }: Block & { kind: 'table' }): Html {
  return markup`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table class="figures${head.length > 2 && ' figures--wide'}"><caption${raw(hidesCaption ? ' class="said"' : '')}>${caption}</caption><thead><tr>${head.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(([first = '', ...rest]) => markup`<tr>${first === '' ? raw('<td></td>') : markup`<th scope="row">${first}</th>`}${rest.map((cell) => markup`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>\n`;
}

/** The roles say again what the tags say: on a phone the rows are shown one below the other, and would lose it. */
function rowsOf({ caption, rows }: Block & { kind: 'rows' }, script: SignOffDocument): Html {
  const head = ['Number', 'Text', 'Source', 'Comment'].map(
    (name) => markup`<th role="columnheader" scope="col">${name}</th>`,
  );
  return markup`<table class="rows" role="table" aria-label="${caption}"><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${rows.map((row) => rowOf(row, script))}</tbody></table>\n`;
}

function rowOf(row: Row, { differences, sources, pictures }: SignOffDocument): Html {
  const change = differences.find(({ key }) => key === row.key);
  const picture =
    row.picture === null
      ? ''
      : (pictures.get(row.picture)?.svg ?? '')
          .replace(/role="img"( aria-label="[^"]*")?/, 'aria-hidden="true"')
          .replace(/<title>[\s\S]*?<\/title>/, '');
  const cited = row.sources.map((id) => sources.get(id) ?? { short: id, url: '' });
  return markup`<tr role="row" id="${row.key}"${raw(change ? ` class="${change.kind}"` : '')}><th role="rowheader" scope="row"><a class="number" href="#${row.key}">${broken(row.number)}</a><span class="where">${row.place}</span></th><td role="cell"><span class="label">${row.label}${change ? ` · ${change.kind}` : ''}</span>${raw(picture)}${row.text.split('\n').map((line) => markup`<p>${line}</p>`)}${row.note !== '' && markup`<p class="where">${row.note}</p>`}</td><td role="cell" class="source">${cited.map(({ short, url }) => markup`<p>${url === '' ? short : markup`<a href="${url}" rel="noreferrer">${short}</a>`}</p>`)}</td><td role="cell" class="comment"></td></tr>\n`;
}

/** A long number may break at its dots. */
function broken(number: string): Html {
  return markup`${number.split(/(?<=[._])/).map((piece, at) => markup`${at > 0 && raw('<wbr>')}${piece}`)}`;
}

function differencesOf(differences: readonly Difference[]): Html {
  return markup`<ul class="differences">${differences.map(({ key, number, kind, before, after }) => markup`<li><p>${kind === 'removed' ? number : markup`<a href="#${key}">${number}</a>`} <strong>${kind}</strong></p><p>${wordChangesOf(before, after).map(({ kind: of, text }) => (of === 'same' ? markup`${text} ` : of === 'gone' ? markup`<del>${text}</del> ` : markup`<ins>${text}</ins> `))}</p></li>`)}</ul>\n`;
}
