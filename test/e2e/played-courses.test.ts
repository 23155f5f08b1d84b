// Other courses from the same house: each is checked, packed, played to a pass, and looked at with axe. And the sample with
// every setting filled in, and with every one left blank that may be: doing what "Before launch" asks breaks nothing.
// The first in `npm test`, and all of them in a full run.

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import axe from 'axe-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { findingsIn } from '../../scripts/check/check-course.js';
import { compile } from '../../scripts/content/compile.js';
import { readCourse } from '../../scripts/content/parse/read-course.js';
import { quietly } from '../../scripts/command.js';
import { makeCourse } from '../../scripts/new/new.js';
import type { LmsAttempt } from '../../scripts/preview/attempts.js';
import { buildPackages } from '../../scripts/preview/build-packages.js';
import { startPreview } from '../../scripts/preview/start-preview.js';
import { folderOf, writeInto } from '../fixtures/other-courses.js';
import { isFull } from '../fixtures/lms/runs.js';
import { everySettingIn, logo, noSettingIn } from '../fixtures/settings-variants.js';
import { Learner } from './learner.js';
import { Visit } from './visit.js';

const scratch = mkdtempSync(join(tmpdir(), 'other-courses-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const sampleWith = (settings: (text: string) => string) => () => {
  const folder = folderOf('sample-course');
  mkdirSync(dirname(join(folder, 'media/logo.svg')), { recursive: true });
  writeInto(folder, { 'course.yaml': settings(readFileSync(join(folder, 'course.yaml'), 'utf8')), ...logo });
  return folder;
};
const courses = [
  {
    story: 'the sample with every setting filled in',
    words: sampleWith(everySettingIn),
    isDraft: false,
    edition: '1.2',
  },
  {
    story: 'the sample with every setting blank that may be',
    words: sampleWith(noSettingIn),
    isDraft: false,
    edition: '2004-4th',
  },
  {
    story: 'another course, "Falls prevention"',
    words: () => folderOf('falls-prevention'),
    isDraft: false,
    edition: '2004-4th',
  },
  { story: 'a small course in Welsh', words: () => folderOf('welsh-course'), isDraft: false, edition: '1.2' },
  {
    story: 'what "npm run new" makes',
    words: () => {
      makeCourse({ title: 'Plain words', folder: join(scratch, 'plain-words'), day: '2026-11-23' });
      return join(scratch, 'plain-words', 'course');
    },
    isDraft: true,
    edition: '1.2',
  },
] as const;

const sample = compile(readCourse());

describe('of another course', () => {
  it.each(courses.filter((_, at) => isFull || at === 0))(
    '$story: checked, packed and played to a pass',
    { timeout: 240_000 },
    async ({ words, isDraft, edition }) => {
      const courseFolder = words();
      // Faults of the sample's own house, its schemas and its changelog, are tested where they belong, and so is the
      // spelling, which is that of course/.
      const { faults } = await findingsIn(process.cwd(), courseFolder, () => Promise.resolve([]));
      expect(
        faults.filter((fault) => !/^(course\/schema\/|CHANGELOG\.md)|does not name the schema/.test(fault)),
      ).toEqual([]);
      const known = compile(readCourse(courseFolder));
      const folder = mkdtempSync(join(scratch, 'run-'));
      const built = await buildPackages(quietly, {
        courseFolder,
        out: join(folder, 'zips'),
        buildFolder: join(folder, 'course'),
        editions: ['1.2', '2004-4th'],
      });
      expect(built.packages.map(({ fileName }) => fileName.endsWith('-draft.zip'))).toEqual([isDraft, isDraft]);
      const preview = await startPreview({
        ...built,
        page: inject('previewPage'),
        folder,
        port: 5360,
        phase: quietly,
        say: () => undefined,
      });
      try {
        await playedToAPass(preview.url, known, edition);
      } finally {
        await preview.close();
      }
    },
  );
});

async function playedToAPass(
  url: string,
  known: ReturnType<typeof compile>,
  edition: LmsAttempt['edition'],
): Promise<void> {
  const visit = await Visit.open(url);
  const screen = await visit.launch({ edition });
  const learner = new Learner(screen, known);
  await learner.seesSaving('saving.saved');
  expect(await screen.locator('h1').first().innerText()).toContain(known.course.title);
  await axeIsContent(visit, 'the first screen');
  for (const { id, kind } of known.course.sections) {
    if (kind !== 'module') continue;
    // What is word for word as in the sample, axe sees state by state in accessibility-states.test.ts.
    const isLookedAt = isFull || known.html[id] !== sample.html[id];
    await frameOf(visit).evaluate((hash) => {
      location.hash = hash;
    }, id);
    await screen.locator(`#${id}:not([hidden])`).waitFor();
    if (isLookedAt) await axeIsContent(visit, id);
  }
  await frameOf(visit).evaluate(() => {
    location.hash = 'start';
  });
  const quiz = known.course.sections.find(({ kind }) => kind === 'quiz');
  await screen.locator(`a[href="#${quiz?.id}"]`).first().click();
  await learner.startsQuiz();
  await learner.answers(known.course.quiz.slots.length, () => 'right');
  await learner.heading().getByText(learner.words('quiz.result_passed')).waitFor();
  await axeIsContent(visit, 'the result');
  await learner.savesAndExits();
  expect((await visit.report()).heard).toMatchObject({ completion: 'completed', success: 'passed', score: '100' });
  expect(visit.complaints).toEqual([]);
  await visit.leave();
}

function frameOf(visit: Visit) {
  const frame = visit.page.frames().find((one) => one.url().includes('/lms/content/'));
  if (!frame) throw new Error('The course does not play in a frame.');
  return frame;
}

async function axeIsContent(visit: Visit, where: string): Promise<void> {
  const frame = frameOf(visit);
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(async () =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    }),
  );
  expect(
    violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
}
