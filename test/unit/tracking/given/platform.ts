// An LMS with a memory: scorm-again behind the strict recorder, and what it has kept from launch to launch.

import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { Frame } from '../../../../src/lms/page.js';
import { faultyLms, noFaults, type Faults } from '../../../../scripts/preview/faulty-lms.js';
import { strictRecorder, type RecordedCall, type StrictRecorder } from '../../../../scripts/preview/strict-recorder.js';

export type EditionName = '1.2' | '2004';
export type Tree = { [element: string]: string | Tree };

export interface Habits {
  /** Interactions of earlier launches do not come back: the list starts at zero (Learning Hub). */
  readonly startsAtZero?: boolean;
  /** After a final status the next launch starts clean (Learning Hub). */
  readonly cleanAfterFinal?: boolean;
  /** A commit sends only what changed since the last one, arrived or not (Moodle's SCORM 1.2). */
  readonly sendsChangesOnly?: boolean;
  /** suspend_data is deleted once the course is completed (Fuse). */
  readonly forgetsOnCompletion?: boolean;
}

export interface Row {
  readonly id: string;
  readonly response: string;
  readonly pattern: string;
  readonly result: string;
}

export interface Kept {
  readonly completed: boolean;
  readonly passed: boolean;
  readonly score: number | null;
  readonly suspendData: string;
  readonly rows: readonly Row[];
}

export class Platform {
  faults: Faults = noFaults;
  /** Without a network the LMS's script says "true" all the same, and nothing arrives. */
  hasNetwork = true;
  /** What a launch would be given now. */
  held: Tree = {};
  recorder: StrictRecorder | null = null;
  /** Told each time that something has arrived for good. */
  arrived: () => void = () => undefined;
  /** Rows of launches that came before this one, where the list starts at zero. */
  #earlier: Row[] = [];

  constructor(
    readonly edition: EditionName,
    readonly habits: Habits = {},
    public block: (ms: number) => void = () => undefined,
  ) {}

  /** A new session, as the window that holds its API. What the one before had not committed is gone. */
  launch(): Frame {
    const data = this.#launchData();
    let isThis = true;
    let sent = flat(data);
    this.#end = () => {
      isThis = false;
    };
    const service = {
      processHttpRequest: (_url: string, commit: unknown) => {
        const now = flat((commit as { cmi: Tree }).cmi);
        const changed = this.habits.sendsChangesOnly
          ? [...now].filter(([path, value]) => sent.get(path) !== value)
          : [...now];
        sent = now;
        if (!isThis || !this.hasNetwork) return { result: 'true', errorCode: 0 };
        this.held = deep([...flat(this.held), ...changed]);
        this.arrived();
        return { result: 'true', errorCode: 0 };
      },
      updateSettings() {},
    };
    const settings = { lmsCommitUrl: 'here', logLevel: 5, httpService: service } as unknown as ConstructorParameters<
      typeof Scorm12API
    >[0];
    const lms = this.edition === '1.2' ? new Scorm12API(settings) : new Scorm2004API(settings);
    lms.loadFromJSON(data as never, 'cmi');
    const faulty = faultyLms(
      lms,
      this.edition,
      () => this.faults,
      (ms) => this.block(ms),
    );
    this.recorder = strictRecorder(faulty, this.edition, undefined, () => new Date(0));
    const { api } = this.recorder;
    return { parent: null, opener: null, ...(this.edition === '1.2' ? { API: api } : { API_1484_11: api }) };
  }

  /** The browser dies: whatever is called from now on goes nowhere. */
  kill(): void {
    this.#end();
  }

  /** Calls that the standard refuses. What a fault refuses is not the course's doing. */
  refused(): readonly RecordedCall[] {
    return this.recorder?.calls.filter(({ refusal }) => refusal !== undefined) ?? [];
  }

  kept(): Kept {
    const at = (path: string) => valueAt(this.held, path);
    const is12 = this.edition === '1.2';
    const status = at('core.lesson_status');
    const raw = is12 ? at('core.score.raw') : at('score.raw');
    return {
      completed: is12 ? status === 'passed' || status === 'completed' : at('completion_status') === 'completed',
      passed: is12 ? status === 'passed' : at('success_status') === 'passed',
      score: raw === '' ? null : Number(raw),
      suspendData: at('suspend_data'),
      rows: [...this.#earlier, ...this.#rows()],
    };
  }

  #end: () => void = () => undefined;

  #rows(): Row[] {
    const list = this.held['interactions'];
    return (typeof list === 'object' ? Object.values(list) : [])
      .filter((row) => typeof row === 'object')
      .map((row) => ({
        id: valueAt(row, 'id'),
        response: valueAt(row, this.edition === '1.2' ? 'student_response' : 'learner_response').replace(/[[\]]/g, ''),
        pattern: valueAt(row, 'correct_responses.0.pattern').replace(/[[\]]/g, ''),
        result: valueAt(row, 'result').replace('incorrect', 'wrong'),
      }));
  }

  #launchData(): Tree {
    const before = this.held;
    const kept = this.kept();
    if (this.habits.startsAtZero) {
      this.#earlier = [...kept.rows];
      delete before['interactions'];
    }
    const isFinal = kept.passed || kept.completed;
    if (this.habits.forgetsOnCompletion && isFinal) delete before['suspend_data'];
    if (this.habits.cleanAfterFinal && isFinal) this.held = {};
    return this.edition === '1.2' ? this.#data12() : this.#data2004();
  }

  #data12(): Tree {
    const core = inner(this.held, 'core');
    const rest = without(core, 'session_time', 'exit');
    return {
      ...this.held,
      core: {
        ...rest,
        student_id: 'learner_1',
        student_name: 'Okafor, Ada',
        credit: 'credit',
        lesson_mode: 'normal',
        entry: core['exit'] === 'suspend' ? 'resume' : '',
      },
    };
  }

  /** Without exit = suspend a session of SCORM 2004 ends the attempt: the next launch brings nothing back. */
  #data2004(): Tree {
    const rest = this.held['exit'] === 'suspend' ? without(this.held, 'session_time', 'exit') : {};
    return {
      ...rest,
      learner_id: 'learner_1',
      learner_name: 'Okafor, Ada',
      credit: 'credit',
      mode: 'normal',
      entry: this.held['exit'] === 'suspend' ? 'resume' : 'ab-initio',
    };
  }
}

function valueAt(tree: Tree, path: string): string {
  let value: string | Tree | undefined = tree;
  for (const step of path.split('.')) value = typeof value === 'object' ? value[step] : undefined;
  return typeof value === 'string' ? value : '';
}

function inner(tree: Tree, element: string): Tree {
  const value = tree[element];
  return typeof value === 'object' ? value : {};
}

function without(tree: Tree, ...elements: readonly string[]): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([element]) => !elements.includes(element)));
}

/** A tree as its leaves by their paths. */
function flat(tree: Tree, before = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([element, value]) =>
      typeof value === 'object' ? [...flat(value, `${before}${element}.`)] : [[before + element, value] as const],
    ),
  );
}

function deep(leaves: Iterable<readonly [string, string]>): Tree {
  const tree: Tree = {};
  for (const [path, value] of leaves) {
    const steps = path.split('.');
    const last = steps.pop() as string;
    let here = tree;
    for (const step of steps) here = (here[step] ??= {}) as Tree;
    here[last] = value;
  }
  return tree;
}
