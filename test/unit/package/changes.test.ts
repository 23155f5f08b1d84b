import { describe, expect, it } from 'vitest';
import { changesOf, type Change } from '../../../scripts/package/changes.js';
import { releasedOf, type Released } from '../../../scripts/package/released.js';
import { bank, leaflet, reciprocity } from '../../fixtures/questions.js';
import { from, before, after, swapped, leafletWith, a, b, c, d } from '../../fixtures/released-versions.js';

const rows: readonly {
  readonly story: string;
  readonly now: Released;
  readonly weight: Change['weight'];
  readonly subject: string;
  readonly says: string | RegExp;
}[] = [
  {
    story: 'the course id',
    now: after({ inCourse: { id: 'coprod' } }),
    weight: 'mix',
    subject: 'course id',
    says: "The course id was co_production and is coprod. An LMS takes it for another course: nobody's progress is found again.",
  },
  {
    story: 'the pass mark',
    now: after({ inCourse: { quiz: { ...from.course.quiz, passMark: 90 } } }),
    weight: 'notice',
    subject: 'pass mark',
    says: 'The pass mark was 80% and is 90%. A pass that was earned stays.',
  },
  {
    story: 'a section taken out',
    now: after({ inCourse: { sections: from.course.sections.slice(1) } }),
    weight: 'structure',
    subject: 'section definition gone',
    says: 'The section definition is gone. A learner who had finished it keeps that; it no longer counts.',
  },
  {
    story: 'the order of sections',
    now: after({ inCourse: { sections: [...from.course.sections].reverse() } }),
    weight: 'notice',
    subject: 'order of sections',
    says: 'The sections stand in another order. Progress is kept.',
  },
  {
    story: 'a principle under another id',
    now: after({
      inCourse: { principles: [{ id: 'P9', title: 'Sharing power' }, ...from.course.principles.slice(1)] },
    }),
    weight: 'structure',
    subject: 'principle P1 gone',
    says: 'The principle P1 is gone. Scores by principle lose it.',
  },
  {
    story: 'the order of slots',
    now: after({ inCourse: { quiz: { ...from.course.quiz, slots: [...from.course.quiz.slots].reverse() } } }),
    weight: 'mix',
    subject: 'slots of the quiz',
    says: /^The slots were S01, S02.* and are .*S02, S01\./,
  },
  {
    story: 'a question taken out',
    now: after({ questions: bank.filter(({ id }) => id !== leaflet.id) }),
    weight: 'structure',
    subject: 'Q02_leaflet gone',
    says: 'The question Q02_leaflet is gone. A learner who has it open meets another of its slot; an answer already checked keeps its mark, and stays in the LMS.',
  },
  {
    story: 'a number used again',
    now: after(swapped(leaflet.id, () => ({ ...leaflet, id: 'Q02_poster' }))),
    weight: 'mix',
    subject: 'number 2',
    says: 'The number 2 of Q02_leaflet is used again by Q02_poster. A learner who answered Q02_leaflet would see that answer under Q02_poster: give it a new number.',
  },
  {
    story: 'a key',
    now: after(leafletWith([a, b, { ...c, right: true }, { ...d, right: false }])),
    weight: 'structure',
    subject: 'key of Q02_leaflet',
    says: 'The right answer to Q02_leaflet was d and is c. Answers checked before keep their mark; reports hold both keys.',
  },
  {
    story: 'an option that takes the code of another',
    now: after(leafletWith([{ ...a, code: 'b' }, { ...b, code: 'a' }, c, d])),
    weight: 'structure',
    subject: 'Q02_leaflet code a moved',
    says: 'In Q02_leaflet, options: "Informing" had the code a and has b. Old answers "a" would be read as another option.',
  },
  {
    story: 'an option taken out',
    now: after(leafletWith([b, c, d])),
    weight: 'structure',
    subject: 'Q02_leaflet code a gone',
    says: 'In Q02_leaflet, options: the code a ("Informing") is gone. Old answers "a" have no text any more.',
  },
  {
    story: 'an option reworded',
    now: after(leafletWith([{ ...a, text: 'Informing people' }, b, c, d])),
    weight: 'notice',
    subject: 'Q02_leaflet code a reworded',
    says: 'In Q02_leaflet, options: code a says "Informing people" and said "Informing" (67% alike). If it means something else, give it a new code.',
  },
  {
    story: 'a reason moved in a question of two parts',
    now: after(
      swapped(reciprocity.id, () => ({
        ...reciprocity,
        reasons: reciprocity.reasons.map((reason) => (reason.code === 'c' ? { ...reason, code: 'd' } : reason)),
      })),
    ),
    weight: 'structure',
    subject: 'Q21_reciprocity code c moved',
    says: /^In Q21_reciprocity, reasons: .* had the code c and has d\./,
  },
  {
    story: 'another kind of question',
    now: after(swapped(leaflet.id, () => ({ ...leaflet, kind: 'multiple' as const }))),
    weight: 'mix',
    subject: 'kind of Q02_leaflet',
    says: 'Q02_leaflet was of the kind choice and is multiple. Old answers cannot be compared with new ones: give it a new number.',
  },
  {
    story: 'a stem',
    now: after(swapped(leaflet.id, () => ({ ...leaflet, stem: `${leaflet.stem} Choose one.` }))),
    weight: 'notice',
    subject: 'stem of Q02_leaflet',
    says: /^The question Q02_leaflet is worded differently \(9\d% alike\)\.$/,
  },
  {
    story: 'a new question',
    now: after({ questions: [...bank, { ...leaflet, id: 'Q99_new', number: 99 }] }),
    weight: 'notice',
    subject: 'Q99_new new',
    says: 'The question Q99_new is new.',
  },
  {
    story: 'a heading taken away',
    now: after({ html: { definition: '<p>Words.</p>' } }),
    weight: 'notice',
    subject: 'heading five_ways',
    says: 'The heading #five_ways of definition is gone. Links to it open the section at its beginning.',
  },
  {
    story: 'a sentence',
    now: after({ html: { definition: '<h2 id="five_ways">Five ways</h2><p>Other words.</p>' } }),
    weight: 'notice',
    subject: 'words of definition',
    says: 'The words of definition were changed. Progress is kept.',
  },
];

