// Findings in plain words, for the page and the command alike.

import type { AreaFinding } from '../analysis/area-findings.js';
import type { Bank } from '../analysis/bank.js';
import type { Concern, Finding, Verdict } from '../analysis/findings.js';
import type { ItemStatistics } from '../analysis/item-statistics.js';
import type { ReportView } from './shown.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import { dateText, decimal, percentText } from './number-format.js';

export function concernName(words: Words, concern: Concern): string {
  switch (concern) {
    case 'wrong key':
      return message(words, 'assessor.concern_key');
    case 'backwards':
      return message(words, 'assessor.concern_backwards');
    case 'second key':
      return message(words, 'assessor.concern_second');
    case 'misleading':
      return message(words, 'assessor.concern_misleading');
    case 'known':
      return message(words, 'assessor.concern_known');
    case 'differential':
      return message(words, 'assessor.concern_differential');
    case 'too hard':
      return message(words, 'assessor.concern_hard');
    case 'weak':
      return message(words, 'assessor.concern_weak');
    case 'dead option':
      return message(words, 'assessor.concern_dead');
    case 'too easy':
      return message(words, 'assessor.concern_easy');
  }
}

export function findingText(words: Words, finding: Finding, item: ItemStatistics, report: ReportView): string {
  const { concern, option, right, group } = finding;
  const chosen = item.options.find(({ code }) => code === option);
  const jump = report.trend.changes.find((change) => change.kind === 'jump' && change.item === finding.item);
  const values = {
    option: option.toUpperCase(),
    // The sentence puts it between quotation marks of its own.
    text: (chosen?.text ?? '').replace(/^“([^“”]*)”$/, '$1'),
    key: right.toUpperCase(),
    share: percentText(chosen?.share ?? null),
    facility: percentText(item.facility),
    correlation: decimal(item.discrimination),
    group,
    before: percentText(jump?.before.share ?? null),
    after: percentText(jump?.after.share ?? null),
    since: jump === undefined || jump.since === null ? '' : dateText(jump.since),
  };
  switch (concern) {
    case 'wrong key':
      if (chosen?.group === 'order') return message(words, 'assessor.finding_key_order', values);
      return message(words, chosen?.right ? 'assessor.finding_key_right' : 'assessor.finding_key', values);
    case 'backwards':
      return message(words, 'assessor.finding_backwards', values);
    case 'second key':
      return message(words, 'assessor.finding_second', values);
    case 'misleading':
      return message(words, 'assessor.finding_misleading', values);
    case 'known':
      return message(words, 'assessor.finding_known', values);
    case 'differential':
      return message(words, 'assessor.finding_differential', values);
    case 'too hard':
      return message(words, 'assessor.finding_hard', values);
    case 'weak':
      return message(words, 'assessor.finding_weak', values);
    case 'dead option':
      return message(words, 'assessor.finding_dead', values);
    case 'too easy':
      return message(words, 'assessor.finding_easy', values);
  }
}

/** Never a reassurance without data: how many questions could be judged at all stands first. */
export function verdictText(
  words: Words,
  { least, drawn, enough, judged, withFinding, hasYardstick }: Verdict,
  sittings: number | null,
): string {
  const values = { least, drawn, judged, open: drawn - judged };
  if (sittings === 0) return message(words, 'assessor.verdict_nothing');
  if (enough === 0) return message(words, 'assessor.verdict_none', values);
  if (!hasYardstick || judged === 0) return message(words, 'assessor.no_yardstick');
  if (withFinding > 0) return judged < drawn ? message(words, 'assessor.verdict_found', values) : '';
  return message(words, judged < drawn ? 'assessor.verdict_some' : 'assessor.verdict_all', values);
}

export function areaText(words: Words, { concern, id }: AreaFinding, report: ReportView, bank: Bank): string {
  const slot = report.draw.slots.find((one) => one.id === id);
  switch (concern) {
    case 'uneven draw': {
      const shares = (slot?.items ?? []).flatMap(({ share }) => (share === null ? [] : [share]));
      const [low, high] = shares.length === 0 ? [null, null] : [Math.min(...shares), Math.max(...shares)];
      return message(words, 'assessor.area_uneven', { id, low: percentText(low), high: percentText(high) });
    }
    case 'weak slot': {
      const text = bank.objectives.find((one) => one.id === slot?.objective)?.text ?? '';
      return message(words, 'assessor.area_weak_slot', { id, share: percentText(slot?.share ?? null), text });
    }
    case 'weak principle': {
      const share = report.principles.find((one) => one.id === id)?.share ?? null;
      const text = bank.principles.find((one) => one.id === id)?.title ?? '';
      return message(words, 'assessor.area_weak_principle', { id, share: percentText(share), text });
    }
  }
}
