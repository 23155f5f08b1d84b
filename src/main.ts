// The course, the tracker and the app: the only place where all three meet.

import { course, parts } from 'virtual:course';
import { connect } from './lms/connect.js';
import { browserPage } from './lms/page.js';
import { dress } from './shell/look.js';
import { CourseApp } from './shell/course-app.js';

dress(document.documentElement);
const app = document.querySelector('course-app');
if (app instanceof CourseApp) Object.assign(app, { course, parts, tracker: connect(course, browserPage(import.meta.url)), clock: () => new Date() });
