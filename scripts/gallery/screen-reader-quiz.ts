// The quiz by ear: each question is heard whole, answered by key and checked; what was said about it is heard again.

import type { Question } from '../../src/model/course.js';
import type { Mark, Response } from '../../src/model/quiz.js';
import { authoringOf } from '../../src/questions/authoring.js';
import type { ScreenReaderUser } from './screen-reader-user.js';
import { questions, responseWith } from './progresses.js';
import { SCREEN } from './screen-reader.js';

const SUBMIT = '.cp-question [type=submit]';

/** What the learner does about a question: the answer that earns a mark, and whether "Check answer" comes first. */
export interface QuizPlan {
  readonly mark: Mark;
  readonly checksTooEarly: boolean;
}

/** Takes the quiz from its first question to the result. */
export async function takeQuiz(
  listener: ScreenReaderUser,
  total: number,
  wishOf: (question: Question) => QuizPlan,
): Promise<void> {
  for (let at = 0; at < total; at += 1) {
    const question = await questionOn(listener);
    const { mark, checksTooEarly } = wishOf(question);
    await listener.readsTo(SUBMIT);
    if (checksTooEarly) await checkTooEarly(listener);
    await answer(listener, question, responseWith(question, mark));
    await listener.presses('Enter', SUBMIT);
    if (mark !== 'right') await listener.readsAgain(SUBMIT, 'h1');
    await listener.waitsAMoment();
    await listener.leaves(`${SCREEN} ${SUBMIT}`, at + 1 < total ? undefined : 'The result');
  }
}

/** Says what is missing, and the link in it leads to the field. */
async function checkTooEarly(listener: ScreenReaderUser): Promise<void> {
  await listener.presses('Enter', SUBMIT);
  await listener.presses('Enter', '.nhsuk-error-summary a');
}

/** As the bank has it, by the id that it has in the page. */
async function questionOn(listener: ScreenReaderUser): Promise<Question> {
  const { id, number } = await listener.reader.page
    .locator('quiz-question')
    .evaluate((element) => (element as HTMLElement & { question: Question }).question);
  const question = questions.find((candidate) => candidate.number === number);
  if (!question) throw new Error(`The bank has no question "${id}".`);
  return { ...question, id };
}

async function answer(listener: ScreenReaderUser, question: Question, response: Response): Promise<void> {
  const { id } = question;
  for (const step of authoringOf(question).stepsOf(question, response)) {
    if ('press' in step) await listener.presses('Space', `[id="${id}-${step.press}"]`);
    else if ('pick' in step) await choose(listener, `[id="${id}-${step.field}"]`, step.pick);
    else
      await order(
        listener,
        id,
        step.order.map(({ code }) => code),
      );
  }
}

/** The arrow keys go through a closed list. */
async function choose(listener: ScreenReaderUser, list: string, target: string): Promise<void> {
  const select = listener.reader.page.locator(`${SCREEN} ${list}`);
  const steps = await select.evaluate(
    (element, value) => [...(element as HTMLSelectElement).options].findIndex((option) => option.value === value),
    target,
  );
  await listener.presses('ArrowDown', list);
  for (let step = 1; step < steps; step += 1) await listener.pressesHere('ArrowDown');
}

/** Moves each up to its place; an order that already stands is confirmed by moving one away and back. */
async function order(listener: ScreenReaderUser, id: string, codes: readonly string[]): Promise<void> {
  const standing = () =>
    listener.reader.page
      .locator('.cp-order__row')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['code'] ?? ''));
  let moves = 0;
  const up = async (code: string) => {
    await listener.presses('Enter', `[id="${id}-${code}-up"]`);
    moves += 1;
  };
  for (const [place, code] of codes.entries()) {
    for (let at = (await standing()).indexOf(code); at > place; at -= 1) await up(code);
  }
  if (moves > 0) return;
  await up(codes[1] ?? '');
  await up(codes[0] ?? '');
}
