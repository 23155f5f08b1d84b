// The Vite plugin: serves the compiled course as `virtual:course`, writes its words into index.html, and
// builds both again when a word changes.

import { createHash } from 'node:crypto';
import { isAbsolute, relative, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { compile } from '../compile.js';
import type { Words } from '../../../src/model/course.js';
import { idOfNumber, numberOf } from '../../../src/tracking/item-numbers.js';
import { handingIn, loadingOf } from '../../build/script-register.js';
import type { Compiled } from '../compiled.js';
import { bodyOf, headOf } from '../render/index-page.js';
import { prerender } from '../render/prerender.js';
import type { FileOptions } from '../parse/course-files.js';
import { minify } from '../render/minify.js';
import { screenScenes } from '../render/scenes.js';
import { screenIdsOf, screenOf, screensOfAnchors, titleAt } from '../render/screen-words.js';
import { COURSE_FOLDER, readCourse } from '../parse/read-course.js';

/** Each part is a chunk of its own, fetched when it is needed. */
const modules: Readonly<Record<string, (compiled: Compiled, isBuild: boolean) => string>> = {
  'virtual:course': (compiled, isBuild) => {
    const words = blocksOf(compiled.course.words, saidAtLaunch);
    return [
      'const flat = (blocks) => Object.fromEntries(Object.entries(blocks).flatMap(([block, own]) => Object.entries(own).map(([key, text]) => [`${block}.${key}`, text])));',
      `export const course = { ...${settingsOf(compiled)}, ${listsOf(compiled)}, words: flat(${JSON.stringify(words)}) };`,
      'const bring = (part) => part.then((module) => module.default);',
      `export const parts = { ${[
        'questions: () => bring(import("virtual:course/questions"))',
        'activities: () => bring(import("virtual:course/activities"))',
        'scenes: () => bring(import("virtual:course/scenes"))',
        'anchors: () => bring(import("virtual:course/anchors"))',
        // What is said later joins what is said at once: every element has the same words.
        'words: () => bring(import("virtual:course/words")).then((blocks) => Object.assign(course.words, flat(blocks)))',
        `screen: (id) => bring(${isBuild ? loadingOf(screenFileOf(compiled, '${id}')) : `(${screensInDevelopment(compiled)})[id]()`})`,
      ].join(', ')} };`,
    ].join('\n');
  },
  'virtual:course/questions': (compiled) =>
    `export default ${literal(
      compiled.questions.map((question) => ({
        ...question,
        id: idOfNumber(question.number),
        reportedAs: question.id,
        rereadTitle: titleAt(compiled, question.reread),
      })),
    )};`,
  'virtual:course/scenes': ({ scenes }) =>
    `export default ${literal(scenes.filter(({ name }) => screenScenes.includes(name)).map(({ moving }) => moving))};`,
  'virtual:course/activities': ({ activities }) => `export default ${literal(activities)};`,
  'virtual:course/anchors': (compiled) => `export default ${literal(screensOfAnchors(compiled))};`,
  'virtual:course/words': ({ course }) =>
    `export default ${literal(blocksOf(course.words, (block) => !saidAtLaunch(block) && !saidElsewhere.includes(block)))};`,
};

/** What the launch is told of the course, as it is built. */
export const launchCodeOf = (compiled: Compiled): string => modules['virtual:course']?.(compiled, true) ?? '';

/** The words of one screen, in development. */
const SCREEN = 'virtual:course/screen-';

function screensInDevelopment(compiled: Compiled): string {
  const screens = screenIdsOf(compiled).map((id) => `${JSON.stringify(id)}: () => import("${SCREEN}${id}")`);
  return `{ ${screens.join(', ')} }`;
}

function codeOf(id: string, compiled: Compiled, isBuild: boolean): string | undefined {
  if (id.startsWith(SCREEN))
    return `export default ${JSON.stringify(minify(screenOf(compiled, id.slice(SCREEN.length))))};`;
  return modules[id]?.(compiled, isBuild);
}

/**
 * The script that brings a screen. All of them have one mark in their names, made from all their words: the launch knows them
 * without a list, and a page of another version finds none of them.
 */
function screenFileOf(compiled: Compiled, id: string): string {
  const mark = createHash('sha256')
    .update(JSON.stringify([compiled.html, compiled.terms]))
    .digest('hex')
    .slice(0, 8);
  return `screen-${id}-${mark}.js`;
}

function screenFilesOf(compiled: Compiled): readonly { readonly fileName: string; readonly source: string }[] {
  return screenIdsOf(compiled).map((id) => {
    const name = screenFileOf(compiled, id);
    return { fileName: `assets/${name}`, source: handingIn(name, JSON.stringify(minify(screenOf(compiled, id)))) };
  });
}

/** What a learner's launch is told once for the whole course. What is in a section stands in its words. */
function settingsOf({ course }: Compiled): string {
  const { objectives: _, words: __, sections: ___, pages: ____, quiz: _____, ...settings } = course;
  return JSON.stringify(settings);
}

/** What it is told of each page, section and slot: rows, since these grow with the course. Where a slot is taught each question says. */
function listsOf({ course: { pages, sections, quiz } }: Compiled): string {
  const pageRows = pages.map(({ id, title }) => [id, title]);
  const sectionRows = sections.map(({ id, title, minutes, kind }) => [
    id,
    title,
    minutes,
    ...(kind === 'quiz' ? [kind] : []),
  ]);
  const slotRows = quiz.slots.map(({ id, objective, principle, items }) => [
    id,
    objective,
    principle,
    items.map(numberOf),
  ]);
  const slots = `${JSON.stringify(slotRows)}.map(([id, objective, principle, numbers]) => ({ id, objective, principle, items: numbers.map((number) => \`Q\${String(number).padStart(2, "0")}\`) }))`;
  return [
    `pages: ${JSON.stringify(pageRows)}.map(([id, title]) => ({ id, title }))`,
    `sections: ${JSON.stringify(sectionRows)}.map(([id, title, minutes, kind = "module"]) => ({ id, title, minutes, kind }))`,
    `quiz: { passMark: ${quiz.passMark}, slots: ${slots} }`,
  ].join(', ');
}

/** What only the build says stands in the page already, and the assessors have a page of their own. */
const saidElsewhere = ['written', 'assessor', 'startup'];

/** What the frame and the first screen say; the other words come with the first screen after it. */
const saidAtLaunch = (block: string) => ['app', 'saving', 'start'].includes(block);

/** The words by block, which is shorter than by dotted key. */
function blocksOf(words: Words, isWanted: (block: string) => boolean): Readonly<Record<string, Words>> {
  const blocks: Record<string, Record<string, string>> = {};
  for (const [key, text] of Object.entries(words)) {
    const [block = '', ...rest] = key.split('.');
    if (isWanted(block)) (blocks[block] ??= {})[rest.join('.')] = text;
  }
  return blocks;
}

/** A string is parsed faster than a literal of the same size; only for what is small a literal is shorter, and that counts for more. */
const literal = (data: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;

/** What the other plugins ask: the course as it is now, and the folder of its words. */
export interface CoursePlugin extends Plugin {
  readonly current: () => Compiled;
  readonly folder: () => string;
}

/** @param folder where the words are, from the root of the project */
export function coursePlugin(folder = COURSE_FOLDER, options: FileOptions = {}): CoursePlugin {
  let config: ResolvedConfig;
  let compiled: Compiled | null = null;
  const here = () => resolve(config.root, folder);
  const current = () => (compiled ??= compile(readCourse(here()), options));
  return {
    name: 'course',
    current,
    folder: here,
    configResolved(resolved) {
      config = resolved;
    },
    buildStart() {
      compiled = null;
      current();
      for (const file of readCourse(here()).keys()) this.addWatchFile(resolve(here(), file));
    },
    generateBundle() {
      for (const file of screenFilesOf(current())) this.emitFile({ type: 'asset', ...file });
    },
    resolveId: (id) => (id in modules || id.startsWith(SCREEN) ? `\0${id}` : undefined),
    load(id) {
      return id.startsWith('\0virtual:course') ? codeOf(id.slice(1), current(), config.command === 'build') : undefined;
    },
    configureServer(server) {
      server.watcher.add(here());
      server.watcher.on('all', (_event, file) => {
        const path = relative(here(), file);
        if (path.startsWith('..') || isAbsolute(path)) return;
        compiled = null;
        // Settings are in styles as well. What stands in any other file is in the virtual modules, and no script has to be made anew.
        if (path === 'course.yaml') server.moduleGraph.invalidateAll();
        for (const [id, module] of server.moduleGraph.idToModuleMap)
          if (id.startsWith('\0virtual:course')) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: 'full-reload' });
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler: async (page) =>
        headOf(page, current()).replace('<!-- course -->', bodyOf(current(), await prerender(current()))),
    },
  };
}