describe('compared with the last release', () => {
  it('a course that is the same has changed in nothing', () => {
    expect(changesOf(before, releasedOf(structuredClone(from)))).toEqual([]);
  });

  it('a new version and its day change no words', () => {
    const help = (version: string, day: string) => ({
      html: { ...from.html, help: `<p>This is version ${version}, released on ${day}.</p>` },
    });
    const next = releasedOf({
      ...from,
      ...help('1.1.0', '5 January 2027'),
      course: { ...from.course, version: '1.1.0', released: '2027-01-05' },
    });
    expect(changesOf(releasedOf({ ...from, ...help('1.0.0', '23 November 2026') }), next)).toEqual([]);
  });

  it.each(rows)('tells of a change to $story', ({ now, weight, subject, says }) => {
    const change = changesOf(before, now).find((one) => one.subject === subject);
    expect(change, JSON.stringify(changesOf(before, now), null, 1)).toMatchObject({ weight });
    if (typeof says === 'string') expect(change?.says).toBe(says);
    else expect(change?.says).toMatch(says);
  });

  it('tells of a question of an activity that is gone, and not of each of its choices', () => {
    const option = { code: 'a', text: 'Together', right: true, feedback: '' };
    const check = (codes: readonly string[]) =>
      releasedOf({
        ...from,
        activities: [
          {
            kind: 'check',
            id: 'what_is_it',
            title: '',
            intro: '',
            objectives: [],
            questions: codes.map((code) => ({ code, stem: `Question ${code}`, options: [option] })),
          },
        ],
      });
    expect(changesOf(check(['a', 'b']), check(['a'])).map(({ subject }) => subject)).toEqual([
      'activity what_is_it code b gone',
    ]);
  });

  it('tells of a moved item of an activity', () => {
    const guess = (codes: readonly string[]) =>
      releasedOf({
        ...from,
        activities: [
          {
            kind: 'guess',
            id: 'law',
            title: '',
            intro: '',
            objectives: [],
            item: 'a',
            ask: '',
            after: '',
            choices: codes.map((code, at) => ({ code, text: `Statement ${at}` })),
          },
        ],
      });
    expect(changesOf(guess(['a', 'b']), guess(['a', 'c'])).map(({ subject, weight }) => [subject, weight])).toEqual([
      ['activity law code b moved', 'structure'],
    ]);
    expect(changesOf(guess(['a']), before).map(({ subject }) => subject)).toEqual(['activity law gone']);
  });
});
