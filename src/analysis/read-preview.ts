// The preview LMS's own file: what it holds of each attempt, in the names of either SCORM edition.

import { dayIn, secondsIn } from './read/dates.js';
import type { SittingCollector } from './sittings.js';
import { Unreadable, type YieldToMain } from './reading.js';

type Held = Readonly<Record<string, unknown>>;

export async function readPreview(
  text: string,
  file: string,
  collector: SittingCollector,
  group: readonly [grouping: number, value: string],
  yieldToMain: YieldToMain,
): Promise<number> {
  const attempts = attemptsIn(text, file);
  for (const [at, attempt] of attempts.entries()) {
    const learner = collector.learner({
      cells: [textAt(attempt, 'learner'), textAt(attempt, 'edition')],
      account: `${textAt(attempt, 'learner')}\t${textAt(attempt, 'edition')}`,
      times: 0,
    });
    const lms = Number(attempt.number ?? 1);
    const place = `${file}#${at + 1}`;
    if (!Number.isInteger(lms) || lms < 1) collector.skip('bad attempt', place);
    else
      answersIn(attempt.held).forEach((answer, order) =>
        collector.add(
          { learner, lms, day: dayIn(textAt(attempt, 'startedAt')), groups: [group], place },
          { ...answer, place: order },
        ),
      );
    if (at % 100 === 0) await yieldToMain((at + 1) / attempts.length);
  }
  return attempts.length;
}

/** The records of one attempt, as reported; the list of interactions ends at the first gap, as it does for an LMS. */
function answersIn(held: unknown) {
  const list = isRecord(held) ? held.interactions : undefined;
  const records: Held[] = [];
  for (let at = 0; isRecord(list) && isRecord(list[String(at)]); at += 1) records.push(list[String(at)] as Held);
  return records.map((record) => ({
    id: textAt(record, 'id'),
    response: textAt(record, 'student_response') || textAt(record, 'learner_response'),
    right: patternIn(record),
    result: textAt(record, 'result'),
    score: '',
    seconds: secondsIn(textAt(record, 'latency')),
  }));
}

function patternIn({ correct_responses: responses }: Held): string {
  const first = isRecord(responses) ? responses['0'] : undefined;
  return isRecord(first) ? textAt(first, 'pattern') : '';
}

function attemptsIn(text: string, file: string): Held[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Unreadable(
      'not json',
      file,
      { fault: cause instanceof Error ? cause.message.slice(0, 120) : '' },
      { cause },
    );
  }
  const attempts = isRecord(json) ? json.attempts : undefined;
  if (!Array.isArray(attempts) || !attempts.every(isRecord)) throw new Unreadable('other json', file);
  return attempts;
}

function isRecord(value: unknown): value is Held {
  return typeof value === 'object' && value !== null;
}

function textAt(record: Held, field: string): string {
  const value = record[field];
  return typeof value === 'string' ? value : '';
}
