// The answer key as one accessible page: no script, nothing loaded from anywhere.

import { authoringOf } from '../../src/questions/authoring.js';
import type { AnswerKey, KeyEntry } from './answer-key.js';
import { escaped } from './manifest.js';

export function answerKeyHtml(key: AnswerKey): string {
  const title = `Answer key: ${key.title}`;
  return `<!doctype html>
<html lang="${escaped(key.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}, version ${escaped(key.version)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the questions</a>
<header>
<h1>${escaped(title)}</h1>
<p>For assessors only: do not put this file where learners can open it.</p>
<dl><dt>Course</dt><dd>${escaped(key.course)}</dd><dt>Version</dt><dd>${escaped(key.version)}</dd><dt>Released</dt><dd>${escaped(key.released)}</dd><dt>Pass mark</dt><dd>${key.passMark}%</dd><dt>Questions</dt><dd>${key.entries.length}</dd></dl>
<p>An LMS report shows ids and letters. Find the id here; the letters are the codes in its table. A second or later attempt adds _A2, _A3 and so on to the id. SCORM 2004 reports write [,] for a comma and [.] for a full stop.</p>
</header>
<nav aria-label="Questions"><ul>${key.entries.map((entry) => `<li><a href="#${escaped(entry.id)}">${escaped(entry.id)}</a></li>`).join('')}</ul></nav>
<main id="main" tabindex="-1">
${key.entries.map(sectionOf).join('\n')}
</main>
</body>
</html>
`;
}

function sectionOf(entry: KeyEntry): string {
  const facts: readonly (readonly [string, string])[] = [
    ['Right answer', entry.key],
    ['Asked as', entry.place === null ? 'not asked at present' : `question ${entry.place} (slot ${entry.slot})`],
    ['Kind', authoringOf(entry).rightMeans],
    ['Objective', entry.objective],
    ['Principles', entry.principles.join('; ') || 'none'],
    ['Taught in', entry.section || 'no section'],
  ];
  const sources =
    entry.sources.length > 0
      ? `<dt>Sources</dt><dd><ul>${entry.sources.map((source) => `<li>${escaped(source)}</li>`).join('')}</ul></dd>`
      : '';
  return `<section aria-labelledby="${escaped(entry.id)}">
<h2 id="${escaped(entry.id)}">${escaped(entry.id)}</h2>
<p class="stem">${escaped(entry.question)}</p>
<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`).join('')}${sources}</dl>
<div class="wide" role="region" aria-label="Codes of ${escaped(entry.id)}" tabindex="0"><table>
<caption>Codes of ${escaped(entry.id)}</caption>
<thead><tr><th scope="col">Code</th><th scope="col">Part</th><th scope="col">Text</th><th scope="col">Right</th><th scope="col">Feedback</th></tr></thead>
<tbody>${entry.rows.map((row) => `<tr${row.right === 'right' ? ' class="right"' : ''}><th scope="row">${escaped(row.code)}</th><td>${row.part}</td><td>${escaped(row.text)}</td><td>${row.right}</td><td>${escaped(row.feedback)}</td></tr>`).join('')}</tbody>
</table></div>
</section>`;
}

const style = `
:root{color-scheme:light dark;--ink:#212b32;--paper:#fff;--line:#aeb7bd;--panel:#f0f4f5;--link:#005eb8;--right:#e2f1e6}
@media (prefers-color-scheme:dark){:root{--ink:#f0f4f5;--paper:#16202a;--line:#768692;--panel:#212b32;--link:#8fc7ff;--right:#123d26}}
html{font-family:arial,sans-serif;font-size:112.5%;line-height:1.5;color:var(--ink);background:var(--paper)}
body{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:2rem;line-height:1.2}h2{font-size:1.375rem;margin:2.5rem 0 .5rem;overflow-wrap:anywhere}
a{color:var(--link)}a:focus,main:focus,.wide:focus{outline:4px solid #ffeb3b;outline-offset:0;color:#212b32;background:#ffeb3b}
main:focus,.wide:focus{background:none;color:inherit}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
nav ul{columns:14rem;padding-left:1.25rem;overflow-wrap:anywhere}
.stem{font-size:1.125rem;font-weight:700;max-width:45rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;max-width:45rem}dt{font-weight:700}dd{margin:0;overflow-wrap:anywhere}dd ul{margin:0;padding-left:1.25rem}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:700;padding:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}thead th{background:var(--panel)}
tr.right>*{background:var(--right)}tr>:first-child{padding-left:.5rem}
@media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
@media print{nav,.skip{display:none}section{break-inside:avoid}html{font-size:10pt}}
`;
