import { customElement } from 'lit/decorators.js';
import { CourseModule } from './course-module.js';

/** Tracey's story, in her own words: what she tells us, and what we would still ask. */
@customElement('case-study-module')
export class CaseStudyModule extends CourseModule {}

declare global {
  interface HTMLElementTagNameMap {
    'case-study-module': CaseStudyModule;
  }
}
