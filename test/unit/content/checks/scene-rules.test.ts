// Each rule of the pictures just where it begins and just where it does not: seats, edges, the pen, smiles, rows.

import { describe, expect, it } from 'vitest';
import { toldBy } from '../../../fixtures/course-faults.js';
import { tinyCourse } from '../../../fixtures/tiny-course.js';

const company = `- {id: p1, kind: person}
- {id: p2, kind: person}
- {id: c1, kind: child}
- {id: s1, kind: staff, features: [badge]}
- {id: s2, kind: staff}
- {id: s3, kind: staff}
- {id: you, kind: learner, features: [badge]}
- {id: ana, kind: person, own_words: true}
- {id: ben, kind: person, own_words: true, features: [glasses, wheelchair]}
`;
const labels = 'labels: {left: a, between: b, right: c, must: d, should: e}';

/** What is told of one picture, whose lines begin in line 3; people in the short form `id: place, more`. */
function told(people: readonly string[], ...lines: readonly string[]): string[] {
  const figures = people.map((one) => {
    const [id = '', at = '', ...more] = one.split(/: |; /);
    return `    ${id}: {at: ${at}${more.length > 0 ? `, ${more.join(', ')}` : ''}}`.replace(
      /(face|on|looks) /g,
      '$1: ',
    );
  });
  const picture = ['- name: other', '  alt: It says.', ...lines.map((line) => `  ${line}`), '  people:', ...figures];
  const files = tinyCourse({ 'scenes/company.yaml': company, 'scenes/tables.yaml': `${picture.join('\n')}\n` });
  return toldBy('scenes', files).map((fault) => `${fault.fault} ${fault.repair}`);
}
const one = (words: string) => [`In the picture "other" ${words}`];
const of = (words: string) => [`The picture "other" ${words}`];

describe('a stage', () => {
  it.each([
    ['stage: room', 'door: closed', []],
    ['stage: open', 'door: closed', of('has a door and no walls. Write `stage: room`, or take the door out.')],
    ['stage: open', 'door: none', []],
    ['stage: open', labels, of('has labels, which only two tables show. Take them out, or write `stage: tables`.')],
    [
      'stage: round',
      'table: divided',
      of('has a divided table, for which the stage "round" is too small. Write `stage: open` or `stage: room`.'),
    ],
  ])('%s with %s', (stage, line, words) => {
    const isDivided = line.includes('divided');
    expect(told([`s1: ${isDivided ? 'top-1' : 'n'}`], stage, line).slice(0, 1)).toEqual(words);
  });

  it('of two tables has labels, no divided table and no arrows', () => {
    expect(told(['s1: left-n'], 'stage: tables', labels)).toEqual([]);
    expect(told(['s1: left-n'], 'stage: tables', labels, 'table: divided')[0]).toContain(
      'the stage "tables" is too small',
    );
    expect(told(['s1: left-n'], 'stage: tables', labels, 'arrows: [{from: left-n, to: right-n}]')).toEqual(
      of('has arrows, which two tables bring with them. Take them out: `labels` names them.'),
    );
  });

  it('with room for a divided table', () => {
    expect(told(['s1: top-1'], 'table: divided')).toEqual([]);
    expect(told(['s1: top-4'], 'stage: room', 'table: divided')).toEqual([]);
  });
});

describe('a place', () => {
  const known = 'n, ne, e, se, s, sw, w, nw, outside-1, outside-2, outside-3, outside-4, outside-5';
  it.each([
    [
      'chairs: [xxxxxxxx]',
      `There is no seat "xxxxxxxx" in the picture "other". Known here are ${known}, or a point such as [60, 100].`,
    ],
    ['chairs: [outside-9]', 'There is no seat "outside-9" in the picture "other". Did you mean "outside-1"?'],
    ['things: [{thing: mug, at: midle}]', 'There is no seat "midle" in the picture "other". Did you mean "middle"?'],
    [
      'arrows: [{from: tabel, to: n}]',
      'There is no seat, figure or thing "tabel" in the picture "other". Did you mean "table"?',
    ],
    [
      'arrows: [{from: n, to: penn}]',
      'There is no seat, figure or thing "penn" in the picture "other". Did you mean "pen"?',
    ],
    [
      'arrows: [{from: n, to: outt}]',
      'There is no seat, figure or thing "outt" in the picture "other". Did you mean "out"?',
    ],
    [
      'arrows: [{from: n, to: mugg}]\n  things: [{thing: mug, at: middle}]',
      'There is no seat, figure or thing "mugg" in the picture "other". Did you mean "mug"?',
    ],
    [
      'arrows: [{from: ss1, to: n}]',
      'There is no seat, figure or thing "ss1" in the picture "other". Did you mean "s1"?',
    ],
  ])('%s', (line, words) => {
    expect(told(['s1: e'], line)).toEqual([words]);
  });

  it('may be a seat, a point, the table, the pen, outside, a figure or a thing', () => {
    expect(
      told(
        ['s1: e; looks p1', 'p1: w; looks mug', 'p2: [60, 60]; looks out'],
        'chairs: [n, [40, 200]]',
        'things: [{thing: mug, at: middle}, {thing: paper, at: s}]',
        'arrows: [{from: s1, to: p2}, {from: p2, to: table}, {from: p2, to: pen}, {from: p1, to: mug}, {from: out, to: [10, 10]}]',
      ),
    ).toEqual([]);
  });

  it('that is not known hides what would follow from it', () => {
    expect(told(['p1: outsid; face smile', 's1: [1, 1]; face smile'])).toHaveLength(1);
  });

  it('of somebody who is not in the company hides it as well', () => {
    expect(told(['p9: n', 's1: [1, 1]'])).toEqual([
      'There is no figure "p9" in course/scenes/company.yaml. Did you mean "p1"? If not, add it there.',
    ]);
  });
});

