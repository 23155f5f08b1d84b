import { customElement } from 'lit/decorators.js';
import { CourseModule } from './course-module.js';

/** The four principles, put into practice and tried on a project of the learner's own. */
@customElement('principles-module')
export class PrinciplesModule extends CourseModule {}

declare global {
  interface HTMLElementTagNameMap {
    'principles-module': PrinciplesModule;
  }
}
