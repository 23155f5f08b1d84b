import '../../src/components/pages/course-start.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { CourseStart } from '../../src/components/pages/course-start.js';
import { startView } from '../../src/components/pages/start-view.js';
import type { Course } from '../../src/model/course.js';
import { advance, start, type Progress } from '../../src/model/progress.js';
import { bank } from '../fixtures/questions.js';
import { progressWith } from '../fixtures/quiz-course.js';
import { course } from './course-page.js';
import { linkStyles } from './quiz-page.js';

const all: Course = { ...course, completion: { sections: 'all', failedStatus: 'incomplete' } };
const reading = advance(course, start, { type: 'opened', screen: 'definition' });
const read = advance(course, reading, { type: 'section-finished', section: 'definition', on: '2026-11-23' });
const right = bank.map(() => 'right' as const);
const passed = progressWith(course, bank, right);
const failed = progressWith(course, bank, ['b', 'a,d', 'f,c', '1.b,2.a,3.c', '1.a,2.a,3.a,4.a,5.a', 'a,b,c,d,e,f,g']);

interface Row {
  readonly story: string;
  readonly progress: Progress;
  readonly taken?: Course;
  readonly ways: readonly string[];
  readonly passed: string;
  readonly quiz: string;
}

const rows: readonly Row[] = [
  {
    story: 'a first visit',
    progress: start,
    ways: ['Start #definition', 'I know this already: go to the quiz #quiz'],
    passed: '',
    quiz: 'Not started',
  },
  {
    story: 'a section under way',
    progress: reading,
    ways: ['Continue: What it is #definition', 'I know this already: go to the quiz #quiz'],
    passed: '',
    quiz: 'Not started',
  },
  {
    story: 'all sections done but the quiz',
    progress: read,
    ways: ['Continue: Quiz #quiz'],
    passed: '',
    quiz: 'Not started',
  },
  {
    story: 'a quiz under way',
    progress: { ...progressWith(course, bank, ['right']), sections: { quiz: 'started' } },
    ways: ['Continue: Quiz #quiz'],
    passed: '',
    quiz: 'In progress',
  },
  {
    story: 'a quiz not passed',
    progress: { ...failed, sections: { definition: 'done', quiz: 'started' } },
    ways: ['Continue: Quiz #quiz'],
    passed: '',
    quiz: 'Not passed yet',
  },
  {
    story: 'a course completed',
    progress: passed,
    ways: ['Read again #definition', 'Take the quiz again #quiz'],
    passed: 'You passed on 23 November 2026. Your best score is 100%.',
    quiz: 'Passed',
  },
  {
    story: 'a course completed on a day that is lost',
    progress: { ...passed, completedOn: '' },
    ways: ['Read again #definition', 'Take the quiz again #quiz'],
    passed: 'You have passed. Your best score is 100%.',
    quiz: 'Passed',
  },
  {
    story: 'a retake under way',
    progress: advance(course, passed, { type: 'attempt-started', seed: 1 }),
    ways: ['Continue: Quiz #quiz'],
    passed: 'You passed on 23 November 2026. Your best score is 100%.',
    quiz: 'Passed',
  },
  {
    story: 'a quiz passed before the sections that the course asks for',
    progress: progressWith(all, bank, right),
    taken: all,
    ways: ['Continue: What it is #definition', 'I know this already: go to the quiz #quiz'],
    passed: 'You have passed the quiz with 100%. Finish the other sections to complete the course.',
    quiz: 'Passed',
  },
];

const picture = html`<svg viewBox="0 0 10 10" role="img"><title>A table</title></svg>`;

/** The start as the page brings it, drawn by the build for whoever has done nothing yet. */
async function brought(taken: Course): Promise<CourseStart> {
  await linkStyles();
  const main = await fixture(
    html`<main><course-start data-screen="start">${startView({ course: taken, progress: start, picture })}</course-start></main>`,
  );
  return main.querySelector('course-start') as CourseStart;
}

