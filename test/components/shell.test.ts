import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { Parts, SelfCheckActivity } from '../../src/model/course.js';
import { advance, start, type Progress } from '../../src/model/progress.js';
import { bank } from '../fixtures/questions.js';
import { progressWith } from '../fixtures/quiz-course.js';
import { allParts, course, coursePage } from './course-page.js';
import { dispatchCourseEvent } from '../../src/components/parts/course-event.js';

const reading: Progress = advance(course, start, { type: 'opened', screen: 'definition' });
const passed: Progress = {
  ...progressWith(
    course,
    bank,
    bank.map(() => 'right'),
  ),
  place: 'quiz',
};

describe('the first visit', () => {
  it('shows the start alone, and leaves the focus where it is', async () => {
    const { shown } = await coursePage();
    expect(shown()).to.deep.equal(['start']);
    expect(document.activeElement).to.equal(document.body);
    expect(document.title).to.equal('Co-production: driving positive change together');
  });

  it('keeps the picture that came with the page', async () => {
    const { one } = await coursePage();
    expect(one('.cp-cover__picture').querySelectorAll('#cover')).to.have.length(1);
  });

  it('can be used by everyone', async () => {
    const { app } = await coursePage();
    await expect(app).to.be.accessible();
  });

  it('can be used before the LMS has answered, and nothing done meanwhile is lost', async () => {
    const { press, shown, tracker, answer } = await coursePage({ isSlow: true });
    await press('Start');
    await press('Continue to: Quiz');
    expect(tracker.records).to.deep.equal([]);
    await answer();
    expect(shown()).to.deep.equal(['quiz']);
    const last = tracker.records.at(-1);
    expect(last?.place).to.equal('quiz');
    expect(last?.objectives).to.deep.include({ id: 'section_definition', status: 'completed', score: null });
  });
});

describe('going through the course', () => {
  it('opens a screen with its title, its address and its heading', async () => {
    const { press, shown, one, tracker } = await coursePage();
    await press('Start');
    expect(shown()).to.deep.equal(['definition']);
    expect(location.hash).to.equal('#definition');
    expect(document.title).to.equal('What is co-production? – Co-production: driving positive change together');
    expect(document.activeElement).to.equal(one('#definition h1'));
    expect(tracker.records.at(-1)?.place).to.equal('definition');
  });

  it('takes a seat when a section is finished', async () => {
    const { press, one } = await coursePage();
    await press('Start');
    await press('Continue to: Quiz');
    expect(one('.cp-bar__done').innerText).to.equal('1 of 2 read or passed');
    expect(document.querySelectorAll('.cp-bar__seat--taken')).to.have.length(1);
  });

  it('goes back and forward inside the course', async () => {
    const { press, shown, one } = await coursePage();
    await press('Start');
    await press('Glossary');
    history.back();
    await aTimeout(100);
    expect(shown()).to.deep.equal(['definition']);
    expect(document.activeElement).to.equal(one('#definition h1'));
    history.forward();
    await aTimeout(100);
    expect(shown()).to.deep.equal(['glossary']);
  });

  it('opens the screen that a place stands in, and goes to the place', async () => {
    const { app, shown, one, settled } = await coursePage();
    const link = Object.assign(document.createElement('a'), { href: '#five_ways', textContent: 'Read about this' });
    app.querySelector('footer')?.append(link);
    link.click();
    await settled();
    expect(shown()).to.deep.equal(['definition']);
    expect(document.activeElement).to.equal(one('#five_ways'));
  });

  it('lets the skip link be a skip link', async () => {
    const { shown, press } = await coursePage();
    await press('Start');
    location.hash = '#maincontent';
    await aTimeout(50);
    expect(shown()).to.deep.equal(['definition']);
  });
});

describe('coming back', () => {
  it('is where it was left, says so once, and asks nothing', async () => {
    const { shown, one, press, app, said } = await coursePage({ before: reading });
    expect(shown()).to.deep.equal(['definition']);
    expect(document.activeElement).to.equal(one('#definition h1'));
    expect(one('.cp-message p').innerText).to.equal('Welcome back. You are where you left off.');
    expect(said()).to.equal('Welcome back. You are where you left off.');
    await press('Glossary');
    expect(app.querySelector('.cp-message')).to.equal(null);
  });

  it('leaves the room to a question that was left open, which says by itself that one is back', async () => {
    const begun = advance(course, { ...start, place: 'quiz' }, { type: 'attempt-started', seed: 1 });
    const { app, said, shown } = await coursePage({ before: begun });
    expect(shown()).to.deep.equal(['quiz']);
    expect(said()).to.equal('Welcome back. You are where you left off.');
    expect(app.querySelector('.cp-message p')?.textContent ?? '').to.equal('');
  });

  it('for a visit that the LMS does not count says what that means', async () => {
    const { one, said } = await coursePage({ mode: 'uncounted' });
    const told =
      'Your learning management system does not count this visit. Your place is kept, but no score or completion is sent.';
    expect(one('.cp-message p').innerText).to.equal(told);
    expect(said()).to.equal(told);
  });

  it('after passing opens the start, which says so', async () => {
    const { shown, one } = await coursePage({ before: passed });
    expect(shown()).to.deep.equal(['start']);
    expect(one('.cp-cover__passed').innerText).to.equal('You passed on 23 November 2026. Your best score is 100%.');
    expect([...one('.cp-cover__ways').querySelectorAll('a')].map((link) => link.innerText)).to.deep.equal([
      'Read again',
      'Take the quiz again',
    ]);
  });

  it('sends the answers of the last attempt again once their questions are there', async () => {
    const { tracker } = await coursePage({ before: progressWith(course, bank, ['right']) });
    expect(tracker.records.at(-1)?.interactions.map((record) => record.id)).to.deep.equal(['Q02_leaflet']);
  });
});

describe('parts that are fetched later', () => {
  it('are asked for again when the connection failed, and the words can be read meanwhile', async () => {
    let isThere = false;
    const parts: Parts = {
      ...allParts,
      questions: () => (isThere ? Promise.resolve(bank) : Promise.reject(new TypeError('Failed to fetch'))),
    };
    const { app, press, one, shown, settled } = await coursePage({ parts });
    await press('I know this already: go to the quiz');
    await settled();
    expect(shown()).to.deep.equal(['quiz']);
    expect(one('.cp-message p').innerText).to.equal(
      'A part of this page could not be loaded. You can go on reading. Check your connection and choose “Try again”.',
    );
    isThere = true;
    await press('Try again');
    await settled();
    expect(app.querySelector('.cp-message')).to.equal(null);
  });
});

describe('the learner’s own project', () => {
  const selfCheck = { kind: 'self-check', id: 'self_check' } as SelfCheckActivity;
  const parts: Parts = { ...allParts, activities: () => Promise.resolve([selfCheck]) };

  for (const keepSelfCheck of [false, true]) {
    it(`${keepSelfCheck ? 'is sent when the course says so' : 'stays in the page'}`, async () => {
      const { app, tracker, one, press } = await coursePage({ parts, course: { ...course, keepSelfCheck } });
      one('#definition').insertAdjacentHTML(
        'beforeend',
        '<self-check-activity data-activity="none"></self-check-activity>',
      );
      await press('Start');
      const screen = one('#definition') as HTMLElement & { activities?: unknown };
      await waitUntil(() => screen.activities, 'The activities did not come.', { timeout: 10_000 });
      dispatchCourseEvent(app, { type: 'activity-answered', activity: 'self_check', item: 'a', choice: '2' });
      expect(tracker.records.at(-1)?.suspendData.includes('self_check')).to.equal(keepSelfCheck);
    });
  }
});
