// `npm run mutate [ROOM]`: Stryker puts small faults into a room, one at a time, and the room's tests must see each.

import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { isTyped, Refusal, runCommand, WrongUsage } from '../command.js';
import { ROOMS, type Room } from './rooms.js';
import { harmlessMutants, judged, tableOf, type Judged } from './survivors.js';

/** What was tried before is kept here, so that only changed lines and tests are tried again. Not in git: it is made anew. */
const CACHE = '.cache/mutate';

interface Options {
  readonly jobs: number;
  /** Only these of the room's files. */
  readonly files?: string;
  /** Only these of the room's tests judge: what they kill, the room kills. */
  readonly tests?: string;
  /** What was tried before is tried again: a new test of what runs at loading is not seen otherwise. */
  readonly again?: boolean;
}

async function mutantsOf(
  name: string,
  { mutate, tests, leavesStatic = false }: Room,
  { jobs, files, tests: judges, again = false }: Options,
): Promise<Judged> {
  // Only when it is asked for: it is half a second of modules.
  const { Stryker } = await import('@stryker-mutator/core');
  process.env['MUTATE_TESTS'] = judges ?? tests.join('\n');
  process.env['TEST_MUTATE'] = '1';
  const results = await new Stryker({
    mutate: files === undefined ? [...mutate] : [files, ...mutate.filter((one) => one.startsWith('!'))],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'scripts/mutate/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: jobs,
    incremental: true,
    force: again,
    incrementalFile: `${CACHE}/${name}.json`,
    ignoreStatic: leavesStatic,
    // A busy machine is no fault that was seen: what hangs is told by a loop's count long before, as a rule.
    timeoutMS: 45_000,
    dryRunTimeoutMinutes: 10,
    tempDirName: `${CACHE}/sandbox`,
    ignorePatterns: ['dist', '.cache', '.preview', 'coverage'],
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
  }).runMutationTest();
  return judged(results, harmlessMutants());
}

async function run(names: readonly string[], options: Options): Promise<void> {
  const unknown = names.find((name) => !Object.hasOwn(ROOMS, name));
  if (unknown !== undefined)
    throw new WrongUsage(`There is no room "${unknown}" to mutate. There are: ${Object.keys(ROOMS).join(', ')}.`);
  const below: string[] = [];
  for (const name of names) {
    const room = ROOMS[name] as Room;
    const outcome = await mutantsOf(name, room, options);
    console.log(tableOf(name, room.bar, outcome));
    if (outcome.score < room.bar) below.push(name);
  }
  if (below.length > 0)
    throw new Refusal(
      `Below the bar: ${below.join(', ')}. Write a test that fails for each fault above, or say in scripts/mutate/harmless.json why none can.`,
    );
}

function jobsOf(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('It is a number from 1 to 99.');
  return Number(text);
}

if (isTyped(import.meta.url)) {
  await runCommand(
    new Command('mutate')
      .description('Puts small faults into the code, one at a time, and lists those that no unit test sees.')
      .argument('[rooms...]', `which rooms: ${Object.keys(ROOMS).join(', ')}; all of them when none is named`)
      .option('--jobs <number>', 'how many faults at a time', jobsOf, Math.max(1, availableParallelism() - 1))
      .option('--files <glob>', 'only these files of the room, such as "src/lms/s*.ts"')
      .option('--tests <glob>', 'judged by these tests alone, where the whole room takes too long')
      .option('--again', 'also what was tried before and has not changed')
      .action((names: string[], options: Options) => run(names.length > 0 ? names : Object.keys(ROOMS), options)),
  );
}
