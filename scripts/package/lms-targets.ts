// Which package goes into which LMS, and what to set there: a row each (reference: LMS facts, sections 2, 3 and 7).

import type { EditionName } from './editions.js';

export interface LmsTarget {
  /** What `--lms` takes. */
  readonly name: string;
  readonly title: string;
  /** The first is the one to upload. */
  readonly editions: readonly EditionName[];
  readonly why: string;
  /** Whether its reports show the answer to each question. */
  readonly showsAnswers: string;
  /** What to choose at the upload. */
  readonly settings: readonly string[];
  /** What a mastery score in the manifest does there; null when it does no harm. */
  readonly masteryScore: string | null;
}

const overwrites =
  'With a mastery score in the manifest, leaving the course overwrites its status with passed or failed, even half-way through.';

export const lmsTargets: readonly LmsTarget[] = [
  {
    name: 'moodle',
    title: 'Moodle and the Moodle app',
    editions: ['1.2'],
    why: 'Its Interactions report and its app read SCORM 1.2 only.',
    showsAnswers: 'Yes: Reports > Interactions; switch on Response, Right answer and Result.',
    settings: [
      'Display package: in the current window or a new one, as the Trust prefers',
      'Course navigation: hidden',
      'Number of attempts: unlimited; attempts grading: highest attempt',
      'Force completed: no; force new attempt: no',
      'Activity completion: require status "Passed" or "Completed"',
    ],
    masteryScore: overwrites,
  },
  {
    name: 'totara',
    title: 'Totara',
    editions: ['1.2'],
    why: 'It takes SCORM 2004 only without three of its extensions.',
    showsAnswers: "Yes: the activity's Interactions report; learners who left are only in Report Builder.",
    settings: [
      'Number of attempts: unlimited; attempts grading: highest attempt',
      'Force completed: no; force new attempt: no',
      'Activity completion: require status "Passed" or "Completed"',
    ],
    masteryScore: overwrites,
  },
  {
    name: 'learning-hub',
    title: 'NHS Learning Hub',
    editions: ['1.2'],
    why: 'It accepts SCORM 1.2 only.',
    showsAnswers: 'Not in its reports.',
    settings: [
      'Window size: 1024 × 768 or larger',
      'Clear saved state with this version: no, unless the release notes say "make a new activity"',
    ],
    masteryScore: null,
  },
  {
    name: 'esr',
    title: 'ESR (OLM)',
    editions: ['1.2'],
    why: 'Its adapter speaks SCORM 1.2 only.',
    showsAnswers: 'No: the answers to the questions do not reach ESR. Status and score do.',
    settings: [
      'Put the unpacked files on a content server that runs the ESR adapter',
      'Start address: index.html through the adapter',
      'Ask IT to allow the domain of the content server',
    ],
    masteryScore: null,
  },
  {
    name: 'docebo',
    title: 'Docebo',
    editions: ['2004-3rd'],
    why: 'It shows answers only from SCORM 2004 3rd edition.',
    showsAnswers: 'Yes, from SCORM 2004 3rd edition.',
    settings: ['Completion: by the status that the course sends'],
    masteryScore: null,
  },
  {
    name: 'cornerstone',
    title: 'Cornerstone',
    editions: ['2004-3rd'],
    why: 'Its users see answers only from SCORM 2004; a system that knows the 4th edition reads the 3rd as well.',
    showsAnswers: 'Yes, by the account of its users, from SCORM 2004.',
    settings: ['Table of contents: hidden', 'Attempts: unlimited'],
    masteryScore: null,
  },
  {
    name: 'scorm-cloud',
    title: 'SCORM Cloud',
    editions: ['1.2', '2004-4th', '2004-3rd'],
    why: 'It takes every edition: upload each once, to accept the release.',
    showsAnswers: 'Yes: launch history, and the debug log.',
    settings: ['Open each course with "Launch" and read the debug log for calls that were refused'],
    masteryScore: null,
  },
];

/** @returns undefined for a name that the table does not have. */
export function lmsTargetOf(name: string): LmsTarget | undefined {
  return lmsTargets.find((lms) => lms.name === name.toLowerCase());
}
