// The Vite plugin: serves the compiled course as `virtual:course`, writes its words into index.html, and
// builds both again when a word changes.

import { isAbsolute, relative, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { compile } from '../compile.js';
import type { QuizPlan, TaughtPlan, Words } from '../../../src/model/course.js';
import type { Compiled } from '../compiled.js';
import { bodyOf, headOf } from '../render/index-page.js';
import { prerender } from '../render/prerender.js';
import type { FileOptions } from '../parse/course-files.js';
import { screenScenes } from '../render/scenes.js';
import { COURSE_FOLDER, readCourse } from '../parse/read-course.js';

/** Each part is a chunk of its own, fetched when it is needed. */
const modules: Readonly<Record<string, (compiled: Compiled) => string>> = {
  'virtual:course': ({ course: { objectives: _, ...course } }) =>
    [
      `const { words: blocks, ...rest } = ${JSON.stringify({ ...course, quiz: plainPlan(course.quiz), words: blocksOf(course.words) })};`,
      'const words = Object.fromEntries(Object.entries(blocks).flatMap(([block, own]) => Object.entries(own).map(([key, text]) => [`${block}.${key}`, text])));',
      'export const course = { ...rest, words };',
      'const bring = (part) => part.then((module) => module.default);',
      'export const parts = { questions: () => bring(import("virtual:course/questions")), activities: () => bring(import("virtual:course/activities")), scenes: () => bring(import("virtual:course/scenes")) };',
    ].join('\n'),
  'virtual:course/questions': ({ questions }) => `export default ${literal(questions)};`,
  'virtual:course/scenes': ({ scenes }) =>
    `export default ${literal(scenes.filter(({ name }) => screenScenes.includes(name)).map(({ moving }) => moving))};`,
  'virtual:course/activities': ({ activities }) => `export default ${literal(activities)};`,
};

/** Where a slot is taught each question says for itself. */
function plainPlan({ passMark, slots }: TaughtPlan): QuizPlan {
  return { passMark, slots: slots.map(({ section: _, anchor: __, ...slot }) => slot) };
}

/** What only the build says stands in the page already, and the assessors have a page of their own. */
const saidElsewhere = ['written', 'assessor', 'startup'];

/** The words by block, which is shorter than by dotted key. */
function blocksOf(words: Words): Readonly<Record<string, Words>> {
  const blocks: Record<string, Record<string, string>> = {};
  for (const [key, text] of Object.entries(words)) {
    const [block = '', ...rest] = key.split('.');
    if (!saidElsewhere.includes(block)) (blocks[block] ??= {})[rest.join('.')] = text;
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
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load(id) {
      return modules[id.replace(/^\0/, '')]?.(current());
    },
    configureServer(server) {
      server.watcher.add(here());
      server.watcher.on('all', (_event, file) => {
        const path = relative(here(), file);
        if (path.startsWith('..') || isAbsolute(path)) return;
        compiled = null;
        server.moduleGraph.invalidateAll();
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
