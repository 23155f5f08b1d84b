import '../../src/components/activities/check-activity.js';
import '../../src/components/activities/ladder-activity.js';
import '../../src/components/activities/myths-activity.js';
import '../../src/components/activities/scenario-activity.js';
import '../../src/components/activities/self-check-activity.js';
import '../../src/components/activities/story-activity.js';
import { expect } from '@open-wc/testing';
import { booking, check, ladder, law, selfCheck, story } from '../fixtures/activities.js';
import { activityPage, type ActivityPage } from './activity-page.js';
import { afterDoublePress } from './quiz-page.js';

const focused = () => document.activeElement as HTMLElement;
const status = (page: ActivityPage) => page.one('[role=status]').textContent?.trim();

describe('every activity', () => {
  for (const activity of [ladder, law, story, check, booking, selfCheck]) {
    it(`${activity.kind}: can be used by everyone, and takes the place of its reading version`, async () => {
      const page = await activityPage(activity);
      await expect(page.element).to.be.accessible();
      expect(page.one('h3').innerText).to.equal(activity.title);
      expect(page.element.innerText).not.to.contain('The reading version.');
      expect(page.element.querySelector('[style], [draggable=true]')).to.equal(null);
    });
  }
});

describe('the ladder', () => {
  it('asks to choose a rung first', async () => {
    const page = await activityPage(ladder);
    await page.press('Check answer');
    expect(page.element.innerText).to.contain('Choose one first');
    expect(focused().matches('input[type=radio]')).to.equal(true);
    expect(page.told).to.have.length(0);
    await expect(page.element).to.be.accessible();
  });

  it('stands with its top rung first and says why a practice belongs where it does', async () => {
    const page = await activityPage(ladder);
    expect(page.all('.nhsuk-radios__label').map((label) => label.innerText)).to.deep.equal([
      'Co-production',
      'Consultation',
      'Informing',
    ]);
    await page.choose('#ladder-rung-2');
    await page.press('Check answer');
    expect(page.answers()).to.deep.equal({ a: '2' });
    expect(page.one('h4 .cp-verdict').innerText).to.equal('Not quite');
    expect(status(page)).to.equal('Not quite. This is Co-production. Power is shared in the plan and the delivery.');
    expect(page.one('.cp-rung:first-child .cp-rung__gathered').innerText).to.contain('1');
    expect(focused().innerText).to.equal('Next');
    await expect(page.element).to.be.accessible();
  });

  it('goes on to the end, where all practices stand on their rungs, and begins again', async () => {
    const page = await activityPage(ladder);
    for (const rung of ['3', '1']) {
      await page.choose(`#ladder-rung-${rung}`);
      await page.press('Check answer');
      await afterDoublePress();
      await page.press(rung === '3' ? 'Next' : 'See them all');
    }
    expect(focused().innerText).to.equal('You got 2 of 2 right');
    expect(page.one('.cp-rung:first-child').innerText).to.contain(
      'Parents and staff plan and run a sleep clinic together.',
    );
    expect(page.one('.cp-credit a').getAttribute('href')).to.equal('https://example.org/ladder');
    await expect(page.element).to.be.accessible();
    await page.press('Start again');
    expect(page.answers()).to.deep.equal({});
    expect(focused().innerText).to.contain('1 of 2');
  });

  it('comes back at the first practice that has no rung yet', async () => {
    const page = await activityPage(ladder, { a: '3' });
    expect(page.one('h4').innerText).to.contain('2 of 2');
    expect(status(page)).to.equal('');
  });
});

describe('myth or fact', () => {
  it('takes one press, says why, and links to the source', async () => {
    const page = await activityPage(law);
    const top = () => Math.round(page.one('button[type=submit]').getBoundingClientRect().top);
    const before = top();
    await page.press('Fact');
    expect(top()).to.equal(before);
    expect(page.answers()).to.deep.equal({ a: 'f' });
    expect(status(page)).to.equal('Not quite. This is a myth. The Act does not use the word co-production.');
    expect(focused().innerText).to.equal('Fact');
    expect(focused().getAttribute('aria-pressed')).to.equal('true');
    expect(page.one<HTMLAnchorElement>('.cp-step__source a').href).to.equal('https://example.org/act');
    await expect(page.element).to.be.accessible();
  });

  it('counts the first press only', async () => {
    const page = await activityPage(law);
    await page.press('Fact');
    await page.press('Myth');
    expect(page.answers()).to.deep.equal({ a: 'f' });
  });

  it('ends with all statements and their sources', async () => {
    const page = await activityPage(law, { a: 'm', b: 'f' });
    expect(page.one('h4').innerText).to.equal('You got 2 of 2 right');
    expect(page.all('.cp-told__item')).to.have.length(2);
    await expect(page.element).to.be.accessible();
  });
});

