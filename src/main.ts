// The course, the tracker and the app: the only place where all three meet.

import './shell/trusted-types.js';
import { course, parts } from 'virtual:course';
import { connect } from './lms/connect.js';
import { browserPage } from './lms/host-page.js';
import { showBlockedAddresses } from './shell/blocked-links.js';
import { loadLaunchStyles } from './shell/load-styles.js';
import { CourseApp } from './shell/course-app.js';

loadLaunchStyles(document.documentElement);
showBlockedAddresses(document, course.words);
const app = document.querySelector('course-app');
// Our own script: a small file on the server that also hears the LMS's calls.
const own = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? location.href;
const tracker = connect(course, browserPage(own));
// In a task of its own: on a slow computer a press between reading the scripts and drawing is answered sooner.
if (app instanceof CourseApp) setTimeout(() => app.begin({ course, parts, tracker, clock: () => new Date() }));
