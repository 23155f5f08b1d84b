// What a screen needs beyond its words, and when it is fetched: on arrival, and quietly for the screen after it.

import type { Activity, Course, Id, Parts, Question } from '../model/course.js';
import { isDone, type Progress } from '../model/progress.js';
import type { DrawnScene } from '../model/scene.js';
import { hasActivities, loadActivities } from '../components/activities/load-activities.js';
import { loadRemainingStyles } from './load-styles.js';
import type { ScreenWords } from './load-words.js';

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
  'course-start': () => import('../components/pages/course-start.js'),
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
  const isActive = hasActivities(screen);
  // Before any element that says them.
  if (isActive || tags.length > 0) await parts.words();
  const [activities, questions, scenes] = await Promise.all([
    isActive || hasQuiz ? parts.activities() : loaded.activities,
    hasQuiz ? parts.questions() : loaded.questions,
    hasQuiz ? parts.scenes() : loaded.scenes,
    isActive ? loadActivities(screen) : null,
    isActive || tags.length > 0 ? loadRemainingStyles() : null,
    isActive || tags.length > 0 ? import('../components/parts/printed-sheets.js') : null,
    isModule(screen) ? import('../components/pages/modules.js') : null,
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

/** Long enough that a launch is over, and short enough that a screen can be read meanwhile. */
const BEFORE_PREFETCH = 2000;

/**
 * Fetches what comes after `screen`, when the line has nothing better to do: the section after it with all that it needs,
 * and the glossary, which terms open in place.
 * @param next the section that the learner goes on to
 * @param prepare has a section drawn while nobody waits for it
 */
export function prefetch(
  words: ScreenWords,
  next: Id | undefined,
  prepare: (section: HTMLElement, loaded: Loaded) => void,
): void {
  const { page } = words;
  // Silence is right here: whoever opens that screen asks again, and is then told.
  const quietly = async () => {
    if (next !== undefined) {
      await words.bringScreen(next);
      const after = page.querySelector<HTMLElement>(`[data-screen="${CSS.escape(next)}"]`);
      const loaded = after && (await load(after, page.parts, nothingLoaded));
      if (after && loaded) prepare(after, loaded);
      await words.bringScreen('glossary');
    }
    await import('../components/pages/course-start.js');
  };
  setTimeout(() => void quietly().catch(() => undefined), BEFORE_PREFETCH);
}

const isModule = (screen: HTMLElement) => screen.localName.endsWith('-module');

/** The section after `screen`; after the start, the first that is not done. */
export function sectionAfter({ sections }: Course, progress: Progress, screen: Id): Id | undefined {
  if (screen === 'start') return sections.find((section) => !isDone(progress, section))?.id;
  const at = sections.findIndex(({ id }) => id === screen);
  return at < 0 ? undefined : sections[at + 1]?.id;
}
