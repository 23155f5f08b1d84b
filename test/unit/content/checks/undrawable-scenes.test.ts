// What an author is told when a picture cannot be drawn, or says what the course does not mean. Word for word.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  Crowded,
  Invented,
  LostFigure,
  MislaidPen,
  Misplaced,
  MixedShapes,
  UnkindScene,
  UnknownPlace,
} from '../../../../scripts/content/checks/scene-faults.js';
import { courseFilesOf } from '../../../../scripts/content/parse/course-files.js';
import type { Fault } from '../../../../scripts/content/parse/content-faults.js';
import { Duplicate, UnknownReference } from '../../../../scripts/content/checks/unknown-references.js';
import { BadValue, MissingEntry, UnknownEntry } from '../../../../scripts/content/parse/shape-faults.js';
import { toldBy } from '../../../fixtures/course-faults.js';
import { tinyCourse, tinyCourseWith } from '../../../fixtures/tiny-course.js';

/** Of the pictures alone: what reading the files finds, and what the check finds. */
function faultsOf(files: Map<string, string>): readonly Fault[] {
  const unread: Fault[] = [];
  courseFilesOf(files, (fault) => unread.push(fault));
  return [...unread, ...toldBy('scenes', files)];
}

const file = 'scenes/tables.yaml';
const table =
  '- name: table\n  alt: Two people at one table.\n  people:\n    p1: {at: w}\n    s1: {at: e}\n  pen: middle\n';
/** The tiny course with a second picture, whose lines begin in line 7. */
const scene = (...lines: readonly string[]) =>
  tinyCourse({ [file]: `${table}- name: other\n${lines.map((line) => `  ${line}`).join('\n')}\n` });
const alt = 'alt: What it says.';

interface Case {
  readonly story: string;
  readonly files: Map<string, string>;
  readonly kind: new (...args: never[]) => Fault;
  readonly told: string;
}

