// The page in which the course lives, as far as tracking needs it. Tests bring a page of their own.

/** A window as the search for the API sees it. Any of these may throw when another site owns the window. */
export interface Frame {
  readonly parent?: Frame | null;
  readonly opener?: Frame | null;
  readonly closed?: boolean;
  readonly API?: unknown;
  readonly API_1484_11?: unknown;
}

/** What came of asking our own server for our own file. */
export type ReachResult = 'reached' | 'unreachable' | 'sent-elsewhere';

export interface PageEvents {
  hidden(): void;
  shown(): void;
  leaving(): void;
  /** Back from the browser's memory, after `leaving`. */
  returned(): void;
  online(): void;
}

export interface Page {
  readonly frame: Frame;
  /** A clock that only goes forward. */
  milliseconds(): number;
  date(): Date;
  isHidden(): boolean;
  /** False only when the browser itself knows that there is no network. */
  isOnline(): boolean;
  /** Runs `task` once what is now drawn stands on the screen. */
  afterPaint(task: () => void): void;
  /** Runs `task` after `ms`; the answer stops it. */
  later(ms: number, task: () => void): () => void;
  reach(): Promise<ReachResult>;
  /** Whether another window has `key` open; from now on this one answers for it, for as long as `isLive`. */
  isOpenElsewhere(key: string, isLive: () => boolean): Promise<boolean>;
  listen(events: PageEvents): void;
  /** Whether the browser asks before the page is left. */
  askBeforeLeaving(isAsked: boolean): void;
}

const PATIENCE = 8000;
const NEIGHBOUR_ANSWERS_WITHIN = 120;

/** @param ownFile a small file of the package, on the server that also hears the LMS's calls */
export function browserPage(ownFile: string): Page {
  return {
    frame: window,
    milliseconds: () => performance.now(),
    date: () => new Date(),
    isHidden: () => document.visibilityState === 'hidden',
    isOnline: () => navigator.onLine,
    afterPaint,
    later: (ms, task) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    reach: () => reach(ownFile),
    isOpenElsewhere,
    listen,
    askBeforeLeaving,
  };
}

/** A frame to draw in, then a task of its own. A hidden page draws no frames, so a timer stands by. */
function afterPaint(task: () => void): void {
  let isDone = false;
  const once = () => {
    if (!isDone) task();
    isDone = true;
  };
  requestAnimationFrame(() => setTimeout(once, 0));
  setTimeout(once, 500);
}

/** An answer of any kind but a refusal shows that the server is there. A redirect is how a lost log-in looks. */
async function reach(ownFile: string): Promise<ReachResult> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const answer = await fetch(ownFile, {
      method: 'HEAD',
      cache: 'no-store',
      redirect: 'manual',
      signal: patience.signal,
    });
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return 'sent-elsewhere';
    return answer.status < 500 ? 'reached' : 'unreachable';
  } catch {
    // A fetch rejects for one reason only that matters here: no answer came.
    return 'unreachable';
  } finally {
    clearTimeout(timer);
  }
}

function isOpenElsewhere(key: string, isLive: () => boolean): Promise<boolean> {
  if (typeof BroadcastChannel === 'undefined') return Promise.resolve(false);
  // eslint-disable-next-line compat/compat -- Safari before 15.4 has left
  const channel = new BroadcastChannel(key);
  // An open channel keeps a page out of the browser's memory of pages.
  addEventListener('pagehide', () => channel.close(), { once: true });
  return new Promise((resolve) => {
    channel.onmessage = ({ data }) => {
      if (data === 'here') resolve(true);
      if (data === 'anyone' && isLive()) channel.postMessage('here');
    };
    channel.postMessage('anyone');
    setTimeout(() => resolve(false), NEIGHBOUR_ANSWERS_WITHIN);
  });
}

/** Listened for only while there is something to lose: such a listener keeps a page out of some browsers' memory of pages. */
function askBeforeLeaving(isAsked: boolean): void {
  if (isAsked) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // Older browsers ask only because of this.
  event.returnValue = '';
}

function listen(events: PageEvents): void {
  document.addEventListener('visibilitychange', () =>
    document.visibilityState === 'hidden' ? events.hidden() : events.shown(),
  );
  addEventListener('pagehide', () => events.leaving());
  addEventListener('pageshow', (event) => {
    if (event.persisted) events.returned();
  });
  addEventListener('online', () => events.online());
}
