// third-party-notices.txt: the licences of everything that goes into a learner's browser.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What is bundled, and the file of its licence. nhsuk-frontend ships none, so its licence is written out below. */
interface Bundled {
  readonly name: string;
  readonly licence: string | null;
}

const bundled: readonly Bundled[] = [
  { name: 'lit', licence: 'LICENSE' },
  { name: 'minisearch', licence: 'LICENSE.txt' },
  { name: 'nhsuk-frontend', licence: null },
];

const nhsLicence = `MIT License

Copyright (c) NHS Digital and contributors

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

export function noticesPlugin(root: string): Plugin {
  return {
    name: 'course-notices',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'third-party-notices.txt', source: noticesOf(root) });
    },
  };
}

export function noticesOf(root: string, parts = bundled): string {
  const notices = parts.map(({ name, licence }) => {
    const folder = join(root, 'node_modules', name);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    const text = licence ? readFileSync(join(folder, licence), 'utf8').trim() : nhsLicence;
    return `${name} ${version}\n\n${text}`;
  });
  return `This contains the following software.\n\n${notices.join('\n\n----------------------------------------\n\n')}\n`;
}
