// What a screen needs beyond its words, and when it is fetched: on arrival, and quietly for the screen after it.

import type { Activity, Course, Parts, Question } from '../model/course.js';
import type { DrawnScene } from '../model/scene.js';
import { CourseModule } from '../components/pages/course-module.js';
import { loadRemainingStyles } from './load-styles.js';

/** What has been loaded so far. */
export interface Loaded {
  readonly activities: readonly Activity[] | null;
  readonly questions: readonly Question[] | null;
  readonly scenes: readonly DrawnScene[] | null;
}

export const nothingLoaded: Loaded = { activities: null, questions: null, scenes: null };

/** What `now` brings beside what was there. */
export function withLoaded(before: Loaded, now: Loaded): Loaded {
  return {
    activities: now.activities ?? before.activities,
    questions: now.questions ?? before.questions,
    scenes: now.scenes ?? before.scenes,
  };
}

/** The elements that only some screens have. A screen that has none of them needs nothing more than its words. */
const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'course-quiz': () => import('../components/quiz/course-quiz.js'),
  'principles-quiz': () => import('../components/quiz/principles-quiz.js'),
  'print-way': () => import('../components/pages/print-way.js'),
  'learning-record': () => import('../components/pages/learning-record.js'),
  'search-page': () => import('../components/pages/search-page.js'),
  'support-details': () => import('../components/pages/support-details.js'),
};

/**
 * Loads what `screen` needs and resolves with everything loaded so far.
 * @throws when a part does not arrive; asking again tries again.
 */
export async function load(screen: HTMLElement, parts: Parts, loaded: Loaded): Promise<Loaded> {
  const tags = Object.keys(elements).filter((tag) => screen.matches(tag) || screen.querySelector(tag));
  const hasQuiz = tags.some((tag) => tag.endsWith('-quiz'));
  const hasActivities = screen instanceof CourseModule && screen.hasActivities;
  const [activities, questions, scenes] = await Promise.all([
    hasActivities || hasQuiz ? parts.activities() : loaded.activities,
    hasQuiz ? parts.questions() : loaded.questions,
    hasQuiz ? parts.scenes() : loaded.scenes,
    hasActivities ? screen.loadActivities() : null,
    hasActivities || tags.length > 0 ? loadRemainingStyles() : null,
    hasActivities || tags.length > 0 ? import('../components/parts/printed-sheets.js') : null,
    ...tags.map((tag) => elements[tag]?.()),
  ]);
  return { activities, questions, scenes };
}

/** What an attempt needs. What does not arrive now the quiz asks for again, and says so. */
export async function loadQuiz(parts: Parts): Promise<Pick<Loaded, 'questions' | 'scenes'>> {
  const missed = () => null;
  const [questions, scenes] = await Promise.all([parts.questions().catch(missed), parts.scenes().catch(missed)]);
  return { questions, scenes };
}

/** Fetches what the section after `screen` needs, when the browser has nothing better to do. */
export function prefetch(root: ParentNode, course: Course, screen: HTMLElement, parts: Parts): void {
  const at = course.sections.findIndex((section) => section.id === screen.dataset['screen']);
  const next = at < 0 ? undefined : course.sections[at + 1];
  const after = next && root.querySelector<HTMLElement>(`[data-screen="${next.id}"]`);
  if (!after) return;
  // Silence is right here: whoever opens that screen asks again, and is then told.
  setTimeout(() => {
    load(after, parts, nothingLoaded).catch(() => undefined);
  }, 1000);
}
