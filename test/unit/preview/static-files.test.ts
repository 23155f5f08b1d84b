import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileIn } from '../../../scripts/preview/static-files.js';

let outside: string;
let folder: string;

beforeAll(() => {
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'preview-files-')));
  folder = join(outside, 'package');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(outside, 'package-2'));
  for (const file of [
    'package/index.html',
    'package/assets/a b.js',
    'package/.secret',
    'package-2/index.html',
    'secret.txt',
  ])
    writeFileSync(join(outside, file), file);
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
});

afterAll(() => rmSync(outside, { recursive: true }));

describe('a file of the package', () => {
  it.each([
    { path: '/index.html', file: 'index.html' },
    { path: '//index.html', file: 'index.html' },
    { path: '/assets/a%20b.js', file: 'assets/a b.js' },
  ])('$path is served', ({ path, file }) => {
    expect(fileIn(folder, path)).toBe(join(folder, file));
  });
});

describe('nothing outside the package', () => {
  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2E%2E%2Fsecret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/../package-2/index.html',
    '/link.txt',
    '/.secret',
    '/%2esecret',
    '/index.html%00.js',
    '/%',
    '/%ff',
    '/C:/secret.txt',
    '/assets',
    '/',
    '',
    '/nothing.html',
    '/./index.html',
  ])('%s is not served', (path) => {
    expect(fileIn(folder, path)).toBeNull();
  });
});