describe('the story', () => {
  it('is told in its teller’s voice, step by step, and back', async () => {
    const page = await activityPage(story);
    expect(page.one('.cp-voice blockquote').innerText.trim()).to.equal(
      'In 2022, I was invited to join a Quality Improvement project.',
    );
    expect(page.one('.cp-voice figcaption').innerText).to.equal('Tracey');
    await page.press('Next step');
    expect(focused().innerText).to.contain('Heard and valued');
    expect(page.answers()).to.deep.equal({ 1: 'r' });
    await page.press('Back');
    expect(focused().innerText).to.contain('An invitation');
  });

  it('then asks what she tells us, and keeps the steps read when the questions begin again', async () => {
    const page = await activityPage(story, { 1: 'r', 2: 'r' });
    await page.press('We would need to ask');
    expect(status(page)).to.equal('Not quite. She says that it was a Quality Improvement project.');
    await page.press('Next');
    await page.press('We would need to ask');
    expect(status(page)).to.equal('Correct. She does not say if she was paid.');
    await page.press('See them all');
    expect(page.one('.cp-summary h4').innerText).to.equal('You got 1 of 2 right');
    await expect(page.element).to.be.accessible();
    await page.press('Start again');
    expect(page.answers()).to.deep.equal({ 1: 'r', 2: 'r' });
  });
});

describe('the check', () => {
  it('says why under the option, and ends with what is right', async () => {
    const page = await activityPage(check);
    await page.choose('#what_is_it-a-a');
    await page.press('Check answer');
    expect(page.one('#what_is_it-a-a-feedback').innerText).to.contain('Here the power to decide stays with staff.');
    await afterDoublePress();
    await page.press('Next');
    await page.choose('#what_is_it-b-a');
    await page.press('Check answer');
    await afterDoublePress();
    await page.press('See them all');
    expect(focused().innerText).to.equal('You got 1 of 2 right');
    await expect(page.element).to.be.accessible();
  });

  it('asks a single question without a count, and leaves it with its feedback, to be tried again', async () => {
    const alone = { ...check, questions: check.questions.slice(0, 1) };
    const page = await activityPage(alone);
    expect(page.one('h4').innerText.trim()).to.equal('What makes a project co-production?');
    await page.choose('#what_is_it-a-a');
    await page.press('Check answer');
    await afterDoublePress();
    await page.press('Start again');
    expect(focused()).to.equal(page.one('h4'));
    expect(page.answers()).to.deep.equal({});
    const later = await activityPage(alone, { a: 'b' });
    expect(later.one('#what_is_it-a-b-feedback').innerText).to.contain('It names equality and shared power.');
    await expect(later.element).to.be.accessible();
  });
});

describe('the scenario', () => {
  it('shows what follows, lets a choice that leads nowhere be made again, and goes on', async () => {
    const page = await activityPage(booking);
    await page.choose('#in_practice-scene-1-a');
    await page.press('See what follows');
    expect(focused().innerText).to.equal('An honest question');
    expect(page.one('.cp-turn').innerText).to.contain('One asks, “What is left for us to decide?”');
    await page.choose('#in_practice-scene-2-a');
    await page.press('See what follows');
    expect(page.one('#in_practice-scene-2-a-feedback').innerText).to.contain(
      'It is not true, and people find out. Try another way.',
    );
    expect(status(page)).to.equal('It is not true, and people find out. Try another way.');
    await page.choose('#in_practice-scene-2-b');
    await page.press('See what follows');
    expect(focused().innerText).to.equal('Working as equals');
    expect(page.element.innerText).to.contain('1 of your 2 choices shared power or kept trust.');
    expect(page.answers()).to.deep.equal({ 0: 'a', 1: 'b' });
    await expect(page.element).to.be.accessible();
  });

  it('goes back to any choice', async () => {
    const page = await activityPage(booking, { 0: 'a', 1: 'b' });
    await page.press('Go back and choose again');
    expect(focused().innerText).to.equal('The first plan');
    expect(page.answers()).to.deep.equal({});
  });

  it('keeps the choices before the one that is made again', async () => {
    const page = await activityPage(booking, { 0: 'a', 1: 'b' });
    page.all('.cp-turn button').at(-1)?.click();
    expect(page.answers()).to.deep.equal({ 0: 'a' });
  });

  it('asks to choose first', async () => {
    const page = await activityPage(booking);
    await page.press('See what follows');
    expect(page.element.innerText).to.contain('Choose one first');
    expect(focused().matches('input[type=radio]')).to.equal(true);
  });
});
