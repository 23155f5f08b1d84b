// Whether the sources still answer. Only when asked for: a build must not depend on other people's servers.

import type { Source } from '../content/compiled.js';

export interface Unanswered {
  readonly source: string;
  readonly url: string;
  readonly why: string;
}

const patience = 15_000;

/** @param ask the browser's own `fetch`, or a stand-in */
export async function unansweredOf(sources: readonly Source[], ask: typeof fetch): Promise<Unanswered[]> {
  const answers = await Promise.all(
    sources
      .filter(({ url }) => url !== '')
      .map(async ({ id, url }) => ({ source: id, url, why: await faultOf(url, ask) })),
  );
  return answers.filter((answer): answer is Unanswered => answer.why !== null);
}

async function faultOf(url: string, ask: typeof fetch): Promise<string | null> {
  try {
    const { ok, status } = await ask(url, { method: 'GET', redirect: 'follow', signal: AbortSignal.timeout(patience) });
    // Many publishers turn away programs and let people in: that says nothing about the page.
    return ok || status === 403 || status === 429 ? null : `answers ${status}`;
  } catch (cause) {
    return cause instanceof Error && cause.name === 'TimeoutError' ? 'does not answer in time' : 'cannot be reached';
  }
}
