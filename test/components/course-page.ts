// The whole course on a small page, with a stand-in for the LMS.

import '../../src/shell/course-app.js';
import { fixture, html, nextFrame } from '@open-wc/testing';
import nested from '../../test/fixtures/sample-course/interface.yaml';
import { startView } from '../../src/components/pages/start-view.js';
import { barView } from '../../src/shell/bar-view.js';
import type { CourseApp } from '../../src/shell/course-app.js';
import type { Course, Parts } from '../../src/model/course.js';
import { start, type Progress } from '../../src/model/progress.js';
import type { Snapshot } from '../../src/tracking/snapshot.js';
import { encode } from '../../src/tracking/suspend-data.js';
import { nothingRestored, type RestoredSession, type Saving, type Tracker } from '../../src/tracking/tracker.js';
import { bank } from '../fixtures/questions.js';
import { courseOf, flat } from '../fixtures/quiz-course.js';
import { linkStyles } from './quiz-page.js';

export const course: Course = {
  ...courseOf(flat(nested)),
  pages: [
    { id: 'glossary', title: 'Glossary' },
    { id: 'search', title: 'Search' },
    { id: 'help', title: 'Help' },
  ],
};

/** An LMS that answers when it is told to, and keeps a list of what it was sent. */
class StandIn implements Tracker {
  readonly records: Snapshot[] = [];
  readonly calls: string[] = [];
  #listener: (saving: Saving) => void = () => undefined;
  answer: (remembered: RestoredSession) => void = () => undefined;

  findLate: (remembered: RestoredSession) => void = () => undefined;

  open(): Promise<RestoredSession> {
    return new Promise((resolve) => {
      this.answer = resolve;
    });
  }
  record(snapshot: Snapshot): void {
    this.records.push(snapshot);
  }
  flush(): void {
    this.calls.push('flush');
  }
  close(): void {
    this.calls.push('close');
  }
  goOnWithout(): void {
    this.calls.push('go on without');
  }
  foundLate(listener: (remembered: RestoredSession) => void): void {
    this.findLate = listener;
  }
  watch(listener: (saving: Saving) => void): () => void {
    this.#listener = listener;
    listener({ state: 'connecting' });
    return () => undefined;
  }
  supportDetails(): readonly string[] {
    return ['Edition: SCORM 1.2'];
  }
  say(saving: Saving): void {
    this.#listener(saving);
  }
}

export interface CourseFixture {
  /** What the learner had done when the last session ended. */
  readonly before?: Progress;
  readonly parts?: Parts;
  /** Why the LMS opened the course. */
  readonly mode?: RestoredSession['mode'];
  /** Whether the LMS has not answered yet. */
  readonly isSlow?: boolean;
  readonly course?: Course;
  /** What the browser's history has kept for a reload. */
  readonly entry?: { readonly state: unknown; readonly hash: string };
}

export const allParts: Parts = {
  questions: () => Promise.resolve(bank),
  activities: () => Promise.resolve([]),
  scenes: () => Promise.resolve([]),
  screen: () => Promise.resolve(''),
  anchors: () => Promise.resolve({}),
  words: () => Promise.resolve(),
};

