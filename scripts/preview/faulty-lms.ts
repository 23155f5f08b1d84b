// Stands in front of an LMS's API and imitates the faults that real LMSs have, one switch each. For the preview,
// where a person tries them, and for tests.

/** What can be wrong. Each may be switched while the course runs, except those that a launch decides. */
export interface Faults {
  /** `fails`: a commit answers false. `lies`: it answers true and keeps nothing (Moodle and the Learning Hub offline). */
  readonly commit: 'works' | 'fails' | 'lies';
  /** How long each commit blocks the page, in milliseconds. */
  readonly slow: number;
  /** `lost`: the LMS has ended the session. `throws`: every call ends in an exception. */
  readonly session: 'there' | 'lost' | 'throws';
  /** The mode that the LMS names at the launch. */
  readonly mode: 'normal' | 'review' | 'browse';
  /** To how many characters suspend_data is cut when it is read back; null for not at all. */
  readonly cut: 255 | 1000 | 4096 | null;
  /** `unsupported`: no interactions and no objectives, as in ESR. */
  readonly lists: 'there' | 'unsupported';
  /** Of suspend_data at the launch, while status and score are there. `wiped`: it is gone (Fuse). `damaged`: nobody can read it. */
  readonly state: 'there' | 'wiped' | 'damaged';
}

export const noFaults: Faults = {
  commit: 'works',
  slow: 0,
  session: 'there',
  mode: 'normal',
  cut: null,
  lists: 'there',
  state: 'there',
};

type Api = Record<string, (...args: string[]) => unknown>;

const NAMES = {
  '1.2': {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
  },
  '2004': {
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
  },
} as const;

/** Codes of a session that is over, and of an element that an LMS does not have. */
const CODES = {
  '1.2': { initialize: 301, terminate: 301, get: 301, set: 301, commit: 301, general: 101, missing: 401 },
  '2004': { initialize: 104, terminate: 113, get: 123, set: 133, commit: 143, general: 391, missing: 401 },
} as const;

const MODE = /^cmi\.(core\.lesson_)?mode$/;
const CREDIT = /^cmi\.(core\.)?credit$/;
const LISTS = /^cmi\.(interactions|objectives)\b/;

/** @param faults is asked at each call, so that a switch takes effect at once; @param block holds the page up for a time */
export function faultyLms(
  lms: object,
  edition: keyof typeof NAMES,
  faults: () => Faults,
  block: (ms: number) => void = busy,
): Api {
  const api = lms as Api;
  const names = NAMES[edition];
  const codes = CODES[edition];
  let code: number | null = null;

  const answer =
    (verb: Exclude<keyof typeof names, 'lastError'>, how: (...args: string[]) => unknown) =>
    (...args: string[]) => {
      code = null;
      const { session } = faults();
      if (session === 'throws') throw new TypeError('Cannot read properties of null');
      if (session === 'lost') return refuse(codes[verb], verb === 'get' ? '' : 'false');
      return how(...args);
    };
  const refuse = (why: number, says: string) => {
    code = why;
    return says;
  };
  const get = (element: string) => {
    const { mode, cut, lists, state } = faults();
    if (lists === 'unsupported' && LISTS.test(element)) return refuse(codes.missing, '');
    if (mode !== 'normal' && MODE.test(element)) return mode;
    if (mode !== 'normal' && CREDIT.test(element)) return 'no-credit';
    const value = String(api[names.get]?.(element) ?? '');
    if (element !== 'cmi.suspend_data') return value;
    if (state === 'wiped' || value === '') return '';
    return state === 'damaged' ? '%%damaged%%' : value.slice(0, cut ?? undefined);
  };
  const set = (element: string, value: string) => {
    if (faults().lists === 'unsupported' && LISTS.test(element)) return refuse(codes.missing, 'false');
    return api[names.set]?.(element, value);
  };
  const commit = () => {
    const now = faults();
    if (now.slow > 0) block(now.slow);
    if (now.commit === 'fails') return refuse(codes.general, 'false');
    return now.commit === 'lies' ? 'true' : api[names.commit]?.('');
  };
  const terminate = () => (faults().commit === 'works' ? api[names.terminate]?.('') : commit());

  return {
    [names.initialize]: answer('initialize', (argument) => api[names.initialize]?.(argument ?? '')),
    [names.terminate]: answer('terminate', terminate),
    [names.get]: answer('get', (element) => get(element ?? '')),
    [names.set]: answer('set', (element, value) => set(element ?? '', value ?? '')),
    [names.commit]: answer('commit', commit),
    [names.lastError]: () => (code === null ? api[names.lastError]?.() : String(code)),
  };
}

/** A synchronous request holds the page up just so. */
function busy(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}
