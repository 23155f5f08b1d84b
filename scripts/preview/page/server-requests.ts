// What the page asks its server.

import type { Held } from '../attempts.js';
import type { Launch, Overview } from '../lms-core.js';
import type { Mode } from '../launch-data.js';

export const server = {
  overview: () => ask<Overview>('GET', '/api/overview'),
  addLearner: (name: string) => ask<{ readonly id: string }>('POST', '/api/learners', { name }),
  newAttempt: (learner: string, edition: string) =>
    ask<{ readonly id: string }>('POST', '/api/attempts', { learner, edition }),
  launch: (id: string, mode: Mode) => ask<Launch>('POST', `/api/attempts/${id}/launch`, { mode }),
  reset: (id: string | null) => ask<unknown>('DELETE', id === null ? '/api/attempts' : `/api/attempts/${id}`),
  decoded: (suspendData: string) => ask<string>('POST', '/api/decoded', { suspendData }),
};

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(
    path,
    body === undefined
      ? { method }
      : { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } },
  );
  const answer = (await response.json()) as T & { readonly message?: string };
  if (!response.ok) throw new Error(answer.message ?? `The preview server answered ${response.status}.`);
  return answer;
}

/**
 * Saves as most LMSs do: a request that blocks, and a beacon where the browser allows no blocking request because the
 * page is being torn down. A beacon reads as saved; whether it arrived nobody learns (so does Moodle's).
 */
export function commitNow(attempt: string, held: Held): boolean {
  const address = `/api/attempts/${attempt}/commit`;
  const body = JSON.stringify({ held });
  try {
    const request = new XMLHttpRequest();
    request.open('POST', address, false);
    request.send(body);
    return request.status === 200;
  } catch {
    // No connection, or a page that is closing: the beacon is what is left.
    return navigator.sendBeacon(address, body);
  }
}
