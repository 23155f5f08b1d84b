import { expect } from '@open-wc/testing';
import type { Question } from '../../src/model/course.js';
import { rightResponseOf } from '../../src/questions/marking.js';
import { clinicMove, ladderOrder, leaflet, reciprocity, sources } from '../fixtures/questions.js';
import { quizPage, type QuizPage } from './quiz-page.js';
import { click, choose } from './question-actions.js';

interface Kind {
  readonly question: Question;
  /** A wrong or partly right answer, given as a learner gives it. */
  readonly answer: (page: QuizPage) => Promise<void>;
  readonly response: string;
  readonly verdict: string;
  readonly missing: string;
}

const kinds: readonly Kind[] = [
  {
    question: leaflet,
    answer: (page) => click(page, 'Q02_leaflet-b'),
    response: 'b',
    verdict: 'Not quite',
    missing: 'Choose one answer',
  },
  {
    question: clinicMove,
    answer: async (page) => {
      await click(page, 'Q07_clinic_move-d');
      await click(page, 'Q07_clinic_move-a');
    },
    response: 'a,d',
    verdict: 'Partly correct',
    missing: 'Choose at least one answer',
  },
  {
    question: reciprocity,
    answer: async (page) => {
      await click(page, 'Q21_reciprocity-reason-c');
      await click(page, 'Q21_reciprocity-answer-f');
    },
    response: 'f,c',
    verdict: 'Partly correct',
    missing: 'Choose both an answer and a reason',
  },
  {
    question: sources,
    answer: async (page) => {
      await choose(page, 'Q08_sources-3', 'c');
      await choose(page, 'Q08_sources-1', 'b');
      await choose(page, 'Q08_sources-2', 'a');
    },
    response: '1.b,2.a,3.c',
    verdict: 'Partly correct',
    missing: 'Choose a match for each one',
  },
  {
    question: ladderOrder,
    answer: (page) => page.press('Move up: Consultation'),
    response: '',
    verdict: 'Not quite',
    missing: 'Move at least one up or down to make your order',
  },
];

describe('a question of each kind', () => {
  for (const { question, answer, response, verdict, missing } of kinds) {
    describe(question.kind, () => {
      it('can be used by everyone before it is answered, when something is missing, and when it is checked', async () => {
        const page = await quizPage({ questions: [question], answered: [] });
        await expect(page.quiz).to.be.accessible();
        await page.press('Check answer');
        await expect(page.quiz).to.be.accessible();
        await answer(page);
        await page.press('Check answer');
        await expect(page.quiz).to.be.accessible();
      });

      it('says what is missing and leads to the field', async () => {
        const page = await quizPage({ questions: [question], answered: [] });
        await page.press('Check answer');
        expect(document.activeElement).to.equal(page.one('.nhsuk-error-summary'));
        const link = page.one<HTMLAnchorElement>('.nhsuk-error-summary a');
        expect(link.innerText).to.equal(missing);
        link.click();
        expect(document.activeElement?.matches('input, select, button')).to.equal(true);
        expect(document.activeElement?.id).to.equal(link.hash.slice(1));
        expect(page.told.filter((told) => told.type === 'answer-checked')).to.have.length(0);
      });

      it('takes the answer in its one spelling, says how right it was, and shows what is right', async () => {
        const page = await quizPage({ questions: [question], answered: [] });
        await answer(page);
        await page.press('Check answer');
        const told = page.told.at(-1);
        expect(told?.type === 'answer-checked' && told.item).to.equal(question.id);
        if (response !== '') expect(told?.type === 'answer-checked' && told.response).to.equal(response);
        expect(page.one('.cp-outcome .cp-verdict').innerText).to.equal(verdict);
        expect(page.one('.cp-outcome .cp-verdict svg').getAttribute('aria-hidden')).to.equal('true');
        expect(page.quiz.querySelector('.cp-sign--missed, .cp-order__told h2')).not.to.equal(null);
      });

      it('leaves the focus on the button, and what was answered in reach but closed', async () => {
        const page = await quizPage({ questions: [question], answered: [] });
        await answer(page);
        await page.press('Check answer');
        expect(document.activeElement).to.equal(page.one('button[type=submit]'));
        const fields = [...page.quiz.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
        for (const field of fields) {
          expect(field.disabled).to.equal(false);
          expect(field.getAttribute('aria-disabled')).to.equal('true');
        }
        const before = page.told.length;
        fields.find((field) => field.matches('input:not(:checked)'))?.click();
        await page.settled();
        expect(page.told).to.have.length(before);
      });

      it('needs no right answer as text when it is right', async () => {
        const page = await quizPage({ questions: [question], answered: [] });
        page.quiz.dispatchEvent(
          new CustomEvent('course-event', {
            detail: { type: 'answer-checked', item: question.id, response: rightResponseOf(question), seconds: 9 },
          }),
        );
        await page.settled();
        expect(page.one('.cp-outcome .cp-verdict').innerText).to.equal('Correct');
        expect(page.quiz.querySelector('.cp-sign--missed, .cp-order__told h2')).to.equal(null);
        expect(page.one('.nhsuk-hint').checkVisibility(), 'what to do, when it is done').to.equal(false);
      });
    });
  }

  it('tears no word at a hyphen, in what is asked, chosen and told', async () => {
    const [first, ...others] = leaflet.options;
    if (!first) throw new Error('The question has no options.');
    const question = {
      ...leaflet,
      stem: 'A co-produced plan?',
      options: [{ ...first, text: 'In the first-aid room.', feedback: 'The walk-in clinic.' }, ...others],
    };
    const page = await quizPage({ questions: [question], answered: [] });
    page.quiz.dispatchEvent(
      new CustomEvent('course-event', {
        detail: { type: 'answer-checked', item: question.id, response: first.code, seconds: 9 },
      }),
    );
    await page.settled();
    const whole = [...page.quiz.querySelectorAll('.cp-whole')].map(({ textContent }) => textContent);
    expect(whole).to.include.members(['co-produced', 'first-aid', 'walk-in']);
    expect(page.one('h1').innerText).to.contain('A co-produced plan?');
  });
});
