// Walks the states, several at a time, and does something in each view of each.

import { availableParallelism } from 'node:os';
import type { Page } from 'playwright-core';
import { StateBrowser, emulate } from './browser-page.js';
import type { Courses } from './built-courses.js';
import { serveFolders } from './static-server.js';
import type { State } from './state.js';
import type { View } from './picture-views.js';

export interface StateWalk {
  readonly courses: Courses;
  readonly states: readonly State[];
  readonly views: (state: State, at: number) => readonly View[];
  /** Does its work on the page as it stands. */
  readonly at: (page: Page, state: State, view: View) => Promise<void>;
  /** Hears after each state how many are done. */
  readonly say: (done: number) => void;
}

/** Each state is reached once, and then looked at in each of its views. */
export async function walkStates({ courses, states, views, at, say }: StateWalk): Promise<void> {
  const served = await serveFolders(courses);
  const stage = await StateBrowser.open({ own: `${served.url}own/`, long: `${served.url}long/` });
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let index = next++; index < states.length; index = next++) {
      const state = states[index] as State;
      await visit(stage, state, views(state, index), at);
      done += 1;
      say(done);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.max(2, availableParallelism() - 1) }, work));
  } finally {
    await stage.close();
    await served.close();
  }
}

async function visit(stage: StateBrowser, state: State, views: readonly View[], at: StateWalk['at']): Promise<void> {
  const [first] = views;
  if (!first) return;
  const { page, close } = await stage.show(state, first.size, first.scheme).catch((cause: unknown) => {
    throw new Error(`The state "${state.id}" (${state.group}: ${state.title}) cannot be reached.`, { cause });
  });
  for (const view of views) {
    await page.setViewportSize(view.size);
    await emulate(page, state, view.scheme);
    // Another width puts what the state is about elsewhere, and on a page of everything far away.
    if (state.script === 'off') await page.evaluate(() => document.querySelector(':target')?.scrollIntoView());
    else
      await page.evaluate(() => {
        if (document.activeElement !== document.body) document.activeElement?.scrollIntoView({ block: 'center' });
      });
    await at(page, state, view);
  }
  await close();
}
