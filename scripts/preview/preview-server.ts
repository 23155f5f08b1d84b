// The server of the preview LMS: the page, the packages under a sub-path, and the few addresses of routes.ts.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from '../command.js';
import { HOST, refusalOf } from './origin-guard.js';
import type { Lms } from './lms-core.js';
import { answerOf } from './routes.js';
import { fileIn, sendFile } from './static-files.js';

/** As strict as an LMS's may be: whatever a package tries to fetch elsewhere is refused by the browser. */
const CONTENT_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const MOST_SENT = 4 * 1024 * 1024;
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
  const answer = answerOf(served.lms, method, path, await bodyOf(request));
  if (answer)
    return void response
      .writeHead(answer.status, { 'Content-Type': answer.type, 'Cache-Control': 'no-store', ...answer.headers })
      .end(answer.body);
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

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_SENT) throw new Error('More was sent than any attempt can hold.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
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
