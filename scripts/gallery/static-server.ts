// Serves built courses to the browser, as a web server without compression and without an LMS would.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileIn, sendFile } from '../preview/static-files.js';

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** What a file holds whose name has a hash never changes: a second state in the same window need not fetch and compile it anew. */
const HASHED = /-[a-z0-9]{8}\.(?:js|css|svg|png|jpg|webp|woff2)$/;
const KEPT = { 'Cache-Control': 'max-age=600, immutable' };

/** @param folders what stands under each first step of the address */
export function serveFolders(folders: Readonly<Record<string, string>>, port = 0): Promise<Served> {
  const server = createServer((request, response) => {
    const [, first = '', rest = ''] = /^\/([^/?]*)\/?([^?]*)/.exec(request.url ?? '') ?? [];
    const folder = folders[first];
    const file = folder === undefined ? null : fileIn(folder, rest === '' ? 'index.html' : rest);
    if (file) return void sendFile(response, file, HASHED.test(file) ? KEPT : {});
    response.writeHead(404).end();
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () =>
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
