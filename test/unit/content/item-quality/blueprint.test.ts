// The blueprint: what it lists, and what each gap in it is told as.
import { describe, expect, it } from 'vitest';
import {
  blueprintFaults,
  blueprintOf,
  type CourseUnderTest,
} from '../../../../scripts/content/item-quality/blueprint.js';
import type { Activity, OutlinedSection, Question, TaughtCourse, TaughtSlot } from '../../../../src/model/course.js';

const slot = (id: string, of: Partial<TaughtSlot> = {}): TaughtSlot => ({
  id,
  objective: 'LO1',
  principle: 'P1',
  section: 'definition',
  anchor: 'ladder',
  items: [`${id}_a`, `${id}_b`, `${id}_c`],
  ...of,
});
const slots = [slot('S01'), slot('S02')];
const question = (id: string): Question => ({
  id,
  number: 1,
  kind: 'choice',
  stem: 'Who decides?',
  reread: 'ladder',
  objective: 'LO1',
  principles: ['P1'],
  sources: ['tracey'],
  options: [],
});
const questions = ['S01', 'S02'].flatMap((id) => ['a', 'b', 'c'].map((letter) => question(`${id}_${letter}`)));
const activity: Activity = {
  kind: 'check',
  id: 'what_is_it',
  title: 'What is it?',
  intro: 'Two quick questions.',
  objectives: ['LO1'],
  questions: [],
};

const course: TaughtCourse = {
  id: 'co_production',
  title: 'Co-production',
  version: '1.0.0',
  released: '2026-11-23',
  language: 'en-GB',
  direction: 'ltr',
  organisation: '',
  sections: [
    {
      id: 'definition',
      kind: 'module',
      title: 'What it is',
      minutes: 5,
      objectives: ['LO1', 'LO8'],
      activities: ['what_is_it'],
      parts: [],
    },
    { id: 'quiz', kind: 'quiz', title: 'Quiz', minutes: 8, objectives: [], activities: [], parts: [] },
  ],
  pages: [],
  principles: [{ id: 'P1', title: 'Sharing power' }],
  objectives: [
    { id: 'LO1', text: 'Explain what it is.', section: 'definition' },
    { id: 'LO8', text: 'Write one action.', section: 'definition' },
  ],
  quiz: { passMark: 80, slots },
  completion: { sections: 'none', failedStatus: 'incomplete' },
  keepSelfCheck: false,
  words: {},
};
const ground: CourseUnderTest = { assessed: new Set(['LO1']), anchors: new Map([['definition', ['ladder']]]) };

interface Case {
  readonly course?: TaughtCourse;
  readonly questions?: readonly Question[];
  readonly activities?: readonly Activity[];
  readonly ground?: CourseUnderTest;
}
const withSlots = (...changed: TaughtSlot[]): TaughtCourse => ({ ...course, quiz: { passMark: 80, slots: changed } });
const [definition, quiz] = course.sections as [OutlinedSection, OutlinedSection];

function toldOf(given: Case): string[] {
  return blueprintFaults(
    given.course ?? course,
    given.questions ?? questions,
    given.activities ?? [activity],
    given.ground ?? ground,
  ).map(({ subject, words, repair }) => `${subject} · ${words} ${repair}`);
}

