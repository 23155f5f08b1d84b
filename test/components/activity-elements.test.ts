import '../../src/components/activities/check-activity.js';
import '../../src/components/activities/duties-activity.js';
import '../../src/components/activities/guess-activity.js';
import '../../src/components/activities/ladder-activity.js';
import '../../src/components/activities/scenario-activity.js';
import '../../src/components/activities/self-check-activity.js';
import '../../src/components/activities/story-activity.js';
import { expect } from '@open-wc/testing';
import { booking, check, guess, ladder, law, selfCheck, story } from '../fixtures/one-of-each-activity.js';
import { activityPage, type ActivityPage } from './activity-page.js';
import { afterDoublePress } from './quiz-page.js';

const focused = () => document.activeElement as HTMLElement;
const status = (page: ActivityPage) => page.one('[role=status]').textContent?.trim();

describe('every activity', () => {
  for (const activity of [ladder, law, story, check, booking, guess, selfCheck]) {
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
  it('is climbed first: each rung changes the scene, and says who holds the pen', async () => {
    const page = await activityPage(ladder);
    expect(page.one('course-scene title').textContent).to.equal('empty: a table.');
    await page.choose('#ladder-climb-2');
    expect(page.one('course-scene title').textContent).to.equal('asked: a table.');
    expect(page.one('.cp-climb__words').innerText).to.equal(
      'Consultation. People are asked for views. Staff hold the pen.',
    );
    expect(page.one('course-scene [role=status]').textContent).to.equal('Someone moves, for asked.');
    expect(page.told).to.have.length(0);
    await page.press('Place the examples');
    expect(focused().innerText).to.contain('Parents and staff plan and run a sleep clinic together.');
    expect(page.one('course-scene title').textContent).to.equal('empty: a table.');
    await expect(page.element).to.be.accessible();
  });

  it('asks to choose a rung first', async () => {
    const page = await activityPage(ladder);
    await page.press('Place the examples');
    await page.press('Check answer');
    expect(page.element.innerText).to.contain('Choose one first');
    expect(focused().matches('input[type=radio]')).to.equal(true);
    expect(page.told).to.have.length(0);
    await expect(page.element).to.be.accessible();
  });

  it('stands with its top rung first and says why a practice belongs where it does', async () => {
    const page = await activityPage(ladder);
    await page.press('Place the examples');
    expect(page.all('.cp-rung__label').map((label) => label.innerText.replace(/\s+/g, ' '))).to.deep.equal([
      '3 Co-production',
      '2 Consultation',
      '1 Informing',
    ]);
    await page.choose('#ladder-practice-a-2');
    await page.press('Check answer');
    expect(page.answers()).to.deep.equal({ a: '2' });
    expect(page.one('.cp-outcome .cp-verdict').innerText).to.equal('Not quite');
    expect(page.all('[role=status]').map((place) => place.textContent)).to.contain(
      'Not quite. This is Co-production. Power is shared in the plan and the delivery.',
    );
    expect(page.one('course-scene title').textContent).to.equal('equals: a table.');
    expect(page.one('.cp-rung:first-child .cp-rung__placed').innerText).to.equal('Example 1');
    expect(focused().innerText).to.equal('Next');
    await expect(page.element).to.be.accessible();
  });

  it('says at the end where a practice was put that belongs elsewhere, with its cross there and no tick', async () => {
    const page = await activityPage(ladder, { a: '2', b: '1' });
    expect(page.one('.cp-placed__rung:first-child').innerText).to.contain('You put it on ');
    expect(page.all('.cp-placed__practice > .cp-sign--wrong, .cp-placed .cp-sign--missed')).to.deep.equal([]);
    expect(page.all('.cp-placed .cp-elsewhere > .cp-sign--wrong').length).to.be.greaterThan(0);
    expect(page.all('.cp-placed .cp-sign--right')).to.have.length(1);
    await expect(page.element).to.be.accessible();
  });

  it('goes on to the end, where all practices stand on their rungs, and begins again', async () => {
    const page = await activityPage(ladder);
    await page.press('Place the examples');
    for (const [item, rung] of [
      ['a', '3'],
      ['b', '1'],
    ]) {
      await page.choose(`#ladder-practice-${item}-${rung}`);
      await page.press('Check answer');
      await afterDoublePress();
      await page.press(rung === '3' ? 'Next' : 'See them all');
    }
    expect(focused().innerText).to.equal('You got 2 of 2 right');
    expect(page.one('.cp-placed__rung:first-child').innerText).to.contain(
      'Parents and staff plan and run a sleep clinic together.',
    );
    // It stands where it belongs: a cross beside it would say that it does not.
    expect(page.all('.cp-placed .cp-sign--wrong')).to.deep.equal([]);
    expect(page.one('.cp-placed').innerText).not.to.contain('You put it on');
    expect(page.one('.cp-credit a').getAttribute('href')).to.equal('https://example.org/ladder');
    await expect(page.element).to.be.accessible();
    await page.press('Start again');
    expect(page.answers()).to.deep.equal({});
  });

  it('comes back at the first practice that has no rung yet, and after it shows the first guess again', async () => {
    const page = await activityPage(ladder, { a: '3' });
    expect(page.one('h4').innerText).to.contain('Example 2 of 2');
    Object.assign(page.element, { activities: [guess], allAnswers: { first_guess: { a: '2' } } });
    await page.choose('#ladder-practice-b-1');
    await page.press('Check answer');
    await afterDoublePress();
    await page.press('See them all');
    expect(page.one('.cp-guessed').innerText).to.equal(
      'At the beginning you said: “They said what they thought.” On the ladder that is Consultation. Would you still say so?',
    );
  });
});

describe('the first guess', () => {
  it('takes one press, marks nothing, and may be changed', async () => {
    const page = await activityPage(guess);
    await page.press('They did it with us.');
    expect(page.answers()).to.deep.equal({ a: '3' });
    expect(page.one('.cp-outcome').innerText).to.equal('You will see it again.');
    await page.press('I have not asked yet');
    expect(page.answers()).to.deep.equal({ a: '0' });
    expect(focused().getAttribute('aria-pressed')).to.equal('true');
    await expect(page.element).to.be.accessible();
  });
});

describe('the duties', () => {
  it('takes two presses, says whose it is and how it binds, and links to the source', async () => {
    const page = await activityPage(law);
    await page.press('The council’s table');
    expect(page.answers()).to.deep.equal({});
    await page.press('Must: it is in law');
    expect(page.answers()).to.deep.equal({ 1: '0' });
    expect(status(page)).to.equal(
      'You said: The council’s, must. Partly correct. The Trust’s, and it is a must. It is our main duty.',
    );
    expect(focused().innerText).to.contain('Must');
    expect(focused().getAttribute('aria-pressed')).to.equal('true');
    expect(page.one<HTMLAnchorElement>('.cp-step__source a').href).to.equal('https://example.org/act');
    await expect(page.element).to.be.accessible();
  });

  it('counts the first answer only, and goes on to the next card with nothing pressed', async () => {
    const page = await activityPage(law);
    await page.press('The Trust’s table');
    await page.press('Must: it is in law');
    await page.press('Both');
    expect(page.answers()).to.deep.equal({ 1: '2' });
    await page.press('Next');
    expect(focused().innerText).to.contain('Card 2 of 2');
    expect(page.all('[aria-pressed=true]')).to.have.length(0);
  });

  it('takes nothing from the second of a double click, neither a placement nor the way on', async () => {
    const page = await activityPage(law);
    const doubled = (selector: string) =>
      page.one(selector).dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true }));
    doubled('.cp-sort__owner--left');
    await page.press('The Trust’s table');
    doubled('.cp-force__way--must');
    expect([page.answers(), page.one('.cp-sort__owner--left').ariaPressed]).to.deep.equal([{}, 'false']);
    await page.press('Must: it is in law');
    doubled('.cp-step__actions button');
    expect(page.one('h4').innerText).to.contain('Card 1 of 2');
  });

  it('ends with all cards, their sources, and the card that is missing', async () => {
    const page = await activityPage(law, { 1: '2', 2: '1' });
    expect(page.one('h4').innerText).to.equal('You got 2 of 2 right');
    expect(page.all('.cp-told__item')).to.have.length(2);
    expect(page.element.innerText).to.contain('One card is missing.');
    expect(page.element.innerText).not.to.contain('You said');
    await expect(page.element).to.be.accessible();
  });

  for (const [choice, said, sign] of [
    ['0', 'The council’s, must', 'partly'],
    ['1', 'The council’s, should', 'wrong'],
  ] as const)
    it(`says at the end what was said of a card that belongs elsewhere, with its sign there and no tick: ${sign}`, async () => {
      const page = await activityPage(law, { 1: choice, 2: '1' });
      expect(page.one('.cp-told__item').innerText).to.contain(`You said: ${said}.\nThe Trust’s, and it is a must.`);
      expect(page.all('.cp-told__item > .cp-sign--wrong, .cp-told .cp-sign--missed')).to.deep.equal([]);
      const signs = page.all('.cp-told .cp-elsewhere > .cp-sign').map((shown) => shown.getAttribute('class'));
      expect(signs).to.deep.equal([`cp-sign cp-sign--${sign}`]);
      expect(page.all('.cp-told .cp-sign--right')).to.have.length(1);
      await expect(page.element).to.be.accessible();
    });
});

