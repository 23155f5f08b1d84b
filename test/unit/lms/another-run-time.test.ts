// A second judge: simplify-scorm, a SCORM 1.2 run-time of its own, hears the recorded calls of a fail, a resume and a pass, and
// holds in the end what scorm-again holds. It judges little (it checks no format), and answers otherwise: nothing to Commit, an
// exception to what is not there, a row of a list for any index.

import { describe, expect, it } from 'vitest';
// A CommonJS package without types and without a "main".
// @ts-expect-error it declares nothing
import runTime from 'simplify-scorm/src/scormAPI.js';
import { Platform } from '../../fixtures/lms/platform.js';
import { Visit } from '../../fixtures/lms/scripted-learner.js';

interface OtherLms {
  [method: string]: (...args: string[]) => unknown;
}
type Cmi = Record<string, Record<string, unknown>>;

/**
 * Two things of it are not as the standard says, and are put right here: an error code stays after a call that went well, and
 * the status of an objective is not known to it.
 */
function otherLms() {
  const own = new (
    runTime as { scormAPIFunc: new () => OtherLms & { cmi: Cmi; lastErrorCode: unknown; currentState: number } }
  ).scormAPIFunc();
  const call =
    (name: string) =>
    (...args: string[]) => {
      own.lastErrorCode = 0;
      return own[name]?.(...args);
    };
  const names = ['Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit'].map((name) => `LMS${name}`);
  const api: OtherLms = {
    ...Object.fromEntries(names.map((name) => [name, call(name)])),
    LMSGetLastError: () => own['LMSGetLastError']?.(),
  };
  const launchAgain = () => {
    own.currentState = 0;
  };
  return { api, cmi: () => JSON.parse(JSON.stringify(own.cmi)) as Cmi, launchAgain };
}

/** The calls of one visit: to the end of the first attempt, which fails, or to the pass. */
async function visits() {
  const platform = new Platform('1.2');
  const first = await new Visit(platform.launch()).open();
  await first.goOn(23);
  await first.goOn(1);
  await first.page.pass(30_000);
  await first.close();
  const failing = platform.recorder?.calls ?? [];
  const resumed = await new Visit(platform.launch()).open();
  await resumed.goOn();
  await resumed.page.pass(30_000);
  await resumed.close();
  return { failing, resuming: platform.recorder?.calls ?? [], kept: platform.kept() };
}

/** The calls that write, with what the other run-time says of each: nothing at all to Commit, and a code behind what it refuses. */
function replayed(calls: Awaited<ReturnType<typeof visits>>['failing'], api: OtherLms): string[] {
  return calls
    .filter(({ method, args }) => method !== 'LMSGetValue' && !/objectives\.\d+\.status/.test(args[0] ?? ''))
    .flatMap(({ method, args }) => {
      const answer = api[method]?.(...args);
      const code = String(api['LMSGetLastError']?.());
      const isTaken = String(answer) === 'true' || (method === 'LMSCommit' && code === '0');
      return isTaken && code === '0' ? [] : [`${method}(${args.join(', ')}): ${String(answer)}, code ${code}`];
    });
}

describe('simplify-scorm', () => {
  it('takes every call of a fail, and of the resume that ends in a pass', async () => {
    const { failing, resuming, kept } = await visits();
    const { api, cmi, launchAgain } = otherLms();
    expect(replayed(failing, api)).toEqual([]);
    expect(cmi()['core']).toMatchObject({ lesson_status: 'incomplete', score: { raw: '0' } });
    launchAgain();
    expect(replayed(resuming, api)).toEqual([]);
    expect(cmi()['core']).toMatchObject({ lesson_status: 'passed', score: { raw: '100', min: '0', max: '100' } });
    expect(cmi()['suspend_data']).toBe(kept.suspendData);
    const rows = cmi()['interactions']?.['childArray'] as readonly Record<string, unknown>[];
    expect(rows.map(({ id, result, student_response: response }) => ({ id, result, response }))).toEqual(
      kept.rows.map(({ id, result, response }) => ({ id, result, response })),
    );
  });

  it('is served live as well: nothing for an answer to Commit, and saved all the same', async () => {
    const { api, cmi, launchAgain } = otherLms();
    const frame = { parent: null, opener: null, API: api } as never;
    const visit = await new Visit(frame).open();
    await visit.goOn();
    await visit.page.pass(30_000);
    expect(visit.saving).toEqual({ state: 'saved' });
    expect(cmi()['core']).toMatchObject({ lesson_status: 'passed', score: { raw: '100' } });
    launchAgain();
    const next = await new Visit(frame).open();
    expect(next.progress.quiz).toMatchObject({ passed: true, finished: 2, best: { percent: 100 } });
  });
});
