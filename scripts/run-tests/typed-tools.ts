// ESLint and lit-analyzer in a process of their own: they share one program, which to make and to check takes longer than
// what either does with it. `fork`ed by typed-stages.ts with the names of stages; answers each with a message.
// What every file is asked, types and the common rules, oxlint has asked (`types` in run-tests.ts), in a fifth of the time.
// A full run asks ESLint and TypeScript's own compiler as well.

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ESLint } from 'eslint';
import { DefaultLitAnalyzerContext, LitAnalyzer, makeConfig } from 'lit-analyzer';
import ts from 'typescript';
import { isTyped } from '../command.js';
import { differencesFor, eslintName, type OxlintConfig } from './rules-asked.js';
import type { TypedAnswer, TypedStage } from './typed-stages.js';

const root = process.cwd();
const isFull = process.env['TEST_FULL'] === '1';

/** Whose templates are checked, and, in `src`, what a browser lacks. */
const BROWSER_CODE = /^(src\/|scripts\/preview\/page\/[^/]+$)/;

/** What a file says that the rules of lit and of custom elements can object to. */
const ELEMENTS = /\blit\b|HTMLElement|customElements/;

/** Where elements and the types of their bindings stand. */
const OWN = /^(src\/|scripts\/preview\/page\/|node_modules\/(typescript|lit|lit-html|lit-element|@lit)\/)/;

const config = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (fault) => {
    throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
  },
} satisfies ts.ParseConfigFileHost);
if (!config) throw new Error('tsconfig.json cannot be read.');
const { fileNames: files, options, errors } = config;

const nameOf = (file: string) => relative(root, file);
const isBrowserCode = (file: string) => BROWSER_CODE.test(nameOf(file));

const oxlint = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as OxlintConfig;

/** The rules that oxlint has asked of every file. */
const asked = Object.fromEntries(Object.keys(oxlint.rules).map((rule) => [eslintName(rule), 'off' as const]));

const TESTS = 'test/**/*.ts';
/** A file of each kind that has rules of its own, and what the overrides call it. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'scripts/command.ts': [],
  'test/unit/model/quiz.test.ts': [TESTS],
  'test/fixtures/questions.ts': [TESTS, 'test/fixtures/**/*.ts'],
};

/** Where oxlint asks something else than ESLint would. */
async function differences(): Promise<string[]> {
  const eslint = new ESLint();
  const found = Object.entries(KINDS).map(async ([file, kind]) => {
    const { rules } = (await eslint.calculateConfigForFile(file)) as { rules: Record<string, unknown[]> };
    return differencesFor(rules, oxlint, kind).map((difference) => `${file}: ${difference}`);
  });
  return (await Promise.all(found)).flat();
}

let made: ts.Program | undefined;
/** Made when it is first asked for: where the cache knows every file, ESLint asks for none. */
const program = () =>
  (made ??= ts.createProgram(isFull ? files : files.filter(isBrowserCode), { ...options, noEmit: true }));

const TOOLS: Readonly<Record<TypedStage, () => Promise<string[]>>> = {
  types() {
    const found = [...errors, ...ts.getPreEmitDiagnostics(program())];
    const host = { getCanonicalFileName: String, getCurrentDirectory: () => root, getNewLine: () => '\n' };
    return Promise.resolve(ts.sortAndDeduplicateDiagnostics(found).map((fault) => ts.formatDiagnostic(fault, host)));
  },

  async lint() {
    // Said to the cache in place of the program, which cannot be written down.
    const programs = Object.defineProperty(Object.assign([], { toJSON: () => 'the program of tsconfig.json' }), 0, {
      enumerable: true,
      get: program,
    });
    const eslint = new ESLint({
      cache: true,
      cacheStrategy: 'content',
      cacheLocation: isFull ? '.cache/eslint-full.json' : '.cache/eslint.json',
      overrideConfig: [
        {
          files: ['**/*.ts'],
          languageOptions: { parserOptions: { projectService: false } },
          rules: isFull ? {} : asked,
        },
        {
          files: isFull ? ['**/*.ts'] : ['src/**/*.ts', 'scripts/preview/page/*.ts'],
          languageOptions: { parserOptions: { programs } },
        },
      ],
    });
    const chosen = isFull
      ? '.'
      : files.filter((file) => isBrowserCode(file) || ELEMENTS.test(readFileSync(file, 'utf8')));
    const results = await eslint.lintFiles(chosen);
    // A warning is a fault as well.
    const faults = results.flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, column, message, ruleId }) =>
          `${nameOf(filePath)}:${line}:${column} ${message} (${ruleId ?? 'syntax'})`,
      ),
    );
    return [...(await differences()), ...faults];
  },

  bindings() {
    const all = program().getSourceFiles();
    // It looks for elements in every file that it is shown: what tests and tools import has none.
    const shown = all.filter(({ fileName }) => OWN.test(nameOf(fileName)));
    const types = Object.assign(Object.create(program()) as ts.Program, { getSourceFiles: () => shown });
    const context = new DefaultLitAnalyzerContext({ getProgram: () => types });
    context.updateConfig(makeConfig({ strict: true }));
    const analyzer = new LitAnalyzer(context);
    const faults = shown
      .filter(({ fileName }) => isBrowserCode(fileName))
      .flatMap((file) =>
        analyzer.getDiagnosticsInFile(file).flatMap(({ location, message, severity, source }) => {
          if (severity !== 'error') return [];
          const { line } = file.getLineAndCharacterOfPosition(location.start);
          return `${nameOf(file.fileName)}:${line + 1} ${message} (${source})`;
        }),
      );
    return Promise.resolve(faults);
  },
};

async function answer(stages: readonly TypedStage[]): Promise<void> {
  let started = performance.now();
  for (const stage of stages) {
    const faults = await TOOLS[stage]();
    const seconds = (performance.now() - started) / 1000;
    started = performance.now();
    const failures = faults.map((message) => ({ name: stage, message }));
    process.send?.({
      stage,
      passed: faults.length === 0 ? 1 : 0,
      failures,
      skipped: [],
      seconds,
    } satisfies TypedAnswer);
  }
}

if (isTyped(import.meta.url)) await answer(process.argv.slice(2) as TypedStage[]);
