import { customElement } from 'lit/decorators.js';
import { CourseModule } from './course-module.js';

/** What co-production is, and how it differs from informing, consulting, engaging and co-design. */
@customElement('definition-module')
export class DefinitionModule extends CourseModule {}

declare global {
  interface HTMLElementTagNameMap {
    'definition-module': DefinitionModule;
  }
}
