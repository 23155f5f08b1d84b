// What came of the mutants: which were seen, which were not, and which of those are known to be harmless, with the reason.

import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Stryker } from '@stryker-mutator/core';
import { z } from 'zod';

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

const harmless = z.array(
  z.strictObject({
    file: z.string(),
    /** Text of the line where the mutant begins; lines move, so no number. */
    line: z.string().min(1),
    /** What the mutant puts there; every mutant of the line when it is left out. */
    to: z.string().optional(),
    why: z.string().min(20),
  }),
);
type Harmless = z.infer<typeof harmless>[number];

interface Survivor {
  readonly file: string;
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly isCovered: boolean;
}

export interface Judged {
  readonly killed: number;
  /** Of the killed, those that went round in a loop a hundred times as often as the code does. */
  readonly looped: number;
  /** Of the killed, those that were stopped by the clock; a busy machine may be one of the reasons. */
  readonly timedOut: number;
  /** Run once when their module is loaded, and left out. */
  readonly left: number;
  /** Whose tests could not even be loaded; they do not count. */
  readonly broken: number;
  readonly survivors: readonly Survivor[];
  readonly excused: readonly (Survivor & { readonly why: string })[];
  /** Of those that count. */
  readonly score: number;
}

export function harmlessMutants(): Harmless[] {
  return harmless.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'harmless.json'), 'utf8')));
}

export function judged(results: readonly MutantResult[], known: readonly Harmless[]): Judged {
  const killed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const looped = results.filter(({ status, statusReason }) => status === 'Timeout' && isLoop(statusReason)).length;
  const timedOut = results.filter(
    ({ status, statusReason }) =>
      (status === 'Timeout' && !isLoop(statusReason)) || (status === 'Killed' && isTooSlow(statusReason)),
  ).length;
  const left = results.filter(({ status }) => status === 'Ignored').length;
  const broken = results.filter(({ status }) => status === 'RuntimeError' || status === 'CompileError').length;
  const open = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map(survivorOf);
  const reasons = open.map(({ lineText, survivor }) => ({ survivor, why: reasonOf(survivor, lineText, known) }));
  const survivors = reasons.filter(({ why }) => why === undefined).map(({ survivor }) => survivor);
  const excused = reasons.flatMap(({ survivor, why }) => (why === undefined ? [] : [{ ...survivor, why }]));
  const counted = killed + survivors.length;
  return {
    killed,
    looped,
    timedOut,
    left,
    broken,
    survivors,
    excused,
    score: counted === 0 ? 100 : (killed / counted) * 100,
  };
}

/** Stryker's words for a mutant whose code ran far too often. */
const isLoop = (reason = '') => reason.includes('Hit limit reached');
/** Vitest's words for a test that took too long. */
const isTooSlow = (reason = '') => /timed out in \d+ms/.test(reason);

function survivorOf({ fileName, location: { start, end }, replacement, status }: MutantResult) {
  const lines = readFileSync(fileName, 'utf8').split('\n');
  const lineText = lines[start.line - 1] ?? '';
  const from =
    start.line === end.line
      ? lineText.slice(start.column - 1, end.column - 1)
      : [lineText.slice(start.column - 1), '…', (lines[end.line - 1] ?? '').slice(0, end.column - 1).trim()].join(' ');
  const survivor: Survivor = {
    file: relative(process.cwd(), fileName).replaceAll('\\', '/'),
    at: start.line,
    from: short(from),
    to: short(replacement ?? ''),
    isCovered: status === 'Survived',
  };
  return { survivor, lineText };
}

function reasonOf({ file, to }: Survivor, lineText: string, known: readonly Harmless[]): string | undefined {
  return known.find(
    (one) => one.file === file && lineText.includes(one.line) && (one.to === undefined || short(one.to) === to),
  )?.why;
}

export function tableOf(name: string, bar: number, judgedRoom: Judged): string {
  const { killed, looped, timedOut, left, broken, survivors, excused, score } = judgedRoom;
  const row = ({ file, at, from, to, isCovered }: Survivor) =>
    `  ${file}:${at}  ${from}  →  ${to}${isCovered ? '' : '  (no test comes here)'}`;
  return [
    `${name}: ${killed} killed (${looped} as endless, ${timedOut} by the clock), ${survivors.length} seen by no test, ${excused.length} harmless, ${left} left out as static, ${broken} could not be run; ${score.toFixed(1)} % (bar ${bar} %)`,
    ...survivors.map(row),
    ...excused.map((one) => `${row(one)}  harmless: ${one.why}`),
  ].join('\n');
}

function short(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= 90 ? flat : `${flat.slice(0, 87)}...`;
}
