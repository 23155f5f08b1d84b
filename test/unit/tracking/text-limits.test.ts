// How long the saved text may be, and what is left out of it first, just below the limit and just above it.

import { describe, expect, it } from 'vitest';
import { start, type Progress } from '../../../src/model/progress.js';
import { encode, LIMIT, wholeTextOf, withReceipt } from '../../../src/tracking/suspend-data.js';
import { played } from '../../fixtures/lms/played-progress.js';
import { isMutated } from '../../fixtures/lms/runs.js';
import { course } from '../../fixtures/lms/tracked-course.js';

/** Everything that a text can hold, and activities that take `room` characters more. */
function full(room: number): Progress {
  const answers = { a: 'b', c: 'd' };
  return {
    ...played,
    sections: { ...played.sections, of_an_older_version: 'done' },
    quiz: {
      ...played.quiz,
      seen: { Q01_anything: 3, Q02_anything: 1 },
      best: { percent: 50, byPrinciple: [{ principle: 'P1', correct: 1, total: 2 }] },
    },
    activities: { oldest: answers, [`x${'y'.repeat(Math.max(0, room - 7))}`]: answers, newest: answers },
  };
}
const lettersOf = (text: string) =>
  text
    .split('~')
    .map((field) => field.charAt(0))
    .join('');

describe('the saved text', () => {
  const room = () => LIMIT - wholeTextOf(course, full(100)).length + 100;

  it('of 4,080 characters holds everything; with one more the oldest activity is left out', () => {
    expect(LIMIT).toBe(4080);
    const fits = encode(course, full(room()));
    expect(fits).toHaveLength(4080);
    expect(fits).toContain('oldest-abcd');
    const over = encode(course, full(room() + 1));
    expect(over).not.toContain('oldest-abcd');
    expect(over).toContain('newest-abcd');
    expect(over.length).toBeLessThan(4080);
  });

  it('gives up activities, then other versions, how often items were drawn, the oldest wording, the best by principle, the screen and the attempt; status, counts and sections never', () => {
    const seen = new Set<string>();
    for (let size = 3_000; size < 4_010; size += isMutated ? 12 : 3) {
      // Sections of 22 characters each, and one that makes up the rest.
      const ids = Array.from({ length: Math.floor(size / 22) }, (_, at) => `section_of_it_${at + 100_000}`);
      const all = [...ids, `x${'y'.repeat(size % 22)}`];
      const sections = all.map((id) => ({ ...course.sections[0]!, id }));
      const large = { ...course, sections: [...course.sections, ...sections] };
      const done = Object.fromEntries(all.map((id) => [id, 'done' as const]));
      const progress = full(600);
      seen.add(lettersOf(encode(large, { ...progress, sections: { ...progress.sections, ...done } })));
    }
    expect([...seen][0]).toBe('vonsalrbetyz');
    expect([...seen]).toContain('vonsz');
    expect(seen.size).toBeGreaterThanOrEqual(8);
    for (const letters of seen) {
      // Whatever is missing is the beginning of the order in which things are given up.
      const missing = [...'tyerbla'].map((letter) => !letters.includes(letter));
      expect(missing.lastIndexOf(true) + 1, letters).toBe(missing.filter(Boolean).length);
    }
  });

  it('with a receipt and the sign of a repeated text is within 4,096 characters', () => {
    const text = encode(course, full(room()));
    expect(`${withReceipt(course, text, 46_655)}~`.length).toBeLessThanOrEqual(4096);
    expect(`${withReceipt(course, text, 46_655)}~`.length).toBeGreaterThan(4085);
    expect(withReceipt(course, encode(course, start), 3)).toBe(encode(course, start));
  });
});
