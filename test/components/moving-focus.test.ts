import '../../src/components/activities/check-activity.js';
import '../../src/components/activities/scenario-activity.js';
import '../../src/components/activities/self-check-activity.js';
import { expect } from '@open-wc/testing';
import { booking, check, selfCheck } from '../fixtures/one-of-each-activity.js';
import { clinicMove, leaflet } from '../fixtures/questions.js';
import { activityPage } from './activity-page.js';
import { afterDoublePress, quizPage } from './quiz-page.js';

/** What has the focus when the browser comes to the next key, on a machine too slow to have painted meanwhile. */
async function focusAtNextKey(page: HTMLElement, name: string): Promise<string> {
  const button = [...page.querySelectorAll('button')].find((candidate) => candidate.innerText.trim() === name);
  if (!button) throw new Error(`There is no button "${name}". The page shows: ${page.innerText}`);
  const frames = window.requestAnimationFrame;
  window.requestAnimationFrame = () => 0;
  try {
    button.focus();
    button.click();
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    const { activeElement } = document;
    return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement.innerText : '';
  } finally {
    window.requestAnimationFrame = frames;
  }
}

describe('the focus goes with the drawing, so that no key is lost between', () => {
  it('in an activity that begins again', async () => {
    const page = await activityPage(check, Object.fromEntries(check.questions.map(({ code }) => [code, 'a'])));
    expect(await focusAtNextKey(page.element, 'Start again')).to.contain(check.questions[0]?.stem);
  });

  it('in a scenario, also to its end, where an answer draws twice', async () => {
    const page = await activityPage(booking);
    page.isLate = true;
    expect(await focusAtNextKey(page.element, 'Agree the aims together.')).to.equal('What follows');
    expect(await focusAtNextKey(page.element, 'Next')).to.equal('Working as equals');
    expect(await focusAtNextKey(page.element, 'Start again')).to.equal('The first plan');
  });

  it('to the errors of a form', async () => {
    const page = await activityPage(selfCheck);
    expect(await focusAtNextKey(page.element, 'Draw my table')).to.contain('There is a problem');
  });

  it('in the quiz, from its opening to the result', async () => {
    const page = await quizPage({ questions: [leaflet, clinicMove] });
    expect(await focusAtNextKey(page.quiz, 'Start the quiz')).to.contain('Question 1 of 2');
    for (const [ids, button, heading] of [
      [['Q02_leaflet-d'], 'Next question', 'Question 2 of 2'],
      [
        ['Q07_clinic_move-a', 'Q07_clinic_move-c', 'Q07_clinic_move-e'],
        'See your result',
        'You have passed. You have a seat at the table.',
      ],
    ] as const) {
      for (const id of ids) {
        page.one(`#${id}`).click();
        await page.settled();
      }
      await page.press('Check answer');
      await afterDoublePress();
      expect(await focusAtNextKey(page.quiz, button)).to.contain(heading);
      expect(document.title).to.contain(heading);
    }
  });
});
