// What course/ compiles to.

import type { Activity, Id, Question, TaughtCourse } from '../../src/model/course.js';
import type { Place } from './parse/content-faults.js';
import type { OpenPoint, Settings } from './parse/schemas/settings.js';
import type { SceneInLibrary } from './render/scenes.js';
import type { Source, Term } from './parse/schemas/lists.js';

export type { Settings, Source };

export interface Compiled {
  readonly course: TaughtCourse;
  readonly questions: readonly Question[];
  readonly activities: readonly Activity[];
  /** The inner HTML of each section and page, by id. */
  readonly html: Readonly<Record<Id, string>>;
  /** The tag of each section and page that is brought to life by an element of its own. */
  readonly elements: Readonly<Record<Id, string>>;
  /** The words of the quiz's reading version stand in `html.quiz`; the picture of the cover in `cover`. */
  readonly cover: string;
  /** The Trust's logo for the foot of every screen; blank when there is none. */
  readonly logo: string;
  /** Every picture, drawn. */
  readonly scenes: readonly SceneInLibrary[];
  /** What course.yaml says, key for key. */
  readonly settings: Settings;
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
  readonly openPoints: readonly OpenPoint[];
  /** The article that the course is built on, word for word. */
  readonly article: string;
  /** Advice: nothing here stops the build. */
  readonly findings: readonly Finding[];
}

export interface Finding extends Place {
  readonly kind:
    | 'open point'
    | 'address'
    | 'unread file'
    | 'claim without source'
    | 'long sentence'
    | 'long part'
    | 'unused picture'
    | 'unused term'
    | 'unused source';
  readonly text: string;
}
