// Every answer as a row of the plain CSV, without a name: what another engine reads, and what this command reads again.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { itemsOf, type Bank } from '../../src/analysis/bank.js';
import { dayText } from '../../src/analysis/read/dates.js';
import { NO_DETAIL, type Reading, type Sitting } from '../../src/analysis/reading.js';

const BATCH = 1 << 20;

/** Columns as docs/assessors.md tells them; `attempt` is the number that the sitting has for this person. */
export async function writeAnswerRows(path: string, { sittings }: Reading, bank: Bank): Promise<number> {
  const items = itemsOf(bank);
  const out = createWriteStream(path);
  let [waiting, count] = ['learner,attempt,id,response,score,date,slot\n', 0];
  for (const sitting of sittings) {
    for (const row of rowsOf(sitting)) {
      waiting += row;
      count += 1;
    }
    if (waiting.length < BATCH) continue;
    if (!out.write(waiting)) await once(out, 'drain');
    waiting = '';
  }
  out.end(waiting);
  await once(out, 'finish');
  return count;

  function rowsOf({ learner, number, items: asked, responses, scores, more = NO_DETAIL }: Sitting): string[] {
    const date = more.day === null ? '' : dayText(more.day);
    return asked.map((item, at) => {
      const { question, slot } = items[item] as (typeof items)[number];
      const response = responses[at] ?? '';
      const cell = response.includes(',') ? `"${response}"` : response;
      return `${learner + 1},${number},${question.id},${cell},${scores[at]},${date},${bank.slots[slot]?.id ?? ''}\n`;
    });
  }
}