const cases: readonly Case[] = [
  {
    story: 'a picture without words for people who do not see it',
    files: scene('people:', '  p1: {at: w}'),
    kind: MissingEntry,
    told: 'course/scenes/tables.yaml:7:3  Scene "other" has no alt. Add a line `alt: …` under it.',
  },
  {
    story: 'a face that there is not',
    files: scene(alt, 'people:', '  p1: {at: w, face: smiel}'),
    kind: BadValue,
    told: 'course/scenes/tables.yaml:10:23  The face of "p1" of "people" of scene "other" is "smiel". Did you mean "smile"? Possible here: "smile", "calm", "flat", "sad", "talk".',
  },
  {
    story: 'a slip of the keys',
    files: scene(alt, 'people:', '  p1: {at: w, loks: e}'),
    kind: UnknownEntry,
    told: 'course/scenes/tables.yaml:10:17  "p1" of "people" of scene "other" has an entry "loks", which nothing reads. Did you mean `looks:`?',
  },
  {
    story: 'a figure that is not in the company',
    files: scene(alt, 'people:', '  p9: {at: w}'),
    kind: UnknownReference,
    told: 'course/scenes/tables.yaml:10:14  There is no figure "p9" in course/scenes/company.yaml. Did you mean "p1"? If not, add it there.',
  },
  {
    story: 'a seat that the table does not have',
    files: scene(alt, 'people:', '  p1: {at: top-1}'),
    kind: UnknownPlace,
    told: 'course/scenes/tables.yaml:10:14  There is no seat "top-1" in the picture "other". Known here are n, ne, e, se, s, sw, w, nw, outside-1, outside-2, outside-3, outside-4, outside-5, or a point such as [60, 100].',
  },
  {
    story: 'a look at nothing',
    files: scene(alt, 'people:', '  p1: {at: w, looks: tabel}'),
    kind: UnknownPlace,
    told: 'course/scenes/tables.yaml:10:24  There is no seat, figure or thing "tabel" in the picture "other". Did you mean "table"?',
  },
  {
    story: 'two people in one seat',
    files: scene(alt, 'people:', '  p1: {at: w}', '  s1: {at: w}'),
    kind: Crowded,
    told: 'course/scenes/tables.yaml:11:14  In the picture "other" "p1" and "s1" have one seat, "w". Give one of them another seat.',
  },
  {
    story: 'an empty chair where somebody sits',
    files: scene(alt, 'people:', '  p1: {at: w}', 'chairs: [w]'),
    kind: Crowded,
    told: 'course/scenes/tables.yaml:11:12  In the picture "other" "p1" and an empty chair have one seat, "w". Give one of them another seat.',
  },
  {
    story: 'people who stand on each other',
    files: scene(alt, 'people:', '  p1: {at: [60, 100]}', '  p2: {at: [60, 130]}'),
    kind: Crowded,
    told: 'course/scenes/tables.yaml:11:14  In the picture "other" "p1" and "p2" stand on each other. Move one of them 41 or more away from the other.',
  },
  {
    story: 'somebody across the edge',
    files: scene(alt, 'people:', '  p1: {at: [10, 100]}'),
    kind: Misplaced,
    told: 'course/scenes/tables.yaml:10:14  In the picture "other" "p1" stands across the edge. Keep between 20 and 340 across, 20 and 210 down.',
  },
  {
    story: 'an arrow that is crushed between what it comes from and what it points to',
    files: scene(alt, 'people:', '  p1: {at: [112, 115]}', 'arrows: [{from: p1, to: table}]'),
    kind: Misplaced,
    told: 'course/scenes/tables.yaml:11:12  In the picture "other" there is no room for the arrow from "p1" to "table". Move one of them by 8 away from the other.',
  },
  {
    story: 'a pen with staff where none sit',
    files: scene(alt, 'people:', '  p1: {at: w}', 'pen: staff'),
    kind: MislaidPen,
    told: 'course/scenes/tables.yaml:11:8  The pen of the picture "other" lies with staff, and none sit at the table. Give staff a seat, or write `pen: middle`.',
  },
  {
    story: 'a pen on nobody',
    files: scene(alt, 'people:', '  s1: {at: [60, 100]}', 'pen: s1'),
    kind: MislaidPen,
    told: 'course/scenes/tables.yaml:11:8  The pen of the picture "other" lies with "s1", who has no seat here. Write staff, middle, half, none, or the id of someone at the table.',
  },
  {
    story: 'a pen on a half that there is not',
    files: scene(alt, 'people:', '  s1: {at: n}', 'pen: half'),
    kind: MislaidPen,
    told: 'course/scenes/tables.yaml:11:8  The pen of the picture "other" lies on a half of a table that has none. Write `table: divided`, or `pen: staff`.',
  },
  {
    story: 'a smile at someone who is shut out',
    files: scene(alt, 'people:', '  p1: {at: outside-1}', '  s1: {at: n, face: smile}'),
    kind: UnkindScene,
    told: 'course/scenes/tables.yaml:11:23  In the picture "other" "s1" smiles while "p1" has no seat. Write `face: calm`, or give "p1" a seat.',
  },
  {
    story: 'staff who smile among themselves',
    files: scene(alt, 'people:', '  s1: {at: n, face: smile}', '  s2: {at: s}'),
    kind: UnkindScene,
    told: 'course/scenes/tables.yaml:10:23  In the picture "other" "s1" smiles where nobody shares the table with staff. Write `face: calm`.',
  },
  {
    story: 'a row of staff before one person',
    files: scene(alt, 'people:', '  p1: {at: w}', '  s1: {at: ne}', '  s2: {at: e}', '  s3: {at: se}'),
    kind: UnkindScene,
    told: 'course/scenes/tables.yaml:10:14  In the picture "other" a row of 3 staff faces "p1", who is alone. Seat one of the staff beside them, or bring another person.',
  },
  {
    story: 'a free seat that would make a square of a circle',
    files: scene(alt, 'people:', '  p1: {at: w, on: free}'),
    kind: MixedShapes,
    told: 'course/scenes/tables.yaml:10:21  In the picture "other" the free seat of "p1" would be a square, as the learner’s is. Write the seat under `chairs:` instead, and take the figure out.',
  },
  {
    story: 'a badge on someone who uses services',
    files: tinyCourseWith('scenes/company.yaml', 'features: [wheelchair]', 'features: [badge]'),
    kind: MixedShapes,
    told: 'course/scenes/company.yaml:2:36  The figure "p2" is a person and wears a badge, which only staff do. Take the badge out, or write `kind: staff`.',
  },
  {
    story: 'a pen beside a real person who does not speak of it',
    files: scene(alt, 'people:', '  ana: {at: w}', '  s1: {at: n}', 'pen: middle'),
    kind: Invented,
    told: 'course/scenes/tables.yaml:12:8  The pen lies in the picture "other", and "ana" does not say who held it. Take the line out.',
  },
  {
    story: 'a real person with more than they have said',
    files: new Map([
      ...tinyCourseWith('scenes/company.yaml', 'own_words: true', 'own_words: true, features: [glasses]'),
      [file, scene(alt, 'people:', '  ana: {at: w}').get(file) ?? ''],
    ]),
    kind: Invented,
    told: 'course/scenes/tables.yaml:10:15  "ana" is a real person and has glasses in the pictures. Take the features out in course/scenes/company.yaml.',
  },
  {
    story: 'a door without walls',
    files: scene(alt, 'people:', '  s1: {at: n}', 'door: open'),
    kind: Misplaced,
    told: 'course/scenes/tables.yaml:11:9  The picture "other" has a door and no walls. Write `stage: room`, or take the door out.',
  },
  {
    story: 'two tables without words',
    files: scene(alt, 'stage: tables', 'people:', '  s1: {at: left-n}'),
    kind: Misplaced,
    told: 'course/scenes/tables.yaml:9:10  The picture "other" has two tables without words beside them. Add `labels:` with `left`, `between`, `right`, `must` and `should`.',
  },
  {
    story: 'the same name twice',
    files: tinyCourse({ [file]: `${table}${table}` }),
    kind: Duplicate,
    told: 'course/scenes/tables.yaml:7:9  The picture "table" is used already in course/scenes/tables.yaml, line 1. Give this one a name of its own.',
  },
];

