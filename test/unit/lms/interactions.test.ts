// Where an answer goes in the LMS's list, for every way in which an LMS and our own state can differ.

import { describe, expect, it } from 'vitest';
import { InteractionList, MAX_BYTES, sizeOf, typicalSizeOf } from '../../../src/lms/interactions.js';
import { ObjectiveList } from '../../../src/lms/objectives.js';
import { scorm12 } from '../../../src/lms/scorm12.js';
import { scorm2004 } from '../../../src/lms/scorm2004.js';
import type { InteractionRecord, ObjectiveRecord } from '../../../src/tracking/snapshot.js';

const record = (ordinal: number, description = ''): InteractionRecord => ({
  ordinal,
  id: `Q${ordinal}`,
  kind: 'choice',
  description,
  response: 'a',
  pattern: 'a',
  correct: true,
  seconds: 1,
  objective: 'LO1',
});
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => record(first + at));

function written(list: InteractionList, records: readonly InteractionRecord[]): string[] {
  const rows: string[] = [];
  list.add(records);
  for (let due = list.next; due; due = list.next) {
    rows.push(`${due.record.ordinal}→${due.index}`);
    list.markWritten(due.record, []);
  }
  return rows;
}

describe('an answer is written', () => {
  it.each([
    {
      story: 'nothing anywhere',
      launch: { recorded: 0, earlier: 0, held: 0 },
      known: from(0, 2),
      rows: ['0→0', '1→1', '2→2'],
    },
    {
      story: 'the LMS has what we have',
      launch: { recorded: 5, earlier: 0, held: 5 },
      known: from(0, 6),
      rows: ['5→5', '6→6'],
    },
    {
      story: 'the LMS has rows that were never acknowledged',
      launch: { recorded: 5, earlier: 0, held: 7 },
      known: from(0, 7),
      rows: ['5→5', '6→6', '7→7'],
    },
    {
      story: 'the LMS starts at zero',
      launch: { recorded: 5, earlier: 0, held: 0 },
      known: from(0, 6),
      rows: ['5→0', '6→1'],
    },
    {
      story: 'the LMS lost the last rows, and they are at hand',
      launch: { recorded: 5, earlier: 0, held: 3 },
      known: from(0, 5),
      rows: ['3→3', '4→4', '5→5'],
    },
    {
      story: 'the LMS lost rows of an earlier attempt',
      launch: { recorded: 15, earlier: 12, held: 3 },
      known: from(12, 15),
      rows: ['12→3', '13→4', '14→5', '15→6'],
    },
    {
      story: 'rows of an earlier attempt were never acknowledged and are there: no new answer takes their place',
      launch: { recorded: 0, earlier: 6, held: 7 },
      known: from(6, 8),
      rows: ['6→6', '7→7', '8→8'],
    },
    {
      story: 'rows of an earlier attempt were never acknowledged, and some of them are lost',
      launch: { recorded: 2, earlier: 6, held: 4 },
      known: from(6, 7),
      rows: ['6→4', '7→5'],
    },
    {
      story: 'our state is lost',
      launch: { recorded: 7, earlier: 7, held: 7 },
      known: from(7, 8),
      rows: ['7→7', '8→8'],
    },
    {
      story: 'the LMS lost rows, and one of them was a question that is gone',
      launch: { recorded: 5, earlier: 0, held: 2 },
      known: [record(2), record(4), record(5)],
      rows: ['2→2', '4→3', '5→4'],
    },
  ])('$story', ({ launch, known, rows }) => {
    const list = new InteractionList(launch, 0);
    expect(written(list, known)).toEqual(rows);
    expect(written(list, known)).toEqual([]);
  });

  it('never with a gap, and never past the room that a closing page has', () => {
    const list = new InteractionList({ recorded: 0, earlier: 0, held: 0 }, 0);
    let bytes = 0;
    list.add(Array.from({ length: 200 }, (_, at) => record(at, 'x'.repeat(250))));
    for (let due = list.next; due; due = list.next) {
      const lines = scorm2004.interaction(due.index, due.record, new Date(0));
      bytes += sizeOf(lines);
      list.markWritten(due.record, lines);
    }
    expect(bytes).toBeGreaterThan(MAX_BYTES);
    expect(bytes).toBeLessThan(MAX_BYTES + 2_000);
  });

  it('counts as arrived only when all of it has', () => {
    const list = new InteractionList({ recorded: 2, earlier: 0, held: 2 }, 0);
    written(list, from(2, 4));
    expect(list.arrived).toBe(2);
    list.acknowledge();
    expect(list.arrived).toBe(5);
  });
});

