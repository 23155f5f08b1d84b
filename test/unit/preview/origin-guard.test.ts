import { describe, expect, it } from 'vitest';
import { refusalOf, type RequestOrigin } from '../../../scripts/preview/origin-guard.js';

const own: RequestOrigin = { method: 'GET', host: '127.0.0.1:8480', origin: undefined };

const rows: readonly { story: string; asking: RequestOrigin; status: number | null }[] = [
  { story: 'the page itself asks', asking: own, status: null },
  { story: 'somebody types localhost', asking: { ...own, host: 'localhost:8480' }, status: null },
  {
    story: 'the page saves an attempt',
    asking: { ...own, method: 'POST', origin: 'http://127.0.0.1:8480' },
    status: null,
  },
  { story: 'a command-line tool saves, without an origin', asking: { ...own, method: 'POST' }, status: null },
  { story: 'a name that somebody pointed at this computer', asking: { ...own, host: 'evil.example' }, status: 403 },
  { story: 'the right name with another port', asking: { ...own, host: '127.0.0.1:80' }, status: 403 },
  { story: 'no name at all', asking: { ...own, host: undefined }, status: 403 },
  { story: 'a page elsewhere posts', asking: { ...own, method: 'POST', origin: 'https://evil.example' }, status: 403 },
  { story: 'a page in a sandboxed frame posts', asking: { ...own, method: 'DELETE', origin: 'null' }, status: 403 },
  { story: 'a method that means nothing here', asking: { ...own, method: 'PUT' }, status: 405 },
];

describe('the gate of the preview server', () => {
  it.each(rows)('$story', ({ asking, status }) => {
    expect(refusalOf(asking, 8480)?.status ?? null).toBe(status);
  });
});
