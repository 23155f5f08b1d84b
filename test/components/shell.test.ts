import { aTimeout, expect } from '@open-wc/testing';
import type { Parts, SelfCheckActivity } from '../../src/model/course.js';
import { advance, start, type Progress } from '../../src/model/progress.js';
import type { Saving } from '../../src/tracking/tracker.js';
import { bank } from '../fixtures/questions.js';
import { progressWith } from '../fixtures/quiz-course.js';
import { allParts, course, coursePage } from './course-page.js';
import { tell } from '../../src/components/tell.js';

const reading: Progress = advance(course, start, { type: 'opened', screen: 'definition' });
const passed: Progress = { ...progressWith(course, bank, bank.map(() => 'right')), place: 'quiz' };

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
    await press('Go on to: Quiz');
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
    await press('Go on to: Quiz');
    expect(one('.cp-bar__done').innerText).to.equal('1 of 2 done');
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

  it('after passing opens the start, which says so', async () => {
    const { shown, one } = await coursePage({ before: passed });
    expect(shown()).to.deep.equal(['start']);
    expect(one('.cp-cover__passed').innerText).to.equal('You passed on 23 November 2026. Your best score is 100%.');
    expect([...one('.cp-cover__ways').querySelectorAll('a')].map((link) => link.innerText)).to.deep.equal(['Read again', 'Take the quiz again']);
  });

  it('sends the answers of the last attempt again once their questions are there', async () => {
    const { tracker } = await coursePage({ before: progressWith(course, bank, ['right']) });
    expect(tracker.records.at(-1)?.interactions.map((record) => record.id)).to.deep.equal(['Q02_leaflet']);
  });
});

describe('what is true of saving', () => {
  const rows: readonly { saving: Saving; word: string; message: string; presses: readonly string[] }[] = [
    { saving: { state: 'saving' }, word: 'Saving', message: '', presses: [] },
    { saving: { state: 'saved' }, word: 'Saved', message: '', presses: [] },
    { saving: { state: 'unsaved', why: 'offline' }, word: 'Not saved yet', message: 'Not saved yet. There seems to be no connection. Your answers are kept on this page. Keep it open. We try again by ourselves, or choose “Try again”.', presses: ['Try again'] },
    { saving: { state: 'unsaved', why: 'refused' }, word: 'Not saved yet', message: 'Not saved yet. The learning management system did not take your latest answers. Keep this page open and choose “Try again”.', presses: ['Try again'] },
    { saving: { state: 'unsaved', why: 'session-ended' }, word: 'Not saved yet', message: 'Not saved yet. Your learning management system has signed you out. Sign in to it in another tab, then choose “Try again”. If that does not help, open the course again. All that was saved before is kept.', presses: ['Try again'] },
    { saving: { state: 'unsaved', why: 'window-gone' }, word: 'Not saved yet', message: 'Not saved. The window of the learning management system has been closed. Open the course from the learning management system again. All that was saved before is kept.', presses: [] },
    { saving: { state: 'nothing-records', why: 'no-lms' }, word: 'Not recorded', message: 'Nothing is recorded here. The course is not open inside a learning management system. You can read everything and try the quiz. To have it recorded, open the course from your learning management system.', presses: ['Close'] },
    { saving: { state: 'nothing-records', why: 'no-start' }, word: 'Not recorded', message: 'Nothing is recorded here. The learning management system did not start this visit. You can read everything and try the quiz. To have it recorded, close the course and open it again.', presses: ['Close'] },
    { saving: { state: 'nothing-records', why: 'review' }, word: 'Not recorded', message: 'You are looking back at work you have finished. Nothing you do now is recorded, and your result stays as it is.', presses: ['Close'] },
    { saving: { state: 'nothing-records', why: 'browse' }, word: 'Not recorded', message: 'This is a preview. You can try everything. Nothing you do is recorded.', presses: ['Close'] },
    { saving: { state: 'nothing-records', why: 'opened-twice' }, word: 'Not recorded', message: 'The course is already open in another window. Nothing you do here is recorded. Close this window and go on in the other one.', presses: ['Close'] },
  ];

  for (const { saving, word, message, presses } of rows) {
    it(`says "${word}"${'why' in saving ? ` (${saving.why})` : ''} in the bar, and below what to do`, async () => {
      const { app, tracker, settled, one, said } = await coursePage();
      const exitAt = one('.cp-bar__exit').getBoundingClientRect().right;
      tracker.say(saving);
      await settled();
      expect(one('.cp-saving').innerText.trim()).to.equal(word);
      expect(app.querySelector<HTMLElement>('.cp-message p')?.innerText ?? '').to.equal(message);
      expect(said()).to.equal(message);
      expect([...app.querySelectorAll<HTMLElement>('.cp-message button')].map((button) => button.innerText)).to.deep.equal(presses);
      expect(one('.cp-bar__exit').getBoundingClientRect().right, 'the way out stays where it is').to.equal(exitAt);
      await expect(app).to.be.accessible();
    });
  }

  it('is not read out after each answer, only when it changes', async () => {
    const { tracker, settled, said } = await coursePage();
    tracker.say({ state: 'saving' });
    tracker.say({ state: 'saved' });
    await settled();
    expect(said()).to.equal('');
    tracker.say({ state: 'unsaved', why: 'offline' });
    tracker.say({ state: 'saved' });
    await settled();
    expect(said()).to.equal('Saved');
  });

  it('moves nothing of what is being read', async () => {
    const { tracker, settled, one, press } = await coursePage();
    await press('Start');
    const headingAt = () => one('#definition h1').getBoundingClientRect().top;
    const before = headingAt();
    tracker.say({ state: 'unsaved', why: 'offline' });
    await settled();
    expect(headingAt()).to.equal(before);
    expect(one('.cp-message').getBoundingClientRect().bottom).to.be.at.most(window.innerHeight + 1);
  });

  it('leaves when it has been read and closed, but what must be done stays', async () => {
    const { tracker, settled, press, app, one } = await coursePage();
    tracker.say({ state: 'nothing-records', why: 'review' });
    await settled();
    await press('Close');
    expect(app.querySelector('.cp-message')).to.equal(null);
    tracker.say({ state: 'unsaved', why: 'window-gone' });
    await settled();
    expect(one('.cp-message').querySelectorAll('button')).to.have.length(0);
  });

  it('tries again when asked to', async () => {
    const { tracker, settled, press } = await coursePage();
    tracker.say({ state: 'unsaved', why: 'offline' });
    await settled();
    await press('Try again');
    expect(tracker.calls).to.deep.equal(['flush']);
  });
});

