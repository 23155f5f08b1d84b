import { customElement } from 'lit/decorators.js';
import { CourseModule } from './course-module.js';

/** Why it matters: what the Care Act and the guidance say, what binds the Trust, and what the evidence shows. */
@customElement('rationale-module')
export class RationaleModule extends CourseModule {}

declare global {
  interface HTMLElementTagNameMap {
    'rationale-module': RationaleModule;
  }
}