describe('the story', () => {
  it('is told in its teller’s words alone, step by step, and back', async () => {
    const page = await activityPage(story);
    expect(page.one('.cp-story__words').innerText.trim().replace(/\s+/g, ' ')).to.equal(
      'Tracey’s words: 1 of 2 In 2022, I was invited to join a Quality Improvement project.',
    );
    await page.press('Next');
    expect(focused().innerText).to.equal('Tracey’s words: 2 of 2');
    expect(page.answers()).to.deep.equal({ 1: 'r' });
    await page.press('Previous');
    expect(focused().innerText).to.equal('Tracey’s words: 1 of 2');
  });

  it('then asks what stayed, and keeps nothing of it', async () => {
    const page = await activityPage(story, { 1: 'r', 2: 'r' });
    await page.press('She felt “heard and valued”.');
    expect(focused().getAttribute('aria-pressed')).to.equal('true');
    expect(page.one('.cp-story__after').innerText).to.equal('When could somebody last say that?');
    expect(page.told).to.have.length(0);
    await expect(page.element).to.be.accessible();
  });

  it('can be read from the beginning once it has been read', async () => {
    const page = await activityPage(story, { 1: 'r', 2: 'r' });
    await page.press('Tracey’s words from the beginning');
    expect(focused().innerText).to.equal('Tracey’s words: 1 of 2');
    expect(page.answers()).to.deep.equal({ 1: 'r', 2: 'r' });
    expect(page.element.innerText).not.to.contain('from the beginning');
  });

  it('opens again with its teller once all is answered, and the answers are one press away', async () => {
    const all = { ...Object.fromEntries([...story.steps, ...story.asks.items].map(({ code }) => [code, 'r'])) };
    const page = await activityPage(story, all);
    expect(page.one('.cp-story__title').innerText).to.equal('Tracey’s words: 1 of 2');
    await page.press('Your answers');
    expect(page.one('.cp-summary h4').innerText).to.contain('of 2 right');
    expect(page.told).to.have.length(0);
  });

  it('then asks what is for us to answer, and keeps the steps read when the questions begin again', async () => {
    const page = await activityPage(story, { 1: 'r', 2: 'r' });
    await page.press('What is left for us to answer?');
    await page.press('It is for us to say');
    expect(status(page)).to.equal('Not quite. She says that it was a Quality Improvement project.');
    const signs = page.all('.cp-ways--beside .cp-sign').map((sign) => sign.getAttribute('class'));
    expect(signs, 'a sign at what was pressed and at what is right').to.deep.equal([
      'cp-sign cp-sign--missed',
      'cp-sign cp-sign--wrong',
    ]);
    await page.press('Next');
    await page.press('It is for us to say');
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
    expect(page.one('.cp-step__number').innerText.trim()).to.equal(`Question 1 of ${check.questions.length}`);
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
    await page.press('Try again');
    expect(focused()).to.equal(page.one('h4'));
    expect(page.answers()).to.deep.equal({});
    const later = await activityPage(alone, { a: 'b' });
    expect(later.one('#what_is_it-a-b-feedback').innerText).to.contain('It names equality and shared power.');
    await expect(later.element).to.be.accessible();
  });
});
