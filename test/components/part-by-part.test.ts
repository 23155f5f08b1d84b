import { aTimeout, expect } from '@open-wc/testing';
import { advance, start } from '../../src/model/progress.js';
import { course, coursePage } from './course-page.js';

const shownParts = (app: HTMLElement) =>
  [...app.querySelectorAll<HTMLElement>('[data-part]')]
    .filter((part) => part.checkVisibility())
    .map((part) => part.dataset['part']);
const linkTo = (app: HTMLElement, id: string) =>
  app.querySelector(`.cp-parts__list a[href="#${id}"]`) as HTMLAnchorElement;

describe('a module one part at a time', () => {
  it('begins with its opening, and Continue opens the next part at its heading', async () => {
    const { app, press, one, tracker } = await coursePage();
    await press('Start');
    expect(shownParts(app)).to.deep.equal(['definition']);
    await press('Continue');
    expect(shownParts(app)).to.deep.equal(['five_ways']);
    expect(location.hash).to.equal('#five_ways');
    expect(document.activeElement).to.equal(one('#five_ways'));
    expect(document.title).to.match(/^There are 5 ways to involve people – /);
    expect(window.scrollY).to.equal(0);
    expect(tracker.records.at(-1)?.place).to.equal('five_ways');
  });

  it('can be used by everyone in each of its parts', async () => {
    const { app, press } = await coursePage();
    await press('Start');
    await press('Continue');
    await expect(app).to.be.accessible();
  });

  it('says in its list what is shown and what was read, and locks nothing', async () => {
    const { app, press } = await coursePage();
    await press('Start');
    expect(linkTo(app, 'definition').getAttribute('aria-current')).to.equal('step');
    await press('There are 5 ways');
    expect(shownParts(app)).to.deep.equal(['five_ways']);
    expect(
      [linkTo(app, 'definition'), linkTo(app, 'five_ways')].map((link) => link.getAttribute('aria-current')),
    ).to.deep.equal([null, 'step']);
    expect([...app.querySelectorAll('.cp-parts__read')].map((mark) => mark.textContent)).to.deep.equal([
      'read',
      'read',
    ]);
  });

  it('leads back with Back, and with the Back of the browser to where one was', async () => {
    const { app, press, settled } = await coursePage();
    await press('Start');
    await press('Continue');
    (app.querySelector('.cp-onward [href="#glossary"]') as HTMLElement).focus();
    const was = window.scrollY;
    expect(was).to.be.greaterThan(500);
    await press('The glossary');
    history.back();
    await aTimeout(150);
    await settled();
    expect(shownParts(app)).to.deep.equal(['five_ways']);
    expect(window.scrollY).to.be.closeTo(was, 2);
    await press('Back');
    expect(shownParts(app)).to.deep.equal(['definition']);
  });

  it('stands on one page for those who prefer it, and goes back to parts', async () => {
    const { app, press } = await coursePage();
    await press('Start');
    await press('All on one page');
    expect(shownParts(app)).to.deep.equal(['definition', 'five_ways']);
    await press('One part at a time');
    expect(shownParts(app)).to.deep.equal(['definition']);
  });

  it('shows on one page, and again in parts, what its reader had before them', async () => {
    const { app, press, one } = await coursePage();
    await press('Start');
    await press('Continue');
    for (const view of ['All on one page', 'One part at a time']) {
      window.scrollTo(0, document.body.scrollHeight);
      await press(view);
      expect(document.activeElement, view).to.equal(one('#five_ways'));
      expect(one('#five_ways').getBoundingClientRect().top, view).to.be.within(0, window.innerHeight / 2);
    }
    expect(shownParts(app)).to.deep.equal(['five_ways']);
  });

  it('stands on one page after a reload, and wherever Back and Forward lead', async () => {
    const before = await coursePage();
    await before.press('Start');
    await before.press('All on one page');
    await before.press('Glossary');
    const { app, settled, press } = await coursePage({ entry: { state: history.state, hash: '#five_ways' } });
    expect(shownParts(app)).to.deep.equal(['definition', 'five_ways']);
    await press('Glossary');
    for (const way of ['back', 'forward', 'back'] as const) {
      history[way]();
      await aTimeout(100);
      await settled();
    }
    expect(shownParts(app)).to.deep.equal(['definition', 'five_ways']);
    await press('One part at a time');
    const again = await coursePage({ entry: { state: history.state, hash: '#five_ways' } });
    expect(shownParts(again.app)).to.deep.equal(['five_ways']);
  });

  it('ticks no part that was passed over', async () => {
    const { app, settled } = await coursePage();
    const link = Object.assign(document.createElement('a'), { href: '#five_ways', textContent: 'Read about this' });
    app.querySelector('footer')?.append(link);
    link.click();
    await settled();
    expect(['definition', 'five_ways'].map((id) => linkTo(app, id).nextElementSibling?.textContent)).to.deep.equal([
      undefined,
      'read',
    ]);
  });

  it('has read all of a module that is completed, wherever the learner opens it again', async () => {
    const done = advance(course, start, { type: 'section-finished', section: 'definition', on: '2026-11-30' });
    const { app } = await coursePage({ before: advance(course, done, { type: 'opened', screen: 'definition' }) });
    expect(shownParts(app)).to.deep.equal(['definition']);
    expect(app.querySelectorAll('.cp-parts__read')).to.have.length(2);
  });

  it('is read when each of its parts was on the screen, whichever way it is left', async () => {
    const { app, press, settled } = await coursePage();
    const done = () => app.querySelector('.cp-bar__done')?.textContent ?? '';
    await press('Start');
    expect(done()).to.contain('0 of');
    await press('Continue');
    await settled();
    expect(done()).to.contain('1 of');
  });

  it('is opened again at the part where the learner left it', async () => {
    const before = advance(course, start, { type: 'opened', screen: 'definition', part: 'five_ways' });
    const { app } = await coursePage({ before });
    expect(shownParts(app)).to.deep.equal(['five_ways']);
  });
});
