// Who may speak to the preview server: pages of this very server, on this very computer. Pure.

/** Loopback only: nothing else on the network can reach it. */
export const HOST = '127.0.0.1';

/** What stands between a request and an answer; null lets it through. */
export interface Refusal403 {
  readonly status: number;
  readonly message: string;
}

export interface RequestOrigin {
  readonly method: string;
  /** The headers as sent; undefined when absent. */
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

/**
 * A page elsewhere could point its own name at 127.0.0.1 and read what this server answers (DNS rebinding): its Host
 * gives it away. A page elsewhere could also post to this server without reading the answer: its Origin gives it away.
 */
export function refusalOf({ method, host, origin }: RequestOrigin, port: number): Refusal403 | null {
  const hosts = [`${HOST}:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host))
    return { status: 403, message: `This server answers on http://${HOST}:${port} only.` };
  if (!['GET', 'HEAD', 'POST', 'DELETE'].includes(method))
    return { status: 405, message: `${method} is not answered here.` };
  const isReading = method === 'GET' || method === 'HEAD';
  const isForeign = origin !== undefined && !hosts.some((own) => origin === `http://${own}`);
  if (!isReading && isForeign) return { status: 403, message: 'Only pages of this server may change anything.' };
  return null;
}
