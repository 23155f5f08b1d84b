import { describe, expect, it } from 'vitest';
import { emptyNotes } from '../../../../scripts/analyse/empty-notes.js';
import { reportOf } from '../../../../src/analysis/report.js';
import { chanceOfAtLeast } from '../../../../src/analysis/figures/draw.js';
import { jumpTail } from '../../../../src/analysis/figures/trend.js';
import { authoringOf } from '../../../../src/questions/authoring.js';
import { bank, noPause } from '../../../fixtures/analysis/course-bank.js';
import { asked, sittingOf, times, reportOfPeople } from '../../../fixtures/analysis/people.js';
import { isMutated } from '../../../fixtures/lms/runs.js';

describe('the draw', () => {
  const report = (n: number) =>
    reportOfPeople([
      ...times(n, { place: 0 }),
      ...times(30, { place: 1, first: false, others: 9 }),
      ...times(30, { place: 1, others: 9 }),
    ]);

  it.each([
    [29, null],
    [30, 2],
  ])('a question with %i answers: degrees of freedom %j', async (n, df) => {
    const found = await reportOfPeople([
      ...times(n, { place: 0 }),
      ...times(30, { place: 1, first: false }),
      ...times(40, { place: 2 }),
    ]);
    expect(found.draw.slots[0]?.df).toBe(df);
  });

  it('what a question costs is the share of passes among those who drew it, less that among the others of its slot', async () => {
    const { draw } = await report(40);
    // Of 60 with the second question 30 have 10 right and pass, of 40 with the first all.
    expect(draw.slots[0]?.items.map(({ passDifference }) => passDifference)).toEqual([0.5, -0.5, null]);
  });

  it('an uneven slot is told, and one that is even is not', async () => {
    expect((await report(40)).areas).toContainEqual({ concern: 'uneven draw', id: bank.slots[0]!.id });
    const even = await reportOfPeople(
      [0, 1, 2].flatMap((place) => [...times(30, { place }), ...times(10, { place, first: false })]),
    );
    expect(even.areas.filter(({ concern }) => concern === 'uneven draw')).toEqual([]);
  });

  it('a slot is uneven when Holm’s p is under one in twenty', async () => {
    const seen = new Set<boolean>();
    for (let wrong = 3; wrong <= 16; wrong += isMutated ? 3 : 1) {
      const people = [0, 1, 2].flatMap((place) => {
        const own = place === 0 ? wrong : 5;
        return [...times(50 - own, { place, others: 9 }), ...times(own, { place, first: false, others: 9 })];
      });
      const { areas, draw } = await reportOfPeople(people);
      const [slot] = draw.slots;
      const isTold = areas.some(({ concern }) => concern === 'uneven draw');
      if (Math.abs(wrong - 5) >= 5) expect(isTold, `${wrong}: ${slot?.adjusted}`).toBe((slot?.adjusted ?? 1) < 0.05);
      seen.add(isTold);
    }
    expect(seen.size).toBe(2);
  });
});

describe('time', () => {
  const day = (week: number) => ({ more: { day: 20_780 + 7 * week } });

  it('counts by week, from Monday to Sunday', async () => {
    const { trend } = await reportOfPeople([
      { more: { day: 20_780 } },
      { more: { day: 20_786 }, others: 3 },
      { more: { day: 20_787 } },
      {},
    ]);
    expect(trend.periods.map(({ from, n, passes }) => [from, n, passes.share])).toEqual([
      [20_780, 2, 0.5],
      [20_787, 1, 1],
    ]);
    expect(trend.undated).toBe(1);
  });

  const jump = (n: number, after: number) =>
    reportOfPeople([...times(n, { ...day(0), first: false }), ...times(n, day(0)), ...times(after, day(1))]);

  it.each([
    [29, []],
    [30, ['known']],
  ])('a question whose facility jumps is told with %i answers after: %j', async (after, concerns) => {
    const { findings } = await jump(100, after);
    expect(findings.filter(({ concern }) => concern === 'known').map(({ concern }) => concern)).toEqual(concerns);
  });

  it.skipIf(isMutated).each([
    [1290, []],
    [1300, [0.15]],
  ])('a jump from half to %i of 2,000: told %j', async (after, jumps) => {
    const { trend } = await reportOfPeople([
      ...times(1000, { ...day(0), first: false }),
      ...times(1000, day(0)),
      ...times(2000 - after, { ...day(1), first: false }),
      ...times(after, day(1)),
    ]);
    expect(trend.changes.map(({ difference }) => Number(difference?.toFixed(6)))).toEqual(jumps);
  });

  it('a jump is told when its p, times all that were tried, is under one in a hundred', async () => {
    const told: boolean[] = [];
    for (let before = 18; before <= 26; before += isMutated ? 4 : 1) {
      for (let right = 32; right <= 40; right += 1) {
        const { trend } = await reportOfPeople([
          ...times(40 - before, { ...day(0), first: false }),
          ...times(before, day(0)),
          ...times(40 - right, { ...day(1), first: false }),
          ...times(right, day(1)),
        ]);
        // Each of the 12 questions that were asked has one week at which it may have jumped; the 11 others were always right.
        const others = { n: 440, right: 440 };
        const p = jumpTail({ n: 40, right: before }, { n: 40, right }, others, others);
        const isJump = right - before >= 6 && p * 12 < 0.01;
        told.push(isJump);
        expect(trend.changes.length > 0, `${before} to ${right}`).toBe(isJump);
      }
    }
    expect(new Set(told).size).toBe(2);
  });

  it('a jump that all other questions make as well is none', async () => {
    const { trend } = await reportOfPeople([
      ...times(100, { ...day(0), first: false, others: 0 }),
      ...times(100, day(0)),
      ...times(200, day(1)),
    ]);
    expect(trend.changes).toEqual([]);
  });

  it('a question that was marked by another key stands before and after', async () => {
    const { trend } = await reportOfPeople([
      ...times(30, { first: false, more: { otherKeys: [0] } }),
      ...times(20, {}),
    ]);
    expect(trend.changes).toEqual([
      expect.objectContaining({
        item: asked(0)[0]!.question.id,
        kind: 'key',
        before: { n: 30, share: 0 },
        after: { n: 20, share: 1 },
        difference: 1,
      }),
    ]);
  });

  it('a version is told by ids, keys and days, or else not known', async () => {
    const people = [{ more: { otherKeys: [0] } }, { more: { day: 20_779 } }, { more: { day: 20_780 } }];
    const released = { ...bank, released: '2026-11-23', isFirstVersion: false };
    const sittings = people.map((person, learner) => sittingOf({ ...person, learner }));
    const reading = { sittings, learners: 3, groupings: [], notes: emptyNotes };
    const versions = async (isFirstVersion: boolean) =>
      (await reportOf(reading, { ...released, isFirstVersion }, 'first', noPause)).trend.versions.map(({ is, n }) => [
        is,
        n,
      ]);
    expect(await versions(false)).toEqual([
      ['older', 2],
      ['not known', 1],
    ]);
    expect(await versions(true)).toEqual([
      ['older', 2],
      ['this', 1],
    ]);
  });
});

