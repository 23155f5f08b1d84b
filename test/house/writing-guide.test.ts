// docs/what-you-can-write.md cannot drift: it is what its own examples compile to.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { blockKinds } from '../../scripts/content/render/blocks.js';
import { shownBlocks, writingGuide } from './guide-text.js';

const path = 'docs/what-you-can-write.md';

it('says what its examples become; WRITE_GUIDE=1 npm test -- unit test/house/writing-guide.test.ts writes it anew', () => {
  const guide = writingGuide();
  if (process.env['WRITE_GUIDE']) writeFileSync(path, guide);
  expect(readFileSync(path, 'utf8')).toBe(guide);
});

it('shows every block', () => {
  // Its name is that of the person whose words it holds.
  const elsewhere = ['voice'];
  expect(Object.keys(blockKinds).filter((name) => !shownBlocks.includes(name) && !elsewhere.includes(name))).toEqual(
    [],
  );
});
