// What is said of a bank as a whole. How each cue is found is tested in cues.test.ts.
import { describe, expect, it } from 'vitest';
import { chiSquareOf } from '../../../../scripts/content/item-quality/chance-tests.js';
import { qualityOf } from '../../../../scripts/content/item-quality/item-quality.js';
import type { ChoiceQuestion, Question } from '../../../../src/model/course.js';
import { choice, option } from '../../../fixtures/sound-questions.js';

const ofBank = (questions: Question[]) =>
  qualityOf(questions)
    .findings.filter(({ item }) => item === null)
    .map(({ level, rule, words, repair }) => `${level} · ${rule} · ${words} ${repair}`);

/** A question whose options give nothing away, with its right one at this place. */
function middling(place: number, number = 10): ChoiceQuestion {
  const texts = ['Ask them all.', 'Book rooms.', 'Print it soon.', 'Go home now.'];
  const [right = '', ...wrong] = texts;
  const shown = [...wrong.slice(0, place), right, ...wrong.slice(place)];
  return {
    ...choice,
    id: `Q${number}_row`,
    options: shown.map((text, at) => option('abcd'.charAt(at), text, text === right)),
  };
}

describe('the bank as a whole', () => {
  it('is refused when a rule that needs no knowledge beats chance', () => {
    const questions = Array.from({ length: 12 }, (_, at) => middling(at % 4, 10 + at));
    expect(ofBank(questions)).toContain(
      'error · cue · Picking the second longest option (one right option) is right in 12.0 of 12 questions. Chance gives 3.0 (p = 0.000, all cues together). Rewrite options so that it is wrong in 9 more of them.',
    );
  });

  it('is warned when the right option stands in one place', () => {
    const questions = Array.from({ length: 4 }, () => middling(0));
    expect(ofBank(questions)).toEqual([
      'warning · key position · As written, the right option stands first, second and so on in 4, 0, 0, 0 questions. Spread it. Learners see the options shuffled, but readers of the printed script do not.',
    ]);
  });
});

describe('the chances', () => {
  it('of places: 60 throws of a die, 5 8 9 8 10 20 (a textbook example, 13.4)', () => {
    expect(chiSquareOf([5, 8, 9, 8, 10, 20], Array<number>(6).fill(10))).toBeCloseTo(13.4, 10);
  });
});
