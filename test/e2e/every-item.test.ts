// Every question of the bank as a new learner meets it on a phone: right and wrong, by mouse and by keyboard. A
// learner who takes the quiz again meets the questions seen least, so that a few attempts bring all of them.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../src/model/course.js';
import { fixturesOf, type Fixtures } from './fixtures.js';
import { INPUT_METHODS, type InputMethod } from './input.js';
import { answersBy } from './item-answer.js';
import { feedbackOf, feedbackOn, othersOf, othersOn, roomOn, textsOf, textsOn, verdictOf } from './item-words.js';
import { course, questions, words } from './learner.js';
import { PATIENCE, MobileBrowser, plain, type MobilePage } from './mobile-page.js';

const total = course.quiz.slots.length;
/** As many as bring every question once. */
const round = Math.max(...course.quiz.slots.map(({ items }) => items.length));
let phones: MobileBrowser;

beforeAll(async () => {
  phones = await MobileBrowser.open();
});
afterAll(() => phones.close());

/** Half of the questions right and half of them wrong, and in the second round the other way about; each hand its own wrong option. */
function givenBy(hand: InputMethod['name'], question: Question, attempt: number): Fixtures {
  const isOdd = (question.number + (attempt > round ? 1 : 0)) % 2 === 1;
  return fixturesOf(question, isOdd ? 'right' : 'wrong', hand === 'mouse' ? 'first' : 'last');
}

describe.each(INPUT_METHODS)('by %s', (hand) => {
  it(
    'a new learner meets every question, and is told of each answer what the course says of it',
    { timeout: 240_000 },
    async () => {
      const phone = await phones.newLearner('#quiz', hand);
      const met: Fixtures[] = [];
      for (let attempt = 1; attempt <= 2 * round; attempt += 1) {
        await phone.hand.presses(phone.button(attempt === 1 ? 'quiz.start' : 'quiz.again'));
        const given: Fixtures[] = [];
        for (let at = 0; at < total; at += 1) given.push(await triesOne(phone, attempt, at));
        await seesResult(phone, given);
        met.push(...given);
      }
      for (const how of [true, false]) {
        expect(
          met
            .filter(({ isRight }) => isRight === how)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(questions.map(({ id }) => id).toSorted());
      }
      await phone.close();
    },
  );
});

async function triesOne(phone: MobilePage, attempt: number, at: number): Promise<Fixtures> {
  const { page } = phone;
  const question = await questionOn(phone, at);
  const given = givenBy(phone.hand.name, question, attempt);
  expect(await textsOn(page), question.id).toEqual(textsOf(question));
  // In the second round it stands there as it did in the first.
  if (attempt <= round) await phone.fits();
  const room = await roomOn(page);
  await answersBy(phone, question, given);
  // A row that moved under a choice would say something about it.
  expect(await roomOn(page), question.id).toEqual(room);
  await phone.hand.presses(phone.button('quiz.check'));

  const isLast = at === total - 1;
  await phone.focusGoesTo(words(isLast ? 'quiz.see_result' : 'quiz.next'));
  const number = words('quiz.question_of', { n: at + 1, total });
  // What has been decided stands behind the statement, in capitals.
  const decided =
    question.kind === 'reasoned' ? ` ${question.answers.find(({ right }) => right)?.text.toUpperCase()}` : '';
  expect(plain(await page.locator('h1.cp-stem').innerText())).toBe(plain(`${number} ${question.stem}${decided}`));
  expect(plain(await page.locator('.cp-question .cp-outcome .cp-verdict').innerText())).toBe(
    verdictOf(question, given),
  );
  expect(await feedbackOn(page), question.id).toEqual(feedbackOf(question, given));
  if (question.kind === 'ordering') {
    const right = given.isRight ? [] : fixturesOf(question, 'right').texts.map(plain);
    const told = (await page.locator('.cp-order__told .cp-lines li').allInnerTexts()).map(plain);
    expect(told).toEqual(question.isClimbed ? right.reverse() : right);
  }
  expect(await othersOn(page), question.id).toEqual(othersOf(question, given));
  await phone.fits();
  await isRecorded(phone, given, attempt, (attempt - 1) * total + at);
  await phone.goesOn(phone.button(isLast ? 'quiz.see_result' : 'quiz.next'));
  return given;
}

/** Number `at` of the attempt, whose stem has the focus but for the first one, which the learner came to as well. */
async function questionOn(phone: MobilePage, at: number): Promise<Question> {
  const number = words('quiz.question_of', { n: at + 1, total });
  const heading = phone.page.locator('h1.cp-stem:focus', { hasText: new RegExp(`${number}(?!\\d)`) });
  await heading.waitFor();
  const text = plain(await heading.innerText());
  const question = questions.find(({ stem }) => text === plain(`${number} ${stem}`));
  if (!question) throw new Error(`No question of the bank is asked as “${text}”.`);
  return question;
}

async function isRecorded(phone: MobilePage, given: Fixtures, attempt: number, ordinal: number): Promise<void> {
  const element = (name: string) => `cmi.interactions.${ordinal}.${name}`;
  const recorded = {
    id: attempt === 1 ? given.id : `${given.id}_A${attempt}`,
    response: given.response,
    pattern: given.pattern,
    result: given.isRight ? 'correct' : 'wrong',
  };
  await expect
    .poll(
      async () => ({
        id: await phone.lms(element('id')),
        response: await phone.lms(element('student_response')),
        pattern: await phone.lms(element('correct_responses.0.pattern')),
        result: await phone.lms(element('result')),
      }),
      PATIENCE,
    )
    .toEqual(recorded);
}

async function seesResult(phone: MobilePage, given: readonly Fixtures[]): Promise<void> {
  const correct = given.filter(({ isRight }) => isRight).length;
  await phone.page
    .getByText(
      words((correct * 100) % total === 0 ? 'quiz.score' : 'quiz.score_rounded', {
        correct,
        total,
        percent: Math.floor((correct * 100) / total),
      }),
      { exact: true },
    )
    .waitFor();
  await phone.fits();
}