describe('a blueprint', () => {
  it('is whole when what is asked is taught, practised and asked often enough', () => {
    expect(toldOf({})).toEqual([]);
  });

  it.each<{ story: string; given: Case; told: string }>([
    {
      story: 'an objective that no section teaches',
      given: { course: { ...course, sections: [{ ...definition, objectives: [] }, quiz] } },
      told: 'LO1 · Objective "LO1" is not taught: section "definition" does not list it. Add LO1 to the objectives of that section.',
    },
    {
      story: 'an objective that another section teaches',
      given: {
        course: {
          ...course,
          sections: [
            { ...definition, objectives: [] },
            { ...quiz, objectives: ['LO1'] },
          ],
        },
      },
      told: 'LO1 · Objective "LO1" is not taught: section "definition" does not list it. Add LO1 to the objectives of that section.',
    },
    {
      story: 'an objective without practice',
      given: { activities: [{ ...activity, objectives: [] }] },
      told: 'LO1 · Objective "LO1" is not practised: no activity of a section lists it. Add LO1 to the objectives of an activity, and place the activity in a section.',
    },
    {
      story: 'an activity that stands in no section',
      given: { course: { ...course, sections: [{ ...definition, activities: [], parts: [] }, quiz] } },
      told: 'LO1 · Objective "LO1" is not practised: no activity of a section lists it. Add LO1 to the objectives of an activity, and place the activity in a section.',
    },
    {
      story: 'an assessed objective that the quiz forgets',
      given: {
        ground: { ...ground, assessed: new Set(['LO1', 'LO8']) },
        activities: [{ ...activity, objectives: ['LO1', 'LO8'] }],
      },
      told: 'LO8 · Objective "LO8" is assessed, but no slot of the quiz asks it. Give it a slot, or write `assessed: false`.',
    },
    {
      story: 'a slot for what is for reflection only',
      given: {
        course: withSlots(
          ...slots,
          slot('S03', { objective: 'LO8', principle: null, items: ['S01_a', 'S01_b', 'S01_c'] }),
        ),
      },
      told: 'LO8 · Objective "LO8" is not assessed, but slot "S03" asks it. Write `assessed: true`, or give the slot another objective.',
    },
    {
      story: 'a principle that one slot would judge',
      given: { course: withSlots(slot('S01'), slot('S02', { principle: null })) },
      told: 'P1 · Principle "P1" has only 1 slot, too few for a score of its own. Give it 2 slots or more.',
    },
    {
      story: 'a principle that nothing asks',
      given: { course: withSlots(slot('S01', { principle: null }), slot('S02', { principle: null })) },
      told: 'P1 · Principle "P1" has no slot, too few for a score of its own. Give it 2 slots or more.',
    },
    {
      story: 'a slot with one question',
      given: { course: withSlots(...slots, slot('S03', { items: ['S01_a'] })) },
      told: 'S03 · Slot "S03" has only 1 question, so a second attempt would repeat it. Give it at least 2 questions that ask the same thing in different ways.',
    },
    {
      story: 'a slot whose questions are not there',
      given: { course: withSlots(...slots, slot('S03')) },
      told: 'S03 · Slot "S03" has no question, so a second attempt would repeat it. Give it at least 2 questions that ask the same thing in different ways.',
    },
    {
      story: 'a question that does not touch the principle it counts for',
      given: { questions: questions.map((each) => (each.id === 'S02_b' ? { ...each, principles: ['P4'] } : each)) },
      told: 'S02 · Slot "S02" counts for principle "P1", but question "S02_b" does not touch it. Add P1 to the principles of the question, or move it to another slot.',
    },
    {
      story: 'a heading that was taken out',
      given: { ground: { ...ground, anchors: new Map([['definition', ['what_it_is']]]) } },
      told: 'S01 · Slot "S01" sends learners to the heading "ladder", which is not in section "definition". Add {#ladder} to a heading there, or name another.',
    },
    {
      story: 'a slot that sends back to the quiz',
      given: { course: withSlots(slot('S01'), slot('S02', { section: 'quiz' })) },
      told: 'S02 · Slot "S02" sends learners to section "quiz", which teaches nothing. Name the module that answers it.',
    },
    {
      story: 'a bank that is soon used up',
      given: {
        course: withSlots(slot('S01', { items: ['S01_a', 'S01_b'] }), slot('S02', { items: ['S02_a', 'S02_b'] })),
      },
      told: 'quiz · Only 0 of 2 slots have 3 questions or more. Give most slots 3.',
    },
  ])('tells of $story', ({ given, told }) => {
    expect(toldOf(given)).toContain(told);
  });
});

