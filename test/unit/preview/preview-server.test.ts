import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Lms, type CourseKnown } from '../../../scripts/preview/lms-core.js';
import { serve, type Serving } from '../../../scripts/preview/preview-server.js';
import { Store } from '../../../scripts/preview/store.js';
import type { UnzippedPackage } from '../../../scripts/preview/unzip.js';

const course: CourseKnown = { title: 'Course', version: '1.0.0', questions: [], decode: (text) => `says ${text}` };
let folder: string;
let serving: Serving;
let warnings: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'preview-serve-'));
  mkdirSync(join(folder, 'package/assets'), { recursive: true });
  mkdirSync(join(folder, 'page'));
  for (const file of ['package/index.html', 'package/assets/app.js', 'page/index.html', 'secret.txt'])
    writeFileSync(join(folder, file), `this is ${file}`);
  warnings = [];
  serving = await start();
});

afterEach(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

function start(port = 5335): Promise<Serving> {
  const unpacked: UnzippedPackage = {
    edition: '1.2',
    fileName: 'c.zip',
    size: 1,
    revision: 'abc',
    folder: join(folder, 'package'),
    launch: 'index.html',
    masteryScore: null,
  };
  const store = new Store(join(folder, 'attempts.json'), (warning) => warnings.push(warning));
  return serve(
    {
      lms: new Lms(store, () => new Date('2026-11-23T09:34:00Z'), course, [unpacked]),
      page: join(folder, 'page'),
      listeners: new Set(),
    },
    port,
    (port) => warnings.push(`busy ${port}`),
  );
}

interface Reply {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

/** Not fetch(): it would tidy the path up before it is sent. */
function ask(
  path: string,
  options: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent: false,
        host: '127.0.0.1',
        port: serving.port,
        path,
        method: options.method ?? 'GET',
        headers: { host: `127.0.0.1:${serving.port}`, ...options.headers },
      },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => {
          body += chunk.toString();
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    );
    sent.on('error', reject);
    sent.end(options.body === undefined ? undefined : JSON.stringify(options.body));
  });
}

async function newAttempt(): Promise<string> {
  const { body } = await ask('/api/attempts', { method: 'POST', body: { learner: 'learner_1', edition: '1.2' } });
  return (JSON.parse(body) as { id: string }).id;
}

