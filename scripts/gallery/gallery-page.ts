// The page of the gallery: every state with its pictures, to be narrowed down by words and by size.

import { readFileSync } from 'node:fs';
import { markup, raw, type Html } from '../content/render/html.js';
import { SIZES, type State } from './state.js';
import { pictureViews } from './picture-views.js';
import { defaultLanguage } from '../../src/model/default-language.js';

const STYLE = readFileSync(new URL('gallery-look.css', import.meta.url), 'utf8');
/** Runs in the page. */
const SCRIPT = readFileSync(new URL('filter-client.js', import.meta.url), 'utf8');

const VIEWS: readonly (readonly [name: string, words: string])[] = [
  ...SIZES.map(({ name, width, height }) => [name, `${width} × ${height}`] as const),
  ['dark', 'Dark'],
  ['forced', 'High contrast'],
  ['paper', 'Print'],
];

export function galleryPage(states: readonly State[]): string {
  const groups = [...new Set(states.map(({ group }) => group))];
  return markup`<!doctype html>
<html lang="${defaultLanguage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gallery: every state of the course</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header>
<h1>Every state of the course</h1>
<form class="narrow">
<label>Find <input type="search" name="words" placeholder="quiz wrong" autocomplete="off"></label>
<fieldset><legend>Show</legend>${VIEWS.map(([name, words]) => choice(name, words, name === '714' || name === 'paper'))}</fieldset>
<p role="status"></p>
</form>
</header>
<main>
${groups.map((group) =>
  groupOf(
    group,
    states.filter((state) => state.group === group),
  ),
)}
</main>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`.text;
}

function choice(name: string, words: string, isOn: boolean): Html {
  return markup`<label><input type="checkbox" name="view" value="${name}"${raw(isOn ? ' checked' : '')}> ${words}</label>\n`;
}

function groupOf(group: string, states: readonly State[]): Html {
  return markup`<section><h2>${group}</h2>
${states.map(
  (
    state,
  ) => markup`<article data-words="${`${state.id} ${state.group} ${state.title}`.toLowerCase()}"><h3>${state.title} <code>${state.id}</code></h3>
<div class="pictures">${pictureViews(state).map((view) => picture(state, view.name))}</div></article>
`,
)}</section>
`;
}

function picture({ id, title }: State, view: string): Html {
  const file = `${id}-${view}.jpg`;
  return markup`<a href="${file}" target="_blank" data-view="${view}"><img src="${file}" loading="lazy" alt="${title}, ${view}"><span>${view}</span></a>\n`;
}
