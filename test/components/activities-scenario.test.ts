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
    await page.press('Invite 3 patients to comment.');
    expect(focused().innerText).to.equal('What follows');
    expect(page.one('course-scene title').textContent).to.equal('asked: a table.');
    expect(page.one('.cp-talk__words').innerText).to.contain('They are polite.');
    expect(page.element.innerText).to.contain('There was a better way. Think of “Sharing power');
    expect(status(page)).to.equal(
      'They are polite. A patient: “What is left for us to decide?” Someone moves, for asked.',
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
