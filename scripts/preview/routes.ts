// What each address of the preview LMS answers: a row each.

import { Refusal } from '../command.js';
import type { Held, LmsAttempt } from './attempts.js';
import type { Mode } from './launch-data.js';
import type { Lms } from './lms-core.js';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Asked {
  readonly lms: Lms;
  /** What the pattern's groups caught. */
  readonly caught: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
}

type Route = readonly [method: string, path: RegExp, answer: (asked: Asked) => Answer];

const EDITIONS = ['1.2', '2004-4th', '2004-3rd'] as const;
const MODES = ['normal', 'review', 'browse'] as const;

const ROUTES: readonly Route[] = [
  ['GET', /^\/api\/overview$/, ({ lms }) => json(lms.overview())],
  ['POST', /^\/api\/learners$/, ({ lms, body }) => json(lms.addLearner(textIn(body, 'name')))],
  [
    'POST',
    /^\/api\/attempts$/,
    ({ lms, body }) =>
      json({
        id: lms.newAttempt(textIn(body, 'learner'), oneOf(EDITIONS, body, 'edition') satisfies LmsAttempt['edition']),
      }),
  ],
  ['DELETE', /^\/api\/attempts$/, ({ lms }) => done(() => lms.reset(null))],
  ['DELETE', /^\/api\/attempts\/(\w+)$/, ({ lms, caught }) => done(() => lms.reset(caught[0] ?? ''))],
  ['GET', /^\/api\/attempts\/(\w+)$/, ({ lms, caught }) => json(lms.heldOf(caught[0] ?? ''))],
  [
    'POST',
    /^\/api\/attempts\/(\w+)\/launch$/,
    ({ lms, caught, body }) => json(lms.launch(caught[0] ?? '', oneOf(MODES, body, 'mode') satisfies Mode)),
  ],
  [
    'POST',
    /^\/api\/attempts\/(\w+)\/commit$/,
    ({ lms, caught, body }) => done(() => lms.commit(caught[0] ?? '', heldIn(body))),
  ],
  ['POST', /^\/api\/decoded$/, ({ lms, body }) => json(lms.course.decode(textIn(body, 'suspendData')))],
  [
    'GET',
    /^\/export\/moodle-interactions\.txt$/,
    ({ lms }) => download('interactions.txt', 'text/plain; charset=utf-8', lms.moodleReport()),
  ],
  [
    'GET',
    /^\/export\/attempts\.json$/,
    ({ lms }) => download('attempts.json', 'application/json', JSON.stringify(lms.store.records, null, 1)),
  ],
];

/** @returns null where nothing answers. */
export function answerOf(lms: Lms, method: string, path: string, body: string): Answer | null {
  for (const [wanted, pattern, answer] of ROUTES) {
    const match = wanted === method ? pattern.exec(path) : null;
    if (match) return worded(() => answer({ lms, caught: match.slice(1), body: objectIn(body) }));
  }
  return null;
}

/** A refusal is an answer in words; anything else is a fault of ours and goes up. */
function worded(answer: () => Answer): Answer {
  try {
    return answer();
  } catch (cause) {
    if (cause instanceof Refusal)
      return { status: 409, type: 'application/json', body: JSON.stringify({ message: cause.message }) };
    throw cause;
  }
}

function json(value: unknown): Answer {
  return { status: 200, type: 'application/json', body: JSON.stringify(value) };
}

function done(work: () => void): Answer {
  work();
  return json({ done: true });
}

function download(name: string, type: string, text: string): Answer {
  return { status: 200, type, body: text, headers: { 'Content-Disposition': `attachment; filename="${name}"` } };
}

function objectIn(body: string): Readonly<Record<string, unknown>> {
  if (body === '') return {};
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw new Refusal('What was sent is not JSON.', { cause });
  }
  throw new Refusal('What was sent is not an object.');
}

function textIn(body: Readonly<Record<string, unknown>>, field: string): string {
  const text = body[field];
  if (typeof text !== 'string') throw new Refusal(`"${field}" is missing.`);
  return text;
}

function oneOf<T extends string>(list: readonly T[], body: Readonly<Record<string, unknown>>, field: string): T {
  const found = list.find((one) => one === body[field]);
  if (found === undefined) throw new Refusal(`"${field}" must be one of ${list.join(', ')}.`);
  return found;
}

function heldIn(body: Readonly<Record<string, unknown>>): Held {
  const { held } = body;
  if (typeof held !== 'object' || held === null) throw new Refusal('"held" is missing.');
  return held as Held;
}