describe('reasons to look', () => {
  it('attempts that share every question and answer, two wrong ones at least', async () => {
    const one = await reportOfPeople([
      { others: 9 },
      { others: 9 },
      { others: 10 },
      { others: 10 },
      { others: 9, wrong: 'y' },
    ]);
    expect([one.integrity.identical, one.integrity.patterns]).toEqual([2, 1]);
  });

  it('but not those of one person', async () => {
    const sittings = [1, 2].map((number) => sittingOf({ learner: 0, number, others: 8 }));
    const report = await reportOf({ sittings, learners: 1, groupings: [], notes: emptyNotes }, bank, 'all', noPause);
    expect(report.integrity.identical).toBe(0);
  });

  it.each([
    [9, 0],
    [10, 1],
  ])('%i attempts of one person: counted %i', async (n, counted) => {
    const sittings = Array.from({ length: n }, (_, at) => sittingOf({ learner: 0, number: at + 1 }));
    const { integrity } = await reportOf(
      { sittings, learners: 1, groupings: [], notes: emptyNotes },
      bank,
      'first',
      noPause,
    );
    expect([integrity.manyTimes, integrity.most]).toEqual([counted, n]);
  });

  it('answers that are quicker than the words can be read', async () => {
    const words = asked(0).map(
      ({ question }) =>
        [
          question.stem,
          ...authoringOf(question)
            .shownTogether(question)
            .flatMap((list) => list.map(({ text }) => text)),
        ]
          .join(' ')
          .split(/\s+/).length,
    );
    const seconds = Math.min(...words) / ((4 * 238) / 60);
    const quick = async (time: number) => (await reportOfPeople([{ seconds: time }])).integrity;
    expect(await quick(seconds)).toMatchObject({ timed: 12, quick: 11, quickAttempts: 1 });
    expect(await quick(seconds - 0.01)).toMatchObject({ quick: 12 });
    expect(await quick(60)).toMatchObject({ quick: 0, quickAttempts: 0 });
  });

  it('attempts that guessing could explain', async () => {
    const { integrity } = await reportOfPeople([...times(3, { first: false, others: 1 }), ...times(5, { others: 8 })]);
    expect([integrity.guessed, integrity.n]).toEqual([3, 8]);
  });

  it('each number of right answers against the chance of guessing so many, one in twenty', async () => {
    const chances = asked(0).map(
      ({ question }) =>
        authoringOf(question).guessingOf(question) ?? 1 / (2 ** authoringOf(question).partsOf(question).length - 1),
    );
    const found: boolean[] = [];
    for (let right = 0; right <= 11; right += 1) {
      const { integrity } = await reportOfPeople([{ first: false, others: right }]);
      found.push(integrity.guessed === 1);
      expect(integrity.guessed === 1, `${right}`).toBe(chanceOfAtLeast(chances, right) > 0.05);
    }
    expect(found.filter(Boolean).length).toBeGreaterThan(1);
  });

  it('names nobody', async () => {
    expect(JSON.stringify((await reportOfPeople(times(12, { others: 8 }))).integrity)).not.toMatch(/learner|person/);
  });
});
