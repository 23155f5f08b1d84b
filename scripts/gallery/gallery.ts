// `npm run gallery`: a picture of every state at every size on one page, and the full round of checks.

import { Command, Option } from 'commander';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildCourse } from '../build/build.js';
import { compile } from '../content/compile.js';
import { readCourse } from '../content/parse/read-course.js';
import { isTyped, phasesOn, Refusal, runCommand, typedPath, WrongUsage } from '../command.js';
import { axeFaults, htmlFaults, layoutFaults, spacingFaults, stickAgain, stickToNothing } from './state-checks.js';
import { buildCourses, type Courses } from './built-courses.js';
import { galleryPage } from './gallery-page.js';
import { lighthouseFigures } from './lighthouse.js';
import { runWithScreenReader } from './screen-reader-run.js';
import { scenesPage } from './scenes-page.js';
import { serveFolders } from './static-server.js';
import type { State } from './state.js';
import { STATES } from './states.js';
import { spokenScenes, transcriptText } from './transcript.js';
import { allViews, pictureViews } from './picture-views.js';
import { walkStates } from './walk-states.js';

interface GalleryOptions {
  readonly out: string;
  readonly only?: string;
  readonly check?: true;
  readonly lighthouse?: true;
  readonly heard?: true;
  readonly scenes?: true;
}

const phase = phasesOn();

async function gallery(wishes: GalleryOptions): Promise<void> {
  if (wishes.scenes) return drawn(typedPath(wishes.out));
  const states = STATES.filter(({ id, group }) => !wishes.only || `${id} ${group}`.includes(wishes.only));
  if (states.length === 0)
    throw new WrongUsage(`No state is called "${wishes.only}". The names stand under the pictures of the gallery.`);
  const folder = mkdtempSync(join(tmpdir(), 'course-gallery-'));
  try {
    if (wishes.heard) return await written(folder, typedPath(wishes.out));
    const courses = await phase('Building the course, and once more with long names', () => buildCourses(folder));
    if (wishes.lighthouse) await measured(courses);
    else if (wishes.check) await checked(states, courses);
    else await pictured(states, courses, typedPath(wishes.out));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pictured(states: readonly State[], courses: Courses, out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  let count = 0;
  await phase(`Taking pictures of ${states.length} states`, () =>
    walkStates({
      courses,
      states,
      views: pictureViews,
      say: tellOf(states),
      at: async (page, state, view) => {
        await takePicture(page, state, join(out, `${state.id}-${view.name}.jpg`));
        count += 1;
      },
    }),
  );
  writeFileSync(join(out, 'index.html'), galleryPage(states));
  process.stderr.write(`${count} pictures of ${states.length} states.\n`);
  process.stdout.write(`${join(out, 'index.html')}\n`);
}

async function takePicture(page: Page, { picture }: State, path: string): Promise<void> {
  const options = { path, type: 'jpeg', quality: 50, animations: 'disabled' } as const;
  if (picture === 'window') return void (await page.screenshot(options));
  // What sticks to the window would lie across a picture that is longer than the window.
  await page.evaluate(stickToNothing);
  if (picture === 'page') await page.screenshot({ ...options, fullPage: true });
  else await page.locator(picture).screenshot(options);
  await page.evaluate(stickAgain);
}

async function checked(states: readonly State[], courses: Courses): Promise<void> {
  const found = new Map<string, string[]>();
  let looks = 0;
  await phase(`Checking ${states.length} states at every size in every scheme`, () =>
    walkStates({
      courses,
      states,
      views: allViews,
      say: tellOf(states),
      at: async (page, state, view) => {
        looks += 1;
        const faults = await axeFaults(page);
        if (view === allViews(state)[0]) faults.push(...(await htmlFaults(page)));
        if (view.scheme === 'light' && state.medium === 'screen')
          faults.push(...(await layoutFaults(page)), ...(await spacingFaults(page)));
        for (const fault of faults) found.set(fault, [...(found.get(fault) ?? []), `${state.id} (${view.name})`]);
      },
    }),
  );
  for (const [fault, places] of found) console.log(`${fault}\n  in ${places.length}: ${places.slice(0, 5).join(', ')}`);
  console.log(`${found.size} faults in ${looks} looks at ${states.length} states.`);
  if (found.size > 0) throw new Refusal('Mend what is named above, then check again.');
}

async function measured(courses: Courses): Promise<void> {
  const figures = await phase('Measuring with Lighthouse', () =>
    lighthouseFigures(courses.own, ({ screen, device, accessibility, bestPractices, faults }) => {
      console.log(
        `${screen} (${device}): accessibility ${accessibility}, best practices ${bestPractices}${faults.map((fault) => `\n  ${fault}`).join('')}`,
      );
    }),
  );
  if (figures.some(({ accessibility, bestPractices }) => accessibility < 100 || bestPractices < 100))
    throw new Refusal('Mend what is named above, then measure again.');
}

/** Every scene of the course on one page, for the learning team: no browser is needed. */
function drawn(out: string): void {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'scenes.html'), scenesPage(compile(readCourse()), process.cwd()));
  process.stdout.write(`${join(out, 'scenes.html')}\n`);
}

/** What a learner who only hears the course is told, as a text to be read aloud. */
async function written(folder: string, out: string): Promise<void> {
  const own = await phase('Building the course', () => buildCourse({ outDir: folder }));
  const served = await serveFolders({ own });
  try {
    const scenes = await phase('Going through the course by ear', () => runWithScreenReader(`${served.url}own/`));
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'heard.txt'), transcriptText(spokenScenes(scenes)));
    process.stdout.write(`${join(out, 'heard.txt')}\n`);
  } finally {
    await served.close();
  }
}

function tellOf(states: readonly State[]): (done: number) => void {
  return (done) => {
    if (done % 10 === 0 || done === states.length) process.stderr.write(`  ${done} of ${states.length}\n`);
  };
}

const program = new Command('npm run gallery --')
  .description('Takes a picture of every state of the course at every size, on one page.')
  .option('--out <folder>', 'where the pictures go', 'dist/gallery')
  .option('--only <word>', 'only states with this in their name or group')
  .addOption(
    new Option('--check', 'instead of taking pictures, check every state at every size in every scheme').conflicts(
      'lighthouse',
    ),
  )
  .option('--lighthouse', 'instead of taking pictures, measure the main screens with Lighthouse')
  .addOption(
    new Option(
      '--heard',
      'instead of taking pictures, write down what a virtual screen reader says on the whole way',
    ).conflicts(['check', 'lighthouse']),
  )
  .addOption(
    new Option(
      '--scenes',
      'instead of taking pictures, put every scene of the table and the pen on one page',
    ).conflicts(['check', 'lighthouse', 'heard']),
  )
  .addHelpText(
    'after',
    '\nExamples:\n  npm run gallery\n  npm run gallery -- --only quiz-matching\n  npm run gallery -- --check\n  npm run gallery -- --lighthouse\n  npm run gallery -- --heard\n  npm run gallery -- --scenes\n\nExit codes: 0 done and nothing found, 1 something found, 2 wrong usage.',
  )
  .action(gallery);

if (isTyped(import.meta.url)) await runCommand(program);
