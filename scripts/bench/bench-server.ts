// The server of the benchmark: the same folders twice, as they are and compressed, as LMSs do the one or the other.
//
// The slow line brings packets of 1,500 bytes, and a browser draws its first frame from the first packet with words in it.
// A few bytes more or less of styles decide how many words those are, and with them up to 80 ms of layout. So that no page
// is lucky in all its launches, each launch moves both pages on the line by another part of a packet.

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileIn, sendFile, typeOf } from '../preview/static-files.js';

export interface BenchServer {
  readonly url: string;
  close(): Promise<void>;
}

const PACKET = 1500;
const OFFSET = 'X-Offset: \r\n';

/** The address of a page that comes 0 to 1,400 bytes later on the line, another one in each of the `runs`. */
export function offsetIn(run: number, runs: number, url: string): string {
  return `${url}?offset=${Math.floor((Math.max(run, 0) * PACKET) / runs / 100) * 100}`;
}

/** By how many bytes the page of this address comes later. */
export function offsetOf(url: string): number {
  return Number(new URL(url, 'http://localhost').searchParams.get('offset'));
}

function offsetHeader(url: string): Record<string, string> {
  const bytes = offsetOf(url);
  return bytes > 0 ? { 'X-Offset': 'x'.repeat(bytes - OFFSET.length) } : {};
}

/** @param folders what stands under `/plain/<name>/` and, compressed, under `/gzip/<name>/` */
export function serveBoth(folders: Readonly<Record<string, string>>): Promise<BenchServer> {
  const server = createServer((request, response) => {
    const [, way = '', name = '', path = ''] = /^\/(plain|gzip)\/([\w-]+)\/([^?]*)/.exec(request.url ?? '') ?? [];
    const folder = folders[name];
    const file = folder === undefined ? null : fileIn(folder, path === '' ? 'index.html' : path);
    if (!file) return void response.writeHead(404).end();
    const headers = offsetHeader(request.url ?? '');
    return void (way === 'gzip' ? sendCompressed(response, file, headers) : sendFile(response, file, headers));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      }),
    );
  });
}

const compressed = new Map<string, Buffer>();

function sendCompressed(response: ServerResponse, file: string, headers: Record<string, string>): void {
  const bytes = compressed.get(file) ?? gzipSync(readFileSync(file));
  compressed.set(file, bytes);
  response.writeHead(200, {
    'Content-Type': typeOf(file),
    'Content-Encoding': 'gzip',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}
