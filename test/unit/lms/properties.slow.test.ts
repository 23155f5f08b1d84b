// Whatever a learner does and whatever the LMS does to them, in any order: nothing earned goes down, no call is
// refused by the standard, and "saved" is never said of an answer that is not there.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../src/lms/host-page.js';
import { noFaults, type Faults } from '../../../scripts/preview/faulty-lms.js';
import { progressOf } from '../../../src/tracking/restore.js';
import { nothingRestored } from '../../../src/tracking/tracker.js';
import { course } from '../../fixtures/lms/tracked-course.js';
import { eventOf, step, type Step } from '../../fixtures/lms/any-progress.js';
import { FakePage } from '../../fixtures/lms/fake-page.js';
import { answersOf, Visit } from '../../fixtures/lms/scripted-learner.js';
import { Platform, type Habits } from '../../fixtures/lms/platform.js';
import { ordinalsOf, SequenceOracle } from '../../fixtures/lms/sequence-oracle.js';
import { isFull, runs } from '../../fixtures/lms/runs.js';

type Happening =
  | Step
  | { readonly kind: 'network'; readonly isThere: boolean; readonly isNoticed: boolean }
  | { readonly kind: 'fault'; readonly faults: Partial<Faults> }
  | { readonly kind: 'refusal'; readonly refused: RegExp | null; readonly code: string }
  | {
      readonly kind: 'again';
      readonly how: 'killed' | 'left' | 'closed';
      readonly faults: Partial<Faults>;
      /** After how many milliseconds the API is there. */
      readonly late: number;
    }
  | { readonly kind: 'go-on' }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'tab'; readonly isHidden: boolean }
  | { readonly kind: 'retry' };

const fault = fc.constantFrom<Partial<Faults>>({}, { commit: 'fails' }, { session: 'throws' }, { slow: 800 });
const atLaunch = fc.constantFrom<Partial<Faults>>(
  {},
  {},
  {},
  { cut: 255 },
  { cut: 1000 },
  { state: 'wiped' },
  { state: 'damaged' },
);

/** What an LMS may not take for a time: a moment's trouble (101, 391), or a verdict on the value (351, 4…). */
const refusals = [
  ...[null, null, null].map((refused) => ({ refused, code: '' })),
  ...['101', '351', '405', '391'].flatMap((code) =>
    [/interactions.*\.id /, /\.result /, /objectives.*\.id /, /score/].map((refused) => ({ refused, code })),
  ),
].map((one) => ({ kind: 'refusal' as const, ...one }));

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 12, arbitrary: step },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('network' as const), isThere: fc.boolean(), isNoticed: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fault' as const), faults: fault }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('again' as const),
      how: fc.constantFrom('killed' as const, 'left' as const, 'closed' as const),
      faults: atLaunch,
      late: fc.constantFrom(0, 0, 0, 1_000, 6_000, 20_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...refusals),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(0, 20, 3_000, 70_000) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('tab' as const), isHidden: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'retry' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'go-on' as const }) },
);

/** One learner's whole history with an LMS, and the promises that are checked as it goes. */
class History {
  readonly broken: string[] = [];
  readonly platform: Platform;
  oracle: SequenceOracle | null = null;
  #visit: Visit | null = null;
  /** What the LMS holds and the course cannot read, until the learner goes on without it. */
  #untouched = '';
  #best = { completed: false, passed: false, score: -1 };

