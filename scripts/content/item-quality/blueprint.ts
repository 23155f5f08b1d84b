// The blueprint of the course: what is taught where, practised by what, and asked in which slot of the quiz.

import type {
  Activity,
  Id,
  Objective,
  OutlinedCourse,
  Question,
  Slot,
  TaughtCourse,
  TaughtSlot,
} from '../../../src/model/course.js';

/** One row for each slot, in the order of the quiz. */
export interface BlueprintRow {
  readonly slot: Id;
  readonly objective: Id;
  readonly principle: Id | null;
  readonly items: readonly { readonly id: Id; readonly kind: Question['kind'] }[];
  /** Where a learner reads again after a wrong answer. */
  readonly section: Id;
  readonly anchor: string | null;
  /** The activities in which the objective is practised. */
  readonly practice: readonly Id[];
}

export interface BlueprintFault {
  /** The objective, principle or slot. */
  readonly subject: Id;
  /** What is wrong, a sentence. */
  readonly words: string;
  /** What to do about it, a sentence. */
  readonly repair: string;
}

export interface CourseUnderTest {
  /** The objectives that the quiz asks; the others are for practice and reflection only. */
  readonly assessed: ReadonlySet<Id>;
  /** The anchors of the headings in each section. */
  readonly anchors: ReadonlyMap<Id, readonly string[]>;
}

const fewestItems = 2;
const usualItems = 3;
const fewestSlotsOfPrinciple = 2;

export function blueprintOf(
  course: TaughtCourse,
  questions: readonly Question[],
  activities: readonly Activity[],
): BlueprintRow[] {
  return course.quiz.slots.map(({ id, objective, principle, section, anchor, items }) => ({
    slot: id,
    objective,
    principle,
    items: questions
      .filter((question) => items.includes(question.id))
      .map((question) => ({ id: question.id, kind: question.kind })),
    section,
    anchor,
    practice: practiceOf(course, activities, objective),
  }));
}

/** What keeps the blueprint from being whole: objectives first, then principles, then slots. */
export function blueprintFaults(
  course: TaughtCourse,
  questions: readonly Question[],
  activities: readonly Activity[],
  { assessed, anchors }: CourseUnderTest,
): BlueprintFault[] {
  return [
    ...course.objectives
      .filter(({ id }) => assessed.has(id))
      .flatMap((objective) => objectiveFaults(course, activities, objective)),
    ...course.objectives
      .filter(({ id }) => !assessed.has(id))
      .flatMap((objective) => unassessedFaults(course, objective)),
    ...course.principles.flatMap(({ id }) => principleFaults(course, id)),
    ...course.quiz.slots.flatMap((slot) => [...slotFaults(slot, questions), ...placeFaults(course, slot, anchors)]),
    ...sizeFaults(course.quiz.slots),
  ];
}

/** An activity practises nothing before it stands in a section. */
function practiceOf(course: OutlinedCourse, activities: readonly Activity[], objective: Id): Id[] {
  const placed = new Set(course.sections.flatMap((section) => section.activities));
  return activities
    .filter((activity) => activity.objectives.includes(objective) && placed.has(activity.id))
    .map(({ id }) => id);
}

function objectiveFaults(
  course: OutlinedCourse,
  activities: readonly Activity[],
  { id, section }: Objective,
): BlueprintFault[] {
  const isTaught = course.sections.some((candidate) => candidate.id === section && candidate.objectives.includes(id));
  const isAsked = course.quiz.slots.some((slot) => slot.objective === id);
  return [
    ...(isTaught
      ? []
      : [
          {
            subject: id,
            words: `Objective "${id}" is not taught: section "${section}" does not list it.`,
            repair: `Add ${id} to the objectives of that section.`,
          },
        ]),
    ...(practiceOf(course, activities, id).length > 0
      ? []
      : [
          {
            subject: id,
            words: `Objective "${id}" is not practised: no activity of a section lists it.`,
            repair: `Add ${id} to the objectives of an activity, and place the activity in a section.`,
          },
        ]),
    ...(isAsked
      ? []
      : [
          {
            subject: id,
            words: `Objective "${id}" is assessed, but no slot of the quiz asks it.`,
            repair: 'Give it a slot, or write `assessed: false`.',
          },
        ]),
  ];
}

function unassessedFaults(course: OutlinedCourse, { id }: Objective): BlueprintFault[] {
  const slot = course.quiz.slots.find((candidate) => candidate.objective === id);
  return slot
    ? [
        {
          subject: id,
          words: `Objective "${id}" is not assessed, but slot "${slot.id}" asks it.`,
          repair: 'Write `assessed: true`, or give the slot another objective.',
        },
      ]
    : [];
}

function principleFaults(course: OutlinedCourse, id: Id): BlueprintFault[] {
  const slots = course.quiz.slots.filter((slot) => slot.principle === id).length;
  if (slots >= fewestSlotsOfPrinciple) return [];
  const words = slots === 0 ? 'no slot' : 'only 1 slot';
  return [
    {
      subject: id,
      words: `Principle "${id}" has ${words}, too few for a score of its own.`,
      repair: `Give it ${fewestSlotsOfPrinciple} slots or more.`,
    },
  ];
}

function slotFaults({ id, items, principle }: Slot, questions: readonly Question[]): BlueprintFault[] {
  const own = questions.filter((question) => items.includes(question.id));
  const strangers = principle === null ? [] : own.filter((question) => !question.principles.includes(principle));
  return [
    ...(own.length >= fewestItems
      ? []
      : [
          {
            subject: id,
            words: `Slot "${id}" has ${own.length === 0 ? 'no question' : 'only 1 question'}, so a second attempt would repeat it.`,
            repair: `Give it at least ${fewestItems} questions that ask the same thing in different ways.`,
          },
        ]),
    ...strangers.map((question) => ({
      subject: id,
      words: `Slot "${id}" counts for principle "${principle}", but question "${question.id}" does not touch it.`,
      repair: `Add ${principle} to the principles of the question, or move it to another slot.`,
    })),
  ];
}

function placeFaults(
  course: OutlinedCourse,
  { id, section, anchor }: TaughtSlot,
  anchors: CourseUnderTest['anchors'],
): BlueprintFault[] {
  if (!course.sections.some((candidate) => candidate.id === section && candidate.kind === 'module')) {
    return [
      {
        subject: id,
        words: `Slot "${id}" sends learners to section "${section}", which teaches nothing.`,
        repair: 'Name the module that answers it.',
      },
    ];
  }
  if (anchor === null || anchors.get(section)?.includes(anchor)) return [];
  return [
    {
      subject: id,
      words: `Slot "${id}" sends learners to the heading "${anchor}", which is not in section "${section}".`,
      repair: `Add {#${anchor}} to a heading there, or name another.`,
    },
  ];
}

/** Most slots hold 3, so that most learners who try again twice meet nothing old. */
function sizeFaults(slots: readonly Slot[]): BlueprintFault[] {
  const full = slots.filter(({ items }) => items.length >= usualItems).length;
  if (full * 2 > slots.length) return [];
  return [
    {
      subject: 'quiz',
      words: `Only ${full} of ${slots.length} slots have ${usualItems} questions or more.`,
      repair: `Give most slots ${usualItems}.`,
    },
  ];
}
