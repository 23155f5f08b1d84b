// How each kind of activity is done by ear: what is asked is heard, answered by key, and what it brings is heard.

import type { Activity } from '../../src/model/course.js';
import { isWise } from '../../src/model/verdict.js';
import type { ScreenReaderUser } from './screen-reader-user.js';

type Kind<K extends Activity['kind']> = Extract<Activity, { kind: K }>;

/** Does the activity to its end; the first answer is wrong wherever one can be. */
export async function doActivity(listener: ScreenReaderUser, activity: Activity): Promise<void> {
  const place = `[data-activity="${activity.id}"]`;
  switch (activity.kind) {
    case 'check':
      return checks(
        listener,
        place,
        activity.questions.map(({ options }, at) =>
          codeIn(
            options.map(({ code, right }) => ({ code, isRight: right })),
            at,
          ),
        ),
      );
    case 'ladder':
      return climbs(listener, place, activity);
    case 'duties':
      return sorts(listener, place, activity);
    case 'guess':
      await listener.readsTo(`${place} .cp-way:last-child`);
      await listener.presses('Enter', `${place} .cp-way:last-child`);
      return listener.readsTo(`${place} .cp-outcome`);
    case 'story':
      return hearsStory(listener, place, activity);
    case 'scenario':
      return goesThrough(listener, place, activity);
    case 'self-check':
      return rates(listener, place, activity);
  }
}

/** A wrong code first, then the right ones. */
function codeIn(options: readonly { readonly code: string; readonly isRight: boolean }[], at: number): string {
  return options.find(({ isRight }) => isRight === at > 0)?.code ?? '';
}

async function checks(
  listener: ScreenReaderUser,
  place: string,
  codes: readonly string[],
  isSame = false,
): Promise<void> {
  const submit = `${place} [type=submit]`;
  for (const [at, code] of codes.entries()) {
    // The choices of the ladder are the same each time: heard once, they are gone to.
    if (at === 0 || !isSame) await listener.readsTo(submit);
    if (at === 0) await listener.presses('Enter', submit);
    await listener.presses('Space', `${place} input[value="${code}"]`);
    await listener.presses('Enter', submit);
    if (at === 0) await listener.readsAgain(submit);
    // A single question stays as it is, with its feedback.
    if (codes.length === 1) return;
    await listener.waitsAMoment();
    await listener.presses('Enter', submit);
  }
  await listener.readsTo(`${place} .cp-summary button`);
}

/** @param first whether the first of the two ways is pressed, for each statement */
async function pressesWays(listener: ScreenReaderUser, place: string, first: readonly boolean[]): Promise<void> {
  const submit = `${place} .cp-step__actions button`;
  for (const isFirst of first) {
    await listener.readsTo(`${place} .cp-way:nth-child(2)`);
    await listener.presses('Enter', `${place} .cp-way:nth-child(${isFirst ? 1 : 2})`);
    await listener.readsTo(submit);
    await listener.waitsAMoment();
    await listener.presses('Enter', submit);
  }
  await listener.readsTo(`${place} .cp-summary button`);
}

/** Climbs to the top first, and then places the examples; the first of them wrongly. */
async function climbs(listener: ScreenReaderUser, place: string, { rungs, practices }: Kind<'ladder'>): Promise<void> {
  const submit = `${place} [type=submit]`;
  await listener.readsTo(submit);
  await listener.presses('Space', `${place} input[value="${rungs.at(-1)?.code ?? ''}"]`);
  await listener.presses('Enter', submit);
  const codes = practices.map(({ rung }, at) =>
    codeIn(
      rungs.map(({ code }) => ({ code, isRight: code === rung })),
      at,
    ),
  );
  await checks(listener, place, codes, true);
}

/** Two presses for each card; the first card is sorted wrongly. */
async function sorts(listener: ScreenReaderUser, place: string, { cards }: Kind<'duties'>): Promise<void> {
  const submit = `${place} .cp-step__actions button`;
  for (const [at, { owner, force }] of cards.entries()) {
    if (at === 0) await listener.readsTo(`${place} .cp-force__way--should`);
    const put = at === 0 ? (owner === 'left' ? 'right' : 'left') : owner;
    await listener.presses('Enter', `${place} .cp-sort__owner--${put}`);
    await listener.presses('Enter', `${place} .cp-force__way--${force}`);
    await listener.readsTo(submit);
    await listener.waitsAMoment();
    await listener.presses('Enter', submit);
  }
  await listener.readsTo(`${place} .cp-summary button`);
}

async function hearsStory(listener: ScreenReaderUser, place: string, { steps, asks }: Kind<'story'>): Promise<void> {
  const on = `${place} .cp-story__ways button`;
  for (const _ of steps) {
    await listener.readsTo(on);
    await listener.presses('Enter', on);
  }
  await listener.readsTo(on);
  await listener.presses('Enter', `${place} .cp-story__words .cp-way`);
  await listener.presses('Enter', on);
  await pressesWays(
    listener,
    `${place} story-asks`,
    asks.items.map(({ told }, at) => told === at > 0),
  );
}

/** The wise way, to its end. */
async function goesThrough(
  listener: ScreenReaderUser,
  place: string,
  { scenes, start }: Kind<'scenario'>,
): Promise<void> {
  const sceneOf = (code: string) => scenes.find((scene) => scene.code === code);
  for (let scene = sceneOf(start); scene && scene.choices.length > 0;) {
    const wise = Math.max(0, scene.choices.findIndex(isWise));
    await listener.readsTo(`${place} .cp-ways .cp-way:last-child`);
    await listener.presses('Enter', `${place} .cp-ways .cp-way:nth-child(${wise + 1})`);
    await listener.readsTo(`${place} .cp-talk__ways button`);
    await listener.presses('Enter', `${place} .cp-talk__ways button`);
    scene = sceneOf(scene.choices[wise]?.to ?? '');
  }
  await listener.readsTo(`${place} .cp-talk__ways button`);
}

/** Draws the table too early, then rates each statement. */
async function rates(
  listener: ScreenReaderUser,
  place: string,
  { id, statements, scale }: Kind<'self-check'>,
): Promise<void> {
  const submit = `${place} .cp-step [type=submit]`;
  await listener.readsTo(submit);
  await listener.presses('Enter', submit);
  await listener.presses('Enter', `${place} .nhsuk-error-summary a`);
  for (const [at, { code }] of statements.entries()) {
    await listener.presses('Space', `[id="${id}-${code}-${scale[at % scale.length]?.code}"]`);
  }
  await listener.presses('Enter', submit);
}

/** Takes a step by role, writes in the plan, adds headings and keeps it. */
export async function writesPlan(listener: ScreenReaderUser): Promise<void> {
  const place = '[data-plan]';
  await listener.readsTo(`${place} .cp-plan__roles .cp-way:last-child`);
  await listener.presses('Enter', `${place} .cp-plan__roles .cp-way:last-child`);
  await listener.readsTo(`${place} .cp-plan > :last-child`);
  await listener.presses('a', `${place} .cp-plan textarea`);
  await listener.presses('Enter', `${place} .cp-plan__headings > summary`);
  const headings = `${place} reflection-headings:nth-of-type(1)`;
  await listener.presses('Enter', `${headings} summary`);
  await listener.readsTo(`${headings} button`);
  await listener.presses('Space', `${headings} input`);
  await listener.presses('Enter', `${headings} button`);
  await listener.presses('Enter', `${place} .cp-plan [type=submit]`);
}