  constructor(
    edition: '1.2' | '2004',
    habits: Habits,
    readonly lists: Faults['lists'],
  ) {
    this.platform = new Platform(edition, habits);
    this.platform.arrived = () => {
      const { completed, suspendData } = this.platform.kept();
      if (this.#best.completed && !completed) this.broken.push('the completion went away');
      if (suspendData.length > 4096 || !/^[\x20-\x7e]*$/.test(suspendData))
        this.broken.push(`suspend_data of ${suspendData.length} characters: ${suspendData}`);
      this.#best = { ...this.#best, completed };
    };
  }

  async open(faults: Partial<Faults>, late = 0): Promise<void> {
    this.platform.faults = { ...noFaults, lists: this.lists, ...faults };
    this.platform.hasNetwork = true;
    this.platform.refuses = () => null;
    this.#judge(faults);
    const page: FakePage = new FakePage(lateFrame(this.platform.launch(), () => page.now >= late));
    this.#untouched = faults.state === 'damaged' ? this.platform.kept().suspendData : '';
    this.platform.block = (ms) => {
      page.now += ms;
    };
    const visit = new Visit(page.frame, page);
    this.#visit = visit;
    visit.tracker.watch(({ state }) => {
      if (state !== 'saved') return;
      if (this.lists === 'there') this.#expectThere(visit);
      for (const part of this.oracle?.openParts ?? []) this.broken.push(`"saved" was said, and ${part} was not taken`);
    });
    await visit.open();
    if (late < 3000) this.#expectKnown();
  }

  #judge({ cut, state }: Partial<Faults>): void {
    this.oracle = null;
    this.platform.heard = (call) => {
      // What the LMS holds is known when the session begins: a list that starts at zero is emptied by the launch.
      const kept = this.platform.kept();
      // What was earned before the LMS was found counts, though the answers of an attempt that was over by then are gone; and
      // so does what the saved text says where the score itself, or the rows that it rests on, were not taken or were lost.
      const text = progressOf(course, { ...nothingRestored, suspendData: kept.suspendData });
      const bests = [text, this.#visit?.progress].map((progress) => progress?.quiz.best?.percent ?? -1);
      this.oracle ??= new SequenceOracle(
        this.platform.edition,
        {
          ...kept,
          score: Math.max(kept.score ?? -1, ...bests),
          interactions: this.platform.rowsIn('interactions'),
          objectives: this.platform.rowsIn('objectives'),
        },
        this.lists === 'there' && !cut && state !== 'wiped' && state !== 'damaged',
        () => (this.#visit ? ordinalsOf(this.#visit.progress) : []),
      );
      this.oracle.hear(call);
    };
  }

  async meet(what: Happening): Promise<void> {
    const visit = this.#visit as Visit;
    const { page } = visit;
    switch (what.kind) {
      case 'network':
        this.platform.hasNetwork = what.isThere;
        page.reaches = what.isThere ? 'reached' : 'unreachable';
        if (what.isThere && what.isNoticed) page.events?.online();
        break;
      case 'fault':
        this.platform.faults = { ...this.platform.faults, commit: 'works', session: 'there', slow: 0, ...what.faults };
        break;
      case 'refusal':
        this.platform.refuses = (element, value) => (what.refused?.test(`${element} ${value}`) ? what.code : null);
        break;
      case 'again':
        await this.#again(what.how, what.faults, what.late);
        break;
      case 'pass':
        await page.pass(what.ms);
        break;
      case 'tab':
        if (what.isHidden) page.hide();
        else page.show();
        break;
      case 'go-on':
        this.#untouched = '';
        visit.tracker.goOnWithout();
        break;
      case 'retry':
        visit.tracker.flush();
        break;
      default: {
        const event = eventOf(what, visit.progress);
        if (event) visit.do(event);
      }
    }
    await page.pass(0);
    this.#expectNothingLower();
    if (this.#visit?.isFoundLate && this.#visit.saving.state !== 'nothing-records') this.#expectKnown();
    if (this.#untouched !== '' && this.platform.kept().suspendData !== this.#untouched)
      this.broken.push('a text that cannot be read was written over');
  }

  async #again(how: 'killed' | 'left' | 'closed', faults: Partial<Faults>, late: number): Promise<void> {
    const visit = this.#visit as Visit;
    if (how === 'left') visit.page.events?.leaving();
    if (how === 'closed') await visit.close();
    const { session, commit } = this.platform.faults;
    if (how !== 'killed' && session === 'there' && commit === 'works') this.oracle?.end();
    this.#expectNoRefusal();
    this.platform.kill();
    visit.page.isDead = true;
    await this.open(faults, late);
  }

  #expectKnown(): void {
    const { passed, score } = this.#best;
    const { quiz } = (this.#visit as Visit).progress;
    if (passed && !quiz.passed) this.broken.push('the pass is not known after a relaunch');
    if ((quiz.best?.percent ?? -1) < score) this.broken.push('the best score is not known after a relaunch');
  }

  end(): void {
    this.#expectNoRefusal();
  }

  #expectNothingLower(): void {
    const now = this.platform.kept();
    const score = Math.round(now.score ?? -1);
    if (this.#best.passed && !now.passed) this.broken.push('the pass went away');
    if (score < this.#best.score) this.broken.push(`the score went from ${this.#best.score} to ${score}`);
    this.#best = { completed: now.completed, passed: now.passed, score };
  }

  #expectNoRefusal(): void {
    this.broken.push(...(this.oracle?.faults ?? []));
    for (const { method, args, refusal } of this.platform.refused())
      this.broken.push(`${method}(${args.join(', ')}): ${refusal}`);
  }

  #expectThere(visit: Visit): void {
    const there = this.platform.kept().rows.map(({ id, response }) => `${id} ${response}`);
    for (const answer of answersOf(visit.progress)) {
      const [, item, attempt, response] = /^(\w+)#(\d+) (.*)$/.exec(answer) ?? [];
      if (response === '' || there.includes(`${attempt === '1' ? item : `${item}_A${attempt}`} ${response}`)) continue;
      this.broken.push(`"saved" was said, and ${answer} is not there`);
    }
  }
}

/** The window of an LMS around the course, which has its API only after a while. */
function lateFrame(home: Frame, isThere: () => boolean): Frame {
  const around: Frame = {
    parent: null,
    opener: null,
    get API() {
      return isThere() ? home.API : undefined;
    },
    get API_1484_11() {
      return isThere() ? home.API_1484_11 : undefined;
    },
  };
  return { parent: around, opener: null };
}

describe.each([
  { name: 'SCORM 1.2 that sends only what changed', edition: '1.2', habits: { sendsChangesOnly: true } },
  { name: 'SCORM 1.2 whose list of interactions starts at zero', edition: '1.2', habits: { startsAtZero: true } },
  { name: 'SCORM 1.2 without interactions and objectives', edition: '1.2', habits: {}, lists: 'unsupported' },
  { name: 'SCORM 2004', edition: '2004', habits: {} },
] as const)('$name', ({ edition, habits, ...rest }) => {
  it('keeps every promise, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 120, size: 'max' }), async (happenings) => {
        const history = new History(edition, habits, ('lists' in rest && rest.lists) || 'there');
        await history.open({});
        for (const what of happenings) await history.meet(what);
        history.end();
        expect(history.broken).toEqual([]);
      }),
      // The usual run is the same every time; a full run looks elsewhere each time.
      { numRuns: runs(50), ...(isFull ? {} : { seed: 16 }) },
    );
  }, 30_000_000);
});
