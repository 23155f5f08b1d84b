// The tools that read types, in a process of their own: they share one program, which to make and to check takes longer
// than what any of them does with it. `fork`ed by typed-stages.ts with the names of stages; answers each with a message.

import { mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import { ESLint } from 'eslint';
import { DefaultLitAnalyzerContext, LitAnalyzer, makeConfig } from 'lit-analyzer';
import ts from 'typescript';
import { isTyped } from '../command.js';
import type { TypedAnswer, TypedStage } from './typed-stages.js';

type Program = ts.EmitAndSemanticDiagnosticsBuilderProgram;

const root = process.cwd();

/** Whose templates are checked. */
const TEMPLATES = /^(src\/|scripts\/preview\/page\/[^/]+$)/;

/** Where elements and the types of their bindings stand. */
const OWN = /^(src\/|scripts\/preview\/page\/|node_modules\/(typescript|lit|lit-html|lit-element|@lit)\/)/;

function readProgram(): Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    { noEmit: true, incremental: true, tsBuildInfoFile: '.cache/tsc.json' },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (fault) => {
        throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
      },
    },
  );
  if (!config) throw new Error('tsconfig.json cannot be read.');
  return ts.createIncrementalProgram({
    rootNames: config.fileNames,
    options: config.options,
    configFileParsingDiagnostics: config.errors,
  });
}

const TOOLS: Readonly<Record<TypedStage, (program: Program) => Promise<string[]>>> = {
  types(program) {
    const found = [
      ...program.getConfigFileParsingDiagnostics(),
      ...program.getOptionsDiagnostics(),
      ...program.getSyntacticDiagnostics(),
      ...program.getGlobalDiagnostics(),
      ...program.getSemanticDiagnostics(),
    ];
    mkdirSync('.cache', { recursive: true });
    program.emit();
    const host = { getCanonicalFileName: String, getCurrentDirectory: () => root, getNewLine: () => '\n' };
    return Promise.resolve(ts.sortAndDeduplicateDiagnostics(found).map((fault) => ts.formatDiagnostic(fault, host)));
  },

  async lint(program) {
    // Said to the cache in place of the program, which cannot be written down.
    const programs = Object.assign([program.getProgram()], { toJSON: () => 'the program of tsconfig.json' });
    const eslint = new ESLint({
      cache: true,
      cacheStrategy: 'content',
      cacheLocation: '.cache/eslint.json',
      overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false, programs } } }],
    });
    const results = await eslint.lintFiles('.');
    // A warning is a fault as well.
    return results.flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, column, message, ruleId }) =>
          `${relative(root, filePath)}:${line}:${column} ${message} (${ruleId ?? 'syntax'})`,
      ),
    );
  },

  bindings(program) {
    const all = program.getProgram().getSourceFiles();
    // It looks for elements in every file that it is shown: what tests and tools import has none.
    const shown = all.filter(({ fileName }) => OWN.test(relative(root, fileName)));
    const types = Object.assign(Object.create(program.getProgram()) as ts.Program, { getSourceFiles: () => shown });
    const context = new DefaultLitAnalyzerContext({ getProgram: () => types });
    context.updateConfig(makeConfig({ strict: true }));
    const analyzer = new LitAnalyzer(context);
    const faults = shown
      .filter(({ fileName }) => TEMPLATES.test(relative(root, fileName)))
      .flatMap((file) =>
        analyzer.getDiagnosticsInFile(file).flatMap(({ location, message, severity, source }) => {
          if (severity !== 'error') return [];
          const { line } = file.getLineAndCharacterOfPosition(location.start);
          return `${relative(root, file.fileName)}:${line + 1} ${message} (${source})`;
        }),
      );
    return Promise.resolve(faults);
  },
};

async function answer(stages: readonly TypedStage[]): Promise<void> {
  let started = performance.now();
  const program = readProgram();
  for (const stage of stages) {
    const faults = await TOOLS[stage](program);
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
