// `npm run check` as the learning team meets it: what it prints can be acted on.
import { describe, expect, it } from 'vitest';
import { unansweredOf } from '../../../scripts/check/addresses.js';
import { checkProgram } from '../../../scripts/check/check.js';
import { typeInProcess } from '../../fixtures/type-in-process.js';
import { jsonSchemas, schemaLineOf } from '../../../scripts/content/parse/json-schemas.js';

describe('the schemas', () => {
  it('know each entry of their file and allow no other', () => {
    const course = JSON.parse(jsonSchemas().get('course.json') ?? '{}') as {
      properties: Record<string, { minimum?: number; maximum?: number }>;
      additionalProperties: boolean;
    };
    expect(course.properties['pass_mark']).toMatchObject({ minimum: 1, maximum: 100 });
    expect(course.additionalProperties).toBe(false);
  });

  it.each([
    ['quiz.yaml', 'schema/quiz.json'],
    ['scenes/ladder.yaml', '../schema/scenes.json'],
    ['scenes/company.yaml', '../schema/company.json'],
    ['activities/ladder.yaml', '../schema/activity.json'],
  ])('are named at the top of %s', (path, schema) => {
    expect(schemaLineOf(path)).toBe(`# yaml-language-server: $schema=${schema}`);
    expect(jsonSchemas().has(schema.replace(/^.*\//, ''))).toBe(true);
  });
});

describe('typed', () => {
  it('prints JSON for a program, with exit code 0', async () => {
    const { stdout, status } = await typeInProcess(checkProgram, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      faults: [],
      readability: { definition: { words: expect.any(Number) } },
    });
    expect(status).toBe(0);
  });

  it('refuses what it does not know, with exit code 2', async () => {
    const { stderr, status } = await typeInProcess(checkProgram, '--fix');
    expect(stderr).toContain('unknown option');
    expect(status).toBe(2);
  });
});

describe('sources that do not answer', () => {
  const source = (id: string, url: string) => ({
    id,
    url,
    short: '',
    title: '',
    author: '',
    year: '',
    checked: '',
    kind: 'law' as const,
    note: '',
  });
  const answers: Readonly<Record<string, () => Promise<Response>>> = {
    'https://a.example/here': async () => new Response('', { status: 200 }),
    'https://a.example/gone': async () => new Response('', { status: 404 }),
    'https://a.example/people-only': async () => new Response('', { status: 403 }),
    'https://a.example/down': () => Promise.reject(new TypeError('fetch failed')),
  };

  it('are named, with the reason; those that only turn programs away are not', async () => {
    const ask = ((url: string) => answers[url]?.()) as typeof fetch;
    const sources = [...Object.keys(answers).map((url) => source(url.slice(18), url)), source('article', '')];
    expect(await unansweredOf(sources, ask)).toEqual([
      { source: 'gone', url: 'https://a.example/gone', why: 'answers 404' },
      { source: 'down', url: 'https://a.example/down', why: 'cannot be reached' },
    ]);
  });
});
