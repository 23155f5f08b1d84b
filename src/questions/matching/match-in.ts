import type { Code } from '../../model/course.js';
import type { Response } from '../../model/quiz.js';
import { partsOf } from '../kind.js';

/** The target chosen for a pair; `''` when there is none yet. */
export function matchIn(response: Response, pair: Code): Code {
  return (
    partsOf(response)
      .find((part) => part.startsWith(`${pair}.`))
      ?.slice(pair.length + 1) ?? ''
  );
}
