import { aTimeout, expect } from '@open-wc/testing';
import { encode } from '../../src/tracking/suspend-data.js';
import { nothingRestored, type Saving } from '../../src/tracking/tracker.js';
import { bank } from '../fixtures/questions.js';
import { progressWith } from '../fixtures/quiz-course.js';
import { course, coursePage } from './course-page.js';

describe('what is true of saving', () => {
  const rows: readonly { saving: Saving; word: string; message: string; presses: readonly string[] }[] = [
    { saving: { state: 'saving' }, word: 'Saving', message: '', presses: [] },
    { saving: { state: 'saved' }, word: 'Saved', message: '', presses: [] },
    {
      saving: { state: 'unsaved', why: 'offline' },
      word: 'Not saved yet',
      message:
        'Not saved yet. There seems to be no connection. Your answers are kept on this page. Keep it open. The course will try again by itself, or choose “Try again”.',
      presses: ['Try again'],
    },
    {
      saving: { state: 'unsaved', why: 'refused' },
      word: 'Not saved yet',
      message:
        'Not saved yet. The learning management system did not take your latest answers. Keep this page open and choose “Try again”. If that does not help, sign in to it in another tab and open the course again. All that was saved before is kept.',
      presses: ['Try again'],
    },
    {
      saving: { state: 'unsaved', why: 'session-ended' },
      word: 'Not saved yet',
      message:
        'Not saved yet. Your learning management system has signed you out. Sign in to it in another tab, then open the course again: all answers that were saved before are there. If you can, choose “Try again” first. On some systems that saves the rest.',
      presses: ['Try again'],
    },
    {
      saving: { state: 'unsaved', why: 'window-gone' },
      word: 'Not saved yet',
      message:
        'Not saved. The window of the learning management system has been closed. Open the course from the learning management system again. All that was saved before is kept.',
      presses: [],
    },
    {
      saving: { state: 'unsaved', why: 'unreadable' },
      word: 'Not saved yet',
      message:
        'What you did before could not be read. Your pass and your best score come from the learning management system and are kept. Nothing new is saved yet. If you want help, first go to “Help” and choose “Copy support details”, which hold the old text. To begin again without it, choose “Go on without it”.',
      presses: ['Go on without it'],
    },
    {
      saving: { state: 'nothing-records', why: 'no-lms' },
      word: 'Not recorded',
      message: 'Nothing is recorded here. To have it recorded, open the course from your learning management system.',
      presses: ['Close'],
    },
    {
      saving: { state: 'nothing-records', why: 'no-start' },
      word: 'Not recorded',
      message:
        'Nothing is recorded here. The learning management system did not start this visit. You can read everything and try the quiz. To have it recorded, close the course and open it again.',
      presses: ['Close'],
    },
    {
      saving: { state: 'nothing-records', why: 'review' },
      word: 'Not recorded',
      message:
        'You are looking back at work you have finished. Nothing you do now is recorded, and your result stays as it is.',
      presses: ['Close'],
    },
    {
      saving: { state: 'nothing-records', why: 'browse' },
      word: 'Not recorded',
      message: 'This is a preview. You can try everything. Nothing you do is recorded.',
      presses: ['Close'],
    },
    {
      saving: { state: 'nothing-records', why: 'opened-twice' },
      word: 'Not recorded',
      message:
        'The course is already open in another window. Nothing you do here is recorded. Close this window and go on in the other one.',
      presses: ['Close'],
    },
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
      expect(
        [...app.querySelectorAll<HTMLElement>('.cp-message button')].map((button) => button.innerText),
      ).to.deep.equal(presses);
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

describe('an LMS that is found late', () => {
  const kept =
    'Your learning management system was found after all. It has a quiz that you had begun, so the course goes on with that one.';
  const rows = [
    { story: 'has a quiz under way: that one stands, and the learner is told', held: 3, answered: 3, isTold: true },
    {
      story: 'has none: the quiz of this visit goes on, and nothing is to be told',
      held: 0,
      answered: 1,
      isTold: false,
    },
  ];
  for (const { story, held, answered, isTold } of rows) {
    it(story, async () => {
      const { app, tracker, settled, said } = await coursePage({ before: progressWith(course, bank, ['right']) });
      await settled();
      const answers = Array.from({ length: held }, () => 'right' as const);
      const suspendData = held === 0 ? '' : encode(course, progressWith(course, bank, answers, 7));
      tracker.findLate({ ...nothingRestored, suspendData });
      tracker.say({ state: 'saved' });
      await settled();
      expect(tracker.records.at(-1)?.answered).to.equal(answered);
      const shown = app.querySelector<HTMLElement>('.cp-message p')?.innerText ?? '';
      expect([shown, said()].map((text) => text === kept)).to.deep.equal([isTold, isTold]);
    });
  }
});

describe('save and exit', () => {
  const endings: readonly { saved: boolean; heading: string }[] = [
    { saved: true, heading: 'Your work is saved' },
    { saved: false, heading: 'We could not save everything' },
  ];
  for (const { saved, heading } of endings) {
    it(`says "${heading}" when the LMS has ${saved ? '' : 'not '}kept everything`, async () => {
      const { app, tracker, press, settled, shown, one } = await coursePage();
      await press('Glossary');
      await press('Save and exit');
      expect(tracker.calls).to.deep.equal(['close']);
      tracker.say({ state: 'closed', saved });
      await settled();
      expect(shown()).to.deep.equal(['closed']);
      expect(one('[data-screen=closed] h1').innerText).to.equal(heading);
      expect(document.activeElement).to.equal(one('[data-screen=closed] h1'));
      expect(one('[data-screen=closed] svg').outerHTML).to.equal(one('.cp-cover__picture > svg').outerHTML);
      expect(app.querySelector('.cp-bar__home[href]'), 'a way on that leads nowhere').to.equal(null);
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
    expect(one('.cp-message p').innerText).to.equal(
      'Your latest answers are not saved yet. If you leave now, they may be lost.',
    );
    await press('Leave without saving');
    expect(tracker.calls).to.deep.equal(['flush', 'close']);
  });

  const lastChances: readonly { why: 'unreadable' | 'window-gone'; presses: readonly string[] }[] = [
    { why: 'unreadable', presses: ['Go on without it', 'Leave without saving'] },
    { why: 'window-gone', presses: ['Leave without saving'] },
  ];
  for (const { why, presses } of lastChances) {
    it(`offers before leaving only what can still save it (${why})`, async () => {
      const { app, tracker, settled, press } = await coursePage();
      tracker.say({ state: 'unsaved', why });
      await settled();
      await press('Save and exit');
      const buttons = [...app.querySelectorAll<HTMLElement>('.cp-message button')];
      expect(buttons.map(({ innerText }) => innerText)).to.deep.equal(presses);
      await press(presses[0] ?? '');
      expect(tracker.calls.at(-1)).to.equal(why === 'unreadable' ? 'go on without' : 'close');
    });
  }

  it('promises nothing where nothing records', async () => {
    const { tracker, settled, press, one } = await coursePage();
    tracker.say({ state: 'nothing-records', why: 'no-lms' });
    await settled();
    await press('Exit');
    tracker.say({ state: 'closed', saved: false });
    await settled();
    expect(one('[data-screen=closed]').innerText).to.equal(
      'You have left the course\n\nNothing was recorded. You can close this window or tab.',
    );
  });
});
