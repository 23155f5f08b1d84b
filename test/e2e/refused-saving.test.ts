import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { isFull } from '../fixtures/lms/runs.js';
import { course, Learner, words } from './learner.js';
import { Visit } from './visit.js';

const all = course.quiz.slots.length;
let visit: Visit;

beforeEach(async () => {
  visit = await Visit.open();
});
afterEach(async () => {
  await visit.leave();
});

async function answersHeld() {
  return (await visit.report()).heard.answers.map(({ id, response }) => ({ id, response }));
}

function answersGiven({ given }: Learner) {
  return given.map(({ id, response }) => ({ id, response }));
}

describe('when saving fails, the learner is told, goes on, and nothing is lost once it is mended', () => {
  it('the LMS refuses: "Try again" cures it', async () => {
    const learner = new Learner(await visit.launch({ edition: '1.2' }));
    await learner.opensQuiz();
    await learner.startsQuiz();
    await learner.answers(2, () => 'right');
    await learner.seesSaving('saving.saved');
    await visit.breaks('Saving', 'Fails');
    await learner.answers(2, () => 'wrong');
    await learner.seesSaving('saving.unsaved');
    await learner.message(words('saving.unsaved_refused')).waitFor();
    expect(await answersHeld()).toHaveLength(2);
    await visit.breaks('Saving', 'Works');
    await learner.button('saving.try_again').first().click();
    await learner.seesSaving('saving.saved');
    expect(await answersHeld()).toEqual(answersGiven(learner));
  });

  it('the connection is gone while the LMS answers "true": the course notices, and cures itself when it is back', async () => {
    const learner = new Learner(await visit.launch({ edition: '1.2' }));
    await learner.opensQuiz();
    await learner.startsQuiz();
    await learner.answers(2, () => 'right');
    await learner.seesSaving('saving.saved');
    await visit.context.setOffline(true);
    await learner.answers(2, () => 'wrong');
    await learner.seesSaving('saving.unsaved');
    await learner.message(words('saving.unsaved_offline')).waitFor();
    expect(await answersHeld()).toHaveLength(2);
    await visit.context.setOffline(false);
    await learner.seesSaving('saving.saved');
    expect(await answersHeld()).toEqual(answersGiven(learner));
  });
});

it.each(isFull ? (['1.2', '2004-4th'] as const) : (['2004-4th'] as const))(
  'in SCORM %s a browser that dies loses nothing that was said to be saved',
  async (edition) => {
    const learner = new Learner(await visit.launch({ edition }));
    await learner.opensQuiz();
    await learner.startsQuiz();
    await learner.answers(2, () => 'right');
    await learner.answersOne('wrong').then((given) => learner.given.push(given));
    await learner.verdict().waitFor();
    await learner.seesSaving('saving.saved');
    await visit.crashes();
    expect(await answersHeld()).toEqual(answersGiven(learner));
    const later = new Learner(await visit.launch({ edition, attempt: 'same' }));
    await later.questionOnScreen();
    expect(await later.questionNumber()).toBe(words('quiz.question_of', { n: 4, total: all }));
    expect((await visit.refusals()).join('\n')).toBe('');
  },
);

describe('where nothing is to be recorded', () => {
  it.each(isFull ? (['review', 'browse'] as const) : (['review'] as const))(
    'in %s mode the course writes nothing, and says so',
    async (mode) => {
      const learner = new Learner(await visit.launch({ edition: '1.2', mode }));
      await learner.seesSaving('saving.nothing');
      await learner.message(words(mode === 'review' ? 'saving.nothing_review' : 'saving.nothing_browse')).waitFor();
      await learner.opensQuiz();
      await learner.startsQuiz();
      await learner.answers(2, () => 'right');
      await visit.closeCourse();
      const { heard } = await visit.report();
      expect(heard).toMatchObject({ completion: '', success: '', score: '', suspendData: '', answers: [] });
      expect(visit.complaints.join('\n')).toBe('');
    },
  );

  it('the web edition can be read and its quiz be passed', async () => {
    const learner = new Learner(await visit.launch({ edition: 'web' }));
    await learner.seesSaving('saving.nothing');
    await learner.message(words('saving.nothing_no_lms')).waitFor();
    await learner.opensQuiz();
    await learner.startsQuiz();
    await learner.answers(all, () => 'right');
    await learner.screen.getByRole('heading', { name: words('quiz.result_passed') }).waitFor();
    expect(visit.complaints.join('\n')).toBe('');
  });

  it('a SCORM package without its LMS says so within six seconds', async () => {
    const { packages } = (await (await fetch(`${inject('previewUrl')}api/overview`)).json()) as {
      packages: { edition: string; href: string }[];
    };
    const href = packages.find(({ edition }) => edition === '2004-4th')?.href ?? '';
    await visit.page.goto(new URL(href, inject('previewUrl')).href);
    const learner = new Learner(visit.page);
    await learner.message(words('saving.nothing_no_lms')).waitFor({ timeout: 6000 });
    await learner.opensQuiz();
    await learner.startsQuiz();
    await learner.answers(1, () => 'right');
    expect(visit.complaints.join('\n')).toBe('');
  });
});

describe('in a pop-up, with the API in the window that opened it', () => {
  it('answers arrive, also those before the window was closed', async () => {
    const popUp = await visit.launchPopUp({ edition: '2004-4th' });
    const learner = new Learner(popUp);
    await learner.opensQuiz();
    await learner.startsQuiz();
    await learner.answers(2, () => 'right');
    await learner.seesSaving('saving.saved');
    expect((await visit.refusals()).join('\n')).toBe('');
    await popUp.close();
    await visit.page.locator('course-stage').waitFor({ state: 'detached' });
    const { heard } = await visit.report();
    expect(heard.answers.map(({ response }) => response)).toEqual(learner.given.map(({ response }) => response));
    expect(visit.complaints.join('\n')).toBe('');
  });
});
