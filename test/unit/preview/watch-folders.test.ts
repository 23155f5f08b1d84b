import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchFolders, type Watching } from '../../../scripts/preview/watch-folders.js';

describe('while the preview is open', () => {
  let folder = '';
  let watching: Watching;
  const remake = vi.fn(async () => undefined);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watch-'));
    mkdirSync(join(folder, 'pages'));
    writeFileSync(join(folder, 'pages', 'help.md'), 'one');
    remake.mockClear();
    watching = watchFolders([folder], remake, 20);
  });

  afterEach(() => {
    watching.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const made = (times: number) =>
    vi.waitFor(() => expect(remake).toHaveBeenCalledTimes(times), { timeout: 5000, interval: 10 });

  it('a file that is saved again and again, also by an editor that puts a new file in its place, is noticed each time', async () => {
    for (const time of [1, 2, 3]) {
      writeFileSync(join(folder, 'new'), 'one'.repeat(time + 1));
      renameSync(join(folder, 'new'), join(folder, 'pages', 'help.md'));
      await made(time);
    }
    appendFileSync(join(folder, 'pages', 'help.md'), '.');
    await made(4);
  });

  it('a new file and a file that is gone are noticed', async () => {
    writeFileSync(join(folder, 'pages', 'new.md'), 'new');
    await made(1);
    rmSync(join(folder, 'pages', 'new.md'));
    await made(2);
  });

  it('nothing is made when nothing has changed, nor two at once', async () => {
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(remake).not.toHaveBeenCalled();
    let atOnce = 0;
    let most = 0;
    remake.mockImplementation(async () => {
      most = Math.max(most, (atOnce += 1));
      await new Promise((resolve) => setTimeout(resolve, 60));
      atOnce -= 1;
    });
    writeFileSync(join(folder, 'a'), '1');
    await made(1);
    writeFileSync(join(folder, 'b'), '2');
    await made(2);
    expect(most).toBe(1);
  });
});
