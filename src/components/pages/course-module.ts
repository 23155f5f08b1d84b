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

/** A module keeps the words that the page brought, and hands its activities what they need to come to life. */
export abstract class CourseModule extends ReactiveElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) progress!: Progress;
  /** `null` until they are loaded: the reading version stays until then. */
  @property({ attribute: false }) activities: readonly Activity[] | null = null;

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
