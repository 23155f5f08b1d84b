// From a press on "Check answer" to its feedback on the screen, while each commit holds the page up for 800 ms.

import type { Browser } from 'playwright-core';
import { Learner } from './learner.js';
import { Session } from './preview-session.js';

interface Press {
  readonly pressedAt: number;
  /** When its verdict came into the page; 0 until then. */
  verdictAt: number;
  /** When the next frame after the press was on the screen. */
  paintedAt: number;
}

/** What the browser does not list is quicker than this. */
const SHORTEST = 16;

/**
 * Milliseconds for each answer: from the press, as the browser stamps it, to the next frame on the screen (Event
 * Timing, in steps of 8 ms). The verdict must have been in the page before that frame.
 * @param slowdown 1 for this computer's own speed
 */
export async function feedbackTimesOf(
  browser: Browser,
  url: string,
  slowdown: number,
  answers: number,
): Promise<number[]> {
  const session = await Session.open(browser, url, { edition: '1.2', faults: { 'Speed of saving': '0.8 seconds' } });
  try {
    const learner = new Learner(session.course);
    await learner.opens('quiz');
    await learner.startsQuiz();
    await session.course.evaluate(watchPresses);
    await session.cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    for (let at = 0; at < answers; at += 1) {
      // Without the commits of what was chosen: they are another press's.
      await session.saved();
      await learner.checks();
      await session.saved();
      await learner.goesOn();
    }
    await session.course.waitForTimeout(500);
    const presses = await session.course.evaluate(() => (window as unknown as { presses: Press[] }).presses);
    const late = presses.filter(({ paintedAt, verdictAt }) => paintedAt > 0 && verdictAt > paintedAt);
    if (late.length > 0 || presses.length !== answers)
      throw new Error(
        `Of ${answers} presses ${presses.length} were seen, and ${late.length} had their verdict only after the frame.`,
      );
    return presses.map(({ pressedAt, paintedAt }) => (paintedAt === 0 ? SHORTEST : paintedAt - pressedAt));
  } finally {
    await session.close();
  }
}

/** Runs in the course's page. */
function watchPresses(): void {
  const presses: Press[] = [];
  Object.assign(window, { presses });
  const hasVerdict = () => document.querySelector('.cp-verdict') !== null;
  document.addEventListener(
    'click',
    ({ target, timeStamp, isTrusted }) => {
      const isCheck = isTrusted && (target as Element).closest('.cp-question__actions') !== null && !hasVerdict();
      if (isCheck) presses.push({ pressedAt: timeStamp, verdictAt: 0, paintedAt: 0 });
    },
    true,
  );
  new MutationObserver(() => {
    const last = presses.at(-1);
    if (last && last.verdictAt === 0 && hasVerdict()) last.verdictAt = performance.now();
  }).observe(document.body, { subtree: true, childList: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      const press = name === 'click' && presses.find(({ pressedAt }) => pressedAt === startTime);
      if (press) press.paintedAt = startTime + duration;
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}
