import { ReactiveElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Activity, Course } from '../../model/course.js';
import type { Progress } from '../../model/progress.js';

/** What every activity element takes. */
interface ActivityElement extends HTMLElement {
  activity: Activity;
  answers: Progress['activities'][string];
  allAnswers: Progress['activities'];
  activities: readonly Activity[];
  course: Course;
  words: Course['words'];
}

type Tag = `${Activity['kind']}-activity` | 'action-plan-form';
const activityElements: { readonly [K in Tag]: () => Promise<unknown> } = {
  'action-plan-form': () => import('../activities/action-plan-form.js'),
  'check-activity': () => import('../activities/check-activity.js'),
  'duties-activity': () => import('../activities/duties-activity.js'),
  'guess-activity': () => import('../activities/guess-activity.js'),
  'ladder-activity': () => import('../activities/ladder-activity.js'),
  'scenario-activity': () => import('../activities/scenario-activity.js'),
  'self-check-activity': () => import('../activities/self-check-activity.js'),
  'story-activity': () => import('../activities/story-activity.js'),
};

const isActivity = (tag: string): tag is keyof typeof activityElements => tag in activityElements;

/** A module keeps the words that the page brought, and hands its activities what they need to come to life. */
export abstract class CourseModule extends ReactiveElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) progress!: Progress;
  /** `null` until they are loaded: the reading version stays until then. */
  @property({ attribute: false }) activities: readonly Activity[] | null = null;

  get hasActivities(): boolean {
    return this.#places.length > 0;
  }

  /** Loads the elements that draw this module's activities. */
  loadActivities(): Promise<unknown> {
    const tags = new Set(this.#places.map((place) => place.localName));
    return Promise.all([...tags].filter(isActivity).map((tag) => activityElements[tag]()));
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override updated(): void {
    for (const place of this.#places) {
      const activity = this.activities?.find(
        (candidate) => candidate.id === (place.dataset['activity'] ?? place.dataset['plan']),
      );
      if (!activity) continue;
      const { words } = this.course;
      Object.assign(place, {
        course: this.course,
        words,
        answers: this.progress.activities[activity.id] ?? {},
        allAnswers: this.progress.activities,
        activities: this.activities,
        activity,
      });
    }
  }

  get #places(): readonly ActivityElement[] {
    return [...this.querySelectorAll<ActivityElement>('[data-activity], [data-plan]')];
  }
}
