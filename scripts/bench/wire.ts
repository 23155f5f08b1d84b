// The server of the benchmark: the same folders twice, as they are and compressed, as LMSs do the one or the other.

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileIn, sendFile, typeOf } from '../preview/static-files.js';

export interface Wire {
  readonly url: string;
  close(): Promise<void>;
}

/** @param folders what stands under `/plain/<name>/` and, compressed, under `/gzip/<name>/` */
export function serveBoth(folders: Readonly<Record<string, string>>): Promise<Wire> {
  const server = createServer((request, response) => {
    const [, way = '', name = '', path = ''] = /^\/(plain|gzip)\/([\w-]+)\/([^?]*)/.exec(request.url ?? '') ?? [];
    const folder = folders[name];
    const file = folder === undefined ? null : fileIn(folder, path === '' ? 'index.html' : path);
    if (!file) return void response.writeHead(404).end();
    return void (way === 'gzip' ? sendCompressed(response, file) : sendFile(response, file, {}));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      close: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections(); }),
    }));
  });
}

const compressed = new Map<string, Buffer>();

function sendCompressed(response: ServerResponse, file: string): void {
  const bytes = compressed.get(file) ?? gzipSync(readFileSync(file));
  compressed.set(file, bytes);
  response.writeHead(200, { 'Content-Type': typeOf(file), 'Content-Encoding': 'gzip', 'Content-Length': bytes.length, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}
