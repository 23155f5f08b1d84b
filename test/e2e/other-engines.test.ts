// The journey in other engines: from the launch in the LMS to a pass, left in the middle and resumed, and what the LMS holds.

import { afterEach, describe, expect, inject, it } from 'vitest';
import type { Overview } from '../../scripts/preview/lms-core.js';
import { isFull } from '../fixtures/lms/runs.js';
import { chromiumEngine } from './engines/chromium.js';
import type { Window } from './engines/engine.js';
import { firefoxEngine } from './engines/firefox.js';
import { WebDriverInput } from './engines/webdriver-input.js';
import { webkitEngine } from './engines/webkit.js';
import { course, words } from './learner.js';

const all = course.quiz.slots.length;
const FRAME = '#scorm_object';
let open: Window | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function addLearner(name: string): Promise<void> {
  await fetch(`${inject('previewUrl')}api/learners`, { method: 'POST', body: JSON.stringify({ name }) });
}

async function attemptOf(name: string) {
  const { attempts } = (await (await fetch(`${inject('previewUrl')}api/overview`)).json()) as Overview;
  return attempts.filter(({ learner }) => learner === name).at(-1);
}

/** In the LMS's own form; the newest attempt is what it offers. */
async function launches(window: Window, learner: string): Promise<void> {
  const lms = new WebDriverInput(window);
  await lms.sees(
    (name) => [...document.querySelectorAll('#launch-learner option')].some(({ textContent }) => textContent === name),
    learner,
  );
  await window.ask((name) => {
    const list = document.querySelector<HTMLSelectElement>('#launch-learner');
    if (!list) return;
    list.value = [...list.options].find(({ text }) => text === name)?.value ?? '';
    list.dispatchEvent(new Event('change'));
  }, learner);
  await lms.presses('Launch the course');
  await lms.sees((frame) => document.querySelector(frame) !== null, FRAME);
  await window.enter(FRAME);
}

async function closesCourse(window: Window): Promise<void> {
  await window.enter(null);
  await new WebDriverInput(window).presses('Close the course');
  await new WebDriverInput(window).sees((frame) => document.querySelector(frame) === null, FRAME);
}

/** In Chromium both journeys of journeys.ts go the same way, with more on it; a full run goes this one as well. */
const engines = [...(isFull ? [chromiumEngine] : []), firefoxEngine, webkitEngine];

describe.each(engines)('in $name', (engine) => {
  it('a learner answers, leaves, comes back to the same question, passes, and finds the pass again', async ({
    skip,
  }) => {
    const window = await engine.open();
    if (typeof window === 'string') return skip(`Skipped in ${engine.name}: ${window}`);
    open = window;
    const learner = `Engine, ${engine.name}`;
    await addLearner(learner);
    await window.go(inject('previewUrl'));

    await launches(window, learner);
    const early = new WebDriverInput(window);
    await early.presses(words('start.quiz_first'));
    await early.presses(words('quiz.start'));
    await early.answers(5);
    const asked = await early.question();
    await early.sees(
      (saved) => document.querySelector('.cp-saving')?.textContent?.trim() === saved,
      words('saving.saved'),
    );
    await closesCourse(window);
    expect((await attemptOf(learner))?.heard).toMatchObject({ completion: 'incomplete', success: '', exit: 'suspend' });

    await launches(window, learner);
    const later = new WebDriverInput(window);
    expect((await later.question()).id).toBe(asked.id);
    await later.answers(all - 5);
    await later.seesHeading(words('quiz.result_passed'));
    await later.presses(words('app.exit'));
    await later.seesHeading(words('app.closed_saved'));
    await closesCourse(window);

    const attempt = await attemptOf(learner);
    expect(attempt?.attempt.launches).toBe(2);
    expect(attempt?.heard).toMatchObject({ completion: 'completed', success: 'passed', score: '100' });
    expect(attempt?.heard.answers.map(({ id, response }) => ({ id, response }))).toEqual(
      [...early.given, ...later.given].map(({ id, response }) => ({ id, response })),
    );
  });
});
