// One session of a course with the LMS: scorm-again answers, faults are put in front of it where somebody asked for
// them, the strict recorder listens, and commits go to the server.

import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { Held, LmsAttempt } from '../attempts.js';
import { faultyLms, type Faults } from '../faulty-lms.js';
import type { Launch } from '../lms-core.js';
import { strictRecorder, type RecordedCall, type StrictRecorder } from '../strict-recorder.js';
import { commitNow } from './server-requests.js';

/** Where courses look for the API of each edition. */
const PLACES = { '1.2': 'API', '2004': 'API_1484_11' } as const;

/**
 * Fires `heard` after each call. From `begin` to `end` the API stands where courses look for it: in this window, which
 * is the parent of the frame and the opener of the pop-up.
 */
export class Session extends EventTarget {
  readonly #lms: Scorm12API | Scorm2004API;
  readonly #recorder: StrictRecorder;
  readonly #place: (typeof PLACES)[keyof typeof PLACES];

  /** @param faults asked at each call */
  constructor(
    readonly launch: Launch,
    readonly edition: LmsAttempt['edition'],
    faults: () => Faults,
  ) {
    super();
    const standard = edition === '1.2' ? '1.2' : '2004';
    // The total has to be in every commit: a window that is killed never sends another.
    const settings = { lmsCommitUrl: 'server', logLevel: 5, alwaysSendTotalTime: true, httpService: this.#transport() };
    this.#lms = standard === '1.2' ? new Scorm12API(settings) : new Scorm2004API(settings);
    this.#lms.loadFromJSON(launch.data, 'cmi');
    this.#recorder = strictRecorder(faultyLms(this.#lms, standard, faults), standard, () =>
      this.dispatchEvent(new Event('heard')),
    );
    this.#place = PLACES[standard];
  }

  get calls(): readonly RecordedCall[] {
    return this.#recorder.calls;
  }

  /** What the course has set so far, committed or not. */
  get held(): Held {
    return (this.#lms.renderCommitCMI(false, true) as { readonly cmi: Held }).cmi;
  }

  begin(): void {
    Object.assign(window, { [this.#place]: this.#recorder.api });
  }

  end(): void {
    Reflect.deleteProperty(window, this.#place);
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
}
