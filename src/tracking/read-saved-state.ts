// Reads a text that encode wrote: this version's, an older or a newer one's, whole, cut or damaged. Never throws.

import type { Code, Id } from '../model/course.js';
import { fieldsOf } from './checksummed-fields.js';
import type { Header, SavedState } from './saved-state.js';
import { unpacked } from './response-code.js';

/** No text of ours is longer; an LMS that hands back more hands back something else as well. */
const LONGEST = 65536;
const ID = /^[A-Za-z0-9]\w{0,31}$/;

/** What `text` says of the course `course`. A field that is missing, damaged or of another course is left out. */
export function savedStateOf(course: Id, text: string): SavedState {
  const source = text.slice(0, LONGEST);
  const header = headerOf(source);
  const fields = new Map(fieldsOf(source, course).map((field) => [field.letter, field.body]));
  const read = <T>(letter: string, of: (body: string) => T | null) => {
    const body = fields.get(letter);
    return body === undefined ? undefined : (of(body) ?? undefined);
  };
  const found = {
    header: header ?? undefined,
    outcome: read('o', outcomeOf),
    counts: read('n', countsOf),
    receipt: read('k', (body) => (/^[0-9a-z]{1,5}$/.test(body) ? parseInt(body, 36) : null)),
    sections: sectionsOf([fields.get('s'), fields.get('y')]),
    attempt: read('a', attemptOf),
    place: read('l', (body) => (ID.test(body) ? body : null)),
    responses: read('r', responsesOf),
    byPrinciple: read('b', byPrincipleOf),
    seen: read('e', seenOf),
    activities: read('t', activitiesOf),
  };
  const isWhole = fields.has('z');
  return {
    ...(Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Omit<
      SavedState,
      'isWhole'
    >),
    isWhole,
  };
}

/** Whether `text` is there and nothing of this course can be read from it. */
export function isUnreadable(course: Id, text: string): boolean {
  if (text.trim() === '') return false;
  const { header: _, isWhole: __, ...fields } = savedStateOf(course, text);
  return Object.keys(fields).length === 0;
}

/** The course and version that wrote `text`, readable also when it was another course; null when that is lost. */
export function headerOf(text: string): Header | null {
  const body = fieldsOf(text.slice(0, LONGEST), '').find((field) => field.letter === 'v')?.body;
  const [, format, course, version] = /^(\d{1,3})\.(\w{1,32})\.(.*)$/.exec(body ?? '') ?? [];
  return course === undefined ? null : { format: Number(format), course, version: version ?? '' };
}

function outcomeOf(body: string): SavedState['outcome'] | null {
  const [, mark, best, day] = /^([PN])\.(\d{0,3})\.(x|\d{8})?$/.exec(body) ?? [];
  if (!mark || Number(best) > 100) return null;
  const completedOn = day === undefined ? null : day === 'x' ? '' : day.replace(/^(....)(..)(..)$/, '$1-$2-$3');
  return { passed: mark === 'P', best: best ? Number(best) : null, completedOn };
}

function countsOf(body: string): SavedState['counts'] | null {
  if (!/^[0-9a-z]{1,5}\.[0-9a-z]{1,5}\.[0-9a-z]{1,5}$/.test(body)) return null;
  const [finished = 0, begun = 0, recorded = 0] = body.split('.').map((count) => parseInt(count, 36));
  return { finished, begun: Math.max(begun, finished), recorded };
}

function sectionsOf(bodies: readonly (string | undefined)[]): SavedState['sections'] {
  const entries = bodies
    .flatMap((body) => (body ?? '').split('.'))
    .filter((entry) => /^[DS]/.test(entry) && ID.test(entry.slice(1)));
  if (bodies.every((body) => body === undefined)) return undefined;
  return Object.fromEntries(entries.map((entry) => [entry.slice(1), entry[0] === 'D' ? 'done' : 'started']));
}

const MARKS = { R: 'right', W: 'wrong', U: 'open' } as const;

function attemptOf(body: string): SavedState['attempt'] | null {
  const [, number, seed, before, items] =
    /^([0-9a-z]{1,5})\.([0-9a-z]{1,7})\.([0-9a-z]{1,5})\.((?:[0-9a-z]{2}[RWU])+)$/.exec(body) ?? [];
  if (!number || !seed || !before || !items) return null;
  return {
    number: Math.max(1, parseInt(number, 36)),
    seed: parseInt(seed, 36) >>> 0,
    recordedBefore: parseInt(before, 36),
    items: (items.match(/.../g) ?? []).map((item) => ({
      number: parseInt(item.slice(0, 2), 36),
      mark: MARKS[item[2] as keyof typeof MARKS],
    })),
  };
}

function responsesOf(body: string): SavedState['responses'] {
  return new Map(
    body.split('.').flatMap((entry) => {
      const [, number, text, seconds] = /^([0-9a-z]{2})(\w*)-([0-9a-z]{1,3})$/.exec(entry) ?? [];
      const response = unpacked(text ?? '');
      return number && seconds && response !== null
        ? [[parseInt(number, 36), { response, seconds: parseInt(seconds, 36) }] as const]
        : [];
    }),
  );
}

function byPrincipleOf(body: string): SavedState['byPrinciple'] {
  return body.split('.').flatMap((entry) => {
    const [, principle, correct, total] = /^(\w{1,32})-(\d{1,3})-(\d{1,3})$/.exec(entry) ?? [];
    return principle && Number(total) > 0 && Number(correct) <= Number(total)
      ? [{ principle, correct: Number(correct), total: Number(total) }]
      : [];
  });
}

function seenOf(body: string): SavedState['seen'] {
  return new Map(
    body.split('-').flatMap((group) => {
      const [, count, items] = /^([0-9a-z]{1,4})_((?:[0-9a-z]{2})+)$/.exec(group) ?? [];
      return (items?.match(/../g) ?? []).map((item) => [parseInt(item, 36), parseInt(count ?? '0', 36)] as const);
    }),
  );
}

function activitiesOf(body: string): SavedState['activities'] {
  const entries = body.split('.').flatMap((entry) => {
    const [, id, answers] = /^([A-Za-z0-9]\w{0,31})-((?:[a-z0-9]{2})+)$/.exec(entry) ?? [];
    if (!id) return [];
    const pairs = (answers?.match(/../g) ?? []).map((pair): [Code, Code] => [pair.charAt(0), pair.charAt(1)]);
    return [[id, Object.fromEntries(pairs)] as const];
  });
  return Object.fromEntries(entries);
}
