// What a learner said at the beginning about their own work, for the activities that look back on it. Pure.

import type { Activity, Code, Id, Words } from '../../model/course.js';
import { message } from '../../model/messages.js';
import type { DrawnScene } from '../../model/scene.js';

export interface FirstGuess {
  /** What the learner said, and what the ladder calls it. */
  readonly sentence: string;
  /** The scene of the rung; null where no rung was meant. */
  readonly picture: DrawnScene | null;
}

/** Null while nothing was said. */
export function guessOf(
  activities: readonly Activity[],
  answers: Readonly<Record<Id, Readonly<Record<Code, Code>>>>,
  words: Words,
): FirstGuess | null {
  for (const activity of activities) {
    if (activity.kind !== 'guess') continue;
    const code = answers[activity.id]?.[activity.item];
    const choice = activity.choices.find((candidate) => candidate.code === code);
    if (!choice) continue;
    const said = message(words, 'activities.guessed', { text: choice.text });
    const named = choice.rung === undefined ? '' : message(words, 'activities.guessed_rung', { rung: choice.rung });
    return { sentence: `${said} ${named}`.trim(), picture: choice.picture ?? null };
  }
  return null;
}
