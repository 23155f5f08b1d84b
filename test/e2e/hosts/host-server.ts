// A small LMS page around the built course, with one thing about it that is unusual: how the frame is sandboxed, what
// the server answers, when and how the API is there.

import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileIn, sendFile } from '../../../scripts/preview/static-files.js';
import { hostApi, type HostApi } from './host-api.js';

export interface Host {
  /** The `sandbox` attribute of the frame; none when it is left out. */
  readonly sandbox?: string;
  /** Sent with the course's page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How a script of the course is answered instead of with itself. */
  readonly script?: ScriptAnswer;
  /** How the API behaves; `null` for a page without one. */
  readonly api?: Partial<HostApi> | null;
  /** The screen or part at which the course opens. */
  readonly place?: string;
}

interface ScriptAnswer {
  readonly status?: number;
  readonly type?: string;
  /** Whether the browser may take it for a script whatever its type: without `nosniff`. */
  readonly isGuessed?: boolean;
  readonly body?: string;
  readonly afterMs?: number;
}

export interface ServedHost {
  readonly url: string;
  /** From now on everything of the course is answered like this. */
  answersWith(status: number | null): void;
  close(): Promise<void>;
}

/** The frame that holds the course. */
export const FRAME = '#course';

/** @param folder the built course */
export function serveHost(folder: string, host: Host): Promise<ServedHost> {
  let forced: number | null = null;
  const send = async (response: ServerResponse, path: string) => {
    const file = fileIn(folder, path === '' ? 'index.html' : path);
    if (!file) return void response.writeHead(404).end();
    if (forced !== null) return void response.writeHead(forced).end();
    const { status = 200, type, body, isGuessed, afterMs = 0 } = path.endsWith('.js') ? (host.script ?? {}) : {};
    if (afterMs > 0)
      await new Promise((resolve) => {
        setTimeout(resolve, afterMs);
      });
    if (status !== 200) return void response.writeHead(status, { 'Content-Type': 'text/html' }).end('Blocked');
    if (body !== undefined) return void response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(body);
    if (isGuessed) return void response.writeHead(200, { 'Content-Type': type ?? '' }).end(readFileSync(file));
    const headers = path === '' || path.endsWith('.html') ? { ...host.headers } : {};
    await sendFile(response, file, type === undefined ? headers : { ...headers, 'Content-Type': type });
  };
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '/').slice(1).split('?');
    if (path.startsWith('course/')) return void send(response, path.slice('course/'.length));
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(pageOf(host));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
        answersWith: (status) => {
          forced = status;
        },
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      }),
    );
  });
}

function pageOf({ sandbox, place = '', api = {} }: Host): string {
  const attribute = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
  const script =
    api === null
      ? ''
      : `<script>globalThis.__name ??= (f) => f; (${hostApi.toString()})(${JSON.stringify(api)});</script>`;
  return `<!doctype html><html lang="en"><title>Host</title><style>html,body,iframe{margin:0;border:0;width:100%;height:100%}</style>${script}<iframe id="course" title="Course"${attribute} src="course/#${place}"></iframe>`;
}
