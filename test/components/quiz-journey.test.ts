import type { QuizResult } from '../../src/components/quiz/quiz-result.js';
import { expect } from '@open-wc/testing';
import { advance } from '../../src/model/progress.js';
import { bank, clinicMove, leaflet, reciprocity } from '../fixtures/questions.js';
import { courseOf, progressWith } from '../fixtures/quiz-course.js';
import { afterDoublePress, quizPage, words } from './quiz-page.js';

const three = [leaflet, clinicMove, reciprocity];

describe('a learner who begins', () => {
  it('reads what the quiz is in the words that came with the page, and what is recorded', async () => {
    const { quiz } = await quizPage();
    await expect(quiz).to.be.accessible();
    expect(quiz.querySelector('h1')?.innerText).to.equal('Check what you know');
    expect(quiz.innerText).to.contain('There are 6 questions, one at a time. You pass with 5 right answers.');
    expect(quiz.innerText).to.contain(
      'Your learning management system records your answers, your score and the time for each question. The learning team can see them.',
    );
    expect(quiz.innerText).not.to.contain('The quiz needs JavaScript.');
  });

  it('starts, and is at the heading of the first question', async () => {
    const page = await quizPage({ questions: three });
    await page.press('Start the quiz');
    expect(page.told).to.deep.equal([{ type: 'attempt-started', seed: 0 }]);
    expect(document.activeElement).to.equal(page.one('h1'));
    expect(page.one('h1').innerText).to.contain('Question 1 of 3');
    expect(document.title).to.contain('Question 1 of 3');
  });

  it('is told when the questions are still on their way', async () => {
    const { quiz } = await quizPage({ answered: [], areLoaded: false });
    expect(quiz.querySelector('[role=status]')?.textContent).to.equal('The questions are on their way.');
  });

  it('goes through all questions to a result', async () => {
    const page = await quizPage({ questions: three });
    await page.press('Start the quiz');
    for (const [at, ids] of [
      ['Q02_leaflet-d'],
      ['Q07_clinic_move-a', 'Q07_clinic_move-c', 'Q07_clinic_move-e'],
      ['Q21_reciprocity-answer-f', 'Q21_reciprocity-reason-b'],
    ].entries()) {
      for (const id of ids) {
        page.one<HTMLInputElement>(`#${id}`).click();
        await page.settled();
      }
      await page.press('Check answer');
      await afterDoublePress();
      await page.press(at === 2 ? 'See your result' : 'Next question');
      expect(document.activeElement).to.equal(page.one('h1'));
    }
    expect(page.one('h1').innerText).to.equal('You have passed. You have a seat at the table.');
    expect(page.quiz.innerText).to.contain('You got 3 of 3 right. That is 100%.');
    expect(page.quiz.innerText).to.contain('The pass mark is 80%.');
    await expect(page.quiz).to.be.accessible();
  });

  it('does not lose the feedback to a double press', async () => {
    const page = await quizPage({ questions: three, answered: [] });
    page.one<HTMLInputElement>('#Q02_leaflet-b').click();
    await page.settled();
    await page.press('Check answer');
    await page.press('Next question');
    expect(page.one('h1').innerText).to.contain('Question 1 of 3');
    await afterDoublePress();
    await page.press('Next question');
    expect(page.one('h1').innerText).to.contain('Question 2 of 3');
  });
});

