import { expect } from '@open-wc/testing';
import type { Question } from '../../src/model/course.js';
import { rightResponseOf } from '../../src/model/quiz.js';
import { bank, clinicMove, ladderOrder, leaflet, reciprocity, rungs, sources } from '../fixtures/questions.js';
import { afterDoublePress, quizPage, type QuizPage } from './quiz-page.js';

/** Where everything stands that a check could move. */
function places({ quiz }: QuizPage): number[] {
  return [...quiz.querySelectorAll('h1, input, select, .cp-order__row, button[type=submit]')].map((element) =>
    Math.round(element.getBoundingClientRect().top + window.scrollY),
  );
}

function click(page: QuizPage, id: string): Promise<void> {
  page.one<HTMLInputElement>(`#${id}`).click();
  return page.settled();
}

async function choose(page: QuizPage, id: string, value: string): Promise<void> {
  const select = page.one<HTMLSelectElement>(`#${id}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await page.settled();
}

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

      it('takes the answer in its one spelling, says how right it was, and moves nothing', async () => {
        const page = await quizPage({ questions: [question], answered: [] });
        await answer(page);
        const before = places(page);
        await page.press('Check answer');
        expect(places(page)).to.deep.equal(before);
        const told = page.told.at(-1);
        expect(told?.type === 'answer-checked' && told.item).to.equal(question.id);
        if (response !== '') expect(told?.type === 'answer-checked' && told.response).to.equal(response);
        expect(page.one('h1 .cp-verdict').innerText).to.equal(verdict);
        expect(page.one('h1 .cp-verdict svg').getAttribute('aria-hidden')).to.equal('true');
        expect(page.one('.cp-after h2').innerText).to.equal('The right answer');
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
        expect(page.one('h1 .cp-verdict').innerText).to.equal('Correct');
        expect(page.quiz.querySelector('.cp-after h2')).to.equal(null);
      });
    });
  }
});

describe('feedback', () => {
  it('stands under what was chosen and under what is right, and waits for everything else', async () => {
    const page = await quizPage({ questions: [leaflet], answered: [] });
    expect(page.quiz.innerText).not.to.contain('People did not help to shape the leaflet');
    await click(page, 'Q02_leaflet-b');
    await page.press('Check answer');
    expect(page.one('#Q02_leaflet-b-feedback').innerText).to.contain(
      'People did not help to shape the leaflet; it was already finished.',
    );
    expect(page.one('#Q02_leaflet-d-feedback').innerText).to.contain(
      'Right. People are asked about something already made',
    );
    expect(page.one('#Q02_leaflet-a-feedback').innerText.trim()).to.equal('');
    expect(page.one('details').textContent).to.contain('Close. But people were asked for views');
    expect(page.one('#Q02_leaflet-b').getAttribute('aria-describedby')).to.equal('Q02_leaflet-b-feedback');
  });

  it('is announced once, in a place that was there before', async () => {
    const page = await quizPage({ questions: [leaflet], answered: [] });
    const status = page.one('quiz-question > form > [role=status]');
    expect(status.textContent?.trim()).to.equal('');
    await click(page, 'Q02_leaflet-b');
    let changes = 0;
    new MutationObserver(() => {
      changes += 1;
    }).observe(status, { childList: true, characterData: true, subtree: true });
    await page.press('Check answer');
    expect(status.textContent?.trim()).to.equal(
      'Not quite. People did not help to shape the leaflet; it was already finished.',
    );
    expect(changes).to.equal(1);
  });

  it('tells which of the right ones were missed', async () => {
    const page = await quizPage({ questions: [clinicMove], answered: [] });
    await click(page, 'Q07_clinic_move-a');
    await page.press('Check answer');
    expect(page.one('#Q07_clinic_move-e-feedback').innerText).to.contain('You missed this one. Right. That includes');
  });

  it('links to what to read again, and from there back to the question', async () => {
    const page = await quizPage({ questions: [leaflet], answered: [] });
    await click(page, 'Q02_leaflet-b');
    await page.press('Check answer');
    const link = page.one<HTMLAnchorElement>('.cp-after a');
    expect(link.innerText).to.equal('A ladder shows how much power is shared');
    expect(link.hash).to.equal('#ladder_rungs');
    link.addEventListener('click', (event) => event.preventDefault(), { once: true });
    link.click();
    const back = document.querySelector<HTMLAnchorElement>('#ladder_rungs + .cp-return a');
    expect(back?.textContent).to.equal('Back to question 1');
    expect(back?.hash).to.equal('#quiz');
    page.quiz.hidden = true;
    page.quiz.hidden = false;
    expect(document.querySelector('.cp-return')).to.equal(null);
  });
});

describe('putting in order', () => {
  it('keeps the focus on the pressed button and says the new place', async () => {
    const page = await quizPage({ questions: [ladderOrder], answered: [] });
    const order = () => [...page.quiz.querySelectorAll<HTMLElement>('.cp-order__text')].map((text) => text.innerText);
    const second = order()[1] ?? '';
    await page.press(`Move up: ${second}`);
    expect(order()[0]).to.equal(second);
    expect(document.activeElement?.getAttribute('aria-label')).to.equal(`Move up: ${second}`);
    expect(page.one('ordering-question [role=status]').textContent).to.equal(`${second} is now number 1 of 7.`);
    await page.press(`Move up: ${second}`);
    expect(order()[0]).to.equal(second);
    expect(page.one('ordering-question [role=status]').textContent).to.equal(
      `${second} is number 1 of 7. It cannot move further this way.`,
    );
  });

  it('never starts in the right order', async () => {
    const page = await quizPage({ questions: [ladderOrder], answered: [] });
    const shown = [...page.quiz.querySelectorAll<HTMLElement>('.cp-order__text')].map((text) => text.innerText);
    expect(shown).not.to.deep.equal(ladderOrder.options.map((option) => option.text));
    expect([...shown].sort()).to.deep.equal(ladderOrder.options.map((option) => option.text).sort());
  });
});

describe('matching', () => {
  it('writes long choices out above, with a letter each', async () => {
    const page = await quizPage({ questions: [sources], answered: [] });
    expect([...page.quiz.querySelectorAll('.cp-key dt')].map((term) => term.textContent)).to.deep.equal([
      'A',
      'B',
      'C',
    ]);
    const texts = [...page.one<HTMLSelectElement>('select').options].map((option) => option.text);
    expect(texts[0]).to.equal('Choose');
    expect(texts[1]).to.match(/^A: /);
  });

  it('needs no letters for short ones', async () => {
    const page = await quizPage({ questions: [rungs], answered: [] });
    expect(page.quiz.querySelector('.cp-key')).to.equal(null);
    expect([...page.one<HTMLSelectElement>('select').options].map((option) => option.text).sort()).to.deep.equal([
      'Choose',
      'Co-production',
      'Consultation',
      'Informing',
    ]);
  });

  it('asks for what is still missing when some are matched', async () => {
    const page = await quizPage({ questions: [rungs], answered: [] });
    await choose(page, 'Q04_rungs-1', 'a');
    await page.press('Check answer');
    const field = page.one<HTMLAnchorElement>('.nhsuk-error-summary a').hash.slice(1);
    expect(['Q04_rungs-2', 'Q04_rungs-3']).to.include(field);
  });
});

describe('time', () => {
  it('counts only while the question is in sight', async () => {
    const page = await quizPage({ questions: [leaflet, clinicMove], answered: [] });
    page.clock.ms += 4_000;
    page.quiz.hidden = true;
    await page.settled();
    page.clock.ms += 600_000;
    page.quiz.hidden = false;
    await page.settled();
    page.clock.ms += 3_000;
    await click(page, 'Q02_leaflet-d');
    await page.press('Check answer');
    const told = page.told.at(-1);
    expect(told?.type === 'answer-checked' && told.seconds).to.equal(7);
  });

  it('begins again with each question', async () => {
    const page = await quizPage({ questions: [leaflet, clinicMove], answered: [] });
    page.clock.ms += 9_000;
    await click(page, 'Q02_leaflet-d');
    await page.press('Check answer');
    page.clock.ms += 60_000;
    await afterDoublePress();
    await page.press('Next question');
    page.clock.ms += 2_000;
    await click(page, 'Q07_clinic_move-a');
    await page.press('Check answer');
    const told = page.told.at(-1);
    expect(told?.type === 'answer-checked' && told.seconds).to.equal(2);
  });
});

it('uses every kind of question that the course has', () => {
  expect([...new Set(bank.map((question) => question.kind))].sort()).to.deep.equal([
    'choice',
    'matching',
    'multiple',
    'ordering',
    'reasoned',
  ]);
});
