// What the LMS hears over a whole course: every section read, every question of one attempt answered.

import type { Browser } from 'playwright-core';
import { Learner } from './learner.js';
import { Session, type Calls, type SessionOptions } from './preview-session.js';

export interface CallCounts {
  readonly getAtLaunch: number;
  /** The most for any one answer but the last, from before it is chosen until the next is. */
  readonly setForAnswer: number;
  /** For the last, which ends the attempt: with it go the score and the status. */
  readonly setForLast: number;
  readonly commitForAnswer: number;
  readonly idleErrors: number;
  readonly total: Calls;
}

/** The first write after a launch waits for a look whether another window is open. */
const SETTLED = 700;

export async function callCountsOf(
  browser: Browser,
  url: string,
  wished: SessionOptions,
  questions: number,
): Promise<CallCounts> {
  const session = await Session.open(browser, url, wished);
  try {
    const learner = new Learner(session.course);
    await session.page.waitForTimeout(SETTLED);
    const launched = await session.calls();
    await learner.readsAll();
    await learner.startsQuiz();
    await session.page.waitForTimeout(SETTLED);
    const answers: Calls[] = [await session.calls()];
    for (let at = 0; at < questions; at += 1) {
      await learner.checks();
      await learner.goesOn();
      await session.page.waitForTimeout(SETTLED);
      answers.push(await session.calls());
    }
    await session.saved();
    const each = (of: 'set' | 'commit') => answers.slice(1).map((calls, at) => calls[of] - (answers[at]?.[of] ?? 0));
    const total = await session.calls();
    return {
      getAtLaunch: launched.get,
      setForAnswer: Math.max(...each('set').slice(0, -1)),
      setForLast: each('set').at(-1) ?? 0,
      commitForAnswer: Math.max(...each('commit')),
      idleErrors: total.idleErrors,
      total,
    };
  } finally {
    await session.close();
  }
}
