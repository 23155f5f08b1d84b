// What a launch asks the LMS, and what it makes of the answers.

import { describe, expect, it } from 'vitest';
import { Calls } from '../../../src/lms/calls.js';
import { launchOf } from '../../../src/lms/launch.js';
import { scorm12 } from '../../../src/lms/scorm12.js';
import { start } from '../../../src/model/progress.js';
import { snapshotOf } from '../../../src/tracking/snapshot.js';
import { nothingRestored } from '../../../src/tracking/tracker.js';
import { FakePage } from '../../fixtures/lms/fake-page.js';
import { course } from '../../fixtures/lms/tracked-course.js';

/** Launches before an LMS of SCORM 1.2 that holds `values`. */
function launched(values: Readonly<Record<string, string>> = {}, more: object = {}) {
  const asked: string[] = [];
  const sets: string[] = [];
  const api = {
    LMSInitialize: () => 'true',
    LMSGetValue: (element: string) => {
      const name = element.replace(/^cmi\.(core\.)?/, '');
      asked.push(name);
      return values[name] ?? '';
    },
    LMSSetValue: (element: string, value: string) => {
      sets.push(`${element.replace(/^cmi\.(core\.)?/, '')} ${value}`);
      return 'true';
    },
    LMSGetLastError: () => '0',
    ...more,
  };
  const home = { parent: null, opener: null };
  const page = new FakePage(home);
  const launch = launchOf(course, new Calls({ api, edition: scorm12, home }, page), () => page.date());
  return { launch, asked, sets };
}
const refusing = (code: string, values: Readonly<Record<string, string>> = {}) =>
  launched(values, { LMSInitialize: () => 'false', LMSGetLastError: () => code }).launch;
const lists = { 'interactions._children': 'id,type', 'objectives._children': 'id,score' };
const toSay = snapshotOf(course, { ...start, sections: { definition: 'done' } }, null);

describe('a launch that does not begin', () => {
  it.each([
    ['is told as a session that has ended', '301', { state: 'unsaved', why: 'session-ended' }],
    ['is told as none where it is refused', '5', { state: 'nothing-records', why: 'no-start' }],
  ])('%s', (_, code, saving) => {
    // A status can be read: only with the code of a running session is that one to go on with.
    expect(refusing(code, { lesson_status: 'incomplete' })).toEqual({
      state: 'failed',
      remembered: nothingRestored,
      saving,
    });
  });

  it('is one that goes on, where the session of before is running', () => {
    expect(refusing('101', { lesson_status: 'incomplete' }).state).toBe('open');
    expect(refusing('101').state).toBe('failed');
  });
});

describe('a launch', () => {
  it.each(['review', 'browse'] as const)('to %s is only read, and asks no more', (mode) => {
    const { launch, asked } = launched({ ...lists, lesson_mode: mode, 'interactions._count': '3' });
    expect(launch).toEqual({
      state: 'reading',
      remembered: { ...nothingRestored, mode },
      saving: { state: 'nothing-records', why: mode },
    });
    expect(asked.filter((name) => name.includes('_c'))).toEqual([]);
  });

  it('asks each thing once, and no list is counted that is not there', () => {
    const { asked } = launched();
    expect(asked).toEqual([
      ...['lesson_mode', 'credit', 'lesson_status', 'score.raw', 'suspend_data', 'lesson_location'],
      ...['interactions._children', 'objectives._children', 'student_id'],
    ]);
    expect(launched(lists).asked).toEqual(expect.arrayContaining(['interactions._count', 'objectives._count']));
  });

  it.each([
    ['0', 0, true],
    ['3', 3, true],
    ['99999', 99_999, true],
    ['100000', 0, false],
    ['x3', 0, false],
    ['3x', 0, false],
    ['', 0, false],
  ])('of a list that counts “%s” rows takes %i of them', (count, held, isThere) => {
    const { launch, sets } = launched({ ...lists, 'interactions._count': count, 'objectives._count': count });
    expect(launch.remembered.interactionsHeld).toBe(held);
    if (launch.state !== 'open') throw new Error('It is open.');
    launch.writer.write(toSay, 1);
    expect(sets.some((set) => set.startsWith('objectives.'))).toBe(isThere);
  });

  it('finds the places of our objectives among those of the LMS', () => {
    const ours = { 'objectives._count': '2', 'objectives.0.id': 'PRIMARY', 'objectives.1.id': 'section_definition' };
    const { launch, sets } = launched({ ...lists, ...ours });
    if (launch.state !== 'open') throw new Error('It is open.');
    launch.writer.write(toSay, 1);
    const ids = sets.filter((set) => /^objectives\.\d+\.id/.test(set));
    // That of the LMS stays as it is, and our second stands behind what is there.
    expect(ids.slice(0, 1)).toEqual(['objectives.2.id section_rationale']);
    expect(sets).toContain('objectives.1.status completed');
    const own = toSay.objectives.map(({ id }, at) => [`objectives.${at}.id`, id]);
    const known = launched({ ...lists, 'objectives._count': String(own.length), ...Object.fromEntries(own) });
    expect(known.asked.filter((name) => /^objectives\.\d/.test(name))).toEqual(['objectives.0.id']);
  });

  it.each([
    ['credit', true],
    ['no-credit', false],
  ])('for %s tells what was earned: %s', (credit, isTold) => {
    const { launch, sets } = launched({ credit });
    if (launch.state !== 'open') throw new Error('It is open.');
    launch.writer.write(toSay, 1);
    expect(sets.some((set) => set.startsWith('lesson_status'))).toBe(isTold);
  });

  it('does not write what the LMS has already, and knows whose session it is', () => {
    const { launch, sets } = launched({ lesson_status: 'incomplete', student_id: 'ada' });
    if (launch.state !== 'open') throw new Error('It is open.');
    launch.writer.write(toSay, 1);
    expect(sets.some((set) => set.startsWith('lesson_status'))).toBe(false);
    expect(launch.learner).toBe('ada');
    expect(launch.snapshot).toEqual(snapshotOf(course, start, null));
  });
});
