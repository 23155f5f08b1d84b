// The words themselves, in the order in which a learner meets them: each part a heading and a table of rows.

import type { CourseFiles } from '../content/parse/course-files.js';
import type { Compiled } from '../content/compiled.js';
import { authoringOf } from '../../src/questions/authoring.js';
import { rightResponseOf } from '../../src/questions/marking.js';
import { activityRowsOf } from './activity-rows.js';
import { articleRowsOf, pictureRowsOf, settingRowsOf, sourceRowsOf, termRowsOf, wordRowsOf } from './list-rows.js';
import { pageRowsOf } from './page-rows.js';
import { questionRowsOf } from './question-rows.js';
import type { Draft } from './row.js';

/** A heading, what is to be known before reading, and rows. */
export interface Part {
  readonly level: 2 | 3;
  readonly title: string;
  readonly anchor: string;
  readonly facts: readonly string[];
  readonly drafts: readonly Draft[];
}

const part = (
  level: 2 | 3,
  title: string,
  anchor: string,
  drafts: readonly Draft[],
  facts: readonly string[] = [],
): Part => ({ level, title, anchor, facts, drafts });

/** What people see for the first part of a key: `M2` for the second module. */
export function shownNamesOf({ course }: Compiled): ReadonlyMap<string, string> {
  return new Map(course.sections.map(({ id, kind }, at) => [id, kind === 'quiz' ? 'Quiz' : `M${at + 1}`]));
}

export function partsOf(files: CourseFiles, compiled: Compiled): Part[] {
  return [
    part(2, 'Titles, names, objectives', 'settings', settingRowsOf(files), [
      'A blank setting leaves out the sentences that need it.',
    ]),
    ...sectionParts(files, compiled),
    ...questionParts(files, compiled),
    ...pageParts(files, compiled),
    part(2, 'Pictures', 'pictures', pictureRowsOf(files), [
      'Circles are people who use services, squares are staff. The text alternative says what the picture says.',
    ]),
    part(2, 'Glossary', 'terms', termRowsOf(files)),
    part(2, 'Sources', 'sources', sourceRowsOf(files)),
    part(2, 'Buttons and messages', 'words', wordRowsOf(files), ['{n} and the like are filled in by the course.']),
    ...(files.article.trim() === ''
      ? []
      : [
          part(2, 'The article that is quoted', 'article', articleRowsOf(files), [
            'All that is quoted in the course is compared with this text by the build.',
          ]),
        ]),
  ];
}

function sectionParts(files: CourseFiles, compiled: Compiled): Part[] {
  const names = namesOf(files, compiled);
  const shown = shownNamesOf(compiled);
  return compiled.course.sections.flatMap((section) => {
    const opened = files.sections.find(({ data }) => data?.id === section.id);
    if (!opened) return [];
    const activities = section.activities.flatMap((id) => files.activities.filter(({ data }) => data?.id === id));
    const objectives = section.objectives.length > 0 ? [`Objectives: ${section.objectives.join(', ')}.`] : [];
    return [
      part(
        2,
        section.kind === 'quiz' ? section.title : `${shown.get(section.id) ?? ''}: ${section.title}`,
        section.id,
        pageRowsOf(opened, names),
        [`About ${section.minutes} minutes.`, ...objectives],
      ),
      ...activities.map((activity) =>
        part(3, `Activity: ${activity.data?.title ?? ''}`, activity.data?.id ?? '', activityRowsOf(activity, names), [
          `Practises ${activity.data?.objectives.join(', ') ?? ''}. Not scored.`,
        ]),
      ),
    ];
  });
}

function namesOf(files: CourseFiles, { settings, sources }: Compiled) {
  return {
    settings,
    sources: new Map(sources.map((source) => [source.id, source])),
    activities: new Map(files.activities.flatMap(({ data }) => (data ? [[data.id, data.title] as const] : []))),
    pictures: new Map(files.scenes.flatMap(({ data }) => (data ?? []).map(({ name, alt }) => [name, alt] as const))),
  };
}

/** In the order of the slots, because the questions of one slot must be compared with each other. */
function questionParts(files: CourseFiles, { course, questions }: Compiled): Part[] {
  const quiz = files.quiz.data;
  return course.quiz.slots.flatMap((slot, at) => {
    const about = quiz?.slots.find(({ id }) => id === slot.id)?.about ?? '';
    const own = (quiz?.items ?? [])
      .map((entry, index) => ({ entry, index }))
      .filter(({ entry }) => slot.items.includes(entry.id));
    return own.map(({ entry, index }) => {
      const question = questions.find(({ id }) => id === entry.id);
      return part(3, `Question ${entry.id}`, entry.id, questionRowsOf(files.quiz, entry, index), [
        `Slot ${slot.id}, asked as question ${at + 1}: ${about}.`,
        `${authoringOf(entry).title}. Right answer: ${question ? rightResponseOf(question) : ''}. Objective ${slot.objective}. Principles: ${entry.principles.join(', ') || 'none'}.`,
      ]);
    });
  });
}

function pageParts(files: CourseFiles, compiled: Compiled): Part[] {
  const names = namesOf(files, compiled);
  return compiled.course.pages.flatMap(({ id, title }) => {
    const opened = files.pages.find(({ data }) => data?.id === id);
    return opened ? [part(2, `Page: ${title}`, `page-${id}`, pageRowsOf(opened, names))] : [];
  });
}
