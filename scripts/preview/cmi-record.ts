// What an LMS holds, read in the same words for both data models. Pure.

import type { Held, LmsAttempt } from './attempts.js';

/** One answer as the LMS received it; `''` where it received nothing. */
export interface CmiInteraction {
  /** `Q07_carer_data`, `Q07_carer_data_A2` for a second attempt at the quiz. */
  readonly id: string;
  readonly type: string;
  /** As SCORM 1.2 spells it (`a,c`, `1.a,2.b`), in both editions. */
  readonly response: string;
  readonly pattern: string;
  readonly result: 'correct' | 'wrong' | '';
  readonly weighting: string;
  readonly latency: string;
  readonly at: string;
  readonly description: string;
}

export interface CmiRecord {
  readonly completion: 'completed' | 'incomplete' | '';
  readonly success: 'passed' | 'failed' | '';
  /** `score.raw` as sent: it is what an LMS reports. */
  readonly score: string;
  readonly seconds: number;
  readonly place: string;
  readonly suspendData: string;
  readonly exit: string;
  readonly answers: readonly CmiInteraction[];
}

export function cmiRecordOf({ edition, held }: Pick<LmsAttempt, 'edition' | 'held'>): CmiRecord {
  const data = held ?? {};
  const at = (path: string) => valueAt(data, path);
  const is12 = edition === '1.2';
  const status = is12
    ? statusOf12(at('core.lesson_status'))
    : statusOf2004(at('completion_status'), at('success_status'));
  return {
    ...status,
    score: is12 ? at('core.score.raw') : at('score.raw'),
    seconds: secondsOf(is12 ? at('core.total_time') : at('total_time')),
    place: is12 ? at('core.lesson_location') : at('location'),
    suspendData: at('suspend_data'),
    exit: is12 ? at('core.exit') : at('exit'),
    answers: listAt(data, 'interactions').map(answerOf),
  };
}

/** The one field of 1.2 says two things. */
function statusOf12(status: string): Pick<CmiRecord, 'completion' | 'success'> {
  if (status === 'passed' || status === 'failed')
    return { completion: status === 'passed' ? 'completed' : 'incomplete', success: status };
  return {
    completion: status === 'completed' ? 'completed' : status === 'incomplete' ? 'incomplete' : '',
    success: '',
  };
}

function statusOf2004(completion: string, success: string): Pick<CmiRecord, 'completion' | 'success'> {
  return {
    completion: completion === 'completed' || completion === 'incomplete' ? completion : '',
    success: success === 'passed' || success === 'failed' ? success : '',
  };
}

function answerOf(record: Held): CmiInteraction {
  const at = (path: string) => valueAt(record, path);
  const result = at('result');
  return {
    id: at('id'),
    type: at('type'),
    response: as12(at('student_response') || at('learner_response')),
    pattern: as12(at('correct_responses.0.pattern')),
    result: result === 'correct' ? 'correct' : result === 'wrong' || result === 'incorrect' ? 'wrong' : '',
    weighting: at('weighting'),
    latency: at('latency'),
    at: at('time') || at('timestamp'),
    description: at('description'),
  };
}

function as12(response: string): string {
  return response.replaceAll('[,]', ',').replaceAll('[.]', '.');
}

/** `0000:12:34.5` (1.2) or `PT12M34.5S` (2004) in seconds; 0 for anything else. */
export function secondsOf(time: string): number {
  const clock = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(time);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const interval = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(time);
  if (!interval) return 0;
  const [days, hours, minutes, seconds] = interval.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return days * 86_400 + hours * 3600 + minutes * 60 + seconds;
}

function valueAt(data: Held, path: string): string {
  let value: string | Held | undefined = data;
  for (const step of path.split('.')) value = typeof value === 'object' ? value[step] : undefined;
  return typeof value === 'string' ? value : '';
}

/** The records of an indexed element in order; the list ends at the first gap, as it does for an LMS. */
function listAt(data: Held, element: string): Held[] {
  const list = data[element];
  const records: Held[] = [];
  for (let at = 0; typeof list === 'object'; at += 1) {
    const record = list[String(at)];
    if (typeof record !== 'object') break;
    records.push(record);
  }
  return records;
}
