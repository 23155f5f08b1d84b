// Where the script does not run, the page says so after ten seconds and what to do; where it need not stop, it does not.

import { afterAll, describe, expect, it } from 'vitest';
import { words } from '../learner.js';
import type { Host } from './host-server.js';
import { HostVisit } from './host-visit.js';

const visits: HostVisit[] = [];
const opened = async (host: Host): Promise<HostVisit> => {
  const visit = await HostVisit.open(host);
  visits.push(visit);
  return visit;
};
afterAll(async () => {
  await Promise.all(visits.map((visit) => visit.leave()));
});

// All at once: each waits for ten seconds and does little else.
describe.concurrent('where the script cannot run', () => {
  it.each<{ where: string; host: Host; why: string }>([
    {
      where: 'a web filter answers 403',
      host: { script: { status: 403 } },
      why: words('startup.refused', { answer: 403 }),
    },
    {
      where: 'the server sends it as text/plain and forbids the browser to guess',
      host: { script: { type: 'text/plain' } },
      why: words('startup.type', { answer: 'text/plain' }),
    },
    {
      where: 'the browser is too old for it',
      host: { script: { body: 'class A { #b; static { } #c() {} ?? }' } },
      why: words('startup.fault', { answer: "Uncaught SyntaxError: Unexpected token '??'" }),
    },
    { where: 'the frame has no allow-scripts', host: { sandbox: 'allow-same-origin' }, why: '' },
  ])('$where: the page says that it has not started, and what was seen', async ({ where, host, why }) => {
    const visit = await opened(host);
    const message = visit.frame.locator('.cp-startup');
    await visit.page.waitForTimeout(4000);
    expect(await message.isVisible()).toBe(false);
    await message.waitFor({ timeout: 9000 });
    const text = await message.innerText();
    for (const key of ['title', 'means', 'learner', 'it'] as const) expect(text).toContain(words(`startup.${key}`));
    expect(
      text
        .replace(/\s+/g, ' ')
        .trim()
        .endsWith(why === '' ? words('startup.it') : why),
    ).toBe(true);
    await visit.shows(where);
    expect(await visit.learner.button('app.exit').isVisible()).toBe(false);
  });

  it('a script that comes late takes the message back', async () => {
    const visit = await opened({ script: { afterMs: 11_500 } });
    await visit.frame.locator('.cp-startup').waitFor();
    await visit.learner.seesSaving('saving.saved');
    await visit.shows('The script comes after ten seconds');
    expect(await visit.frame.locator('.cp-startup').isVisible()).toBe(false);
    expect(await visit.learner.button('app.exit').isVisible()).toBe(true);
  });
});

describe('where a module would not run, and a classic script does', () => {
  it.each<{ where: string; host: Host; saving: 'saving.saved' | 'saving.nothing' }>([
    {
      where: 'the server sends .js as text/plain',
      host: { script: { type: 'text/plain', isGuessed: true } },
      saving: 'saving.saved',
    },
    { where: 'the frame has no allow-same-origin', host: { sandbox: 'allow-scripts' }, saving: 'saving.nothing' },
    {
      where: 'only the default Trusted Types policy is allowed',
      host: { headers: { 'Content-Security-Policy': "trusted-types default; require-trusted-types-for 'script'" } },
      saving: 'saving.saved',
    },
    {
      where: 'no Trusted Types policy is allowed',
      host: { headers: { 'Content-Security-Policy': "trusted-types 'none'" } },
      saving: 'saving.saved',
    },
    {
      where: 'nothing inline is allowed',
      host: { headers: { 'Content-Security-Policy': "script-src 'self'; style-src 'self'" } },
      saving: 'saving.saved',
    },
  ])('$where: the quiz plays', async ({ where, host, saving }) => {
    const visit = await opened(host);
    const { learner } = visit;
    await learner.seesSaving(saving);
    await learner.opensQuiz();
    await learner.startsQuiz();
    await learner.answers(2, () => 'right');
    await visit.shows(where);
    expect(await visit.frame.locator('.cp-startup').isVisible()).toBe(false);
  });
});
