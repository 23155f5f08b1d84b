// The course, the tracker and the app: the only place where all three meet.

import { course, parts } from 'virtual:course';
import { connect } from './lms/connect.js';
import { browserPage } from './lms/host-page.js';
import { loadLaunchStyles } from './shell/load-styles.js';
import { CourseApp } from './shell/course-app.js';

loadLaunchStyles(document.documentElement);
const app = document.querySelector('course-app');
const tracker = connect(course, browserPage(import.meta.url));
// In a task of its own: on a slow computer a press between reading the scripts and drawing is answered sooner.
if (app instanceof CourseApp) setTimeout(() => Object.assign(app, { course, parts, tracker, clock: () => new Date() }));
