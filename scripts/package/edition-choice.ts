// What --lms and --edition choose.

import { WrongUsage } from '../command.js';
import { editionNames, type EditionName } from './editions.js';
import { lmsTargetOf, lmsTargets, type LmsTarget } from './lms-targets.js';

export interface Choice {
  readonly editions: readonly EditionName[];
  readonly lms: LmsTarget | null;
}

/** @throws WrongUsage for a name that is not in the tables */
export function choiceOf({ lms, edition }: { readonly lms?: string; readonly edition?: string }): Choice {
  if (lms !== undefined && edition !== undefined)
    throw new WrongUsage('Give either --lms or --edition: the LMS decides the edition.');
  if (lms !== undefined) {
    const named = lmsTargetOf(lms);
    if (!named)
      throw new WrongUsage(
        `There is no LMS "${lms}" in the table. Choose one of ${lmsTargets.map(({ name }) => name).join(', ')}; or leave --lms out and take the edition that your LMS asks for.`,
      );
    return { editions: named.editions, lms: named };
  }
  if (edition === undefined) return { editions: editionNames, lms: null };
  const known = editionNames.find((name) => name === edition);
  if (!known) throw new WrongUsage(`There is no edition "${edition}". Choose one of ${editionNames.join(', ')}.`);
  return { editions: [known], lms: null };
}
