import { customElement } from 'lit/decorators.js';
import { CourseModule } from './course-module.js';

/** One person's story, in their own words: what they tell us, and what we would still ask. */
@customElement('case-study-module')
export class CaseStudyModule extends CourseModule {}

declare global {
  interface HTMLElementTagNameMap {
    'case-study-module': CaseStudyModule;
  }
}
