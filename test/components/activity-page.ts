// An activity as a learner meets it: in its styles, with a stand-in for the shell that keeps the answers.

import { fixture, html, nextFrame } from '@open-wc/testing';
import type { Activity } from '../../src/model/course.js';
import { advance, start, type Progress } from '../../src/model/progress.js';
import type { CourseEventDetail } from '../../src/components/parts/course-event.js';
import { bank } from '../fixtures/questions.js';
import { courseOf } from '../fixtures/quiz-course.js';
import { linkStyles, words } from './quiz-page.js';

export interface ActivityPage {
  readonly element: HTMLElement;
  readonly told: CourseEventDetail[];
  /** Whether answers come back a little later, as they do when the whole course is drawn. */
  isLate: boolean;
  answers(): Readonly<Record<string, string>>;
  press(name: string): Promise<void>;
  choose(selector: string): Promise<void>;
  one<E extends HTMLElement>(selector: string): E;
  all(selector: string): HTMLElement[];
}

export async function activityPage(
  activity: Activity,
  given: Readonly<Record<string, string>> = {},
  /** Another element than the activity's own, such as its action plan. */
  tag = `${activity.kind}-activity`,
): Promise<ActivityPage> {
  await linkStyles();
  const course = courseOf(words, bank);
  const main = await fixture<HTMLElement>(html`<main><h1>What it is</h1><h2>Try it</h2></main>`);
  const element = document.createElement(tag);
  element.className = 'cp-activity';
  element.dataset['activity'] = activity.id;
  element.innerHTML = '<h3>The same activity, to read</h3><p>The reading version.</p>';
  main.append(element);
  const told: CourseEventDetail[] = [];
  let progress: Progress = { ...start, activities: { [activity.id]: given } };
  const page = { element, told, isLate: false, answers: () => progress.activities[activity.id] ?? {} };
  const feed = () => Object.assign(element, { course, words, activity, answers: page.answers() });
  element.addEventListener('course-event', ({ detail }) => {
    told.push(detail);
    progress = advance(course, progress, detail as Parameters<typeof advance>[2]);
    if (page.isLate) void Promise.resolve().then().then().then().then(feed);
    else feed();
  });
  feed();
  const settled = async () => {
    await nextFrame();
    await nextFrame();
  };
  await settled();
  const all = (selector: string) => [...element.querySelectorAll<HTMLElement>(selector)];
  const one = <E extends HTMLElement>(selector: string): E => {
    const found = element.querySelector<E>(selector);
    if (!found) throw new Error(`The activity shows no ${selector}. It shows: ${element.innerText}`);
    return found;
  };
  const press = async (name: string) => {
    const button = all('button').find((candidate) => candidate.innerText.trim().split('\n')[0] === name);
    if (!button) throw new Error(`The activity has no button "${name}". It shows: ${element.innerText}`);
    button.focus();
    button.click();
    await settled();
  };
  const choose = async (selector: string) => {
    one(selector).click();
    await settled();
  };
  return Object.assign(page, { press, choose, one, all });
}