describe('its rows', () => {
  it('name for each slot what is asked, where it is read again, and where it is practised', () => {
    const own = [
      slot('S01', { items: ['S01_c', 'S01_a'] }),
      slot('S02', { objective: 'LO8', principle: null, anchor: null }),
    ];
    const more = { ...activity, id: 'steps', objectives: ['LO8', 'LO1'] };
    const nowhere = { ...activity, id: 'nowhere' };
    const placed = { ...definition, activities: ['what_is_it', 'steps'] };
    const kinds = questions.map((each) => (each.id === 'S01_c' ? ({ ...each, kind: 'multiple' } as Question) : each));
    expect(blueprintOf({ ...withSlots(...own), sections: [placed, quiz] }, kinds, [activity, more, nowhere])).toEqual([
      {
        ...{ slot: 'S01', objective: 'LO1', principle: 'P1', section: 'definition', anchor: 'ladder' },
        items: [
          { id: 'S01_a', kind: 'choice' },
          { id: 'S01_c', kind: 'multiple' },
        ],
        practice: ['what_is_it', 'steps'],
      },
      {
        ...{ slot: 'S02', objective: 'LO8', principle: null, section: 'definition', anchor: null },
        items: ['a', 'b', 'c'].map((letter) => ({ id: `S02_${letter}`, kind: 'choice' })),
        practice: ['steps'],
      },
    ]);
  });
});

describe('a blueprint is whole', () => {
  it.each<[string, Case]>([
    [
      'with slots of two objectives',
      {
        course: withSlots(...slots, slot('S03', { objective: 'LO8', items: ['S01_a', 'S01_b', 'S01_c'] })),
        activities: [{ ...activity, objectives: ['LO1', 'LO8'] }],
        ground: { ...ground, assessed: new Set(['LO1', 'LO8']) },
      },
    ],
    ['with a slot that sends to no heading', { course: withSlots(slot('S01', { anchor: null }), slot('S02')) }],
    [
      'with two questions in a slot, where most have three',
      { course: withSlots(...slots, slot('S03', { items: ['S01_a', 'S01_b'] })) },
    ],
    [
      'with a slot of no principle, whatever its questions touch',
      {
        course: withSlots(...slots, slot('S03', { principle: null, items: ['S01_a', 'S01_b', 'S01_c'] })),
        questions: questions.map((each) => (each.id.startsWith('S03') ? { ...each, principles: [] } : each)),
      },
    ],
  ])('%s', (_, given) => {
    expect(toldOf(given)).toEqual([]);
  });

  it('of a gap only that is told', () => {
    expect(toldOf({ activities: [{ ...activity, objectives: [] }] })).toHaveLength(1);
    const half = withSlots(slot('S01'), slot('S02', { items: ['S02_a', 'S02_b'] }));
    expect(toldOf({ course: half })).toEqual(['quiz · Only 1 of 2 slots have 3 questions or more. Give most slots 3.']);
    const unknown = { ...ground, anchors: new Map() };
    expect(toldOf({ ground: unknown })).toHaveLength(2);
    const gone = withSlots(slot('S01'), slot('S02', { section: 'gone' }));
    expect(toldOf({ course: gone })).toEqual([
      'S02 · Slot "S02" sends learners to section "gone", which teaches nothing. Name the module that answers it.',
    ]);
  });

  it('objectives come first, then principles, slots and their number', () => {
    const told = blueprintFaults(
      {
        ...withSlots(slot('S01', { items: [], objective: 'LO8' })),
        sections: [{ ...definition, objectives: [] }, quiz],
      },
      questions,
      [],
      ground,
    );
    expect(
      told.map(
        ({ subject, words }) =>
          `${subject} ${/not taught|not practised|no slot|not assessed|only 1 slot|no question|Only 0/.exec(words)?.[0]}`,
      ),
    ).toEqual([
      ...[
        'LO1 not taught',
        'LO1 not practised',
        'LO1 no slot',
        'LO8 not assessed',
        'P1 only 1 slot',
        'S01 no question',
      ],
      ...['quiz Only 0'],
    ]);
  });
});
