import { customElement } from 'lit/decorators.js';
import { PrinciplesQuiz } from './principles-quiz.js';

/** The quiz of any course, under a name that says nothing of what it asks. */
@customElement('course-quiz')
export class CourseQuiz extends PrinciplesQuiz {}

declare global {
  interface HTMLElementTagNameMap {
    'course-quiz': CourseQuiz;
  }
}
