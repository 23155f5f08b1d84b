import { inspectProgram } from '../../../scripts/inspect/inspect.js';
import { typeInProcess } from '../../fixtures/type-in-process.js';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { usualLimits } from '../../../scripts/inspect/archive.js';
import { hasProblems, inspectionOf } from '../../../scripts/inspect/inspection.js';
import { reportOf } from '../../../scripts/inspect/inspection-report.js';
import { brokenPackages } from '../../fixtures/inspect/broken-packages.js';
import { goodEntries, goodZip, manifestText } from '../../fixtures/inspect/good-package.js';
import { hostileZips } from '../../fixtures/inspect/hostile-zips.js';
import { rawZip } from '../../fixtures/inspect/raw-zip.js';

describe('a learning team inspects a package', () => {
  it.each(['1.2', '2004-4th', '2004-3rd'] as const)('finds nothing wrong with a good package of %s', async (name) => {
    const inspection = await inspectionOf(goodZip({}, name));
    expect(inspection.findings).toEqual([]);
    expect(inspection).toMatchObject({ title: 'Hand washing', identifier: 'hands_manifest' });
  });

  it("reads metadata and vendors' elements without judging them", async () => {
    const lom =
      '<metadata><lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"><general><title><langstring xml:lang="en">Hands</langstring></title></general></lom></metadata>';
    const inspection = await inspectionOf(goodZip({ 'imsmanifest.xml': manifestText('1.2', lom) }));
    expect(inspection.findings).toEqual([]);
  });

  it('finds its way round foreign elements in a long manifest with Windows line ends', async () => {
    const lom = (text: string) =>
      `<metadata><lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"><general><title><langstring>${text}</langstring></title></general></lom></metadata>`;
    const text = manifestText('1.2', lom('Hände 👐'))
      .replace('</schemaversion>', `</schemaversion>${lom('First')}`)
      .replace('<organizations', `<!--${'Ämter 👐\n'.repeat(1500)}-->\n<organizations`)
      .replace('</manifest>', '<vendor:more xmlns:vendor="https://vendor.example"><vendor:x/></vendor:more></manifest>')
      .replaceAll('\n', '\r\n');
    const faulty = text.replace('<file href="index.html"/>', '<file hrf="index.html"/>');
    const line = faulty.slice(0, faulty.indexOf('<file hrf')).split('\n').length;
    expect((await inspectionOf(goodZip({ 'imsmanifest.xml': text.replaceAll(lom('First'), '') }))).findings).toEqual(
      [],
    );
    expect(
      (await inspectionOf(goodZip({ 'imsmanifest.xml': faulty.replaceAll(lom('First'), '') }))).findings.find(
        ({ rule }) => rule === 'schema',
      )?.where[0],
    ).toBe(`imsmanifest.xml:${line}`);
  });

  it.each([
    ['a page of tags that never end', 'index.html', '<img '.repeat(900_000)],
    ['a page of links that never end', 'index.html', '<a href='.repeat(500_000)],
    ['a style of addresses that never end', 'assets/a.css', 'url( '.repeat(900_000)],
    ['a script of imports that lead nowhere', 'assets/a.js', 'import  from '.repeat(300_000)],
    ['a manifest of comments that never end', 'imsmanifest.xml', '<!-- & '.repeat(250_000)],
    ['a manifest of ampersands', 'imsmanifest.xml', `<a>${'&'.repeat(1_500_000)}`],
    [
      'a manifest of attributes',
      'imsmanifest.xml',
      `<a ${Array.from({ length: 100_000 }, (_, at) => `a${at}="x"`).join(' ')}`,
    ],
  ])('does not hang on %s', { timeout: 15_000 }, async (_story, file, text) => {
    const started = performance.now();
    await inspectionOf(goodZip({ [file]: text }));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each(hostileZips)(
    'names the attack: $story',
    { timeout: 10_000 },
    async ({ zip, rule, severity, says, where }) => {
      const inspection = await inspectionOf(zip());
      const found = inspection.findings.find((one) => one.rule === rule);
      expect(found, JSON.stringify(inspection.findings, null, 1)).toMatchObject({ severity, fault: says });
      if (where) expect(found?.where).toEqual(where);
      expect(hasProblems(inspection)).toBe(true);
    },
  );

  it.each(brokenPackages)('names the fault: $story', async ({ zip, rule, severity, says, where }) => {
    const inspection = await inspectionOf(zip());
    const found = inspection.findings.find((one) => one.rule === rule && one.fault === says);
    expect(found, JSON.stringify(inspection.findings, null, 1)).toMatchObject({ severity });
    if (where) expect(found?.where).toEqual(where);
    if (severity === 'advice') expect(inspection.findings.every((one) => one.severity === 'advice')).toBe(true);
  });

  it('stops a slow reading at its time limit', async () => {
    const inspection = await inspectionOf(goodZip(), { ...usualLimits, milliseconds: -1 });
    expect(inspection.findings[0]).toMatchObject({ rule: 'too-slow', severity: 'refused' });
  });

  it('stops when all files together are too large, with no single one suspect', async () => {
    const inspection = await inspectionOf(goodZip(), { ...usualLimits, unpacked: 20_000 });
    expect(inspection.findings.map((one) => one.rule)).toContain('zip-bomb');
  });
});

describe('the report', () => {
  it('says of a good package that it will import', async () => {
    expect(reportOf('hands.zip', await inspectionOf(goodZip()))).toBe(
      'hands.zip\nSCORM 1.2, "Hand washing": 7 files, 8 kB zipped, 44 kB unpacked\nFor Moodle and the Moodle app, Totara, NHS Learning Hub, ESR (OLM), SCORM Cloud\n\nClean: it will import, and nothing was found that an LMS minds.\n',
    );
  });

  it('names the fault, who minds and the repair', async () => {
    const text = reportOf('hands.zip', await inspectionOf(goodZip({ 'lib/save.php': '<?php' })));
    expect(text).toContain('Do not upload it yet: 1 fault for which an LMS refuses or must not be given it.');
    expect(text).toContain(
      'REFUSED  The zip holds a kind of file that could run on a server or a PC.\n    lib/save.php\n  Who minds: Docebo, and web filters.\n  Repair:    Remove it: a course in a browser needs none.',
    );
  });

  it('counts the places beyond the fifth', async () => {
    const files = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`lib/${at}.php`, '']));
    expect(reportOf('hands.zip', await inspectionOf(goodZip(files)))).toContain('    … and 3 more');
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inspect-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const type = (...args: string[]) => typeInProcess(inspectProgram, ...args);
  const saved = (name: string, zip: Buffer) => {
    writeFileSync(join(folder, name), zip);
    return join(folder, name);
  };

  it('writes nothing anywhere, whatever the paths in the zip say', async () => {
    const path = saved(
      'hostile.zip',
      rawZip([
        ...goodEntries(),
        { name: '../escaped.txt', text: 'x' },
        { name: join(folder, 'absolute.txt'), text: 'x' },
      ]),
    );
    const result = await type(path, '--json', '--quiet');
    expect(result.status).toBe(1);
    expect(result.stderr).toBe('');
    const [report] = JSON.parse(result.stdout) as { findings: { rule: string }[] }[];
    expect(report?.findings.map((one) => one.rule)).toEqual(expect.arrayContaining(['path-escapes', 'path-absolute']));
    expect(readdirSync(folder)).toEqual(['hostile.zip']);
    expect(readdirSync(tmpdir())).not.toContain('escaped.txt');
  });

  it('leaves with 0 for a package that will import, and tells its progress on stderr', async () => {
    const result = await type(saved('hands.zip', goodZip()));
    expect([result.status, result.stdout.split('\n')[0]]).toEqual([0, 'hands.zip']);
    expect(result.stderr).toMatch(/^Inspecting hands\.zip …\n {2}done in \d\.\d s\n$/);
  });

  it('leaves with 2 for a file that is not there, and for an option that it does not know', async () => {
    const missing = await type('nowhere.zip');
    expect([missing.status, missing.stderr]).toEqual([
      2,
      'Inspecting nowhere.zip …\nThere is no file "nowhere.zip". Type the path of a .zip, for example dist/packages/course.zip.\n',
    ]);
    expect((await type('--loud', 'x.zip')).status).toBe(2);
    expect((await type()).status).toBe(2);
    expect((await type('--help')).status).toBe(0);
  });
});
