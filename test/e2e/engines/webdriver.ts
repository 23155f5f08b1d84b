// The part of W3C WebDriver that the journey needs, over plain HTTP.

import type { Plain, Window } from './engine.js';

/** What WebDriver calls an element in its JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** @param server the driver's address, without a slash at its end */
export async function openWebDriver(server: string, capabilities: object): Promise<Window> {
  const { sessionId } = await send<{ sessionId: string }>('POST', `${server}/session`, {
    capabilities: { alwaysMatch: capabilities },
  });
  const session = `${server}/session/${sessionId}`;
  const execute = <T>(script: string, args: readonly Plain[]) =>
    send<T>('POST', `${session}/execute/sync`, { script, args });
  await send('POST', `${session}/window/rect`, { width: 1366, height: 900 });
  return {
    async go(url) {
      await send('POST', `${session}/url`, { url });
    },
    async enter(selector) {
      const id =
        selector === null ? null : await send('POST', `${session}/element`, { using: 'css selector', value: selector });
      await send('POST', `${session}/frame`, { id });
    },
    ask: (find, ...args) => execute(`return (${find.toString()})(...arguments);`, args),
    async press(find, ...args) {
      const found = await execute<Record<string, string> | null>(`return (${find.toString()})(...arguments);`, args);
      const element = found?.[ELEMENT];
      if (!element) throw new Error('There is nothing to press.');
      await send('POST', `${session}/element/${element}/click`, {});
    },
    async close() {
      await send('DELETE', session);
    },
  };
}

async function send<T>(method: 'POST' | 'DELETE', url: string, body?: object): Promise<T> {
  const response = await fetch(url, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
  });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok)
    throw new Error(`The driver refused ${url.replace(/.*\/session\/[^/]*/, '')}: ${value.error}. ${value.message}`);
  return value;
}