describe('the edge', () => {
  const across = (who: string, r: number, width = 360, height = 230) =>
    one(`${who} stands across the edge. Keep between ${r} and ${width - r} across, ${r} and ${height - r} down.`);
  it.each([
    ['p1: [20, 20]', []],
    ['p1: [340, 210]', []],
    ['p1: [19, 20]', across('"p1"', 20)],
    ['p1: [20, 19]', across('"p1"', 20)],
    ['p1: [341, 210]', across('"p1"', 20)],
    ['p1: [340, 211]', across('"p1"', 20)],
    ['c1: [14, 14]', []],
    ['c1: [346, 216]', []],
    ['c1: [13, 14]', across('"c1"', 14)],
    ['c1: [346, 217]', across('"c1"', 14)],
  ])('%s', (person, words) => {
    expect(told([person])).toEqual(words);
  });

  it('is that of the stage, and counts for empty chairs', () => {
    expect(told(['p1: [400, 248]'], 'stage: room')).toEqual([]);
    expect(told(['p1: n'], 'chairs: [[10, 100]]')).toEqual(across('an empty chair', 20));
  });
});

describe('two in one room', () => {
  const close = (first: string, second: string, least: number) =>
    one(`${first} and ${second} stand on each other. Move one of them ${least} or more away from the other.`);
  const seat = (first: string, second: string, place: string) =>
    one(`${first} and ${second} have one seat, "${place}". Give one of them another seat.`);
  it.each([
    [['p1: [60, 100]', 'p2: [60, 141]'], '', []],
    [['p1: [60, 100]', 'p2: [60, 140]'], '', close('"p1"', '"p2"', 41)],
    [['p1: [60, 100]', 'p2: [101, 100]'], '', []],
    [['p1: [60, 100]', 'p2: [100, 100]'], '', close('"p1"', '"p2"', 41)],
    [['p1: [60, 100]', 'c1: [60, 135]'], '', []],
    [['p1: [60, 100]', 'c1: [60, 134]'], '', close('"p1"', '"c1"', 35)],
    [['c1: [60, 100]', 'p1: [60, 134]'], '', close('"c1"', '"p1"', 35)],
    [['p1: [60, 100]'], 'chairs: [[60, 120]]', close('"p1"', 'an empty chair', 41)],
    [['p1: w'], 'chairs: [n, n]', seat('an empty chair', 'an empty chair', 'n')],
    [['p1: w', 'p2: w'], '', seat('"p1"', '"p2"', 'w')],
  ])('%j %s', (people, line, words) => {
    expect(told(people, ...(line === '' ? [] : [line]))).toEqual(words);
  });

  it('at two tables only one seat can be shared: each table is a drawing of its own', () => {
    expect(told(['p1: left-n', 's1: right-n', 'p2: between-1', 's2: between-2'], 'stage: tables', labels)).toEqual([]);
    expect(told(['p1: left-n', 's1: left-n'], 'stage: tables', labels)).toEqual(seat('"p1"', '"s1"', 'left-n'));
  });
});

describe('the pen', () => {
  const pen = (words: string) => [`The pen of the picture "other" ${words}`];
  it.each([
    [['s1: n', 'p1: s'], 'pen: staff', []],
    [['you: n', 'p1: s'], 'pen: staff', []],
    [
      ['s1: outside-1', 'p1: s'],
      'pen: staff',
      pen('lies with staff, and none sit at the table. Give staff a seat, or write `pen: middle`.'),
    ],
    [['p1: s'], 'pen: middle', []],
    [['p1: s'], 'pen: p1', []],
    [
      ['p1: s', 'p2: outside-1'],
      'pen: p2',
      pen('lies with "p2", who has no seat here. Write staff, middle, half, none, or the id of someone at the table.'),
    ],
    [['p1: s'], 'pen: half', pen('lies on a half of a table that has none. Write `table: divided`, or `pen: staff`.')],
    [['p1: outside-1'], 'pen: none', []],
  ])('%j %s', (people, line, words) => {
    expect(told(people, line)).toEqual(words);
  });

  it('lies on a half of a divided table, and never between two tables', () => {
    expect(told(['p1: top-1'], 'table: divided', 'pen: half')).toEqual([]);
    expect(told(['p1: left-n'], 'stage: tables', labels, 'pen: p1')).toEqual(
      pen('lies between two tables, where who decides is not the question. Take the line out.'),
    );
  });
});

