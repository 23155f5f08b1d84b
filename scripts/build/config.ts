// How Vite builds the course: lower-case ASCII names with a hash, addresses that work in any folder of any LMS.

import { COURSE_FOLDER } from '../content/parse/read-course.js';
import { join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { brandStyles } from '../content/checks/weak-brand.js';
import { sheetMargins } from '../content/render/sheet-margins.js';
import { stylesPlugin } from '../content/vite/styles-plugin.js';
import { mediaFilesPlugin } from '../content/vite/media-plugin.js';
import { noticesPlugin } from '../content/vite/notices-plugin.js';
import { plainPages } from '../content/render/plain-pages.js';
import { classicScripts } from './classic-scripts.js';
import { plainPrivates } from './plain-privates.js';
import { coursePlugin } from '../content/vite/course-plugin.js';

export interface BuildOptions {
  /** The folder of the project. */
  readonly root: string;
  /** Where the words are; `course` by default. Absolute, or from the root. */
  readonly courseFolder?: string;
  /** Where the built files go; `dist/course` by default. */
  readonly outDir?: string;
  /** Whether it is marked as a draft; by the open points of the course when this is left out. */
  readonly isDraft?: boolean;
}

export function configOf({
  root,
  courseFolder = COURSE_FOLDER,
  outDir = join('dist', 'course'),
  ...marks
}: BuildOptions): InlineConfig {
  const course = coursePlugin(courseFolder, marks);
  return {
    root,
    base: './',
    publicDir: false,
    plugins: [
      withoutPreloading,
      classicScripts,
      plainPrivates(root),
      course,
      stylesPlugin(
        root,
        () => brandStyles(course.current().settings.brand),
        (styles) => plainPages(course.current(), styles),
        () => sheetMargins(course.current().course),
      ),
      mediaFilesPlugin(course.current, course.folder),
      noticesPlugin(root),
    ],
    server: { host: '127.0.0.1', port: 5300 },
    build: {
      outDir,
      emptyOutDir: true,
      // Chrome and Edge 80, Firefox 78, Safari 14. By their names "?." would be written out for an old fault of Chrome's with
      // long argument lists, which nothing here has.
      target: 'es2020',
      // Some LMSs serve data: fonts and images with the wrong type; and there are none to inline.
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        output: {
          // What every screen is drawn with comes in one script: whoever waits for many small ones waits longer.
          codeSplitting: {
            groups: [
              { name: 'lit', test: /node_modules\/(@lit|lit)\b|\/parts\/(light-element|hydrate|translated-text)\.ts$/ },
              { name: 'signs', test: /\/parts\/(course-scene|double-press|live-region|mark-icon|whole-words)\.ts$/ },
            ],
          },
          hashCharacters: 'base36',
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: (chunk) =>
            `assets/${chunk.name
              .toLowerCase()
              .replace(/[^a-z0-9]+/g, '-')
              .replace(/^-/, '')}-[hash].js`,
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  };
}

/** Vite wraps each dynamic import in code that preloads its styles and modules. There are none: a plain import is enough. */
const withoutPreloading: Plugin = {
  name: 'course-without-preloading',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};
