import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../scripts/inspect/archive.js';
import { readXml } from '../../../scripts/inspect/xml.js';
import { goodZip, manifestText } from '../../fixtures/inspect/good-package.js';

const whole = goodZip({}, '2004-4th');

describe('whatever happened to a zip on its way', () => {
  it('bytes that were changed anywhere are read to an end, and never throw', async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
        const zip = Buffer.from(whole);
        for (const [at, value] of changes) zip[at] = value;
        const archive = await archiveOf(zip);
        expect(archive.size).toBe(whole.length);
      }),
      { numRuns: 150 },
    );
  });

  it('changes in the list of files, where every field is a size or an offset, are read to an end', async () => {
    const list = whole.readUInt32LE(whole.length - 6);
    const change = fc.tuple(fc.integer({ min: list, max: whole.length - 1 }), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const zip = Buffer.from(whole);
        for (const [at, value] of changes) zip[at] = value;
        await expect(archiveOf(zip)).resolves.toBeDefined();
      }),
      { numRuns: 250 },
    );
  });

  it('a zip cut short anywhere says so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        expect((await archiveOf(whole.subarray(0, length))).findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('whatever stands in a manifest', () => {
  it('it is read or refused, and never throws', () => {
    const text = manifestText('2004-4th');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(text.length - 1), fc.string({ maxLength: 6 })), { maxLength: 8 }),
        (changes) => {
          const spoilt = changes.reduce(
            (result, [at, words]) => result.slice(0, at) + words + result.slice(at + words.length),
            text,
          );
          expect(['read', 'doctype', 'not-well-formed']).toContain(readXml(spoilt).status);
        },
      ),
      { numRuns: 300 },
    );
  });
});
