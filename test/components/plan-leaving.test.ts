import { expect } from '@open-wc/testing';
import '../../src/components/activities/action-plan-form.js';
import { coursePage } from './course-page.js';

describe('a plan that is only in the page', () => {
  it('says that a plan is not kept before the course is left, and lets both ways', async () => {
    const { app, tracker, settled, press, one } = await coursePage();
    app.dispatchEvent(new CustomEvent('plan-state', { detail: 'open' }));
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).to.equal(true);
    await press('Save and exit');
    expect(tracker.calls).to.deep.equal([]);
    expect(document.activeElement).to.equal(one('.cp-message'));
    expect(one('.cp-message p').innerText).to.equal('Your plan is not kept. Download, print or copy it first.');
    await press('Leave without my plan');
    expect(tracker.calls).to.deep.equal(['close']);
    tracker.say({ state: 'closed', saved: true });
    await settled();
    expect(one('[data-screen=closed]').innerText).to.contain('Your plan was not kept.');
    const later = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(later);
    expect(later.defaultPrevented).to.equal(false);
  });

  it('downloads the plan from the warning, and leaves the reader at what is said of it', async () => {
    const { app, settled, press, one } = await coursePage();
    const plan = document.createElement('action-plan-form');
    one('[data-screen]:not([hidden])').append(plan);
    const out = Object.assign(document.createElement('button'), { className: 'nhsuk-button', textContent: 'Out' });
    const ways = Object.assign(document.createElement('p'), { className: 'cp-plan__ways' });
    ways.append(out, Object.assign(document.createElement('button'), { textContent: 'Other' }));
    plan.append(ways);
    const pressed: string[] = [];
    plan.addEventListener('click', ({ target }) => pressed.push((target as HTMLElement).innerText));
    app.dispatchEvent(new CustomEvent('plan-state', { detail: 'open' }));
    await press('Save and exit');
    await press('Download my plan');
    await settled();
    expect(pressed).to.deep.equal(['Out']);
    expect((document.activeElement as HTMLElement).innerText).to.equal('Out');
    expect(app.querySelector('.cp-message')).to.equal(null);
  });

  it('lets the reader go on writing, from where they were', async () => {
    const { app, tracker, press, one } = await coursePage();
    app.dispatchEvent(new CustomEvent('plan-state', { detail: 'open' }));
    for (const _ of [1, 2]) {
      one('.cp-bar__exit').focus();
      await press('Save and exit');
      expect(document.activeElement).to.equal(one('.cp-message'));
      await press('Go on writing');
      expect(app.querySelector('.cp-message')).to.equal(null);
      expect(document.activeElement).to.equal(one('.cp-bar__exit'));
    }
    expect(tracker.calls).to.deep.equal([]);
  });

  it('takes back that a plan is not kept once it has been taken along', async () => {
    const { app, settled, press, one } = await coursePage();
    app.dispatchEvent(new CustomEvent('plan-state', { detail: 'open' }));
    await press('Save and exit');
    app.dispatchEvent(new CustomEvent('plan-state', { detail: 'open' }));
    await settled();
    expect(one('.cp-message p').innerText).to.contain('Your plan is not kept.');
    app.dispatchEvent(new CustomEvent('plan-state', { detail: 'taken' }));
    await settled();
    expect(app.querySelector('.cp-message p')?.textContent ?? '').to.equal('');
  });

  it('says nothing of a plan where none is written, since there the answers are meant', async () => {
    const { app, settled, one } = await coursePage();
    app.dispatchEvent(new CustomEvent('plan-state', { detail: 'open' }));
    await settled();
    expect(one('.cp-saving').innerText.trim()).to.equal('Saved');
  });

  it('does not say "Saved" over a plan that is only in the page', async () => {
    const { app, tracker, settled, one } = await coursePage();
    one('[data-screen]:not([hidden])').append(document.createElement('action-plan-form'));
    const words: string[] = [];
    for (const detail of ['empty', 'open', 'taken'] as const) {
      app.dispatchEvent(new CustomEvent('plan-state', { detail }));
      await settled();
      words.push(one('.cp-saving').innerText.trim());
    }
    expect(words).to.deep.equal(['Saved', 'Plan not saved', 'Saved']);
    app.dispatchEvent(new CustomEvent('plan-state', { detail: 'open' }));
    tracker.say({ state: 'unsaved', why: 'refused' });
    await settled();
    expect(one('.cp-saving').innerText.trim()).to.equal('Not saved yet');
  });

  it('says on the last page where a plan is that was taken along', async () => {
    const { app, tracker, settled, press, one } = await coursePage();
    app.dispatchEvent(new CustomEvent('plan-state', { detail: 'taken' }));
    await press('Save and exit');
    tracker.say({ state: 'closed', saved: true });
    await settled();
    expect(one('[data-screen=closed]').innerText).to.contain(
      'You chose to download, print or copy your plan. The course keeps nothing of it.',
    );
  });
});