describe('a learner who comes back', () => {
  it('is at the question that was left, with the answer that was chosen, in the order it had', async () => {
    const course = courseOf(words, three);
    const left = advance(course, progressWith(course, three, ['d']), {
      type: 'answer-chosen',
      item: clinicMove.id,
      response: 'a,c',
    });
    const first = await quizPage({ questions: three, progress: left });
    const orderOf = (page: typeof first) =>
      [...page.quiz.querySelectorAll<HTMLInputElement>('input')].map((input) => input.value);
    const order = orderOf(first);
    expect(first.one('.cp-resumed').innerText).to.equal(
      'You are back at question 2, where you left off. Your answers so far are kept.',
    );
    expect(first.one('h1').innerText).to.contain('Question 2 of 3');
    expect(
      [...first.quiz.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value).sort(),
    ).to.deep.equal(['a', 'c']);
    const again = await quizPage({ questions: three, progress: left });
    expect(orderOf(again)).to.deep.equal(order);
  });

  it('sees beside the principles how the questions went that count for none of them', async () => {
    const page = await quizPage({ questions: three, answered: ['b', 'a', 'right'] });
    const result = page.one('quiz-result') as QuizResult;
    expect(result.innerText).not.to.contain('The other questions');
    const { course } = result;
    const slots = course.quiz.slots.map((slot, at) => (at > 0 ? { ...slot, principle: null } : slot));
    result.course = { ...course, quiz: { ...course.quiz, slots } };
    await result.updateComplete;
    expect(result.innerText).to.contain('The other questions: 1 of 2 right.');
  });

  it('sees the last result, what to read again, and every answer', async () => {
    const page = await quizPage({ questions: three, answered: ['b', 'a', 'right'] });
    expect(page.one('h1').innerText).to.equal('You have not passed yet');
    expect(page.quiz.innerText).to.contain('You got 1 of 3 right. That is 33%, rounded down.');
    expect(page.quiz.innerText).to.contain('The pass mark is 80%. You can try again as often as you like.');
    expect(
      [...page.quiz.querySelectorAll<HTMLElement>('.cp-seats__list li')].map((seat) => seat.innerText),
    ).to.deep.equal([
      'Sharing power 0 of 1',
      'Respect for knowledge, skills and assets 0 of 1',
      'Diversity and access 1 of 1',
    ]);
    const links = [...page.quiz.querySelectorAll<HTMLAnchorElement>('[data-reread]')].map((link) => [
      link.hash,
      link.innerText,
    ]);
    expect(links).to.deep.equal([
      ['#ladder_rungs', 'Read first: A ladder shows how much power is shared'],
      ['#five_ways', 'There are 5 ways to involve people'],
    ]);
    expect(page.one<HTMLOListElement>('.cp-arrival__words ol').start, 'the first is the button').to.equal(2);
    const review = [...page.quiz.querySelectorAll<HTMLElement>('.cp-review__item')];
    expect(review.map((item) => item.querySelector('.cp-verdict')?.textContent?.trim())).to.deep.equal([
      'Not quite',
      'Partly correct',
      'Correct',
    ]);
    review[0]?.querySelector('summary')?.click();
    expect(review[0]?.innerText).to.contain('Your answer');
    expect(review[0]?.innerText).to.contain('Co-design');
    expect(review[0]?.innerText).to.contain('Consultation');
    await expect(page.quiz).to.be.accessible();
  });

  it('finds the places to read beyond the first 4 folded behind them, each with its number', async () => {
    const questions = ['1', '2', '3', '4', '5', '6'].map((at) => ({
      ...leaflet,
      id: `LEAFLET_${at}`,
      reread: `place_${at}`,
      rereadTitle: `Place ${at}`,
    }));
    const page = await quizPage({ questions, answered: questions.map(() => 'b') });
    const lists = [...page.quiz.querySelectorAll<HTMLOListElement>('.cp-arrival__words ol')];
    expect(lists.map(({ start, textContent }) => [start, textContent?.match(/\d/g)])).to.deep.equal([
      [2, ['2', '3', '4']],
      [5, ['5', '6']],
    ]);
    expect(lists[1]?.closest('details')?.innerText).to.equal('And 2 more');
  });

  it('takes the quiz again and begins at question 1', async () => {
    const page = await quizPage({ questions: three, answered: ['b', 'a', 'right'] });
    await page.press('Take the quiz again');
    expect(page.told.at(-1)?.type).to.equal('attempt-started');
    expect(page.progress().quiz.attempt?.number).to.equal(2);
    expect(page.one('h1').innerText).to.contain('Question 1 of 3');
    expect(page.quiz.querySelector('.cp-resumed')).to.equal(null);
  });

  it('reads that a pass is safe after a try with a lower score', async () => {
    const course = courseOf(words, three);
    const passed = progressWith(course, three, ['right', 'right', 'right']);
    const again = advance(course, passed, { type: 'attempt-started', seed: 7 });
    const lower = three.reduce(
      (progress, question) =>
        advance(course, progress, {
          type: 'answer-checked',
          item: question.id,
          response: 'a',
          correct: false,
          seconds: 1,
          on: '2026-11-24',
        }),
      again,
    );
    const page = await quizPage({ questions: three, progress: lower });
    expect(page.one('h1').innerText).to.equal('Your pass is safe');
    expect(page.quiz.innerText).to.contain('You got 0 of 3 right. That is 0%.');
    expect(page.quiz.innerText).to.contain('You have passed, and your best score of 100% is kept.');
  });

  it('finds the best score so far after two tries without a pass', async () => {
    const course = courseOf(words, three);
    const first = progressWith(course, three, ['right', 'right', 'a,b']);
    const again = advance(course, first, { type: 'attempt-started', seed: 7 });
    const lower = three.reduce(
      (progress, question) =>
        advance(course, progress, {
          type: 'answer-checked',
          item: question.id,
          response: 'a',
          correct: false,
          seconds: 1,
          on: '2026-11-24',
        }),
      again,
    );
    const page = await quizPage({ questions: three, progress: lower });
    expect(page.quiz.innerText).to.contain('Your best score so far is 66% (rounded down), and it is kept.');
  });

  it('is asked all kinds of question in the order of the slots', async () => {
    const page = await quizPage({ answered: [] });
    expect(page.progress().quiz.attempt?.items).to.deep.equal(bank.map((question) => question.id));
  });
});
