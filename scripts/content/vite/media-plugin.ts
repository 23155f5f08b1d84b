// Films, sounds, their captions and the logo travel in the package under their own names. Drawings do not: they are inlined.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Compiled } from '../compiled.js';
import { mediaTypeOf } from '../parse/file-kinds.js';

/** @param current the course as it is now; @param folder where its words are */
export function mediaFilesPlugin(current: () => Compiled, folder: () => string): Plugin {
  return {
    name: 'course-media-files',
    /** While words are written the files are served from where they lie. */
    configureServer({ middlewares }) {
      middlewares.use('/media', (request, response, next) => {
        const name = decodeURIComponent((request.url ?? '').slice(1).split('?')[0] ?? '');
        const type = mediaTypeOf(name);
        const path = join(folder(), 'media', name);
        if (!type || /[/\\]/.test(name) || !existsSync(path)) return next();
        response.setHeader('Content-Type', type);
        response.end(readFileSync(path));
      });
    },
    generateBundle() {
      for (const name of mediaNamesOf(current())) {
        this.emitFile({
          type: 'asset',
          fileName: `media/${name}`,
          source: readFileSync(join(folder(), 'media', name)),
        });
      }
    },
  };
}

/** Each file that the words or the settings show, once. */
function mediaNamesOf({ html, settings }: Pick<Compiled, 'html' | 'settings'>): string[] {
  const shown = Object.values(html).flatMap((words) =>
    [...words.matchAll(/src="\.\/media\/([^"]+)"/g)].map(([, name = '']) => name),
  );
  const { logo } = settings.organisation;
  return [...new Set(logo === '' ? shown : [...shown, logo])].sort();
}
