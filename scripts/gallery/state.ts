// What a state of the course is: something that a learner can have on the screen, and how to get there.

import type { Page } from 'playwright-core';
import type { Progress } from '../../src/model/progress.js';

/** How the LMS behaves, in one word; fake-lms.ts plays it. */
export type LmsConduct =
  | 'saves'
  | 'sought'
  | 'slow'
  | 'offline'
  | 'refuses'
  | 'session-ended'
  | 'window-gone'
  | 'absent'
  | 'will-not-start'
  | 'review'
  | 'browse'
  | 'opened-twice';

export interface State {
  /** Names the pictures and the tests: lower case with hyphens, unique. */
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** The address's hash; the start without one. */
  readonly at: string;
  /** What an earlier visit has left; nothing on a first visit. */
  readonly progress: Progress;
  readonly lms: LmsConduct;
  /** `off`: the browser runs no script. `part-missing`: the first part loaded on demand does not arrive. */
  readonly script: 'on' | 'off' | 'part-missing';
  /** `long`: the same course with names and labels that are as long as anybody might make them. */
  readonly words: 'own' | 'long';
  readonly medium: 'screen' | 'print';
  /** What the picture shows: the whole page, the window as it stands, or the part that a selector names. */
  readonly picture: string;
  /** What the learner then does. */
  readonly actions: (page: Page) => Promise<void>;
}

export interface Size {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** From a phone on its side at 400 % to a wide desk screen; 1004 × 666 is the pop-up of many LMSs. */
export const SIZES: readonly Size[] = [
  { name: '320', width: 320, height: 568 },
  { name: '367', width: 367, height: 660 },
  { name: '714', width: 714, height: 900 },
  { name: '1004', width: 1004, height: 666 },
  { name: '1280', width: 1280, height: 800 },
  { name: '1920', width: 1920, height: 1080 },
];

export type Scheme = 'light' | 'dark' | 'forced';
export const SCHEMES: readonly Scheme[] = ['light', 'dark', 'forced'];
