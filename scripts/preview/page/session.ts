// One session of a course with the LMS: scorm-again answers, what the course says is logged, commits go to the server.

import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { Held, LmsAttempt } from '../attempts.js';
import type { Launch } from '../lms.js';
import { commitNow } from './server.js';

export interface LoggedCall {
  /** ISO, with milliseconds. */
  readonly at: string;
  readonly method: string;
  readonly args: readonly string[];
  readonly answer: string;
  readonly code: string;
  /** What the standard says against the call, where it does. */
  readonly refusal?: string;
}

type ScormApi = Record<string, (...args: string[]) => unknown>;

/** How each edition spells what the LMS itself needs to know. */
const SPELLINGS = {
  '1.2': { place: 'API', lastError: 'LMSGetLastError', methods: /^LMS/ },
  2004: { place: 'API_1484_11', lastError: 'GetLastError', methods: /^(Initialize|Terminate|GetValue|SetValue|Commit|GetLastError|GetErrorString|GetDiagnostic)$/ },
} as const;

/**
 * Fires `heard` after each call. From `begin` to `end` the API stands where courses look for it: in this window, which
 * is the parent of the frame and the opener of the pop-up.
 */
export class Session extends EventTarget {
  readonly calls: LoggedCall[] = [];
  readonly #lms: Scorm12API | Scorm2004API;
  readonly #spelling: (typeof SPELLINGS)[keyof typeof SPELLINGS];

  constructor(readonly launch: Launch, readonly edition: LmsAttempt['edition']) {
    super();
    const is12 = edition === '1.2';
    this.#spelling = is12 ? SPELLINGS['1.2'] : SPELLINGS['2004'];
    const settings = { lmsCommitUrl: 'server', logLevel: 5, alwaysSendTotalTime: true, httpService: this.#transport() };
    this.#lms = is12 ? new Scorm12API(settings) : new Scorm2004API(settings);
    this.#lms.loadFromJSON(launch.data, 'cmi');
  }

  /** What the course has set so far, committed or not. */
  get held(): Held {
    return (this.#lms.renderCommitCMI(false, true) as { readonly cmi: Held }).cmi;
  }

  begin(): void {
    Object.assign(window, { [this.#spelling.place]: this.#logged() });
  }

  end(): void {
    Reflect.deleteProperty(window, this.#spelling.place);
  }

  #transport() {
    return {
      processHttpRequest: (_url: string, commit: unknown) => {
        const { cmi } = commit as { readonly cmi: Held };
        const isKept = commitNow(this.launch.attempt, cmi);
        return isKept ? { result: 'true', errorCode: 0 } : { result: 'false', errorCode: 101 };
      },
      updateSettings() {},
    };
  }

  #logged(): ScormApi {
    const lms = this.#lms as unknown as ScormApi;
    const { methods, lastError } = this.#spelling;
    const names = methodsOf(lms).filter((name) => methods.test(name));
    return Object.fromEntries(names.map((method) => [method, (...args: string[]) => {
      const answer = lms[method]?.(...args);
      if (method !== lastError) {
        const code = String(lms[lastError]?.() ?? '');
        this.calls.push({ at: new Date().toISOString(), method, args, answer: String(answer), code });
        this.dispatchEvent(new Event('heard'));
      }
      return answer;
    }]));
  }
}

/** Of the object and of what it inherits from. */
function methodsOf(object: object): string[] {
  const names = new Set<string>();
  for (let level: object | null = object; level && level !== Object.prototype; level = Object.getPrototypeOf(level) as object | null) {
    for (const name of Object.getOwnPropertyNames(level)) names.add(name);
  }
  return [...names];
}
