// The whole course by ear, from the launch to the goodbye, in a real browser.

import { chromium, type Page } from 'playwright-core';
import { newAttempt } from '../../src/model/quiz.js';
import { start } from '../../src/model/progress.js';
import { announcementDuration } from '../../src/components/parts/announcement-duration.js';
import { message } from '../../src/model/messages.js';
import type { Question } from '../../src/model/course.js';
import { launchOptions } from '../browser/browser.js';
import { fakeLms } from './fake-lms.js';
import { ScreenReaderUser } from './screen-reader-user.js';
import { doActivity, writesPlan } from './screen-reader-activities.js';
import { takeQuiz, type QuizPlan } from './screen-reader-quiz.js';
import { activities, canBePartly, course, questions } from './progresses.js';
import { ScreenReader, SCREEN } from './screen-reader.js';
import type { Scene } from './transcript.js';

const total = course.quiz.slots.length;
/** Nobody sits out the seconds after which a status has emptied itself. */
const impatience = `(() => { const wait = setTimeout; window.setTimeout = (task, time, ...rest) => wait(task, time === ${announcementDuration} ? 15 : time, ...rest); })();`;
const kinds = new Set(questions.map(({ kind }) => kind));

/** Goes through the course at `address` as a learner who only hears it. */
export async function runWithScreenReader(address: string): Promise<readonly Scene[]> {
  const browser = await chromium.launch(await launchOptions());
  try {
    const context = await browser.newContext({
      viewport: { width: 1004, height: 666 },
      reducedMotion: 'reduce',
      permissions: ['clipboard-write'],
    });
    await context.addInitScript({
      content: `${fakeLms(course, start, 'saves')}; crypto.getRandomValues = (list) => list.fill(${everyKind()}); ${impatience}`,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(8000);
    await page.goto(address);
    await page.locator('.cp-bar[data-alive] .cp-saving--saved').waitFor();
    const listener = new ScreenReaderUser(await ScreenReader.start(page));
    await hearsAll(listener).catch((cause: unknown) => {
      const { title, lines } = listener.scenes.at(-1) as Scene;
      throw new Error(`The way through the course ended on “${title}”, after “${lines.at(-1)?.text}”.`, { cause });
    });
    return listener.scenes;
  } finally {
    await browser.close();
  }
}

async function hearsAll(listener: ScreenReaderUser): Promise<void> {
  await listener.begins(course.title);
  await listener.readsAnywhereTo('.cp-footer__version');
  await listener.leaves(`${SCREEN} .cp-cover__ways a`);
  for (const { id, kind } of course.sections) if (kind === 'module') await hearsModule(listener, id);
  await hearsQuiz(listener);
  await listener.leaves('.cp-bar__home');
  await listener.readsToEnd();
  await listener.leaves('.cp-bar__exit');
  await listener.readsToEnd();
}

/** Reads the module part by part to its end; does each activity, and has one term explained. */
async function hearsModule(listener: ScreenReaderUser, id: string): Promise<void> {
  const { parts } = course.sections.find((section) => section.id === id) ?? { parts: [] };
  let hasTerm = false;
  for (const part of [id, ...parts]) {
    const stops = await listener.reader.page
      .locator(`#${id} [data-part="${part}"]`)
      .evaluate((shown) =>
        [...shown.querySelectorAll<HTMLElement>('.cp-term:not([data-activity] *), [data-activity], [data-plan]')].map(
          (stop) => stop.dataset['activity'] ?? stop.localName,
        ),
      );
    for (const stop of stops) {
      const activity = activities.find((candidate) => candidate.id === stop);
      if (activity) await doActivity(listener, activity);
      else if (stop === 'action-plan-form') await writesPlan(listener);
      else if (!hasTerm) await explainsTerm(listener);
      hasTerm ||= !activity && stop !== 'action-plan-form';
    }
    const onward = `[data-part="${part}"] .cp-onward a:not(.nhsuk-button--secondary)`;
    await listener.readsTo(onward);
    await listener.leaves(`${SCREEN} ${onward}`);
  }
}

async function explainsTerm(listener: ScreenReaderUser): Promise<void> {
  const term = '[data-part]:not([hidden]) .cp-term:not([data-activity] *)';
  await listener.readsTo(term);
  await listener.presses('Enter', term);
  await listener.readsTo('.cp-explained button');
  await listener.presses('Enter', '.cp-explained button');
}

/** Fails with one question of each kind not right, reads one passage again, tries again and passes. */
async function hearsQuiz(listener: ScreenReaderUser): Promise<void> {
  await listener.readsTo('button');
  await listener.leaves(`${SCREEN} button`);
  const heard = new Set<Question['kind']>();
  await takeQuiz(listener, total, (question): QuizPlan => {
    const isFirst = !heard.has(question.kind);
    heard.add(question.kind);
    return isFirst
      ? { mark: canBePartly(question) ? 'partly' : 'wrong', checksTooEarly: true }
      : { mark: 'right', checksTooEarly: false };
  });
  await hearsResult(listener);
  await listener.leaves(`${SCREEN} [data-reread]`);
  await listener.readsTo('.cp-return a');
  await listener.leaves(`${SCREEN} .cp-return a`);
  await hearsTrouble(listener);
  await takeQuiz(listener, total, () => ({ mark: 'right', checksTooEarly: false }));
  await hearsResult(listener);
}

/** The result to its end, and one answer of the review opened. */
async function hearsResult(listener: ScreenReaderUser): Promise<void> {
  await listener.readsTo('.cp-review summary');
  await listener.presses('Enter', '.cp-review summary');
  await listener.readsToEnd();
}

/** Starts the quiz again; the LMS does not take it, and takes everything when asked again. */
async function hearsTrouble(listener: ScreenReaderUser): Promise<void> {
  const { page } = listener.reader;
  await refuse(page, true);
  await listener.leaves(`${SCREEN} .cp-arrival__ways > button`);
  await listener.waitsFor(message(course.words, 'saving.unsaved_refused'));
  await listener.readsAnywhereTo('.cp-message button');
  await refuse(page, false);
  await listener.pressesAnywhere('Enter', '.cp-message button');
  await listener.waitsFor(message(course.words, 'saving.saved'));
}

/** The course asks the LMS in the page; from now on it gets this answer. */
async function refuse(page: Page, isRefused: boolean): Promise<void> {
  await page.evaluate((refuses) => {
    const api = (window as unknown as { API: Record<string, () => string> }).API;
    api['LMSCommit'] = () => (refuses ? 'false' : 'true');
    api['LMSGetLastError'] = () => (refuses ? '101' : '0');
  }, isRefused);
}

/** A seed whose draw holds a question of each kind. */
function everyKind(): number {
  for (let seed = 1; seed < 1000; seed += 1) {
    const { items } = newAttempt(course.quiz, 1, seed, {}, 0);
    if (new Set(items.map((item) => questions.find(({ id }) => id === item)?.kind)).size === kinds.size) return seed;
  }
  throw new Error('No draw of the quiz holds a question of each kind.');
}
