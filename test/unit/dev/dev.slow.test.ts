import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViteDevServer } from 'vite';
import { serveWords } from '../../../scripts/dev/dev.js';

describe('an author who has the course open while writing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'course-dev-'));
  const page = join(folder, 'definition.md');
  let server: ViteDevServer;
  let url = '';
  const served = async () => (await fetch(url)).text();
  /** The words of the first module, as the page asks for them. */
  const words = async () => (await fetch(`${url}@id/__x00__virtual:course/screen-definition`)).text();
  const reloads: string[] = [];

  beforeAll(async () => {
    cpSync('test/fixtures/sample-course', folder, { recursive: true });
    server = await serveWords(0, folder);
    url = server.resolvedUrls?.local[0] ?? '';
    const send = server.ws.send.bind(server.ws) as (payload: unknown) => void;
    server.ws.send = ((payload: { type?: string }) => {
      reloads.push(payload.type ?? '');
      send(payload);
    }) as typeof server.ws.send;
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('sees a saved sentence, and the browser is told to load it', async () => {
    expect(await words()).toContain('What is');
    expect(await words()).not.toContain('A sentence of this minute.');
    writeFileSync(page, `${readFileSync(page, 'utf8')}\nA sentence of this minute.\n`);
    await expect.poll(() => reloads, { timeout: 20_000 }).toContain('full-reload');
    expect(await words()).toContain('A sentence of this minute.');
  });

  it('is told of a slip with file, line and repair, and the next good save is shown', async () => {
    const good = readFileSync(page, 'utf8');
    reloads.length = 0;
    writeFileSync(page, `${good}\nA claim. [@no_such_source]\n`);
    await expect.poll(() => reloads, { timeout: 20_000 }).toContain('full-reload');
    expect(await served()).toMatch(/definition\.md:\d+:\d+.*no_such_source/s);
    reloads.length = 0;
    writeFileSync(page, good);
    await expect.poll(() => reloads, { timeout: 20_000 }).toContain('full-reload');
    expect(await words()).toContain('A sentence of this minute.');
  });
});
