// What the benchmark prints.

import { isMet, type Measured, type Unit } from './bars.js';
import { defaultLanguage } from '../../src/model/default-language.js';

const DIGITS: Readonly<Record<Unit, number>> = {
  times: 2,
  ms: 0,
  bytes: 0,
  calls: 0,
  requests: 0,
  characters: 0,
  shift: 4,
  '%': 1,
  s: 1,
};

export function tableOf(rows: readonly Measured[]): string {
  const cells = rows.map((row) => [
    row.what,
    `≤ ${said(row.limit, row.unit)}`,
    said(row.value, row.unit),
    passMarkOf(row),
    row.note,
  ]);
  const all = [['what', 'bar', 'measured', 'verdict', ''], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A timing is never called a failure: it is this machine's word, at this hour. */
function passMarkOf(row: Measured): string {
  if (isMet(row)) return 'met';
  return row.isFixed ? 'MISSED' : 'not met here';
}

function said(value: number, unit: Unit): string {
  const number = value.toLocaleString(defaultLanguage, {
    minimumFractionDigits: DIGITS[unit],
    maximumFractionDigits: DIGITS[unit],
  });
  if (unit === 'times') return `${number}×`;
  return unit === 'shift' ? number : `${number}${unit === '%' ? '' : ' '}${unit}`;
}
