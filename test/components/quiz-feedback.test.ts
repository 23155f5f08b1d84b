import { expect } from '@open-wc/testing';
import { bank, clinicMove, ladderOrder, leaflet, rungs, sources } from '../fixtures/questions.js';
import { afterDoublePress, quizPage } from './quiz-page.js';
import { click, choose } from './question-actions.js';

describe('feedback', () => {
  it('stands beside what was chosen and beside what is right, and waits for everything else', async () => {
    const page = await quizPage({ questions: [leaflet], answered: [] });
    expect(page.quiz.innerText).not.to.contain('People did not help to shape the leaflet');
    await click(page, 'Q02_leaflet-b');
    await page.press('Check answer');
    expect(page.one('#Q02_leaflet-b-feedback').innerText).to.contain(
      'People did not help to shape the leaflet; it was already finished.',
    );
    expect(page.one('#Q02_leaflet-d-feedback').innerText).to.contain(
      'This is the right answer. Right. People are asked about something already made',
    );
    // What is neither makes room, and stands under the answer.
    expect(page.quiz.querySelector('#Q02_leaflet-a')).to.equal(null);
    expect(page.one('details').textContent).to.contain('Close. But people were asked for views');
    expect(page.one('#Q02_leaflet-b').getAttribute('aria-describedby')).to.equal('Q02_leaflet-b-feedback');
  });

  it('leaves the focus with the learner, when the option that had it is no longer shown', async () => {
    const page = await quizPage({ questions: [clinicMove], answered: [] });
    await click(page, 'Q07_clinic_move-a');
    await click(page, 'Q07_clinic_move-b');
    await click(page, 'Q07_clinic_move-b');
    page.one('#Q07_clinic_move-b').focus();
    page.one('.cp-question__actions > button').click();
    await page.settled();
    expect(page.quiz.querySelector('#Q07_clinic_move-b')).to.equal(null);
    expect(document.activeElement?.textContent?.trim()).to.equal('See your result');
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
    const link = page.one<HTMLAnchorElement>('.cp-outcome a');
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

  it('stands as a ladder does where it is one: the last of the order on top, and up is later', async () => {
    const page = await quizPage({ questions: [{ ...ladderOrder, isClimbed: true }], answered: [] });
    const order = () => [...page.quiz.querySelectorAll<HTMLElement>('.cp-order__text')].map((text) => text.innerText);
    const ends = [...page.quiz.querySelectorAll<HTMLElement>('.cp-order__end')].map((end) => end.innerText);
    expect(ends).to.deep.equal(['Most shared power', 'Least shared power']);
    const second = order()[1] ?? '';
    await page.press(`Move up: ${second}`);
    expect(order()[0]).to.equal(second);
    expect(page.one('ordering-question [role=status]').textContent).to.equal(`${second} is now number 7 of 7.`);
    const chosen = page.told.at(-1);
    const last = ladderOrder.options.find(({ text }) => text === second)?.code;
    expect(chosen?.type === 'answer-chosen' && chosen.response.endsWith(`,${last ?? ''}`)).to.equal(true);
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
    expect([...page.quiz.querySelectorAll('.cp-letters dt')].map((term) => term.textContent)).to.deep.equal([
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
    expect(page.quiz.querySelector('.cp-letters')).to.equal(null);
    expect([...page.one<HTMLSelectElement>('select').options].map((option) => option.text).sort()).to.deep.equal([
      'Choose',
      'Co-production',
      'Consultation',
      'Informing',
    ]);
  });

  it('shows each pair in words once it is checked: the choice with its cross, what is right, and nothing left to choose', async () => {
    const page = await quizPage({ questions: [rungs], answered: [] });
    const [first, ...others] = rungs.pairs;
    if (!first) throw new Error('The question has no pairs.');
    const wrong = rungs.targets.find(({ code }) => code !== first.match);
    await choose(page, `Q04_rungs-${first.code}`, wrong?.code ?? '');
    for (const { code, match } of others) await choose(page, `Q04_rungs-${code}`, match);
    await page.press('Check answer');
    expect(page.quiz.querySelector('select')).to.equal(null);
    const rows = [...page.quiz.querySelectorAll<HTMLElement>('.cp-pair')];
    const row = rows.find((pair) => pair.innerText.includes(first.text));
    const right = rungs.targets.find(({ code }) => code === first.match);
    expect(row?.querySelector('.cp-pair__chosen')?.textContent).to.equal(`Not quite: ${wrong?.text}`);
    expect(row?.querySelector('.cp-feedback')?.textContent).to.equal(
      `The right answer: ${right?.text}. ${first.feedback}`,
    );
    expect(page.quiz.querySelectorAll('.cp-sign--missed')).to.have.length(1);
    expect(page.quiz.querySelectorAll('.cp-pair__chosen')).to.have.length(1);
    expect(page.quiz.querySelectorAll('.cp-pair .cp-sign--right')).to.have.length(others.length);
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
