// npm run decode -- '<suspend_data>': says in words what a learner had done.

import { stdin, stdout } from 'node:process';
import { text as textOf } from 'node:stream/consumers';
import { Command } from 'commander';
import { isTyped, Refusal, runCommand, WrongUsage } from '../command.js';
import { decodedOf } from './decoded.js';
import { savedTextIn } from './pasted.js';
import { inWords } from './in-words.js';

async function decode(argument: string, { json }: { readonly json?: boolean }): Promise<void> {
  const pasted = argument === '-' ? await textOf(stdin) : argument;
  if (pasted.trim() === '')
    throw new WrongUsage(
      "There is nothing to decode. Put the text of suspend_data between single quotes: npm run decode -- 'v1.co_production…'",
    );
  // All that reads the words takes a second to load, which nobody waits for who asks for --help.
  const { compile } = await import('../content/compile.js');
  const { readCourse } = await import('../content/parse/read-course.js');
  const { course, questions } = compile(readCourse());
  const decoded = decodedOf(course, questions, savedTextIn(pasted, course.id));
  const { verdict, writtenBy } = decoded;
  if (json) stdout.write(`${JSON.stringify(decoded, null, 2)}\n`);
  if (verdict === 'foreign')
    throw new Refusal(
      `This was saved by another course, "${writtenBy?.course}" ${writtenBy?.version}. Decode it in that course's folder.`,
    );
  if (verdict === 'unknown')
    throw new Refusal(
      'Nothing in this text was written by this course. Copy suspend_data whole, as the LMS shows it; it begins with "v1.".',
    );
  if (!json) stdout.write(`${inWords(course, decoded)}\n`);
  if (verdict === 'damaged') process.exitCode = 1;
}

if (isTyped(import.meta.url)) {
  await runCommand(
    new Command('npm run decode --')
      .description(
        'Says in words what a learner had done, from the text that the LMS keeps for the course\n(cmi.suspend_data). Nothing is sent anywhere.',
      )
      .argument('<suspend_data>', 'the text, between single quotes; - reads it from standard input')
      .option('--json', 'print it as JSON')
      .addHelpText(
        'after',
        "\nExample:\n  npm run decode -- 'v1.co_production.1.0.0ZBV~oN..xNw~sSdefinition1Od~ldefinitionVLQ~z0ND~'\n\nLeaves with 0 when all of it could be read, 1 when it is damaged or not ours, 2 for wrong usage.",
      )
      .action(decode),
  );
}
