// The built course on a line that hesitates in the middle of the page: `cut/BYTES/` sends that much of it, and the rest later.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileIn, sendFile } from '../../scripts/preview/static-files.js';

/** Long enough for a browser to draw what it has. */
const HESITATION = 500;

export interface CutLine {
  readonly page: Buffer;
  urlCutAt(bytes: number): string;
  close(): Promise<void>;
}

/** @param folder the built course */
export function serveCut(folder: string): Promise<CutLine> {
  const page = readFileSync(join(folder, 'index.html'));
  const server = createServer((request, response) => {
    const [, bytes = '0', file = ''] = /^\/cut\/(\d+)\/([^?]*)/.exec(request.url ?? '') ?? [];
    if (file === '') {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.write(page.subarray(0, Number(bytes)));
      setTimeout(() => response.end(page.subarray(Number(bytes))), HESITATION);
      return;
    }
    const found = fileIn(folder, file);
    if (found) void sendFile(response, found, {});
    else response.writeHead(404).end();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        page,
        urlCutAt: (bytes) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/cut/${bytes}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      }),
    );
  });
}

export interface BreakingLine {
  readonly url: string;
  /** The next answer for what matches is cut off after that share of it. */
  breakOnce(file: RegExp, share: number, method?: 'GET' | 'HEAD'): void;
  /** How many were, since the last call. */
  broken(): number;
  readonly page: string;
  close(): Promise<void>;
}

/** The built course on a line that breaks once. @param folder the built course */
export function serveBreaking(folder: string): Promise<BreakingLine> {
  let next: { readonly file: RegExp; readonly share: number; readonly method: string } | null = null;
  let count = 0;
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*/, '');
    const found = fileIn(folder, path === '/' ? 'index.html' : path.slice(1));
    if (!found) return void response.writeHead(404).end();
    if (!next || next.method !== request.method || !next.file.test(path)) return void sendFile(response, found, {});
    const bytes = readFileSync(found);
    const sent = bytes.subarray(0, Math.floor(bytes.length * next.share));
    next = null;
    count += 1;
    if (sent.length === 0) return void response.destroy();
    const type = path === '/' ? 'text/html; charset=utf-8' : path.endsWith('.js') ? 'text/javascript' : 'text/css';
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length });
    response.write(sent, () => setTimeout(() => response.destroy(), 50));
  });
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
        breakOnce: (file, share, method = 'GET') => void (next = { file, share, method }),
        broken: () => {
          const before = count;
          count = 0;
          return before;
        },
        page,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      }),
    );
  });
}