describe('an objective', () => {
  const records: ObjectiveRecord[] = [
    { id: 'section_a', status: 'completed', score: null },
    { id: 'section_b', status: 'not attempted', score: null },
    { id: 'principle_P1', status: 'failed', score: 50 },
  ];
  const ids = records.map(({ id }) => id);
  const elements = (list: ObjectiveList) =>
    list.lines(records, scorm2004).map(([element, value]) => `${element.replace('cmi.objectives.', '')}=${value}`);
  const fresh = [
    '0.id=section_a',
    '0.completion_status=completed',
    '1.id=section_b',
    '2.id=principle_P1',
    '2.score.scaled=0.5',
    '2.score.raw=50',
    '2.success_status=failed',
  ];

  it('has its place in our order where the LMS has none', () => {
    expect(elements(new ObjectiveList(ids, 0, false, () => ''))).toEqual(fresh);
  });

  it('keeps the place that the LMS gave it, and costs one question where that is ours', () => {
    const asked: number[] = [];
    const list = new ObjectiveList(ids, 3, false, (index) => {
      asked.push(index);
      return ids[index] ?? '';
    });
    expect(elements(list)).toEqual(fresh);
    expect(asked).toEqual([0]);
  });

  it('stands behind those of the LMS, wherever they are', () => {
    const list = new ObjectiveList(ids, 2, false, (index) => ['PRIMARYOBJ', 'principle_P1'][index] ?? '');
    expect(elements(list)).toEqual([
      '1.id=principle_P1',
      '1.score.scaled=0.5',
      '1.score.raw=50',
      '1.success_status=failed',
      '2.id=section_a',
      '2.completion_status=completed',
      '3.id=section_b',
    ]);
  });

  it('is not lowered when our own state is lost', () => {
    expect(elements(new ObjectiveList(ids, 3, true, (index) => ids[index] ?? ''))).toEqual([
      '0.id=section_a',
      '0.completion_status=completed',
    ]);
  });

  it('is not mentioned before there is something to say', () => {
    expect(
      new ObjectiveList(ids, 0, false, () => '').lines(
        records.map((one) => ({ ...one, status: 'not attempted', score: null })),
        scorm2004,
      ),
    ).toEqual([]);
  });

  it('asks nothing of an LMS that has none, and of one that has many for a hundred', () => {
    const asked: number[] = [];
    const idAt = (index: number) => {
      asked.push(index);
      return '';
    };
    elements(new ObjectiveList(ids, 0, false, idAt));
    expect(asked).toEqual([]);
    new ObjectiveList(ids, 150, false, idAt);
    // The first shows whether they are ours; then each is asked for.
    expect(asked).toEqual([0, ...Array.from({ length: 100 }, (_, at) => at)]);
  });

  it.each([
    ['as many, and others', 3, ['PRIMARYOBJ', 'section_a', 'section_b']],
    ['ours first, and one more', 4, ['section_a', 'OTHER', 'section_b', 'principle_P1']],
  ])('stands where the LMS has it: %s', (_, held, there) => {
    const list = new ObjectiveList(ids, held, false, (index) => there[index] ?? '');
    const places = list.lines(records, scorm2004).filter(([element]) => element.endsWith('.id'));
    const at = (id: string) => (there.indexOf(id) < 0 ? held : there.indexOf(id));
    expect(places).toEqual(
      ids.map((id) => [`cmi.objectives.${at(id)}.id`, id]).sort(([a = ''], [b = '']) => a.localeCompare(b)),
    );
  });

  it('is told when our own state is lost, where it is passed, done or new to the LMS', () => {
    const own: ObjectiveRecord[] = [
      { id: 'a', status: 'passed', score: 90 },
      { id: 'b', status: 'incomplete', score: null },
      { id: 'c', status: 'failed', score: 10 },
    ];
    const list = new ObjectiveList(['a', 'b', 'c'], 2, true, (index) => ['a', 'b'][index] ?? '');
    const told = list
      .lines(own, scorm12)
      .map(([element, value]) => `${element.replace('cmi.objectives.', '')}=${value}`);
    expect(told).toEqual([
      '0.id=a',
      '0.score.raw=90',
      '0.status=passed',
      '2.id=c',
      '2.score.raw=10',
      '2.status=failed',
    ]);
  });
});

it('a row of an earlier visit is taken for a large one: each element with its name, ten signs and its value', () => {
  // Four pairs, a long name, a minute: as SCORM 1.2 has it, commas and colons as a form has them.
  const row = [
    ['id', 'Q00_twenty_seven_characters_A2'],
    ['type', 'matching'],
    ['time', '00%3A00%3A00'],
    ['correct_responses.0.pattern', '1.a%2C2.b%2C3.c%2C4.d'],
    ['weighting', '1'],
    ['student_response', '1.a%2C2.b%2C3.c%2C4.d'],
    ['result', 'wrong'],
    ['latency', '0000%3A01%3A00'],
  ] as const;
  const bytes = row.reduce((sum, [name, value]) => sum + `cmi.interactions.10.${name}`.length + 10 + value.length, 0);
  expect(typicalSizeOf(scorm12)).toBe(bytes);
  // In SCORM 2004 with the text of the question, of 250 signs at the most, which is longer by its blanks.
  expect(typicalSizeOf(scorm2004)).toBeGreaterThan(bytes + 500);
});
