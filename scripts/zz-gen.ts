import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { compile } from './content/compile.js';
import { readCourse } from './content/parse/read-course.js';
import { bankOf } from '../src/analysis/bank.js';
import { sittingsOf, reportLines } from './analyse/cohort.js';
const c = compile(readCourse('course')); const bank = bankOf(c.course, c.questions);
const out = createWriteStream(process.argv[3]!);
let waiting = '';
for (const line of reportLines(sittingsOf(bank, Number(process.argv[2]), 5, { isEven: true }), 12)) { waiting += line + '\n'; if (waiting.length > 1e6) { if (!out.write(waiting)) await once(out, 'drain'); waiting = ''; } }
out.end(waiting); await once(out, 'finish');
