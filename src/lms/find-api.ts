// The search for the LMS's API object: the windows around this one, then the window that opened it and those around that.

import type { Edition } from './edition.js';
import type { Frame, Page } from './host-page.js';
import { scorm12 } from './scorm12.js';
import { scorm2004 } from './scorm2004.js';

export interface FoundApi {
  readonly api: object;
  readonly edition: Edition;
  /** The window that holds the API: when it is closed, nobody is left to talk to. */
  readonly home: Frame;
}

const STEPS = 500;
const PATIENCE = 3000;
const PAUSE = 150;

/** The nearest API, looked for again and again for about three seconds where there is any other window to have it. */
export async function findApi(page: Page): Promise<FoundApi | null> {
  const end = page.milliseconds() + PATIENCE;
  for (;;) {
    const found = search(page.frame);
    if (found || isAlone(page.frame) || page.milliseconds() >= end) return found;
    await new Promise<void>((resolve) => void page.later(PAUSE, resolve));
  }
}

const LATE_PAUSES = { early: 1000, later: 5000, isEarly: 60_000 };

/**
 * Goes on looking, quietly, as long as there is any other window to have it: a slow portal may bring it after all.
 * @returns whether there is any
 */
export function keepLooking(page: Page, found: (api: FoundApi) => void): boolean {
  const look = (waited: number) => {
    if (isAlone(page.frame)) return;
    const pause = waited < LATE_PAUSES.isEarly ? LATE_PAUSES.early : LATE_PAUSES.later;
    page.later(pause, () => {
      const api = search(page.frame);
      if (api) found(api);
      else look(waited + pause);
    });
  };
  look(0);
  return !isAlone(page.frame);
}

function search(frame: Frame): FoundApi | null {
  let left = STEPS;
  let start: Frame | null = frame;
  while (start && left > 0) {
    let here: Frame | null = start;
    while (here && left > 0) {
      left -= 1;
      const found = apiIn(here);
      if (found) return found;
      here = next(here, 'parent');
    }
    start = next(start, 'opener') ?? openerAbove(start);
  }
  return null;
}

/** A course in a frame of a pop-up: the pop-up's own opener holds the API. */
function openerAbove(frame: Frame): Frame | null {
  let here = next(frame, 'parent');
  for (let step = 0; here && step < STEPS; step += 1) {
    const opener = next(here, 'opener');
    if (opener) return opener;
    here = next(here, 'parent');
  }
  return null;
}

/** Another site's window throws at a touch; it is passed over, and the search goes on behind it. */
function next(frame: Frame, way: 'parent' | 'opener'): Frame | null {
  try {
    const other = frame[way];
    return other && other !== frame ? other : null;
  } catch {
    return null;
  }
}

function apiIn(frame: Frame): FoundApi | null {
  try {
    if (isObject(frame.API_1484_11)) return { api: frame.API_1484_11, edition: scorm2004, home: frame };
    if (isObject(frame.API)) return { api: frame.API, edition: scorm12, home: frame };
  } catch {
    // A window of another site: whatever it holds is not for us.
  }
  return null;
}

/** Java applets and ActiveX objects of old LMSs call themselves functions. */
function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function isAlone(frame: Frame): boolean {
  return next(frame, 'parent') === null && next(frame, 'opener') === null;
}
