import '../../src/components/activities/scenario-activity.js';
import { expect, nextFrame } from '@open-wc/testing';
import { booking } from '../fixtures/one-of-each-activity.js';
import { activityPage, type ActivityPage } from './activity-page.js';

const focused = () => document.activeElement as HTMLElement;
const status = (page: ActivityPage) => page.one('[role=status]').textContent?.trim();

describe('the scenario', () => {
  it('shows who speaks, what follows from a choice, and the way on', async () => {
    const page = await activityPage(booking);
    expect(page.one('.cp-bubble').innerText.replace(/\s+/g, ' ').trim()).to.equal(
      'Your manager “It is nearly finished.”',
    );
    // Who wears glasses in the picture wears them here.
    expect([...page.one('.cp-bubble').querySelectorAll('use')].map((part) => part.getAttribute('href'))).to.deep.equal([
      '#_s',
      '#_ta',
      '#_gl',
    ]);
    await page.press('Invite 3 patients to comment.');
    expect(focused().innerText).to.equal('What follows');
    expect(page.one('course-scene title').textContent).to.equal('asked: a table.');
    expect(page.one('.cp-talk__words').innerText).to.contain('They are polite.');
    expect(page.one('.cp-outcome__why').innerText.trim()).to.equal(
      'Power stayed with staff. They were asked too late.',
    );
    expect(status(page)).to.equal(
      'They are polite. A patient: “What is left for us to decide?” Power stayed with staff. They were asked too late. Someone moves, for asked.',
    );
    await expect(page.element).to.be.accessible();
    await page.press('Next');
    expect(focused().innerText).to.equal('An honest question');
    expect(page.one('course-scene title').textContent).to.equal('question: a table.');
    await page.press('“These 2 things are fixed. Shall we decide the rest together?”');
    await page.press('Next');
    expect(focused().innerText).to.equal('Working as equals');
    expect(page.element.innerText).to.contain('1 of your 2 choices shared power or kept trust.');
    expect(page.answers()).to.deep.equal({ 0: 'a', 1: 'b' });
    await expect(page.element).to.be.accessible();
  });

  it('takes no answer from the second of a double click, which was meant for what stood there before', async () => {
    const page = await activityPage(booking);
    const doubled = () => new MouseEvent('click', { detail: 2, bubbles: true });
    page.one('.cp-way').dispatchEvent(doubled());
    await nextFrame();
    expect(page.answers()).to.deep.equal({});
    await page.press('Invite 3 patients to comment.');
    page.one('.cp-talk__ways .nhsuk-button').dispatchEvent(doubled());
    await nextFrame();
    expect(page.element.innerText).to.contain('They are polite.');
  });

  it('says what it is about at the first scene alone, since later it would take the room of what is asked', async () => {
    const page = await activityPage(booking);
    expect(page.element.innerText).to.contain(booking.intro);
    await page.press('Invite 3 patients to comment.');
    expect(page.element.innerText).not.to.contain(booking.intro);
    await page.press('Next');
    expect(page.element.innerText).not.to.contain(booking.intro);
  });

  it('says of each choice what it did, in words and with no sign of an answer', async () => {
    const said: string[] = [];
    for (const answers of [{}, { 0: 'a' }] as Record<string, string>[])
      for (const nth of [0, 1]) {
        const page = await activityPage(booking, answers);
        page.all('.cp-way')[nth]?.click();
        await nextFrame();
        await nextFrame();
        expect(page.all('.cp-sign')).to.deep.equal([]);
        said.push(page.one('.cp-power').innerText);
      }
    expect(said).to.deep.equal(['Power stayed with staff.', 'You shared power.', 'You lost trust.', 'You kept trust.']);
  });

  it('leads to where it can be read again, and from there back', async () => {
    const page = await activityPage(booking);
    const heading = Object.assign(document.createElement('h2'), { id: 'sharing_power', textContent: 'Share power' });
    page.element.before(heading);
    await page.press('Invite 3 patients to comment.');
    const link = page.one('.cp-talk__again a');
    expect([link.innerText, link.getAttribute('href')]).to.deep.equal(['Share power', '#sharing_power']);
    const here = location.hash;
    link.click();
    const back = heading.nextElementSibling?.querySelector('a');
    expect([back?.textContent, back?.getAttribute('href')]).to.deep.equal(['Back to “The first plan”', here]);
    history.replaceState(null, '', here || location.pathname);
    await page.press('Next');
    expect(heading.nextElementSibling?.className).not.to.contain('cp-return');
    heading.remove();
  });

  it('folds the way so far, and goes back to any choice of it', async () => {
    const page = await activityPage(booking, { 0: 'a', 1: 'b' });
    expect(page.one('summary').innerText.trim()).to.equal('The way so far: 2 choices');
    page.one('summary').click();
    await page.press('Go back and choose again');
    expect(focused().innerText).to.equal('The first plan');
    expect(page.answers()).to.deep.equal({});
  });

  it('keeps the choices before the one that is made again', async () => {
    const page = await activityPage(booking, { 0: 'a', 1: 'b' });
    page.all('.cp-turn button').at(-1)?.click();
    expect(page.answers()).to.deep.equal({ 0: 'a' });
  });

  it('makes the last choice again from what followed', async () => {
    const page = await activityPage(booking);
    await page.press('Agree the aims together.');
    await page.press('Go back and choose again');
    expect(page.answers()).to.deep.equal({});
    expect(focused().innerText).to.equal('The first plan');
  });
});
