// The data model of SCORM 2004 (Run-Time Environment 4th edition, section 4.2), as ADL's test suite applies it.

import { matching, oneOf, upTo, type Format, type RecordSoFar, type Rule, type StrictEdition } from './strict-rules.js';

const longId: Format = (value) =>
  (/^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]{1,4000}$/.test(value) && !/^urn:[^:]*:?$/.test(value)) ||
  'a long identifier of URI characters without a space is asked for';
const real: Format = (value) =>
  /^-?\d+(\.\d{1,7})?$/.test(value) || 'a number with at most 7 decimals in plain notation is asked for';
const span = matching(
  /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/,
  'a duration PnYnMnDTnHnMnS with at most 2 decimals',
);
const stamp = matching(
  /^(19[7-9]\d|20[0-2]\d|203[0-8])-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2}(Z|[+-]\d\d:\d\d)?)?$/,
  'a time YYYY-MM-DDThh:mm:ss.ss, with Z only after a fraction of at most 2 decimals',
);
const localised =
  (longest: number): Format =>
  (value, record) =>
    upTo(longest)(value.replace(/^\{lang=[A-Za-z-]+\}/, ''), record);
const within =
  (least: number, most: number): Format =>
  (value) =>
    !/^-?\d+(\.\d{1,7})?$/.test(value)
      ? 'a number with at most 7 decimals is asked for'
      : (Number(value) >= least && Number(value) <= most) || { says: `it is not from ${least} to ${most}`, code: 407 };

const SHORT = /^[\w.]{1,250}$/;
const tokens = (value: string) => (value === '' ? [] : value.split('[,]'));
const allShort = (parts: readonly string[]) => parts.length <= 36 && parts.every((part) => SHORT.test(part));

const RESPONSES: Readonly<Record<string, (value: string) => boolean>> = {
  'true-false': (value) => value === 'true' || value === 'false',
  choice: (value) => allShort(tokens(value)) && new Set(tokens(value)).size === tokens(value).length,
  'fill-in': (value) =>
    value.split('[,]').length <= 10 && value.split('[,]').every((part) => part.length <= 250 && !/[\r\n]/.test(part)),
  'long-fill-in': (value) => value.length <= 4000,
  likert: (value) => value === '' || SHORT.test(value),
  matching: (value) =>
    tokens(value).length <= 36 &&
    tokens(value).every(
      (pair) => pair.split('[.]').length === 2 && pair.split('[.]').every((part) => SHORT.test(part)),
    ),
  performance: (value) => tokens(value).length <= 125 && tokens(value).every((step) => step.split('[.]').length === 2),
  sequencing: (value) => allShort(tokens(value)),
  numeric: (value) => /^-?\d+(\.\d{1,7})?$/.test(value) || /^(-?\d+(\.\d+)?)?\[:\](-?\d+(\.\d+)?)?$/.test(value),
  other: (value) => value.length <= 4000,
};

function response(value: string, record: RecordSoFar): true | string {
  const type = record.get('type') ?? '';
  return RESPONSES[type]?.(value) || `it is no response of the type "${type}"`;
}

const read: Rule = { access: 'r' };
const result: Format = (value) =>
  /^(correct|incorrect|unanticipated|neutral|-?\d+(\.\d{1,7})?)$/.test(value) ||
  `"${value}" is no result; the word for a fault is "incorrect"`;
const completion = oneOf('completed', 'incomplete', 'not attempted', 'unknown');
const success = oneOf('passed', 'failed', 'unknown');
const scaled = within(-1, 1);

