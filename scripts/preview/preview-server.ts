// The server of the preview LMS: the page, the packages under a sub-path, and the few addresses of routes.ts.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from '../command.js';
import { HOST, refusalOf } from './origin-guard.js';
import type { Lms } from './lms-core.js';
import { answerOf } from './routes.js';
import { fileIn, sendFile } from './static-files.js';

/**
 * Whatever a package tries to fetch elsewhere is refused by the browser. Scripts in the page are allowed here, since the
 * web edition is one file; which of them may run the page itself says, by their hashes.
 */
const CONTENT_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const MOST_SENT = 4 * 1024 * 1024;
const MOST_READ = 16 * MOST_SENT;
const PORTS_TRIED = 20;

export interface Served {
  readonly lms: Lms;
  /** The folder of the LMS's own page. */
  readonly page: string;
  /** Pages that wait to hear of a change. */
  readonly listeners: Set<ServerResponse>;
}

export interface Serving {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** @param onBusy told when a port is taken, before the next one is tried */
export async function serve(served: Served, port: number, onBusy: (port: number) => void): Promise<Serving> {
  for (let tried = port; tried < port + PORTS_TRIED; tried += 1) {
    const server = await listening(served, tried);
    if (server)
      return { url: `http://${HOST}:${portOf(server)}/`, port: portOf(server), close: () => closed(server, served) };
    onBusy(tried);
  }
  throw new Refusal(
    `The ports ${port} to ${port + PORTS_TRIED - 1} are all in use. Close another program, or choose a port: npm start -- --port 8500`,
  );
}

function listening(served: Served, port: number): Promise<Server | null> {
  const server = createServer((request, response) => {
    respond(served, portOf(server), request, response).catch((cause: unknown) => {
      process.stderr.write(
        `${request.method} ${request.url}: ${cause instanceof Error ? cause.stack : String(cause)}\n`,
      );
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen(port, HOST, () => resolve(server));
  });
}

async function respond(
  served: Served,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', headers } = request;
  const refused = refusalOf({ method, host: headers.host, origin: headers.origin }, port);
  if (refused) return say(response, refused.status, refused.message);
  const path = (request.url ?? '/').replace(/[?#].*$/s, '');
  if (method === 'GET' && path === '/events') return listen(served, response);
  const body = await bodyOf(request);
  if (body === null) {
    response.setHeader('Connection', 'close');
    return say(response, 413, 'More was sent than any attempt can hold. Nothing of it was kept.');
  }
  const answer = answerOf(served.lms, method, path, body);
  if (answer) {
    response
      .writeHead(answer.status, { 'Content-Type': answer.type, 'Cache-Control': 'no-store', ...answer.headers })
      .end(answer.body);
    // What one window saves, the assessor view of another shows: as the exports do.
    if (method !== 'GET' && answer.status === 200)
      for (const page of served.listeners) page.write('event: records\ndata: {}\n\n');
    return;
  }
  const found = method === 'POST' || method === 'DELETE' ? null : fileAt(served, path);
  if (!found) return say(response, 404, 'There is nothing at this address.');
  await sendFile(response, found, { 'Content-Security-Policy': CONTENT_POLICY });
}

/** A file of a package under its sub-path, or of the LMS's own page. */
function fileAt({ lms, page }: Served, path: string): string | null {
  const content = /^\/lms\/content\/([\w.-]+)\/(\w+)(\/.*)$/.exec(path);
  if (!content) return fileIn(page, path === '/' ? '/index.html' : path);
  const opened = lms.packages.find(({ edition, revision }) => edition === content[1] && revision === content[2]);
  return opened ? fileIn(opened.folder, content[3] ?? '') : null;
}

function listen({ listeners }: Served, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': waiting\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

/** Null for more than is taken. The rest is read and dropped: a sender who is cut off never hears why. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_READ) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_READ) return null;
    if (size <= MOST_SENT) chunks.push(chunk);
  }
  return size > MOST_SENT ? null : Buffer.concat(chunks).toString('utf8');
}

function say(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${message}\n`);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function closed(server: Server, { listeners }: Served): Promise<void> {
  for (const listener of listeners) listener.end();
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
