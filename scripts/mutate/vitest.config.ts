// The tests that a mutated room is judged by: `npm run mutate` names them.
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import {
  BaseSequencer,
  type Reporter,
  type TestModule,
  type TestSpecification,
  type Vite,
  type Vitest,
} from 'vitest/node';
import { KeptWorker } from './kept-worker.js';

process.env['COURSE_FOLDER'] = 'test/fixtures/sample-course';

const tests = (process.env['MUTATE_TESTS'] ?? 'test/unit/**/*.test.ts').split('\n');
/** The first red test ends a mutant: those that play a whole learner or compile a whole course come after those that do not. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      Number(/scripted-learner|compile|cohort|reportOfPeople/.test(readFileSync(moduleId, 'utf8')));
    return [...files].sort((a, b) => isLong(a) - isLong(b));
  }
}

/** A file that cannot be loaded has no red test, and its mutant would pass for one that nobody sees. */
class UnloadedFiles implements Reporter {
  #vitest: Vitest | null = null;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestModuleEnd(module: TestModule): void {
    for (const error of module.errors()) this.#vitest?.state.catchError(error, `not loaded: ${module.moduleId}`);
  }
}

/** Stryker asks for threads that are started for each run. */
const keepsWorker: Vite.Plugin = {
  name: 'keeps-worker',
  configureVitest({ project }) {
    Object.assign(project.config, {
      pool: 'kept',
      poolRunner: { name: 'kept', createPoolWorker: (options: never) => new KeptWorker(options) },
    });
  },
};

export default defineConfig({
  plugins: [keepsWorker],
  test: {
    include: tests,
    setupFiles: ['scripts/mutate/elements-again.ts'],
    reporters: [new UnloadedFiles()],
    sequence: { sequencer: QuickFirst },
    environment: 'node',
    // One start of the modules for all files: a mutant costs a second less.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