describe('the preview server', () => {
  it('serves the package under a sub-path, with a policy that keeps it to itself', async () => {
    const reply = await ask('/lms/content/1.2/abc/index.html');
    expect(reply).toMatchObject({ status: 200, body: 'this is package/index.html' });
    expect(reply.headers['content-security-policy']).toContain("default-src 'self'");
    expect((await ask('/lms/content/1.2/abc/assets/app.js')).headers['content-type']).toBe(
      'text/javascript; charset=utf-8',
    );
  });

  it.each([
    '/lms/content/1.2/abc/../../secret.txt',
    '/lms/content/1.2/abc/%2e%2e/secret.txt',
    '/lms/content/1.2/abc/..%2f..%2fsecret.txt',
    '/../secret.txt',
    '/%2e%2e%2fsecret.txt',
    '//etc/passwd',
    '/lms/content/1.2/old/index.html',
    '/lms/content/2004-4th/abc/index.html',
    '/attempts.json',
  ])('serves nothing for %s', async (path) => {
    const reply = await ask(path);
    expect(reply.status).toBe(404);
    expect(reply.body).not.toContain('this is');
  });

  it('answers no other host, and changes nothing for a page elsewhere', async () => {
    expect((await ask('/api/overview', { headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await ask('/api/attempts', { method: 'DELETE', headers: { origin: 'https://evil.example' } })).status).toBe(
      403,
    );
  });

  it('listens on the loopback address only', async () => {
    expect(serving.url).toBe(`http://127.0.0.1:${serving.port}/`);
  });

  it('answers HEAD, with which the course looks for the connection', async () => {
    expect(await ask('/lms/content/1.2/abc/index.html', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('keeps an attempt over a restart', async () => {
    const id = await newAttempt();
    await ask(`/api/attempts/${id}/launch`, { method: 'POST', body: { mode: 'normal' } });
    await ask(`/api/attempts/${id}/commit`, {
      method: 'POST',
      body: { held: { suspend_data: 'kept', core: { exit: 'suspend' } } },
    });
    await serving.close();
    serving = await start();
    const relaunch = await ask(`/api/attempts/${id}/launch`, { method: 'POST', body: { mode: 'normal' } });
    expect(JSON.parse(relaunch.body)).toMatchObject({
      href: '/lms/content/1.2/abc/index.html',
      data: { suspend_data: 'kept', core: { entry: 'resume' } },
    });
  });

  it('moves records that cannot be read aside, and says so', async () => {
    await serving.close();
    writeFileSync(join(folder, 'attempts.json'), '{"learners": [');
    serving = await start();
    expect(warnings.join()).toContain('attempts.json.unreadable');
    expect((await ask('/api/overview')).status).toBe(200);
  });

  it('takes the next port when one is busy', async () => {
    const first = serving;
    const second = await start(first.port);
    expect(warnings).toContain(`busy ${first.port}`);
    expect(second.port).toBe(first.port + 1);
    await second.close();
  });

  it('says so when all ports are busy', async () => {
    const taken: Server[] = [];
    for (let port = 5310; port < 5330; port += 1)
      taken.push(
        await new Promise<Server>((resolve) => {
          const one = createServer();
          one.on('error', () => resolve(one));
          one.listen(port, '127.0.0.1', () => resolve(one));
        }),
      );
    await expect(start(5310)).rejects.toThrow(
      'The ports 5310 to 5329 are all in use. Close another program, or choose a port',
    );
    for (const one of taken) one.close();
  });

  it.each([
    {
      story: 'an attempt that was reset',
      path: '/api/attempts/gone/commit',
      body: { held: {} },
      message: 'This attempt is not there any more',
    },
    {
      story: 'an unknown edition',
      path: '/api/attempts',
      body: { learner: 'learner_1', edition: '2005' },
      message: '"edition" must be one of',
    },
    {
      story: 'an edition that was not packed',
      path: '/api/attempts',
      body: { learner: 'learner_1', edition: '2004-4th' },
      message: 'There is no package for "2004-4th"',
    },
    {
      story: 'an unknown learner',
      path: '/api/attempts',
      body: { learner: 'x', edition: '1.2' },
      message: 'There is no learner "x"',
    },
    {
      story: 'a learner without a name',
      path: '/api/learners',
      body: { name: '  ' },
      message: 'A learner needs a name.',
    },
    { story: 'no object', path: '/api/learners', body: 'text', message: 'What was sent is not an object.' },
  ])('refuses $story in words', async ({ path, body, message }) => {
    const reply = await ask(path, { method: 'POST', body });
    expect(reply.status).toBe(409);
    expect((JSON.parse(reply.body) as { message: string }).message).toContain(message);
  });

  it('answers 413 to more than any attempt can hold, and keeps what was there', async () => {
    const id = await newAttempt();
    const held = { suspend_data: 'kept' };
    expect((await ask(`/api/attempts/${id}/commit`, { method: 'POST', body: { held } })).status).toBe(200);
    const large = { held: { suspend_data: 'x'.repeat(5 * 1024 * 1024) } };
    expect(await ask(`/api/attempts/${id}/commit`, { method: 'POST', body: large })).toMatchObject({
      status: 413,
      body: 'More was sent than any attempt can hold. Nothing of it was kept.\n',
    });
    expect(JSON.parse((await ask(`/api/attempts/${id}`)).body)).toEqual(held);
  });

  it('gives no attempt the id of one that was removed, also after a restart', async () => {
    const first = await newAttempt();
    const second = await newAttempt();
    await ask(`/api/attempts/${second}`, { method: 'DELETE' });
    const third = await newAttempt();
    await ask('/api/attempts', { method: 'DELETE' });
    const fourth = await newAttempt();
    await ask(`/api/attempts/${fourth}`, { method: 'DELETE' });
    await serving.close();
    serving = await start();
    const fifth = await newAttempt();
    expect(new Set([first, second, third, fourth, fifth]).size).toBe(5);
    // A window of the removed attempt that is still open saves into nobody else's.
    const late = await ask(`/api/attempts/${second}/commit`, { method: 'POST', body: { held: { a: 'b' } } });
    expect(late.status).toBe(409);
  });
});
