// npm run analyse -- FILE…: what the answers in an LMS export say about the quiz and its questions.

import { Command, Option } from 'commander';
import { ATTEMPTS, MARKINGS } from '../../src/analysis/samples.js';
import { isTyped, runCommand } from '../command.js';
import { COURSE_FOLDER } from '../content/parse/read-course.js';
import type { AnalyseOptions } from './analysis.js';

if (isTyped(import.meta.url)) {
  await runCommand(
    new Command('npm run analyse --')
      .description(
        'Tells what the answers in an LMS export say about the quiz and its questions. Everything stays on this computer;\nnames and email addresses are dropped on reading.',
      )
      .argument(
        '[file...]',
        'Moodle’s Interactions report (.txt, .csv, .xlsx, .ods), the preview LMS’s attempts (.json), a plain CSV, or a folder of them',
      )
      .option('--json', 'print the figures as JSON')
      .option('--html <file>', 'write a results page that shows these figures')
      .option('--csv <file>', 'write the figures of every question for a spreadsheet')
      .option('--xlsx <file>', 'write all figures as an Excel workbook')
      .option('--save <file>', 'write the analysis as a file that the results page reopens')
      .option('--answers <file>', 'write every answer as the plain CSV, without names, for another engine')
      .option('--decisions <file>', 'show what was decided about each question')
      .addOption(new Option('--attempts <which>', 'which attempts count').choices(ATTEMPTS).default('first'))
      .addOption(
        new Option('--marking <whose>', 'mark by the result in the report, or by today’s key')
          .choices(MARKINGS)
          .default('report'),
      )
      .option(
        '--for-sharing',
        'round every figure and hide small numbers, in all that is printed and written (not --save and --answers)',
      )
      .option('--people', 'list a row for each attempt, without names')
      .option(
        '--by-duckdb <answers>',
        'count what --answers wrote by DuckDB, which you install yourself, and print it as JSON',
      )
      .option(
        '--planted-faults',
        'plant faults in made-up cohorts and print what is found, missed and falsely reported',
      )
      .option('--course <folder>', 'the words of the version that was used', COURSE_FOLDER)
      .option('--quiet', 'no progress on stderr')
      .addHelpText(
        'after',
        '\nExamples:\n  npm run analyse -- interactions.txt\n  npm run analyse -- april.xlsx may.xlsx --attempts all --for-sharing --html results.html\n\nThe plain CSV has the columns learner, attempt, id, response, result and score; docs/assessors.md tells them.\nLeaves with 0 when the figures are told, 1 when a file is not what it should be, 2 for wrong usage.',
      )
      .action(async (files: readonly string[], options: AnalyseOptions) =>
        // What reads and counts takes seconds to load, which nobody waits for who asks for --help.
        (await import('./analysis.js')).analyse(files, options),
      ),
  );
}
