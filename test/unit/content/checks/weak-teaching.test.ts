// What is told of the course as a whole stands at the line that it concerns; and a state that no LMS could hold is refused.

import { describe, expect, it } from 'vitest';
import { checkStateOverflow, StateOverflow } from '../../../../scripts/content/checks/state-overflow.js';
import { knownOf } from '../../../../scripts/content/checks/unknown-references.js';
import { BlueprintGap, checkTeaching, WeakQuestion } from '../../../../scripts/content/checks/weak-teaching.js';
import type { Compiled } from '../../../../scripts/content/compiled.js';
import { courseFilesOf } from '../../../../scripts/content/parse/course-files.js';
import type { Fault } from '../../../../scripts/content/parse/content-faults.js';
import { planOf, questionsOf } from '../../../../scripts/content/render/question-data.js';
import type { Activity, OutlinedCourse, TaughtCourse } from '../../../../src/model/course.js';
import { LIMIT } from '../../../../src/tracking/suspend-data.js';
import { leastRoomOf } from '../../../../src/tracking/worst-case.js';
import { tinyCourseWith } from '../../../fixtures/tiny-course.js';

const place = { file: 'quiz.yaml', line: 1, column: 1 };

/** As much of a compiled course as the rules of teaching read. */
function told(passage: string, instead: string, file = 'quiz.yaml'): Fault[] {
  const files = courseFilesOf(tinyCourseWith(file, passage, instead), () => undefined);
  const [quiz, settings] = [files.quiz.data!, files.settings.data!];
  const activities = files.activities.map(({ data }) => data as unknown as Activity);
  const section = { kind: 'module', minutes: 1, objectives: ['LO1'], activities: ['practice'], parts: ['power'] };
  const course = {
    id: settings.id,
    objectives: settings.objectives,
    principles: settings.principles,
    sections: [{ ...section, id: 'welcome', title: 'Welcome' }],
    pages: [],
    quiz: planOf(quiz, settings.pass_mark),
  } as unknown as TaughtCourse;
  const faults: Fault[] = [];
  const compiled = { course, questions: questionsOf(quiz), activities } as unknown as Compiled;
  checkTeaching(files, knownOf(files), compiled, (fault) => faults.push(fault));
  return faults;
}

describe('a rule that is broken is told', () => {
  it('nowhere where none is', () => {
    expect(told('In project 1', 'In project 11').map(String)).toEqual([]);
  });

  it('at the question', () => {
    const faults = told(
      'text: Nobody chooses the day of the next meeting.\n        feedback: No, that is not what happened in case c.\n  - id: Q02',
      'text: People choose the day of the next meeting.\n        feedback: No, that is not what happened in case c.\n  - id: Q02',
    );
    expect(faults.map(({ line, column }) => [line, column])).toEqual([[17, 5]]);
    expect(faults[0]).toBeInstanceOf(WeakQuestion);
    expect(faults[0]?.fault).toContain('Q01_who_decides_a');
  });

  it.each([
    [
      'at the objective',
      'objectives: [LO1]\nquestions',
      'objectives: []\nquestions',
      'activities/practice.yaml',
      'course.yaml:29:5',
    ],
    [
      'at the principle',
      '{id: P1, title: Sharing power}',
      '{id: P1, title: Sharing power}\n  - {id: P2, title: More}',
      'course.yaml',
      'course.yaml:28:5',
    ],
    [
      'at the slot',
      'principles: [P1]\n    stem: In project 5',
      'principles: []\n    stem: In project 5',
      'quiz.yaml',
      'quiz.yaml:9:5',
    ],
    ['of all slots at their list', ', Q03_who_decides_c', '', 'quiz.yaml', 'quiz.yaml:2:3'],
  ])('%s', (_, passage, instead, file, where) => {
    const faults = told(passage, instead, file);
    expect(faults.map((fault) => `${fault.file}:${fault.line}:${fault.column}`)).toEqual([where]);
    expect(faults[0]).toBeInstanceOf(BlueprintGap);
  });

  it('of an objective only where it is assessed', () => {
    expect(told(', assessed: true', ', assessed: false', 'course.yaml').map(({ fault }) => fault)).not.toEqual([]);
  });
});

describe('the room of an LMS', () => {
  const asking = (slots: number): OutlinedCourse =>
    ({
      id: 'tiny',
      version: '1.0.0',
      sections: [{ id: 'welcome', kind: 'module', activities: [], parts: [] }],
      pages: [],
      principles: [{ id: 'P1', title: 'Power' }],
      objectives: [],
      quiz: {
        passMark: 80,
        slots: Array.from({ length: slots }, (_, at) => ({
          id: `S${at}`,
          items: [`Q${at}_a`],
          objective: 'LO1',
          principle: 'P1',
        })),
      },
    }) as unknown as OutlinedCourse;
  const said = (slots: number) => {
    const faults: Fault[] = [];
    checkStateOverflow(asking(slots), place, (fault) => faults.push(fault));
    return faults;
  };

  it('is the most that may be needed, and one more is too much', () => {
    let most = 12;
    while (leastRoomOf(asking(most + 1)) <= LIMIT) most += 1;
    expect(most).toBeGreaterThan(12);
    expect(said(most)).toEqual([]);
    const [fault] = said(most + 1);
    expect(fault).toBeInstanceOf(StateOverflow);
    expect(String(fault)).toBe(
      `course/quiz.yaml:1:1  To keep the answers of an attempt at ${most + 1} questions an LMS would need ${leastRoomOf(asking(most + 1)).toLocaleString('en-GB')} characters, and has room for 4,080. Ask fewer questions in an attempt: put the questions of some slots together, and delete the slots that are then empty.`,
    );
  });
});
