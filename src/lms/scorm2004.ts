// How SCORM 2004 spells it; 3rd and 4th edition alike.

import type { InteractionRecord, ObjectiveRecord } from '../tracking/snapshot.js';
import type { RestoredSession } from '../tracking/tracker.js';
import type { Edition, Line } from './edition.js';
import { KINDS, isoSpan, isoTime, plain } from './formats.js';

export const scorm2004: Edition = {
  name: 'SCORM 2004',
  verbs: {
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
  },
  runningCode: 103,
  overCodes: [104, 112, 113, 122, 123, 132, 133, 142, 143],
  shown: /^cmi\.(completion_status|success_status|exit|session_time|mode|credit|location)$|_count$/,
  required: /^cmi\.(suspend_data|completion_status|success_status|score\.(raw|scaled))$|^cmi\.interactions\.\d+\.id$/,
  learner: 'cmi.learner_id',
  sign: 'cmi.completion_status',
  interactions: { probe: null, count: 'cmi.interactions._count', id: (index) => `cmi.interactions.${index}.id` },
  objectives: { probe: null, count: 'cmi.objectives._count', id: (index) => `cmi.objectives.${index}.id` },
  scoreParts: null,
  // With a description each answer is nine values already; suspend_data makes the tenth, and ten is the budget.
  timesAnswers: false,

  remembered,
  exit: ['cmi.exit', 'suspend'],
  place: (place) => ['cmi.location', place],
  suspendData: (text) => ['cmi.suspend_data', text],
  sessionTime: (seconds) => ['cmi.session_time', isoSpan(seconds)],
  status: ({ completed, success }) => [
    ['cmi.success_status', success],
    ['cmi.completion_status', completed ? 'completed' : 'incomplete'],
  ],
  score: (percent) => [
    ['cmi.score.scaled', String(percent / 100)],
    ['cmi.score.raw', String(percent)],
  ],
  scoreLimits: () => [
    ['cmi.score.min', '0'],
    ['cmi.score.max', '100'],
  ],
  progress: (share) => [['cmi.progress_measure', String(Math.round(share * 10000) / 10000)]],
  interaction,
  objective,
  varied,
};

function remembered(get: (element: string) => string): Omit<RestoredSession, 'interactionsHeld'> {
  const mode = get('cmi.mode');
  const credit = get('cmi.credit');
  return {
    suspendData: get('cmi.suspend_data'),
    place: get('cmi.location'),
    completed: get('cmi.completion_status') === 'completed',
    passed: get('cmi.success_status') === 'passed',
    score: scoreOf(get),
    mode: mode === 'review' || mode === 'browse' ? mode : credit === 'no-credit' ? 'uncounted' : 'normal',
  };
}

function scoreOf(get: (element: string) => string): number | null {
  const raw = get('cmi.score.raw');
  const scaled = raw === '' ? get('cmi.score.scaled') : '';
  const percent = raw === '' ? Number(scaled) * 100 : Number(raw);
  return (raw === '' && scaled === '') || !(percent >= 0 && percent <= 100) ? null : Math.floor(percent + 1e-6);
}

function interaction(index: number, record: InteractionRecord, at: Date): Line[] {
  const element = (name: string) => `cmi.interactions.${index}.${name}`;
  const lines: Line[] = [
    [element('id'), record.id],
    [element('type'), KINDS[record.kind]],
    [element('timestamp'), isoTime(at)],
    [element('correct_responses.0.pattern'), tokensOf(record.pattern)],
    [element('weighting'), '1'],
    [element('learner_response'), tokensOf(record.response)],
    [element('result'), record.correct ? 'correct' : 'incorrect'],
    [element('latency'), isoSpan(record.seconds)],
    [element('description'), plain(record.description, 250)],
  ];
  return lines.filter(([, value]) => value !== '');
}

/** `1.a,2.c` as `1[.]a[,]2[.]c`. */
function tokensOf(response: string): string {
  return response.replace(/[.,]/g, (sign) => `[${sign}]`);
}

function objective(index: number, record: ObjectiveRecord): Line[] {
  const element = (name: string) => `cmi.objectives.${index}.${name}`;
  const lines: Line[] = [[element('id'), record.id]];
  if (record.score !== null)
    lines.push([element('score.scaled'), String(record.score / 100)], [element('score.raw'), String(record.score)]);
  if (record.status === 'passed' || record.status === 'failed') lines.push([element('success_status'), record.status]);
  if (record.status === 'completed' || record.status === 'incomplete')
    lines.push([element('completion_status'), record.status]);
  return lines;
}

/** The statuses stay as they are: here every other value would be a lowering. An id cannot be changed. */
function varied([element, value]: Line): string | null {
  const name = element.replace(/^cmi\.(interactions\.\d+\.)?/, '');
  switch (name) {
    case 'score.scaled':
      return value === '1' ? '0.9999' : String(Math.round((Number(value) + 0.0001) * 10000) / 10000);
    case 'score.raw':
      return value === '100' ? '99.99' : `${value}.01`;
    case 'suspend_data':
      return `${value}~`;
    case 'location':
      return `${value}_`;
    case 'exit':
      return 'time-out';
    case 'type':
      return 'other';
    case 'timestamp':
      return '2000-01-01T00:00:00.00Z';
    case 'correct_responses.0.pattern':
    case 'learner_response':
    case 'description':
      return 'z';
    case 'weighting':
      return '0';
    case 'result':
      return 'neutral';
    case 'latency':
      return value === 'PT0S' ? 'PT1S' : 'PT0S';
    default:
      return null;
  }
}
