// The course against its last release: what changed, what a learner half-way through will notice, and what must not
// have happened by accident.

import type { Coded, Released } from './released.js';
import { similarityOf } from './similarity.js';

export interface Change {
  /** Names the change; the words after "Confirms:" in CHANGELOG.md. */
  readonly subject: string;
  /**
   * `structure`: stops the build until CHANGELOG.md confirms it. `mix`: the same, and reports would mix two things
   * under one name, so that a new activity is needed. `notice`: told in the release notes.
   */
  readonly weight: 'mix' | 'structure' | 'notice';
  /** What happened, and what follows for a learner or an assessor. */
  readonly says: string;
}

export function changesOf(before: Released, after: Released): Change[] {
  const named = namedChangesOf(before, after);
  const isElsewhere = named.length === 0 && before.content !== undefined && before.content !== after.content;
  return isElsewhere
    ? [
        {
          subject: 'other words',
          weight: 'notice',
          says: 'Words of activities, feedback, buttons or messages were changed. Progress is kept.',
        },
      ]
    : named;
}

function namedChangesOf(before: Released, after: Released): Change[] {
  return [
    ...identity(before, after),
    ...lists(before, after),
    ...slots(before, after),
    ...questions(before, after),
    ...activities(before, after),
    ...anchors(before, after),
    ...words(before, after),
  ];
}

function identity(before: Released, after: Released): Change[] {
  const changes: Change[] = [];
  if (before.course !== after.course)
    changes.push({
      subject: 'course id',
      weight: 'mix',
      says: `The course id was ${before.course} and is ${after.course}. An LMS takes it for another course: nobody's progress is found again.`,
    });
  if (before.passMark !== after.passMark)
    changes.push({
      subject: 'pass mark',
      weight: 'notice',
      says: `The pass mark was ${before.passMark}% and is ${after.passMark}%. A pass that was earned stays.`,
    });
  return changes;
}

function lists(before: Released, after: Released): Change[] {
  return [
    ...listed(
      'section',
      before.sections,
      after.sections,
      'A learner who had finished it keeps that; it no longer counts.',
      'It is not finished for anybody yet.',
    ),
    ...listed('objective', before.objectives, after.objectives, 'Reports lose it.', 'Reports show it from now on.'),
    ...listed(
      'principle',
      before.principles,
      after.principles,
      'Scores by principle lose it.',
      'Scores by principle show it from now on.',
    ),
    ...moved('sections', before.sections, after.sections, 'The sections stand in another order. Progress is kept.'),
    ...before.pages
      .filter((id) => !after.pages.includes(id))
      .map((id): Change => ({
        subject: `page ${id}`,
        weight: 'notice',
        says: `The page ${id} is gone. A learner who left off there starts at the beginning.`,
      })),
    ...after.pages
      .filter((id) => !before.pages.includes(id))
      .map((id): Change => ({ subject: `page ${id}`, weight: 'notice', says: `The page ${id} is new.` })),
  ];
}

function listed(
  noun: string,
  before: readonly string[],
  after: readonly string[],
  gone: string,
  added: string,
): Change[] {
  return [
    ...before
      .filter((id) => !after.includes(id))
      .map((id): Change => ({
        subject: `${noun} ${id} gone`,
        weight: 'structure',
        says: `The ${noun} ${id} is gone. ${gone}`,
      })),
    ...after
      .filter((id) => !before.includes(id))
      .map((id): Change => ({
        subject: `${noun} ${id} new`,
        weight: 'notice',
        says: `The ${noun} ${id} is new. ${added}`,
      })),
  ];
}

function moved(subject: string, before: readonly string[], after: readonly string[], says: string): Change[] {
  const kept = before.filter((id) => after.includes(id)).join();
  return kept === after.filter((id) => before.includes(id)).join()
    ? []
    : [{ subject: `order of ${subject}`, weight: 'notice', says }];
}

function slots(before: Released, after: Released): Change[] {
  const ids = (released: Released) => released.slots.map(({ id }) => id).join(', ');
  const changes: Change[] = [];
  if (ids(before) !== ids(after))
    changes.push({
      subject: 'slots of the quiz',
      weight: 'mix',
      says: `The slots were ${ids(before)} and are ${ids(after)}. Question 5 of an old attempt and question 5 of a new one no longer ask the same thing, and reports that compare by number mix them.`,
    });
  for (const slot of after.slots) {
    for (const item of slot.items) {
      const old = before.slots.find(({ items }) => items.includes(item));
      if (old && old.id !== slot.id)
        changes.push({
          subject: `slot of ${item}`,
          weight: 'structure',
          says: `${item} moved from slot ${old.id} to ${slot.id}. Reports by slot count it in both.`,
        });
    }
  }
  return changes;
}

