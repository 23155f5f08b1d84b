// Component tests: a real browser, the sources as they stand (TypeScript through esbuild, Sass through sass).
import { readFile } from 'node:fs/promises';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { compileAsync } from 'sass';
import { tsImport } from 'tsx/esm/api';

const { launchOptions } = await tsImport('./scripts/browser/browser.ts', import.meta.url);

/** Lets a test link `/src/styles/rest.scss` as a style sheet. */
const sass = {
  name: 'sass',
  resolveMimeType: ({ path }) => (path.endsWith('.scss') ? 'css' : undefined),
  transform: async ({ path }) =>
    path.endsWith('.scss')
      ? (
          await compileAsync(`.${path}`, {
            loadPaths: ['node_modules'],
            quietDeps: true,
            silenceDeprecations: ['import'],
          })
        ).css
      : undefined,
};

/** Lets a test import the interface strings, `import words from '/test/fixtures/sample-course/interface.yaml'`, as the nested object they are. */
const yaml = {
  name: 'yaml',
  resolveMimeType: ({ path }) => (path.endsWith('.yaml') ? 'js' : undefined),
  transform: async ({ path }) => {
    if (!path.endsWith('.yaml')) return undefined;
    const { parse } = await import('yaml');
    return `export default ${JSON.stringify(parse(await readFile(`.${path}`, 'utf8')))};`;
  },
};

export default {
  files: ['test/components/**/*.test.ts'],
  nodeResolve: true,
  concurrency: 2,
  browsers: [playwrightLauncher({ launchOptions: await launchOptions() })],
  plugins: [sass, yaml, esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' })],
  testFramework: { config: { timeout: 20_000 } },
};
