// The second of the page's two scripts: takes what the build wrote into the page, and draws it.

import type { Bank } from '../analysis/bank.js';
import type { Report } from '../analysis/report.js';
import type { Words } from '../model/course.js';
import './results-page.js';

const textIn = (id: string) => document.getElementById(id)?.textContent ?? '';
const { bank, words, report } = JSON.parse(textIn('data')) as {
  readonly bank: Bank;
  readonly words: Words;
  readonly report: Report | null;
};
const page = document.createElement('results-page');
Object.assign(page, { bank, words, given: report, engine: textIn('engine') });
document.getElementById('results')?.replaceChildren(page);