const rules: Readonly<Record<string, Rule>> = {
  'cmi._version': read,
  'cmi.learner_id': read,
  'cmi.learner_name': read,
  'cmi.credit': read,
  'cmi.mode': read,
  'cmi.entry': read,
  'cmi.launch_data': read,
  'cmi.total_time': read,
  'cmi.max_time_allowed': read,
  'cmi.time_limit_action': read,
  'cmi.scaled_passing_score': read,
  'cmi.completion_threshold': read,
  'cmi.score._children': read,
  'cmi.interactions._children': read,
  'cmi.interactions._count': read,
  'cmi.objectives._children': read,
  'cmi.objectives._count': read,
  'cmi.interactions.n.objectives._count': read,
  'cmi.interactions.n.correct_responses._count': read,
  'cmi.objectives.n.score._children': read,
  'cmi.location': { access: 'rw', takes: upTo(1000) },
  'cmi.suspend_data': { access: 'rw', takes: upTo(64000) },
  'cmi.completion_status': { access: 'rw', takes: completion },
  'cmi.success_status': { access: 'rw', takes: success },
  'cmi.progress_measure': { access: 'rw', takes: within(0, 1) },
  'cmi.score.scaled': { access: 'rw', takes: scaled },
  'cmi.score.raw': { access: 'rw', takes: real },
  'cmi.score.min': { access: 'rw', takes: real },
  'cmi.score.max': { access: 'rw', takes: real },
  'cmi.exit': { access: 'w', takes: oneOf('time-out', 'suspend', 'logout', 'normal', '') },
  'cmi.session_time': { access: 'w', takes: span },
  'adl.nav.request': {
    access: 'rw',
    takes: matching(
      /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[^}]+\}(choice|jump))$/,
      'a navigation request',
    ),
  },
  'cmi.interactions.n.id': { access: 'rw', takes: longId },
  'cmi.interactions.n.type': { access: 'rw', takes: oneOf(...Object.keys(RESPONSES)), after: ['id'] },
  'cmi.interactions.n.objectives.n.id': { access: 'rw', takes: longId, after: ['id'] },
  'cmi.interactions.n.timestamp': { access: 'rw', takes: stamp, after: ['id'] },
  'cmi.interactions.n.correct_responses.n.pattern': { access: 'rw', takes: response, after: ['id', 'type'] },
  'cmi.interactions.n.weighting': { access: 'rw', takes: real, after: ['id'] },
  'cmi.interactions.n.learner_response': { access: 'rw', takes: response, after: ['id', 'type'] },
  'cmi.interactions.n.result': { access: 'rw', takes: result, after: ['id'] },
  'cmi.interactions.n.latency': { access: 'rw', takes: span, after: ['id'] },
  'cmi.interactions.n.description': { access: 'rw', takes: localised(250), after: ['id'] },
  'cmi.objectives.n.id': { access: 'rw', takes: longId, isFixed: true, isUnique: true },
  'cmi.objectives.n.score.scaled': { access: 'rw', takes: scaled, after: ['id'] },
  'cmi.objectives.n.score.raw': { access: 'rw', takes: real, after: ['id'] },
  'cmi.objectives.n.score.min': { access: 'rw', takes: real, after: ['id'] },
  'cmi.objectives.n.score.max': { access: 'rw', takes: real, after: ['id'] },
  'cmi.objectives.n.success_status': { access: 'rw', takes: success, after: ['id'] },
  'cmi.objectives.n.completion_status': { access: 'rw', takes: completion, after: ['id'] },
  'cmi.objectives.n.progress_measure': { access: 'rw', takes: within(0, 1), after: ['id'] },
  'cmi.objectives.n.description': { access: 'rw', takes: localised(250), after: ['id'] },
};

export const strictScorm2004: StrictEdition = {
  names: {
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
  },
  rules,
  codes: {
    initializeTwice: 103,
    before: { terminate: 112, get: 122, set: 132, commit: 142 },
    afterwards: { initialize: 104, terminate: 113, get: 123, set: 133, commit: 143 },
    argument: 201,
    unknown: 401,
    readOnly: 404,
    writeOnly: 405,
    format: 406,
    gap: 351,
    order: 408,
    fixed: 351,
  },
};