export async function coursePage({
  before,
  mode = 'normal',
  parts = allParts,
  isSlow = false,
  course: taken = course,
  entry = { state: null, hash: '' },
}: CourseFixture = {}) {
  await linkStyles();
  history.replaceState(entry.state, '', location.pathname + location.search + entry.hash);
  const tracker = new StandIn();
  const app = await fixture<CourseApp>(page(taken));
  app.begin({ course: taken, parts, tracker, clock: () => new Date(2026, 10, 23, 9) });
  const settled = async () => {
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
  };
  await settled();
  const answer = async () => {
    tracker.answer({ ...nothingRestored, mode, suspendData: before ? encode(taken, before) : '' });
    tracker.say({ state: 'saved' });
    await settled();
  };
  if (!isSlow) await answer();
  const one = <E extends HTMLElement>(selector: string): E => {
    const found = app.querySelector<E>(selector);
    if (!found) throw new Error(`The page shows no ${selector}. It shows: ${app.innerText}`);
    return found;
  };
  const press = async (name: string) => {
    const control = [...app.querySelectorAll<HTMLElement>('a, button')].find(
      (candidate) => candidate.checkVisibility() && candidate.innerText.trim() === name,
    );
    if (!control) throw new Error(`The page has nothing to press named "${name}". It shows: ${app.innerText}`);
    control.focus();
    control.click();
    await settled();
  };
  const shown = () =>
    [...app.querySelectorAll<HTMLElement>('[data-screen]')]
      .filter((screen) => screen.checkVisibility())
      .map((screen) => screen.dataset['screen']);
  return { app, tracker, answer, settled, one, press, shown, said: () => one('[role=status]').innerText };
}

const picture = html`<svg id="cover" viewBox="0 0 10 10" role="img"><title>A table</title></svg>`;

function page(taken: Course) {
  return html`<course-app>
    <header class="cp-bar">${barView(taken)}</header>
    <main id="maincontent" class="cp-main" tabindex="-1">
      <course-start id="start" data-screen="start">${startView({ course: taken, progress: start, picture })}</course-start>
      <definition-module id="definition" data-screen="definition">
        <section class="cp-part" data-part="definition"><h1 class="nhsuk-heading-xl" tabindex="-1">What is co-production?</h1>
        <p id="first">It is shared by <a class="cp-term" href="#term-carer">carers</a> and staff.</p>
        <p class="cp-onward"><a class="nhsuk-button" href="#five_ways">Continue</a> <a class="nhsuk-button" href="#quiz" data-finish="definition">Continue to: Quiz</a></p></section>
        <section class="cp-part" data-part="five_ways"><h1 class="cp-part__line">What it is · part 2 of 2</h1>
        <h2 class="nhsuk-heading-l" id="five_ways">There are 5 ways to involve people</h2>
        <p>Payment is one way to give something back.</p>
        <ul>
          <li>a voucher</li>
          <li>a <strong>lift</strong> home</li>
        </ul>
        <div style="height: 2000px"></div>
        <p class="cp-onward"><a href="#glossary">The glossary</a> <a class="nhsuk-button nhsuk-button--secondary" href="#definition">Back</a></p></section>
        <nav class="cp-parts" aria-label="Parts of “What it is”"><details open><summary>Parts of this module</summary>
        <ol class="cp-parts__list"><li><a href="#definition">What is co-production?</a></li><li><a href="#five_ways">There are 5 ways</a></li></ol>
        <p><a href="#definition" data-view="whole">All on one page</a> <a href="#definition" data-view="parts" hidden>One part at a time</a></p></details></nav>
      </definition-module>
      <principles-quiz id="quiz" data-screen="quiz"><h1 class="nhsuk-heading-xl" tabindex="-1">Check what you know</h1></principles-quiz>
      <section id="glossary" data-screen="glossary" class="cp-page"><h1 class="nhsuk-heading-xl" tabindex="-1">What the words mean</h1>
        <dl class="cp-glossary"><div class="cp-glossary__entry" id="term-carer"><dt>Carer</dt><dd>A family member or friend who gives unpaid support.</dd></div></dl></section>
      <section id="search" data-screen="search" class="cp-page"><h1 class="nhsuk-heading-xl" tabindex="-1">Search the course</h1><search-page></search-page></section>
      <section id="help" data-screen="help" class="cp-page"><h1 class="nhsuk-heading-xl" tabindex="-1">Help</h1><support-details></support-details></section>
    </main>
    <footer class="cp-footer"><a href="#glossary">Glossary</a> <a href="#search">Search</a> <a href="#help">Help</a></footer>
  </course-app>`;
}