describe('save and exit', () => {
  const endings: readonly { saved: boolean; heading: string }[] = [
    { saved: true, heading: 'Your work is saved' },
    { saved: false, heading: 'We could not save everything' },
  ];
  for (const { saved, heading } of endings) {
    it(`says "${heading}" when the LMS has ${saved ? '' : 'not '}kept everything`, async () => {
      const { app, tracker, press, settled, shown, one } = await coursePage();
      await press('Save and exit');
      expect(tracker.calls).to.deep.equal(['close']);
      tracker.say({ state: 'closed', saved });
      await settled();
      expect(shown()).to.deep.equal(['closed']);
      expect(one('[data-screen=closed] h1').innerText).to.equal(heading);
      expect(document.activeElement).to.equal(one('[data-screen=closed] h1'));
      history.back();
      await aTimeout(100);
      expect(shown()).to.deep.equal(['closed']);
      await expect(app).to.be.accessible();
    });
  }

  it('does not leave with something unsaved before the learner has been told', async () => {
    const { tracker, settled, press, one } = await coursePage();
    tracker.say({ state: 'unsaved', why: 'refused' });
    await settled();
    await press('Save and exit');
    expect(tracker.calls).to.deep.equal(['flush']);
    expect(document.activeElement).to.equal(one('.cp-message'));
    expect(one('.cp-message p').innerText).to.equal('Your latest answers are not saved yet. If you leave now, they may be lost.');
    await press('Leave without saving');
    expect(tracker.calls).to.deep.equal(['flush', 'close']);
  });

  it('promises nothing where nothing records', async () => {
    const { tracker, settled, press, one } = await coursePage();
    tracker.say({ state: 'nothing-records', why: 'no-lms' });
    await settled();
    await press('Exit');
    tracker.say({ state: 'closed', saved: false });
    await settled();
    expect(one('[data-screen=closed]').innerText).to.equal('You have left the course\n\nNothing was recorded. You can close this window or tab.');
  });
});

describe('parts that are fetched later', () => {
  it('are asked for again when the connection failed, and the words can be read meanwhile', async () => {
    let isThere = false;
    const parts: Parts = { ...allParts, questions: () => (isThere ? Promise.resolve(bank) : Promise.reject(new TypeError('Failed to fetch'))) };
    const { app, press, one, shown, settled } = await coursePage({ parts });
    await press('Know this already? Go to the quiz');
    await settled();
    expect(shown()).to.deep.equal(['quiz']);
    expect(one('.cp-message p').innerText).to.equal('A part of this page could not be loaded. You can go on reading. Check your connection and choose “Try again”.');
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
      one('#definition').insertAdjacentHTML('beforeend', '<self-check-activity data-activity="none"></self-check-activity>');
      await press('Start');
      await aTimeout(500);
      tell(app, { type: 'activity-answered', activity: 'self_check', item: 'a', choice: '2' });
      expect(tracker.records.at(-1)?.suspendData.includes('self_check')).to.equal(keepSelfCheck);
    });
  }
});
