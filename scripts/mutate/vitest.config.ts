// The tests that a mutated room is judged by: `npm run mutate` names them.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

process.env['COURSE_FOLDER'] = 'test/fixtures/sample-course';

/** The first red test ends a mutant, so the suites that take long come last. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => Number(/\.slow\.|platforms/.test(moduleId));
    return [...files].sort((a, b) => isLong(a) - isLong(b));
  }
}

export default defineConfig({
  test: {
    include: (process.env['MUTATE_TESTS'] ?? 'test/unit/**/*.test.ts').split(','),
    sequence: { sequencer: QuickFirst },
    environment: 'node',
    // One start of the modules for all files: a mutant costs a second less.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