function questions(before: Released, after: Released): Change[] {
  const changes: Change[] = [];
  for (const [id, old] of Object.entries(before.questions)) {
    const now = after.questions[id];
    const heir = Object.entries(after.questions).find(
      ([other, question]) => other !== id && question.number === old.number,
    );
    if (heir)
      changes.push({
        subject: `number ${old.number}`,
        weight: 'mix',
        says: `The number ${old.number} of ${id} is used again by ${heir[0]}. A learner who answered ${id} would see that answer under ${heir[0]}: give it a new number.`,
      });
    else if (!now)
      changes.push({
        subject: `${id} gone`,
        weight: 'structure',
        says: `The question ${id} is gone. A learner who has it open meets another of its slot; an answer already checked keeps its mark, and stays in the LMS.`,
      });
    if (!now) continue;
    if (now.number !== old.number)
      changes.push({
        subject: `number of ${id}`,
        weight: 'mix',
        says: `The number of ${id} was ${old.number} and is ${now.number}. Saved answers are kept by it.`,
      });
    if (now.kind !== old.kind)
      changes.push({
        subject: `kind of ${id}`,
        weight: 'mix',
        says: `${id} was of the kind ${old.kind} and is ${now.kind}. Old answers cannot be compared with new ones: give it a new number.`,
      });
    if (now.key !== old.key)
      changes.push({
        subject: `key of ${id}`,
        weight: 'structure',
        says: `The right answer to ${id} was ${old.key} and is ${now.key}. Answers checked before keep their mark; reports hold both keys.`,
      });
    if (now.stem !== old.stem)
      changes.push({
        subject: `stem of ${id}`,
        weight: 'notice',
        says: `The question ${id} is worded differently (${percent(similarityOf(old.stem, now.stem))} alike).`,
      });
    changes.push(...codes(id, old.coded, now.coded));
  }
  return [
    ...changes,
    ...Object.keys(after.questions)
      .filter((id) => !before.questions[id])
      .map((id): Change => ({ subject: `${id} new`, weight: 'notice', says: `The question ${id} is new.` })),
  ];
}

function activities(before: Released, after: Released): Change[] {
  const gone = Object.keys(before.activities)
    .filter((id) => !after.activities[id])
    .map((id): Change => ({
      subject: `activity ${id} gone`,
      weight: 'structure',
      says: `The activity ${id} is gone. What a learner had answered in it is dropped.`,
    }));
  const changed = Object.entries(after.activities).flatMap(([id, now]): Change[] => {
    const old = before.activities[id];
    if (!old) return [{ subject: `activity ${id} new`, weight: 'notice', says: `The activity ${id} is new.` }];
    if (old.kind !== now.kind)
      return [
        {
          subject: `kind of activity ${id}`,
          weight: 'structure',
          says: `The activity ${id} was of the kind ${old.kind} and is ${now.kind}. Saved answers mean something else: give it a new id.`,
        },
      ];
    return codes(`activity ${id}`, old.coded, now.coded);
  });
  return [...gone, ...changed];
}

function codes(owner: string, before: Coded, after: Coded): Change[] {
  return Object.entries(before).flatMap(([group, old]) => {
    const now = after[group];
    // The choices of a question or a scene that is gone: that is told once, of the question.
    if (!now) return [];
    return Object.entries(old).flatMap(([code, text]): Change[] => {
      const elsewhere = Object.entries(now).find(
        ([other, words]) => other !== code && words === text && old[other] !== words,
      );
      if (elsewhere)
        return [
          {
            subject: `${owner} code ${code} moved`,
            weight: 'structure',
            says: `In ${owner}, ${group}: "${short(text)}" had the code ${code} and has ${elsewhere[0]}. Old answers "${code}" would be read as another option.`,
          },
        ];
      const words = now[code];
      if (words === undefined)
        return [
          {
            subject: `${owner} code ${code} gone`,
            weight: 'structure',
            says: `In ${owner}, ${group}: the code ${code} ("${short(text)}") is gone. Old answers "${code}" have no text any more.`,
          },
        ];
      return words === text
        ? []
        : [
            {
              subject: `${owner} code ${code} reworded`,
              weight: 'notice',
              says: `In ${owner}, ${group}: code ${code} says "${short(words)}" and said "${short(text)}" (${percent(similarityOf(text, words))} alike). If it means something else, give it a new code.`,
            },
          ];
    });
  });
}

function anchors(before: Released, after: Released): Change[] {
  return Object.entries(before.anchors).flatMap(([screen, old]) =>
    old
      .filter((anchor) => after.anchors[screen] && !after.anchors[screen].includes(anchor))
      .map((anchor): Change => ({
        subject: `heading ${anchor}`,
        weight: 'notice',
        says: `The heading #${anchor} of ${screen} is gone. Links to it open the section at its beginning.`,
      })),
  );
}

function words(before: Released, after: Released): Change[] {
  const changed = Object.keys(after.words).filter(
    (id) => before.words[id] !== undefined && before.words[id] !== after.words[id],
  );
  return changed.map((id) => ({
    subject: `words of ${id}`,
    weight: 'notice',
    says: `The words of ${id} were changed. Progress is kept.`,
  }));
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
