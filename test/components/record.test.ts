import '../../src/components/pages/learning-record.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { LearningRecord } from '../../src/components/pages/learning-record.js';
import type { Course } from '../../src/model/course.js';
import { start, type Progress } from '../../src/model/progress.js';
import { bank } from '../fixtures/questions.js';
import { progressWith } from '../fixtures/quiz-course.js';
import { course } from './course-page.js';
import { linkStyles } from './quiz-page.js';

const passed = progressWith(
  course,
  bank,
  bank.map(() => 'right' as const),
);
const form = html`<dl class="cp-record"><dt>Course</dt><dd>A course</dd></dl>`;

async function shown(progress: Progress, taken: Course = course): Promise<LearningRecord> {
  await linkStyles();
  const main = await fixture(html`<main><learning-record>${form}</learning-record></main>`);
  const element = main.querySelector('learning-record') as LearningRecord;
  Object.assign(element, { course: taken, progress });
  await element.updateComplete;
  return element;
}

const rows = (element: HTMLElement) =>
  [...element.querySelectorAll('dt')].map(
    (name) => `${name.innerText}: ${(name.nextElementSibling as HTMLElement).innerText}`,
  );

describe('the record of learning', () => {
  it('is a form for the pen until the course is there', async () => {
    const element = await fixture<LearningRecord>(html`<learning-record>${form}</learning-record>`);
    expect(rows(element)).to.deep.equal(['Course: A course']);
  });

  it('says what was done, and leaves the name to the pen', async () => {
    const element = await shown(passed);
    expect(rows(element)).to.deep.equal([
      `Course: ${course.title}`,
      `Version: ${course.version}`,
      'Passed on: 23 November 2026',
      'Best score in the quiz: 100% (pass mark 80%)',
      'Time it takes: About 13 minutes',
      'Name (by hand): ',
    ]);
    expect(element.querySelectorAll('input, textarea, [contenteditable]').length).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('is honest about what was not done, and about a draft', async () => {
    expect(rows(await shown(start)).slice(2, 4)).to.deep.equal([
      'Passed on: Not yet',
      'Best score in the quiz: None yet',
    ]);
    expect(rows(await shown({ ...passed, completedOn: '' }))[2]).to.equal('Passed on: A day that is not kept');
    expect(rows(await shown({ ...passed, completedOn: null }))[2]).to.equal(
      'Passed on: The quiz is passed, other sections are still open',
    );
    expect(rows(await shown(passed, { ...course, isDraft: true }))[1]).to.equal(`Version: ${course.version}, draft`);
  });

  it('prints, and where printing or the clipboard is forbidden, its text is selected to be copied', async () => {
    const element = await shown(passed);
    const [print, copy] = [...element.querySelectorAll('button')];
    let printed = 0;
    const { print: real } = window;
    window.print = () => {
      printed += 1;
    };
    print?.click();
    window.print = real;
    expect(printed).to.equal(1);
    const clipboard = navigator.clipboard.writeText;
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
    copy?.click();
    await new Promise((done) => setTimeout(done));
    await element.updateComplete;
    expect(element.querySelector<HTMLElement>('[role=status]')?.innerText).to.contain('The text is selected.');
    expect(String(window.getSelection())).to.contain('100% (pass mark 80%)');
    let copied = '';
    navigator.clipboard.writeText = (text) => {
      copied = text;
      return Promise.resolve();
    };
    copy?.click();
    await new Promise((done) => setTimeout(done));
    navigator.clipboard.writeText = clipboard;
    expect(copied).to.contain('Passed on: 23 November 2026\nBest score in the quiz: 100% (pass mark 80%)');
  });
});
