// It is fetched with the first words: here before any press, so that none waits for the line.
import '../../src/components/pages/way-back.js';
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { allParts, coursePage, type CourseFixture } from './course-page.js';

const wayBack = (app: HTMLElement) =>
  [...app.querySelectorAll<HTMLElement>('[data-screen]:not([hidden]) .cp-return')].map((line) => line.innerText);

/** Words that are fetched come when they come; the way back stands on them then. */
const isOffered = (app: HTMLElement) =>
  waitUntil(() => wayBack(app).length > 0, 'No way back stands on the page.', { timeout: 5000 });

/** The course on a page whose glossary and help come when they are asked for. */
async function visit(fixture: CourseFixture = {}) {
  const words = new Map<string, string>();
  const screen = (id: string) => Promise.resolve(words.get(id) ?? '');
  const page = await coursePage({ ...fixture, parts: { ...allParts, screen } });
  for (const id of ['glossary', 'help']) {
    const place = page.one(`#${id}`);
    if (!place.hidden) continue;
    words.set(id, place.outerHTML);
    place.outerHTML = `<p id="${id}" data-away></p>`;
  }
  const press = async (name: string) => {
    await page.press(name);
    // Words that are fetched come in a task of their own.
    await aTimeout(150);
  };
  return { ...page, press };
}

describe('a page beside the course', () => {
  it('leads back to the part that it was opened from, to the same place and what was pressed there', async () => {
    const { app, press, shown, one } = await visit();
    await press('Start');
    await press('Continue');
    one('.cp-onward [href="#glossary"]').focus();
    const was = window.scrollY;
    expect(was).to.be.greaterThan(500);
    await press('The glossary');
    await isOffered(app);
    expect(one('#glossary > h1 + .cp-return').innerText).to.equal('Back to “There are 5 ways to involve people”');
    await expect(app).to.be.accessible();
    await press('Back to “There are 5 ways to involve people”');
    expect([shown(), location.hash]).to.deep.equal([['definition'], '#five_ways']);
    expect(window.scrollY).to.be.closeTo(was, 2);
    expect(document.activeElement).to.equal(one('.cp-onward [href="#glossary"]'));
  });

  it('leads back from the page after it, too', async () => {
    const { app, press, shown } = await visit();
    await press('Start');
    await press('Glossary');
    await press('Help');
    await isOffered(app);
    expect(wayBack(app)).to.deep.equal(['Back to “What it is”']);
    await press('Back to “What it is”');
    expect(shown()).to.deep.equal(['definition']);
    expect((document.activeElement as HTMLElement).innerText).to.equal('Glossary');
  });

  it('leads back to the quiz', async () => {
    const { app, press, shown } = await visit();
    await press('I know this already: go to the quiz');
    await press('Glossary');
    await isOffered(app);
    expect(wayBack(app)).to.deep.equal(['Back to “Quiz”']);
    await press('Back to “Quiz”');
    expect(shown()).to.deep.equal(['quiz']);
  });

  it('leads back from the contents, and from a page that is opened there', async () => {
    const { app, press, shown, one } = await visit();
    await press('Glossary');
    one('.cp-bar__home').click();
    await press('Start');
    await press('Continue');
    await press('Contents');
    await isOffered(app);
    expect(one('#contents + .cp-return').innerText).to.equal('Back to “There are 5 ways to involve people”');
    await expect(app).to.be.accessible();
    await press('Glossary');
    await isOffered(app);
    await press('Back to “There are 5 ways to involve people”');
    expect([shown(), location.hash]).to.deep.equal([['definition'], '#five_ways']);
    expect((document.activeElement as HTMLElement).innerText).to.equal('Contents');
  });

  it('offers nothing where it was opened directly, or from the start', async () => {
    const direct = await visit({ entry: { state: null, hash: '#glossary' } });
    await direct.press('Help');
    expect([direct.shown(), wayBack(direct.app)]).to.deep.equal([['help'], []]);
    const { app, one, press, settled } = await visit();
    await press('Glossary');
    expect(wayBack(app)).to.deep.equal([]);
    one('.cp-bar__home').click();
    await settled();
    await press('Start');
    one('.cp-bar__home').click();
    await settled();
    await press('Glossary');
    expect(wayBack(app)).to.deep.equal([]);
  });
});
