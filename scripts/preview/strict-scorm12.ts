// The data model of SCORM 1.2 (Run-Time Environment 1.2, section 3.4), as strictly as the text has it.

import {
  ascii,
  matching,
  oneOf,
  type Format,
  type RecordSoFar,
  type Rule,
  type StrictEdition,
} from './strict-rules.js';

const text255 = ascii(255);
const text4096 = ascii(4096);
const identifier = matching(
  /^[\x21-\x7e]{1,255}$/,
  'an identifier of 1 to 255 printable ASCII characters without a space',
);
const decimal = matching(/^-?\d+(\.\d+)?$/, 'a decimal');
const span = matching(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'a time span HHHH:MM:SS.SS');
const score: Format = (value) =>
  value === '' || (/^\d{1,3}(\.\d+)?$/.test(value) && Number(value) <= 100) || 'a decimal from 0 to 100 is asked for';
const status = oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed');

const RESPONSES: Readonly<Record<string, RegExp>> = {
  'true-false': /^[01tf]$/,
  choice: /^([0-9a-z](,[0-9a-z]){0,25}|\{[0-9a-z](,[0-9a-z]){0,25}\})$/,
  'fill-in': /^[\x20-\x7e]{0,255}$/,
  numeric: /^-?\d+(\.\d+)?$/,
  likert: /^[0-9a-z]?$/,
  matching: /^\{?[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*\}?$/,
  performance: /^[\x20-\x7e]{0,255}$/,
  sequencing: /^[0-9a-z](,[0-9a-z])*$/,
};

function response(value: string, record: RecordSoFar): true | string {
  const type = record.get('type') ?? '';
  if (value.length > 255) return `${value.length} characters are more than 255`;
  return RESPONSES[type]?.test(value) || `it is no response of the type "${type}"`;
}

const read: Rule = { access: 'r' };

const rules: Readonly<Record<string, Rule>> = {
  'cmi._version': read,
  'cmi.core._children': read,
  'cmi.core.student_id': read,
  'cmi.core.student_name': read,
  'cmi.core.credit': read,
  'cmi.core.entry': read,
  'cmi.core.total_time': read,
  'cmi.core.lesson_mode': read,
  'cmi.core.score._children': read,
  'cmi.core.lesson_location': { access: 'rw', takes: text255 },
  'cmi.core.lesson_status': { access: 'rw', takes: status },
  'cmi.core.score.raw': { access: 'rw', takes: score },
  'cmi.core.score.min': { access: 'rw', takes: score },
  'cmi.core.score.max': { access: 'rw', takes: score },
  'cmi.core.exit': { access: 'w', takes: oneOf('', 'suspend', 'time-out', 'logout') },
  'cmi.core.session_time': { access: 'w', takes: span },
  'cmi.suspend_data': { access: 'rw', takes: text4096 },
  'cmi.launch_data': read,
  'cmi.comments': { access: 'rw', takes: text4096 },
  'cmi.comments_from_lms': read,
  'cmi.student_data._children': read,
  'cmi.student_data.mastery_score': read,
  'cmi.student_data.max_time_allowed': read,
  'cmi.student_data.time_limit_action': read,
  'cmi.student_preference._children': read,
  'cmi.student_preference.audio': {
    access: 'rw',
    takes: matching(/^(-1|\d{1,2}|100)$/, 'a whole number from -1 to 100'),
  },
  'cmi.student_preference.language': { access: 'rw', takes: text255 },
  'cmi.student_preference.speed': {
    access: 'rw',
    takes: matching(/^-?(\d{1,2}|100)$/, 'a whole number from -100 to 100'),
  },
  'cmi.student_preference.text': { access: 'rw', takes: oneOf('-1', '0', '1') },
  'cmi.objectives._children': read,
  'cmi.objectives._count': read,
  'cmi.objectives.n.score._children': read,
  'cmi.objectives.n.id': { access: 'rw', takes: identifier },
  'cmi.objectives.n.score.raw': { access: 'rw', takes: score, after: ['id'] },
  'cmi.objectives.n.score.min': { access: 'rw', takes: score, after: ['id'] },
  'cmi.objectives.n.score.max': { access: 'rw', takes: score, after: ['id'] },
  'cmi.objectives.n.status': {
    access: 'rw',
    takes: oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'),
    after: ['id'],
  },
  'cmi.interactions._children': read,
  'cmi.interactions._count': read,
  'cmi.interactions.n.objectives._count': read,
  'cmi.interactions.n.correct_responses._count': read,
  'cmi.interactions.n.id': { access: 'w', takes: identifier },
  'cmi.interactions.n.objectives.n.id': { access: 'w', takes: identifier, after: ['id'] },
  'cmi.interactions.n.time': {
    access: 'w',
    takes: matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'a time of day HH:MM:SS'),
    after: ['id'],
  },
  'cmi.interactions.n.type': { access: 'w', takes: oneOf(...Object.keys(RESPONSES)), after: ['id'] },
  'cmi.interactions.n.correct_responses.n.pattern': { access: 'w', takes: response, after: ['id', 'type'] },
  'cmi.interactions.n.weighting': { access: 'w', takes: decimal, after: ['id'] },
  'cmi.interactions.n.student_response': { access: 'w', takes: response, after: ['id', 'type'] },
  'cmi.interactions.n.result': {
    access: 'w',
    takes: (value) =>
      /^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/.test(value) ||
      `"${value}" is no result; the word for a fault is "wrong"`,
    after: ['id'],
  },
  'cmi.interactions.n.latency': { access: 'w', takes: span, after: ['id'] },
};

export const strictScorm12: StrictEdition = {
  names: {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
  },
  rules,
  codes: {
    initializeTwice: 101,
    before: { terminate: 301, get: 301, set: 301, commit: 301 },
    afterwards: { initialize: 101, terminate: 301, get: 301, set: 301, commit: 301 },
    argument: 201,
    unknown: 201,
    readOnly: 403,
    writeOnly: 404,
    format: 405,
    gap: 201,
    order: 201,
    fixed: 201,
  },
};
