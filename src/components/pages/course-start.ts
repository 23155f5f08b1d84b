import { customElement, property } from 'lit/decorators.js';
import type { Course } from '../../model/course.js';
import { hasBegun, type Progress } from '../../model/progress.js';
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
  #kept: Pick<Start, 'picture' | 'draft' | 'made' | 'key' | 'wayBack'> = { picture: null };

  #isSeated = false;

  protected override get isReady(): boolean {
    return this.course !== undefined && this.progress !== undefined && hasBegun(this.progress);
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.#keepMarkup();
    if (this.progress.quiz.passed && !this.#isSeated) this.#takeSeat();
  }

  #keepMarkup(): void {
    this.#kept = {
      picture: this.querySelector('.cp-cover__picture > svg'),
      draft: this.querySelector('.cp-draft') ?? undefined,
      key: this.querySelector('.cp-signs') ?? undefined,
      made: [...this.querySelectorAll('.cp-made')],
      // From then on it comes and goes by itself.
      wayBack: this.querySelector('.cp-return') ?? undefined,
    };
  }

  /** Whoever has passed sits at the table of the cover, as soon as that picture has come. */
  #takeSeat(): void {
    const scene = this.scenes?.find(({ name }) => name === 'passed');
    if (!scene) return;
    this.#isSeated = true;
    const frame = document.createElement('div');
    frame.innerHTML = scene.svg;
    this.#kept = { ...this.#kept, picture: frame.firstElementChild };
  }

  protected override render() {
    return startView({ course: this.course, progress: this.progress, ...this.#kept });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-start': CourseStart;
  }
}
