// Answers the question on the screen as it is answered by a hand.

import { expect } from 'vitest';
import type { Question } from '../../src/model/course.js';
import type { Fixtures } from './fixtures.js';
import { words } from './learner.js';
import { PATIENCE, plain, type MobilePage } from './mobile-page.js';

export async function answersBy(phone: MobilePage, question: Question, given: Fixtures): Promise<void> {
  const { page, hand } = phone;
  switch (question.kind) {
    case 'choice':
    case 'reasoned':
      for (const name of given.texts) await hand.chooses(page.getByRole('radio', { name, exact: true }));
      break;
    case 'multiple':
      for (const name of given.texts) await hand.ticks(page.getByRole('checkbox', { name, exact: true }));
      break;
    case 'matching':
      for (const part of given.response.split(',')) {
        const [pair = '', target = ''] = part.split('.');
        await hand.picks(
          page.getByLabel(question.pairs.find(({ code }) => code === pair)?.text ?? '', { exact: true }),
          target,
        );
      }
      break;
    case 'ordering':
      await orders(phone, question.isClimbed ? [...given.texts].reverse() : given.texts);
      break;
  }
}

/** Moves each text up to its place. An order that already stands is confirmed by moving one text away and back. */
async function orders(phone: MobilePage, texts: readonly string[]): Promise<void> {
  const order = async () => (await phone.page.locator('.cp-order__text').allInnerTexts()).map(plain);
  let moves = 0;
  const up = async (text: string) => {
    const before = (await order()).indexOf(plain(text));
    const name = words('quiz.move_up', { text });
    await phone.hand.presses(phone.page.getByRole('button', { name, exact: true }));
    await expect.poll(order, PATIENCE).toSatisfy((rows: string[]) => rows[before - 1] === plain(text));
    await phone.focusGoesTo(name);
    moves += 1;
  };
  for (const [place, text] of texts.entries()) {
    while ((await order()).indexOf(plain(text)) > place) await up(text);
  }
  const [first = '', second = ''] = texts;
  if (moves > 0) return;
  await up(second);
  await up(first);
}
