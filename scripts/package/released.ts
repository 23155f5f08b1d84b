// What a release promised for ever: the ids and codes by which an LMS keeps progress and reports answers.
// `npm run release` writes it to released-ids.json; `npm run package` compares the course with it.

import { createHash } from 'node:crypto';
import type { Activity, Code, Course, Id, Question, TaughtCourse } from '../../src/model/course.js';
import type { CodedTexts } from '../content/activities/activity-authoring.js';
import { codedOf } from '../content/activities/activity-kinds.js';
import { authoringOf } from '../../src/questions/authoring.js';
import { rightResponseOf } from '../../src/questions/marking.js';
import { manifestIdsOf, type ManifestIds } from './manifest.js';

export type Coded = CodedTexts;

export interface Released {
  readonly version: string;
  readonly released: string;
  readonly course: Id;
  readonly manifest: ManifestIds;
  readonly passMark: number;
  readonly sections: readonly Id[];
  readonly pages: readonly Id[];
  readonly objectives: readonly Id[];
  readonly principles: readonly Id[];
  /** The headings that can be linked to, for each section and page. */
  readonly anchors: Readonly<Record<Id, readonly string[]>>;
  readonly slots: readonly { readonly id: Id; readonly items: readonly Id[] }[];
  readonly questions: Readonly<Record<Id, ReleasedQuestion>>;
  readonly activities: Readonly<Record<Id, ReleasedActivity>>;
  /** A short sum over the words of each section and page: tells that they changed, not how. */
  readonly words: Readonly<Record<Id, string>>;
  /** A sum over all that a learner can meet; absent in what was released before it was kept. */
  readonly content?: string | undefined;
}

interface ReleasedQuestion {
  /** Progress is kept by it. */
  readonly number: number;
  readonly kind: Question['kind'];
  readonly stem: string;
  readonly key: string;
  readonly coded: Coded;
}

interface ReleasedActivity {
  readonly kind: string;
  readonly coded: Coded;
}

export interface ReleasedFrom {
  readonly course: TaughtCourse;
  readonly questions: readonly Question[];
  readonly activities: readonly Activity[];
  readonly html: Readonly<Record<Id, string>>;
  /** The picture of the first screen. */
  readonly cover?: string;
}

export function releasedOf({ course, questions, activities, html, cover = '' }: ReleasedFrom): Released {
  const byId = <T>(list: readonly (readonly [Id, T])[]) =>
    Object.fromEntries([...list].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    version: course.version,
    released: course.released,
    course: course.id,
    manifest: manifestIdsOf(course.id),
    passMark: course.quiz.passMark,
    sections: course.sections.map(({ id }) => id),
    pages: course.pages.map(({ id }) => id),
    objectives: course.objectives.map(({ id }) => id),
    principles: course.principles.map(({ id }) => id),
    anchors: byId(Object.entries(html).map(([id, markup]) => [id, anchorsIn(markup)])),
    slots: course.quiz.slots.map(({ id, items }) => ({ id, items })),
    questions: byId(
      questions.map((question) => [
        question.id,
        {
          number: question.number,
          kind: question.kind,
          stem: question.stem,
          key: rightResponseOf(question),
          coded: codedOfQuestion(question),
        },
      ]),
    ),
    activities: byId(activities.map((activity) => [activity.id, { kind: activity.kind, coded: codedOf(activity) }])),
    words: byId(Object.entries(html).map(([id, markup]) => [id, sumOf(markup, course)])),
    content: sumOf(JSON.stringify([course, questions, activities, html, cover]), course),
  };
}

/** Without the version and the day, which stand on some pages and change with every release. */
function sumOf(markup: string, { version, released, language }: Course): string {
  const day = new Date(`${released}T12:00:00Z`).toLocaleDateString(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const lasting = [version, released, day].reduce((text, passing) => text.replaceAll(passing, ''), markup);
  return createHash('sha256').update(lasting).digest('hex').slice(0, 12);
}

function anchorsIn(markup: string): string[] {
  return [...markup.matchAll(/<h[2-6]\b[^>]*\sid="([^"]+)"/g)].map(([, id = '']) => id);
}

type Texts = readonly { readonly code: Code; readonly text: string }[];
const texts = (list: Texts) => Object.fromEntries(list.map(({ code, text }) => [code, text]));

function codedOfQuestion(question: Question): Coded {
  const lists = authoringOf(question).codedOf(question);
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, texts(list)]));
}
