// Which question was asked, where a report has the answers without their questions: only the slot is known then.

import type { Bank, Item } from '../bank.js';
import { itemsOf } from '../bank.js';
import { canonical, fits, unescaped } from '../response.js';
import { authoringOf } from '../../questions/authoring.js';

/**
 * A question is told by its answers only where no answer to it could be one to another question of the slot. Taking just
 * the answers that happen to fit one question would count some of a question's answers and leave others out, and so make
 * the question easier or harder than it is.
 */
export class ToldByPlace {
  readonly #bySlot: readonly (readonly Item[])[];

  constructor(bank: Bank) {
    const items = itemsOf(bank);
    this.#bySlot = bank.slots.map((_, slot) => {
      const own = items.filter((item) => item.slot === slot);
      return own.filter((item) => own.every((other) => other === item || !isMistakable(item, other)));
    });
  }

  /** @param place of the answer among those of its row, from 0; -1 when there is no such thing */
  itemOf(place: number, response: string): { readonly item: Item; readonly attempt: number } | null {
    const slots = this.#bySlot.length;
    if (place < 0 || slots === 0 || response === '') return null;
    const item = this.#bySlot[place % slots]?.find(({ question }) =>
      fits(question, canonical(question, unescaped(response))),
    );
    return item ? { item, attempt: Math.floor(place / slots) + 1 } : null;
  }
}

function isMistakable(one: Item, other: Item): boolean {
  return isSharedBy(one, other) || isSharedBy(other, one);
}

/** Whether an answer to the one may be one to the other: each single part, the right answer and the samples stand for all. */
function isSharedBy({ question, right }: Item, { question: other }: Item): boolean {
  const authoring = authoringOf(question);
  const answers = [right, ...authoring.samplesOf(question), ...authoring.partsOf(question).map(({ code }) => code)];
  return answers.some((answer) => fits(question, answer) && fits(other, canonical(other, answer)));
}
