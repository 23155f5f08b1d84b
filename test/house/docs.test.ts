// What the documents say about the project is so: commands exist, links lead somewhere, notices are whole.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../scripts/content/vite/notices-plugin.js';

const { scripts, dependencies, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  engines: { node: string };
};
const documents = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...readdirSync('docs').map((file) => join('docs', file)),
];
const textOf = (file: string) => readFileSync(file, 'utf8');

/** The program that `npm run name` runs: scripts/run.mjs names the rooms that are not called after their command. */
function programOf(name: string): string {
  const command = /^node scripts\/run\.mjs (\S+)$/.exec(scripts[name] ?? '')?.[1] ?? '';
  const rooms = /const ROOMS = (\{.*\});/.exec(textOf('scripts/run.mjs'))?.[1] ?? '';
  const room = new RegExp(`\\b${command}: '([a-z-]+)'`).exec(rooms)?.[1] ?? command;
  return join('scripts', room, `${room}.ts`);
}
/** Without the examples between fences, for what only a reader of the page follows. */
const readAs = (file: string) => textOf(file).replace(/^```[\s\S]*?^```$/gm, '');
const cases = (pattern: RegExp, of: (file: string) => string = textOf) =>
  documents.flatMap((file) =>
    [...new Set([...of(file).matchAll(pattern)].map(([match]) => match))].map((match) => [match, file] as const),
  );

describe('a command that a document names', () => {
  it.each(cases(/npm (?:run [a-z-]+|start|test)/g))('%s, in %s', (command) => {
    const name = command.replace(/^npm (run )?/, '');
    expect(Object.keys(scripts)).toContain(name);
    expect(existsSync(programOf(name)), programOf(name)).toBe(true);
  });

  it.each(cases(/npm (?:run [a-z-]+|start|test) -- [^`\n]*--[a-z-]+/g))('%s, in %s, takes its options', (command) => {
    const name = /^npm (?:run )?([a-z-]+)/.exec(command)?.[1] ?? '';
    const source = textOf(programOf(name));
    for (const [, option = ''] of command.matchAll(/ --([a-z][a-z-]*)/g)) {
      if (option !== 'help') expect(source).toMatch(new RegExp(`'--(no-)?${option.replace(/^no-/, '')}\\b`));
    }
  });
});

describe('a link in a document leads somewhere', () => {
  const anchorsOf = (file: string) =>
    [...textOf(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );

  it.each(cases(/\]\((?!https?:|mailto:)[^)]+\)/g, readAs))('%s in %s', (link, from) => {
    const [path = '', anchor] = link.slice(2, -1).split('#');
    const file = path === '' ? from : join(dirname(from), path);
    expect(existsSync(file), file).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(file)).toContain(anchor);
  });

  it.each(cases(/`(?:course|docs|test|scripts|src)\/[a-z][\w./-]*`/g))('%s in %s is there', (path) => {
    // Some files a course may have or not: a new one begins without them.
    if (/^`course\/(wording\.yaml|article\.txt|kit\/)`$/.test(path)) return;
    expect(existsSync(path.slice(1, -1))).toBe(true);
  });
});

describe('README.md', () => {
  it('says in one sentence what it is and for whom, and gives the two commands', () => {
    const [, sentence = ''] = textOf('README.md').split('\n\n');
    expect(sentence.trim().split(/[.!?](?=\s)/)).toHaveLength(1);
    expect([...textOf('README.md').matchAll(/^npm .*?(?=\s+#|$)/gm)].map(([command]) => command)).toEqual([
      'npm start',
      'npm test',
    ]);
  });

  it('names the Node.js that is needed', () => {
    const needed = engines.node.replace('>=', '');
    expect(textOf('README.md')).toContain(`${needed} or newer`);
    expect(textOf('docs/learning-team.md')).toContain(`${needed} or newer`);
  });
});

describe('the guide for the learning team', () => {
  const guide = textOf('docs/learning-team.md');

  it('has a row and a how-to for each LMS that can be packed for', async () => {
    const { lmsTargets: lmss } = await import('../../scripts/package/lms-targets.js');
    for (const { name, title } of lmss) {
      expect(guide).toContain(`\`${name}\``);
      expect(textOf('docs/lms.md')).toMatch(new RegExp(`^### ${title.split(/ and | \(/)[0] ?? ''}$`, 'm'));
    }
  });

  it('names each fault that the preview can switch on', () => {
    const switches = [...textOf('scripts/preview/page/fault-switches.ts').matchAll(/label: '([^']+)',\s+when/g)].map(
      ([, label = '']) => label,
    );
    expect(switches.length).toBeGreaterThan(5);
    expect(switches.filter((label) => !guide.includes(`| ${label}: `))).toEqual([]);
  });
});

describe('THIRD-PARTY-NOTICES.md', () => {
  it('holds what the packages hold, for each thing that is built in', () => {
    const notices = noticesOf('.');
    expect(textOf('THIRD-PARTY-NOTICES.md')).toContain(notices.trim());
    expect(Object.keys(dependencies).filter((name) => !notices.includes(`${name} ${dependencies[name]}\n`))).toEqual(
      [],
    );
  });
});
