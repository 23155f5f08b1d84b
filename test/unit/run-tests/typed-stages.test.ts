import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startTypedStages } from '../../../scripts/run-tests/typed-stages.js';

const folder = mkdtempSync(join(tmpdir(), 'typed-stages-'));
afterAll(() => rmSync(folder, { recursive: true }));

function tool(name: string, code: string): string {
  const script = join(folder, `${name}.mjs`);
  writeFileSync(script, code);
  return script;
}

const answering = `const [types, lint] = process.argv.slice(2);
process.send({ stage: types, passed: 1, failures: [], skipped: [], seconds: 2 });`;

describe('the stages that one process answers', () => {
  it('have its answers, whether they came before they were asked for or after', async () => {
    const stage = startTypedStages(['types'], 0, tool('answers', answering));
    const early = stage('types');
    await early;
    expect([await early, await stage('types')]).toMatchObject([{ passed: 1 }, { passed: 1 }]);
  });

  it('have failed where it ends without an answer, and say what it said', async () => {
    const stage = startTypedStages(
      ['types', 'lint'],
      0,
      tool('breaks', `${answering}\nthrow new Error('no tsconfig');`),
    );
    expect((await stage('types')).passed).toBe(1);
    expect((await stage('lint')).failures[0]?.message).toMatch(/ended with code 1[^]*no tsconfig/);
  });
});
