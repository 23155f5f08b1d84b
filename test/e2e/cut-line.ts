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
