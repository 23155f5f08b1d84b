// Another course from the same house: what the command makes, and what it refuses.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compile } from '../../../scripts/content/compile.js';
import { readCourse } from '../../../scripts/content/parse/read-course.js';
import { courseIdOf, keepApart, makeCourse, newProgram } from '../../../scripts/new/new.js';
import { typeInProcess } from '../../fixtures/type-in-process.js';

const scratch = mkdtempSync(join(tmpdir(), 'new-course-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

describe('a new course', () => {
  it.each([
    ['Falls prevention', 'falls_prevention'],
    ['  Säkerhet på avdelningen! ', 'sa_kerhet_pa_avdelningen'],
    ['Induction for all new colleagues in the Trust', 'induction_for_all_new_colleagues'],
  ])('is known to LMSs by an id made of its name: %s', (name, id) => {
    expect(courseIdOf(name)).toBe(id);
  });

  it('has two modules, six questions, its own readme and changelog, and nothing of the course that was here', () => {
    const folder = join(scratch, 'falls');
    makeCourse({ title: 'Falls prevention', folder, day: '2027-01-04' });
    const { course, questions } = compile(readCourse(join(folder, 'course')));
    expect(course).toMatchObject({ id: 'falls_prevention', title: 'Falls prevention', isDraft: true });
    expect(course.sections.map(({ kind }) => kind)).toEqual(['module', 'module', 'quiz']);
    expect(questions).toHaveLength(6);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toMatch(/^# Falls prevention\n/);
    for (const gone of ['released-ids.json', 'signed-off.json', 'node_modules', 'course/article.txt'])
      expect(existsSync(join(folder, gone))).toBe(false);
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toContain('"start"');
  });

  it('keeps the history to pull mends from, and can never be pushed over the course that was here', () => {
    const folder = join(scratch, 'with-history');
    const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
    mkdirSync(folder);
    git('init', '--quiet');
    git('remote', 'add', 'origin', 'https://git.example.org/first-course.git');
    keepApart(folder);
    expect(git('remote', 'get-url', 'tools').trim()).toBe('https://git.example.org/first-course.git');
    expect(git('remote', '--verbose').match(/first-course\.git \((fetch|push)\)/g)).toEqual([
      'first-course.git (fetch)',
    ]);
    expect(git('remote').trim()).toBe('tools');
  });

  it('leaves the history behind where a commit would land in that of another folder', () => {
    const folder = join(scratch, 'working-tree');
    mkdirSync(folder);
    writeFileSync(join(folder, '.git'), 'gitdir: ../elsewhere/.git/worktrees/here\n');
    keepApart(folder);
    expect(existsSync(join(folder, '.git'))).toBe(false);
  });

  it.each([
    [
      'a folder that is there',
      ['Falls', '--folder', scratch],
      'is there already. Choose another folder with --folder.',
    ],
    ['a name without letters', ['123', '--folder', join(scratch, 'x')], 'has no letters from a to z.'],
  ])('is refused for %s', async (_, args, told) => {
    const { status, stderr } = await typeInProcess(newProgram, ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(told);
  });
});
