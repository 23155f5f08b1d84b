// The quiz as a learner meets it: on a page, in its styles, with a stand-in for the shell.

import '../../src/components/quiz/principles-quiz.js';
import { fixture, html, nextFrame } from '@open-wc/testing';
import nested from '../../test/fixtures/sample-course/interface.yaml';
import type { PrinciplesQuiz } from '../../src/components/quiz/principles-quiz.js';
import type { CourseEventDetail } from '../../src/components/parts/course-event.js';
import type { Question } from '../../src/model/course.js';
import { start, type Progress } from '../../src/model/progress.js';
import { bank } from '../fixtures/questions.js';
import { courseOf, flat, progressAfter, progressWith } from '../fixtures/quiz-course.js';

export const words = flat(nested);

export interface QuizPage {
  readonly quiz: PrinciplesQuiz;
  /** All that the quiz has told the course so far. */
  readonly told: CourseEventDetail[];
  readonly clock: { ms: number };
  progress(): Progress;
  press(name: string): Promise<void>;
  one<E extends HTMLElement>(selector: string): E;
  settled(): Promise<void>;
}

export interface QuizFixture {
  readonly questions?: readonly Question[];
  /** Answers that were checked in an earlier session. */
  readonly answered?: readonly string[];
  readonly progress?: Progress;
  readonly areLoaded?: boolean;
}

export async function quizPage({
  questions = bank,
  answered,
  progress,
  areLoaded = true,
}: QuizFixture = {}): Promise<QuizPage> {
  await linkStyles();
  const course = courseOf(words, questions);
  const begun = progress ?? (answered ? progressWith(course, questions, answered) : start);
  const main =
    await fixture<HTMLElement>(html`<main><section hidden><h2 id="ladder_rungs">A ladder shows how much power is shared</h2><h2 id="five_ways">There are 5 ways to involve people</h2></section>
    <principles-quiz id="quiz" data-screen="quiz"><h1 class="nhsuk-heading-xl" tabindex="-1">Check what you know</h1><p class="cp-needs-script">The quiz needs JavaScript.</p></principles-quiz></main>`);
  const quiz = main.querySelector('principles-quiz') as PrinciplesQuiz;
  const told: CourseEventDetail[] = [];
  const clock = { ms: 0 };
  quiz.addEventListener('course-event', ({ detail }) => {
    told.push(detail);
    quiz.progress = progressAfter(course, questions, detail, quiz.progress);
  });
  Object.assign(quiz, { course, words, questions: areLoaded ? questions : null, progress: begun, now: () => clock.ms });
  const settled = async () => {
    await nextFrame();
    await nextFrame();
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
  };
  await settled();
  const one = <E extends HTMLElement>(selector: string): E => {
    const found = quiz.querySelector<E>(selector);
    if (!found) throw new Error(`The quiz shows no ${selector}. It shows: ${quiz.innerText}`);
    return found;
  };
  const press = async (name: string) => {
    const button = [...quiz.querySelectorAll('button')].find(
      (candidate) => (candidate.getAttribute('aria-label') ?? candidate.innerText).trim() === name,
    );
    if (!button) throw new Error(`The quiz has no button "${name}". It shows: ${quiz.innerText}`);
    button.focus();
    button.click();
    await settled();
  };
  return { quiz, told, clock, progress: () => quiz.progress, press, one, settled };
}

/** The styles that the built page has, once for all tests of a file. */
export async function linkStyles(): Promise<void> {
  if (document.querySelector('link[data-course]')) return;
  document.documentElement.lang = 'en-GB';
  document.title = 'Co-production';
  await Promise.all(
    ['launch', 'rest'].map(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const link = document.createElement('link');
          link.rel = 'stylesheet';
          link.href = `/src/styles/${name}.scss`;
          link.dataset['course'] = name;
          link.onload = () => resolve();
          link.onerror = () => reject(new Error(`src/styles/${name}.scss did not compile.`));
          document.head.append(link);
        }),
    ),
  );
}

/** Waits until a second press counts as one of its own. */
export function afterDoublePress(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 450);
  });
}
