// The one list of every screen and state of the course. The pictures, the checks and the tests all walk it.

import type { State } from './state.js';
import { activityStates } from './states-activities.js';
import { quizStates } from './states-quiz.js';
import { shellStates } from './states-shell.js';
import { wordStates } from './states-words.js';

export const STATES: readonly State[] = [...shellStates, ...wordStates, ...activityStates, ...quizStates];
