// npm run new -- NAME: another course from the same house, in a folder of its own beside this one. It copies the tools as they
// are, and puts a small, complete course in the place of this one, to be rewritten file by file.

import { Command } from 'commander';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { isTyped, runCommand, WrongUsage } from '../command.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const starter = join(project, 'scripts', 'new', 'starter');

/** What belongs to this computer, or to the course that is here. */
const leftBehind = [
  'node_modules',
  'dist',
  '.cache',
  '.preview',
  'course',
  'README.md',
  'CHANGELOG.md',
  'released-ids.json',
  'signed-off.json',
];

export interface NewCourse {
  readonly title: string;
  /** Where it goes; must not exist yet. */
  readonly folder: string;
  /** The day that stands as that of the first version, until the first release writes its own. */
  readonly day: string;
}

/** "Falls prevention" becomes the id `falls_prevention`, by which LMSs will know the course. */
export function courseIdOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 32)
    .replace(/_+$/, '');
}

/** @throws WrongUsage for a name without letters, and for a folder that is there already */
export function makeCourse({ title, folder, day }: NewCourse): void {
  const id = courseIdOf(title);
  if (!/[a-z]/.test(id))
    throw new WrongUsage(`"${title}" has no letters from a to z. Give the course a name such as "Falls prevention".`);
  if (existsSync(folder)) throw new WrongUsage(`"${folder}" is there already. Choose another folder with --folder.`);
  cpSync(project, folder, {
    recursive: true,
    filter: (path) => !leftBehind.includes(relative(project, path)),
  });
  keepApart(folder);
  const words = join(folder, 'course');
  cpSync(starter, words, { recursive: true, filter: (path) => !/starter[\\/](README|CHANGELOG)\.md$/.test(path) });
  // The words on buttons, and the shapes that editors check by, are those of this house.
  cpSync(join(project, 'course', 'interface.yaml'), join(words, 'interface.yaml'));
  cpSync(join(project, 'course', 'schema'), join(words, 'schema'), { recursive: true });
  const fill = (from: string, to: string) => {
    const text = readFileSync(from, 'utf8');
    const named = text
      .replaceAll('COURSE_TITLE', () => title.replaceAll('"', '’'))
      .replaceAll('COURSE_ID', id)
      .replaceAll('RELEASE_DAY', day);
    writeFileSync(to, named);
  };
  fill(join(words, 'course.yaml'), join(words, 'course.yaml'));
  for (const name of ['README.md', 'CHANGELOG.md']) fill(join(starter, name), join(folder, name));
  // Words of the course that was here are no words of this one.
  const spelling = join(folder, 'cspell.json');
  const settings = JSON.parse(readFileSync(spelling, 'utf8')) as { words: string[] };
  writeFileSync(spelling, `${JSON.stringify({ ...settings, words: houseWords }, null, 2)}\n`);
  for (const file of readdirSync(join(folder, 'test', 'course')))
    if (!generalTests.includes(file)) rmSync(join(folder, 'test', 'course', file));
}

/**
 * The history comes along, so that a mend of the tools can be pulled. But where this course is pushed to, the new one must never
 * go: its address is called "tools" there, to pull from and not to push to.
 */
export function keepApart(folder: string): void {
  const history = join(folder, '.git');
  if (!existsSync(history)) return;
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    // A file in its place leads to the history of another folder, and what is committed here would stand there.
    if (!statSync(history).isDirectory()) throw new Error('a working tree of another folder');
    const remotes = () => git('remote').split('\n').filter(Boolean);
    if (remotes().includes('origin')) git('remote', 'rename', 'origin', 'tools');
    for (const name of remotes()) git('remote', 'set-url', '--push', name, 'this-is-another-course');
  } catch {
    rmSync(history, { recursive: true, force: true });
  }
}

/** What the help pages and the settings of any course say. */
const houseWords = ['fods', 'GDPR', 'Haenszel', 'mailto', 'SCORM', 'unscored', 'WCAG', 'wellbeing', 'xlsb', 'yaml'];
/** Tests that hold for any course; the others were about this one. */
const generalTests = ['changelog.test.ts', 'release-state.test.ts', 'words-in-order.test.ts'];

function newCourse(name: string, options: { readonly folder?: string }): void {
  const folder = resolve(options.folder ?? join(dirname(project), courseIdOf(name).replaceAll('_', '-')));
  makeCourse({ title: name.trim(), folder, day: new Date().toISOString().slice(0, 10) });
  stdout.write(
    `The course "${name.trim()}" is in ${folder}: 2 modules, an activity, 6 questions and the pages that a course needs.\n\nGo on with:\n  cd ${JSON.stringify(folder)}\n  npm start\n\nThen change its words in ${basename(folder)}/course/, one file at a time, and type "npm run check" now and then.\nIts id, "${courseIdOf(name)}", is permanent from the first upload on: change it in course/course.yaml before that, or never.\n${keepIt(folder, name.trim())}`,
  );
}

function keepIt(folder: string, title: string): string {
  const start = existsSync(join(folder, '.git')) ? '' : '  git init\n';
  return `\nKeep it, in this folder, from now on:\n${start}  git add --all\n  git commit -m ${JSON.stringify(`Begin ${title.replace(/["$`\\]/g, '')}`)}\nIt has no address to push to yet: ask whoever keeps your projects for one. It is never pushed to where the first course lies.\n`;
}

/** The command, new each time. */
export function newProgram(): Command {
  return new Command('npm run new --')
    .description('Makes another course: a copy of the tools with a small, complete course in it, beside this folder.')
    .argument('<name>', 'its title, between quotes')
    .option('--folder <path>', 'where it goes (default: a folder named after it, beside this one)')
    .addHelpText(
      'after',
      '\nExample:\n  npm run new -- "Falls prevention"\n\nExit codes: 0 made, 2 wrong usage (nothing was made).',
    )
    .action(newCourse);
}

if (isTyped(import.meta.url)) await runCommand(newProgram());
