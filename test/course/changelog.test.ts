import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const textOf = (file: string) => readFileSync(file, 'utf8');

describe('CHANGELOG.md', () => {
  it('has an entry for this version, and each says whether to overwrite', () => {
    const entries = textOf('CHANGELOG.md').split(/^## /m).slice(1);
    const version = /^version: (\S+)$/m.exec(textOf('course/course.yaml'))?.[1] ?? '';
    // Before its first release a course has no version that anybody has seen.
    if (existsSync('released-ids.json'))
      expect(entries.some((entry) => entry.startsWith(`${version} `))).toBe(true);
    for (const entry of entries.filter((one) => !one.startsWith('Unreleased')))
      expect(entry).toMatch(/\*\*Update safety: .+\.\*\*/);
  });
});