async function shown(progress: Progress, taken: Course): Promise<CourseStart> {
  const element = await brought(taken);
  Object.assign(element, { course: taken, progress });
  await element.updateComplete;
  return element;
}

describe('the start', () => {
  for (const { story, progress, taken = course, ways, passed: words, quiz } of rows) {
    it(`fits ${story}`, async () => {
      const element = await shown(progress, taken);
      const links = [...element.querySelectorAll<HTMLAnchorElement>('.cp-cover__ways a')];
      expect(links.map((link) => `${link.innerText} ${link.hash}`)).to.deep.equal(ways);
      expect(element.querySelector<HTMLElement>('.cp-cover__passed')?.innerText ?? '').to.equal(words);
      expect(element.querySelector<HTMLElement>('#is-quiz b')?.innerText).to.equal(quiz);
      await expect(element).to.be.accessible();
    });
  }

  it('says of a module that was gone through that it was read, and no more', async () => {
    const element = await shown(read, course);
    expect(element.querySelector<HTMLElement>('#is-definition b')?.innerText).to.equal('Read');
  });

  it('leaves what the page brought to whoever has done nothing yet', async () => {
    const element = await brought(course);
    const nodes = [...element.querySelectorAll('*')];
    Object.assign(element, { course, progress: start });
    await element.updateComplete;
    Object.assign(element, { progress: { ...start, place: 'glossary' } });
    await element.updateComplete;
    expect([...element.querySelectorAll('*')]).to.deep.equal(nodes);
  });

  for (const { from, to } of [
    { from: 'I know this already: go to the quiz', to: 'Take the quiz again' },
    { from: 'Start', to: 'Read again' },
    { from: 'What it is', to: 'What it is' },
  ]) {
    it(`keeps the focus when it is drawn again: from "${from}" to "${to}"`, async () => {
      const element = await brought(course);
      [...element.querySelectorAll('a')].find((link) => link.innerText === from)?.focus();
      Object.assign(element, { course, progress: passed });
      await element.updateComplete;
      expect((document.activeElement as HTMLElement).innerText).to.equal(to);
      expect(element.contains(document.activeElement)).to.equal(true);
    });
  }

  it('keeps the lines that the build drew, that it is a draft and who made it, when it is drawn again', async () => {
    await linkStyles();
    const draft = html`<p class="cp-draft">For comment only.</p>`;
    const made = html`<dt class="cp-made">Who made it</dt><dd class="cp-made">Not co-produced yet. <a href="#about">About</a></dd>`;
    const main = await fixture(
      html`<main><course-start data-screen="start">${startView({ course, progress: start, picture, draft, made })}</course-start></main>`,
    );
    const element = main.querySelector('course-start') as CourseStart;
    const lines = [...element.querySelectorAll('.cp-draft, .cp-made')];
    const top = element.querySelector('h1')?.getBoundingClientRect().top;
    [...element.querySelectorAll('a')].find((link) => link.innerText === 'About')?.focus();
    Object.assign(element, { course, progress: passed });
    await element.updateComplete;
    expect([...element.querySelectorAll('.cp-draft, .cp-made')]).to.deep.equal(lines);
    expect(element.querySelector('.cp-facts')?.contains(lines[2] ?? null)).to.equal(true);
    expect(element.querySelector('h1')?.getBoundingClientRect().top).to.equal(top);
    expect((document.activeElement as HTMLElement).innerText).to.equal('About');
    (document.activeElement as HTMLElement).blur();
    await expect(element).to.be.accessible();
  });

  it('says how long the course takes and what completes it', async () => {
    const words = async (taken: Course) =>
      (await shown(start, taken)).querySelector<HTMLElement>('.cp-cover__words')?.innerText.replace(/\s+/g, ' ');
    expect(await words(course)).to.contain('In 13 minutes, in one go or in parts, you will see how co-production');
    expect(await words(course)).to.contain('To complete: pass the quiz with 80% or more. Try as often as you like.');
    expect(await words(all)).to.contain('To complete: finish every section, and pass the quiz with 80% or more.');
  });
});