describe('a picture that says', () => {
  it.each(cases)('$story is told so', ({ files, kind, told }) => {
    const [fault, ...others] = faultsOf(files);
    expect(fault).toBeInstanceOf(kind);
    expect(String(fault)).toBe(told);
    expect(others.map(String)).toEqual([]);
  });

  it('nothing wrong is told nothing', () => {
    expect(faultsOf(scene(alt, 'people:', '  p1: {at: w, face: smile}', '  s1: {at: e, face: smile}'))).toEqual([]);
  });
});

it('the example of the guide is right as it stands', () => {
  const guide = readFileSync('docs/learning-team.md', 'utf8');
  const example = /```yaml\n( *- name: [\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const indent = /^ */.exec(example)?.[0].length ?? 0;
  const yaml = example.replace(new RegExp(`^ {${indent}}`, 'gm'), '');
  expect(yaml).toContain('alt:');
  expect(faultsOf(tinyCourse({ [file]: `${table}${yaml}` }))).toEqual([]);
});

describe('is told at its line:', () => {
  const labels = 'labels: {left: A, between: B, right: C, must: D, should: E}';
  it.each<[string, readonly string[], string]>([
    ['a divided table', ['stage: round', 'table: divided', 'people:', '  p1: {at: n}'], 'table: divided'],
    ['labels', ['people:', '  p1: {at: n}', labels], 'labels:'],
    [
      'arrows',
      ['stage: tables', labels, 'people:', '  p1: {at: left-n}', '  s1: {at: right-n}', 'arrows: [{from: p1, to: s1}]'],
      'arrows:',
    ],
    ['a chair that there is not', ['people:', '  p1: {at: n}', 'chairs: [top-1]'], 'chairs:'],
    ['a thing in no place', ['people:', '  p1: {at: n}', 'things: [{thing: mug, at: top-1}]'], 'things:'],
    ['an arrow from nowhere', ['people:', '  p1: {at: n}', 'arrows: [{from: p8, to: p1}]'], 'arrows:'],
  ])('%s', (_, lines, passage) => {
    const files = scene(alt, ...lines);
    const line = (files.get(file) ?? '').split('\n').findIndex((one) => one.trim().startsWith(passage)) + 1;
    expect(toldBy('scenes', files).map((fault) => fault.line)).toContain(line);
  });
});

it('files of pictures that cannot be read are not told as two of one name', () => {
  const files = tinyCourse({ [file]: 'one: 1', 'scenes/more.yaml': 'one: 1' });
  expect(toldBy('scenes', files)).toEqual([]);
});

it('a ladder that loses someone on the way is told so', () => {
  const ladder = `id: ladder
kind: ladder
title: The ladder
intro: Choose.
objectives: []
empty: table
rungs:
  - {code: "1", name: Informing, meaning: People are told., pen: Staff hold it., picture: table}
  - {code: "2", name: Co-production, meaning: People work together., pen: All hold it., picture: other}
practices: [{code: a, text: A leaflet., rung: "1", why: People are told.}]
credit: Ours.
`;
  const lostIn = (text: string, ...people: readonly string[]) =>
    faultsOf(new Map([...scene(alt, 'people:', ...people), ['activities/ladder.yaml', text]])).filter(
      (fault) => fault instanceof LostFigure,
    );
  const faults = lostIn(ladder, '  p1: {at: w}');
  const lost = faults.find((fault) => fault instanceof LostFigure);
  expect(String(lost)).toBe(
    'course/activities/ladder.yaml:9:98  The figure "s1" is in the first scene of this activity and not in "other". Keep the same people in all its scenes, inside or outside.',
  );
  expect(lostIn(ladder, '  p1: {at: w}', '  s1: {at: e}')).toEqual([]);
  expect(lostIn(ladder.replace('picture: other', 'picture: none'), '  p1: {at: w}')).toEqual([]);
  expect(
    lostIn(
      ladder.replaceAll('picture: table', 'picture: none').replace('empty: table', 'empty: none'),
      '  p1: {at: w}',
    ),
  ).toEqual([]);
});
