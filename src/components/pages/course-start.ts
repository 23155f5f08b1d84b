import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Course } from '../../model/course.js';
import type { Progress } from '../../model/progress.js';
import type { DrawnScene } from '../../model/scene.js';
import { LightElement } from '../parts/light-element.js';
import { startView, type Start } from './start-view.js';

/**
 * The cover and the list of sections, with the action that fits how far the learner is. For whoever has done
 * nothing yet the build has drawn just that: it is left as it is, under a hand that may be pressing one of its links.
 */
@customElement('course-start')
export class CourseStart extends LightElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) progress!: Progress;
  @property({ attribute: false }) scenes: readonly DrawnScene[] | null = null;

  /** What came with the page and stays as it is: it is drawn once, at build time. */
  #kept: Pick<Start, 'picture' | 'draft' | 'made' | 'key'> = { picture: null };

  protected override get isReady(): boolean {
    return this.course !== undefined && this.progress !== undefined && hasBegun(this.progress);
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this.#kept = {
      picture: this.querySelector('.cp-cover__picture > svg'),
      draft: this.querySelector('.cp-draft') ?? undefined,
      key: this.querySelector('.cp-key') ?? undefined,
      made: [...this.querySelectorAll('.cp-made')],
    };
  }

  protected override render() {
    const seated = this.progress.quiz.passed && this.scenes?.find(({ name }) => name === 'passed');
    const picture = seated ? html`${unsafeHTML(seated.svg)}` : this.#kept.picture;
    return startView({ course: this.course, progress: this.progress, ...this.#kept, picture });
  }
}

/** Whether there is anything that the cover tells of. */
function hasBegun({ sections, quiz, completedOn }: Progress): boolean {
  return (
    Object.keys(sections).length > 0 ||
    quiz.attempt !== null ||
    quiz.finished > 0 ||
    quiz.passed ||
    completedOn !== null
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'course-start': CourseStart;
  }
}
