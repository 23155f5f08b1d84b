// How SCORM 1.2 spells it.

import type { InteractionRecord, ObjectiveRecord } from '../tracking/snapshot.js';
import type { RestoredSession } from '../tracking/tracker.js';
import type { Edition, Line } from './edition.js';
import { KINDS, clockSpan, clockTime } from './formats.js';

const CORE = 'cmi.core.';

export const scorm12: Edition = {
  name: 'SCORM 1.2',
  verbs: {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
  },
  runningCode: 101,
  overCodes: [301],
  shown: /^cmi\.core\.(lesson_status|exit|session_time|lesson_mode|credit|lesson_location)$|_count$|_children$/,
  required: /^cmi\.(suspend_data|core\.(lesson_status|score\.raw))$|^cmi\.interactions\.\d+\.id$/,
  learner: `${CORE}student_id`,
  sign: `${CORE}lesson_status`,
  interactions: {
    probe: 'cmi.interactions._children',
    count: 'cmi.interactions._count',
    id: (index) => `cmi.interactions.${index}.id`,
  },
  objectives: {
    probe: 'cmi.objectives._children',
    count: 'cmi.objectives._count',
    id: (index) => `cmi.objectives.${index}.id`,
  },
  scoreParts: `${CORE}score._children`,
  timesAnswers: true,

  remembered,
  exit: [`${CORE}exit`, 'suspend'],
  place: (place) => [`${CORE}lesson_location`, place],
  suspendData: (text) => ['cmi.suspend_data', text],
  sessionTime: (seconds) => [`${CORE}session_time`, clockSpan(seconds)],
  status: ({ status }) => [[`${CORE}lesson_status`, status]],
  score: (percent) => [[`${CORE}score.raw`, String(percent)]],
  scoreLimits: () => [
    [`${CORE}score.min`, '0'],
    [`${CORE}score.max`, '100'],
  ],
  progress: () => [],
  interaction,
  objective,
  varied,
};

function remembered(get: (element: string) => string): Omit<RestoredSession, 'interactionsHeld'> {
  const mode = get(`${CORE}lesson_mode`);
  const credit = get(`${CORE}credit`);
  const status = get(`${CORE}lesson_status`);
  const score = get(`${CORE}score.raw`);
  return {
    suspendData: get('cmi.suspend_data'),
    place: get(`${CORE}lesson_location`),
    passed: status === 'passed',
    completed: status === 'passed' || status === 'completed',
    score: /^\d{1,3}(\.\d+)?$/.test(score) && Number(score) <= 100 ? Math.floor(Number(score)) : null,
    mode: mode === 'review' || mode === 'browse' ? mode : credit === 'no-credit' ? 'uncounted' : 'normal',
  };
}

/** In this order: the Learning Hub checks a response only once the type is there. */
function interaction(index: number, record: InteractionRecord, at: Date): Line[] {
  const element = (name: string) => `cmi.interactions.${index}.${name}`;
  const lines: Line[] = [
    [element('id'), record.id],
    [element('type'), KINDS[record.kind]],
    [element('time'), clockTime(at)],
    [element('correct_responses.0.pattern'), record.pattern],
    [element('weighting'), '1'],
    [element('student_response'), record.response],
    [element('result'), record.correct ? 'correct' : 'wrong'],
    [element('latency'), clockSpan(record.seconds)],
  ];
  return lines.filter(([, value]) => value !== '');
}

function objective(index: number, record: ObjectiveRecord): Line[] {
  const element = (name: string) => `cmi.objectives.${index}.${name}`;
  const lines: Line[] = [[element('id'), record.id]];
  if (record.score !== null) lines.push([element('score.raw'), String(record.score)]);
  if (record.status !== 'not attempted') lines.push([element('status'), record.status]);
  return lines;
}

function varied([element, value]: Line): string | null {
  const name = element.replace(/^cmi\.(core\.|interactions\.\d+\.)?/, '');
  switch (name) {
    case 'lesson_status':
      // Still a completion, so that nothing is lowered even if the page should die between the two.
      return value === 'passed' ? 'completed' : value === 'failed' ? 'incomplete' : null;
    case 'score.raw':
      return value === '100' ? '99.99' : `${value}.01`;
    case 'suspend_data':
      return `${value}~`;
    case 'lesson_location':
    case 'id':
      return `${value}_`;
    case 'exit':
      return 'time-out';
    case 'type':
      return 'performance';
    case 'time':
      return value === '00:00:00' ? '00:00:01' : '00:00:00';
    case 'correct_responses.0.pattern':
    case 'student_response':
      return 'z';
    case 'weighting':
      return '0';
    case 'result':
      return 'neutral';
    case 'latency':
      return clockSpan(value === clockSpan(0) ? 1 : 0);
    default:
      return null;
  }
}
