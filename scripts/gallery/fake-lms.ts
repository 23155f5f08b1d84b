// A SCORM 1.2 LMS of a few lines that lives in the course's own window and behaves as one state needs it. The
// preview LMS shows that an honest one is served well; this one can be frozen in any mood.

import type { Course } from '../../src/model/course.js';
import type { Progress } from '../../src/model/progress.js';
import { recordedOf } from '../../src/model/quiz.js';
import { encode } from '../../src/tracking/suspend-data.js';
import type { LmsConduct } from './state.js';

interface Played {
  readonly conduct: LmsConduct;
  readonly values: Readonly<Record<string, string>>;
  /** What the course names the channel by which its windows find each other. */
  readonly channel: string;
}

const LEARNER = 'gallery';

/** A script to run in the page before the course's own. */
export function fakeLms(course: Course, progress: Progress, conduct: LmsConduct): string {
  const values = {
    'cmi.suspend_data': encode(course, progress),
    'cmi.core.lesson_location': progress.place,
    'cmi.core.lesson_status': progress.quiz.passed ? 'passed' : 'incomplete',
    'cmi.core.score.raw': progress.quiz.best ? String(progress.quiz.best.percent) : '',
    'cmi.core.score._children': 'raw,min,max',
    'cmi.core.lesson_mode': conduct === 'review' || conduct === 'browse' ? conduct : 'normal',
    'cmi.core.credit': 'credit',
    'cmi.core.student_id': LEARNER,
    'cmi.interactions._children': 'id,type,time,correct_responses,weighting,student_response,result,latency',
    'cmi.interactions._count': String(recordedOf(progress.quiz)),
  };
  const played: Played = { conduct, values, channel: `${course.id}:${LEARNER}` };
  // The loader of TypeScript names inner functions by a helper that does not travel to the page.
  return `globalThis.__name ??= (f) => f; (${play.toString()})(${JSON.stringify(played)});`;
}

/** Runs in the page. */
function play({ conduct, values, channel }: Played): void {
  if (conduct === 'absent') return;
  if (conduct === 'sought') {
    // Another window to ask, and a clock that stands still: the search goes on as long as anyone looks.
    window.opener = {};
    performance.now = () => 0;
    return;
  }
  const held: Record<string, string> = { ...values };
  let code = '0';
  let isGone = false;
  const answer = (fault: string) => {
    code = fault;
    return fault === '0' ? 'true' : 'false';
  };
  const faultOfSaving = () =>
    conduct === 'refuses' || conduct === 'offline' ? '101' : conduct === 'session-ended' ? '301' : '0';
  const api = {
    LMSInitialize: () => answer(conduct === 'will-not-start' ? '102' : '0'),
    LMSFinish: () => answer(faultOfSaving()),
    LMSCommit: () => answer(faultOfSaving()),
    LMSGetValue: (element: string) => held[element] ?? '',
    LMSSetValue: (element: string, value: string) => {
      held[element] = value;
      isGone = conduct === 'window-gone';
      return answer(conduct === 'session-ended' ? '301' : '0');
    },
    LMSGetLastError: () => code,
    LMSGetErrorString: () => '',
    LMSGetDiagnostic: () => '',
  };
  if (conduct === 'window-gone') {
    window.opener = {
      API: api,
      get closed() {
        return isGone;
      },
    };
    return;
  }
  Object.assign(window, { API: api });
  if (conduct === 'offline') Object.defineProperty(navigator, 'onLine', { get: () => false });
  // The question whether the server is there goes unanswered, so that nothing is known to be saved.
  if (conduct === 'slow') window.fetch = () => new Promise(() => undefined);
  if (conduct === 'opened-twice') {
    const other = new BroadcastChannel(channel);
    other.onmessage = ({ data }) => {
      if (data === 'anyone') other.postMessage('here');
    };
  }
}
