// `npm run check`: whether the words fit together, are spelled right and are sourced. No build needed.

import { Command } from 'commander';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isTyped, phasesOn, runCommand } from '../command.js';
import type { Findings } from './check-course.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Options {
  readonly json?: true;
  readonly online?: true;
  readonly schemas?: true;
  readonly openPoints?: true;
}

async function check({ json, online, schemas, openPoints }: Options): Promise<void> {
  const phase = phasesOn();
  // All that reads the words takes seconds to load, which nobody waits for who asks for --help or has mistyped.
  const { findingsIn, foldedOpenPoints } = await import('./check-course.js');
  const { cueTableOf } = await import('./cue-table.js');
  if (schemas) await phase('Writing the schemas', writeSchemas);
  const found = await phase('Reading the words', () => findingsIn(root));
  const silent =
    online && found.compiled
      ? await phase('Asking each source for its page', async () =>
          (await import('./addresses.js')).unansweredOf(found.compiled?.sources ?? [], fetch),
        )
      : [];
  const cues = found.compiled ? cueTableOf(found.compiled.questions) : [];
  const advice = [
    ...found.advice,
    ...silent.map(({ source, url, why }) => `course/sources.yaml  "${source}" ${why}: ${url}`),
  ];
  process.stdout.write(
    json
      ? `${JSON.stringify({ faults: found.faults, advice, readability: found.readability }, null, 2)}\n`
      : reportOf({ ...found, advice: openPoints ? advice : foldedOpenPoints(advice) }, cues),
  );
  if (found.faults.length > 0) process.exitCode = 1;
}

async function writeSchemas(): Promise<void> {
  const { jsonSchemas } = await import('../content/parse/json-schemas.js');
  const folder = join(root, 'course', 'schema');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, name), text);
}

function reportOf({ faults, advice, readability, compiled }: Findings, cues: readonly string[]): string {
  const minutes = compiled?.course.sections.map(({ title, minutes: n }) => `${title} ${n}`) ?? [];
  const total = compiled?.course.sections.reduce((sum, section) => sum + section.minutes, 0);
  const parts = [
    faults.length > 0 ? `To mend (${faults.length})\n${lines(faults)}` : 'Nothing to mend.',
    advice.length > 0 ? `To look at (${advice.length}); a person decides\n${lines(advice)}` : '',
    compiled ? `How long it takes, in minutes\n${lines([...minutes, `Together ${total}`])}` : '',
    compiled
      ? `What picking by a rule gains in the quiz; the build stops when a rule beats chance (p all below 0.05)\n${lines(cues)}`
      : '',
    compiled
      ? `How easy it is to read; advice only\n${lines(Object.entries(readability).map(([id, { age, words, wordsPerFullSentence }]) => `${id.padEnd(14)} age ${String(Math.round(age)).padStart(2)}  ${wordsPerFullSentence.toFixed(1).padStart(4)} words a sentence  ${words} words`))}`
      : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const lines = (list: readonly string[]) => list.map((line) => `  ${line}`).join('\n');

/** The command, new each time. */
export function checkProgram(): Command {
  return new Command('npm run check --')
    .description('Checks the words in course/: that they fit together, are spelled right and name their sources.')
    .option('--json', 'the findings as JSON')
    .option('--online', 'ask each source for its page as well (needs the internet; advice only)')
    .option('--open-points', 'each point that stops a release, with what settles it')
    .option('--schemas', 'first write the schemas that help editors with the YAML files')
    .addHelpText(
      'after',
      '\nExample:\n  npm run check\n\nExit codes: 0 nothing to mend, 1 something to mend, 2 wrong usage.',
    )
    .action(check);
}

if (isTyped(import.meta.url)) await runCommand(checkProgram());