describe('a smile', () => {
  const duties = (who: string) =>
    one(`"${who}" smiles, and it is about duties. Write \`face: calm\` or \`face: flat\`.`);
  const shutOut = (who: string, out: string) =>
    one(`"${who}" smiles while "${out}" has no seat. Write \`face: calm\`, or give "${out}" a seat.`);
  const among = (who: string) => one(`"${who}" smiles where nobody shares the table with staff. Write \`face: calm\`.`);
  it.each([
    [['p1: w; face smile', 's1: e; face smile', 'you: n; face smile'], []],
    [['p1: outside-1', 's1: e; face talk'], []],
    [['p1: outside-1', 's1: e; face smile'], shutOut('s1', 'p1')],
    [['p1: outside-1', 'you: e; face smile'], shutOut('you', 'p1')],
    [['p1: outside-1; face smile', 's1: e'], []],
    [['p1: n', 'c1: outside-1', 's1: e; face smile'], shutOut('s1', 'c1')],
    [['s1: e; face smile', 's2: w'], among('s1')],
    [['you: e; face smile'], among('you')],
  ])('%j', (people, words) => {
    expect(told(people)).toEqual(words);
  });

  it('is nobody’s where duties are the question', () => {
    expect(told(['p1: left-n; face smile', 's1: right-n'], 'stage: tables', labels)).toEqual(duties('p1'));
    expect(told(['p1: left-n', 's1: right-n; face smile'], 'stage: tables', labels)).toEqual(duties('s1'));
  });
});

describe('a row of staff', () => {
  const row = (count: number, who = 'p1') =>
    one(
      `a row of ${count} staff faces "${who}", who is alone. Seat one of the staff beside them, or bring another person.`,
    );
  it.each([
    [['p1: w', 's1: ne', 's2: se'], row(2)],
    [['p1: w', 'you: ne', 's2: e'], row(2)],
    [['p1: n', 's1: s', 's2: se', 's3: sw'], row(3)],
    [['c1: w', 's1: ne', 's2: se'], row(2, 'c1')],
    // The free seat of the learner is nobody yet, and who stands outside faces nobody.
    [['p1: w', 's1: ne', 'you: se; on free'], []],
    [['p1: w', 's1: ne', 's2: outside-1'], []],
    // Beside, or around the corner.
    [['p1: w', 's1: e', 's2: nw'], []],
    [['p1: w', 's1: e', 's2: n'], []],
    [['p1: w', 's1: e', 's2: s'], []],
    [['p1: w', 'p2: e', 's1: ne', 's2: se'], []],
    [['s1: ne', 's2: se'], []],
    [['p1: w', 's1: e'], []],
    // Who stands is faced as well.
    [['p1: [60, 115]', 's1: ne', 's2: se'], row(2)],
  ])('%j', (people, words) => {
    expect(told(people)).toEqual(words);
  });

  it('is not counted at two tables', () => {
    expect(told(['p1: left-n', 's1: left-s', 's2: left-se'], 'stage: tables', labels)).toEqual([]);
  });
});

describe('a seat and a real person', () => {
  it('only the learner’s seat may be free', () => {
    expect(told(['p1: w', 'you: n; on free'])).toEqual([]);
    expect(told(['p1: w', 's1: n; on free'])).toEqual(
      one(
        'the free seat of "s1" would be a square, as the learner’s is. Write the seat under `chairs:` instead, and take the figure out.',
      ),
    );
  });

  it('who speaks for themselves has no features and no pen', () => {
    expect(told(['ana: w', 's1: n'])).toEqual([]);
    expect(told(['ana: w', 's1: n'], 'pen: staff')).toEqual([
      'The pen lies in the picture "other", and "ana" does not say who held it. Take the line out.',
    ]);
    expect(told(['ben: w', 's1: n'])).toEqual([
      '"ben" is a real person and has glasses, wheelchair in the pictures. Take the features out in course/scenes/company.yaml.',
    ]);
    expect(told(['p1: w', 's1: n'], 'pen: staff')).toEqual([]);
  });
});

describe('the company', () => {
  const of = (text: string) => toldBy('scenes', tinyCourse({ 'scenes/company.yaml': text })).map(String);
  it('has each figure once, and a badge on staff and learners alone', () => {
    expect(of(`${company}- {id: p1, kind: staff}\n`)).toEqual([
      'course/scenes/company.yaml:10:8  The figure "p1" is used already in course/scenes/company.yaml, line 1. Give this one an id of its own.',
    ]);
    expect(of(company.replace('kind: child', 'kind: child, features: [badge]'))).toEqual([
      'course/scenes/company.yaml:3:35  The figure "c1" is a child and wears a badge, which only staff do. Take the badge out, or write `kind: staff`.',
    ]);
  });

  it('that cannot be read is told by that alone', () => {
    expect(of('- {id: p1, kind: somebody}')).toEqual([]);
  });
});
