import { customElement } from 'lit/decorators.js';
import { CourseModule } from './course-module.js';

/** A module of any course. */
@customElement('course-module')
export class PlainModule extends CourseModule {}

declare global {
  interface HTMLElementTagNameMap {
    'course-module': PlainModule;
  }
}
