// Each sheet on paper says what it is of, and the day. The build has put title, version and page numbers into the margins;
// the day is known only when it is printed. A browser that draws no margins gets all but the numbers at the foot of each sheet.

import { cssString } from './page-margins.js';

const drawsMargins = 'CSSMarginRule' in window;

window.addEventListener('beforeprint', () => {
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(new Date());
  if (drawsMargins) inMargin(day);
  else atFoot(day);
});

function inMargin(day: string): void {
  // The policy of the page allows no style element, and this is none.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page{@top-right{content:${cssString(day)};font:9pt arial,sans-serif}}`);
  // eslint-disable-next-line compat/compat -- who draws margins has it
  document.adoptedStyleSheets = [sheet];
}

function atFoot(day: string): void {
  const main = document.querySelector('main');
  const foot = main?.querySelector('.cp-sheet-foot') ?? document.createElement('p');
  foot.className = 'cp-sheet-foot';
  foot.setAttribute('aria-hidden', 'true');
  const said = ['.cp-bar__name', '.cp-footer__version'].map(
    (place) => document.querySelector(place)?.textContent ?? '',
  );
  foot.textContent = [...said, day].join(' · ');
  main?.append(foot);
  main?.classList.add('cp-footed');
}
