// An inspection in words.

import { shown, type Finding, type Severity } from './finding.js';
import { hasProblems, type Inspection } from './inspection.js';
import { defaultLanguage } from '../../src/model/default-language.js';

const words: Readonly<Record<Severity, string>> = { refused: 'REFUSED', broken: 'BROKEN', advice: 'ADVICE' };

/** How many places of one finding are named; the rest are counted. */
const named = 5;

export function reportOf(file: string, inspection: Inspection): string {
  return [headOf(file, inspection), verdictOf(inspection), ...inspection.findings.map(paragraphOf)].join('\n\n') + '\n';
}

function headOf(file: string, { edition, title, isFor, files, size, unpacked }: Inspection): string {
  const what = edition ?? 'no SCORM package that could be read';
  return `${shown(file)}\n${what}${title ? `, "${shown(title)}"` : ''}: ${files} files, ${kilobytes(size)} zipped, ${kilobytes(unpacked)} unpacked${isFor.length > 0 ? `\nFor ${isFor.join(', ')}` : ''}`;
}

function verdictOf(inspection: Inspection): string {
  const count = (severity: Severity) => inspection.findings.filter((found) => found.severity === severity).length;
  if (inspection.edition === null && inspection.findings.length === 0) return 'Nothing in it could be read.';
  if (inspection.findings.length === 0) return 'Clean: it will import, and nothing was found that an LMS minds.';
  if (!hasProblems(inspection)) return `It will import. ${plural(count('advice'), 'piece')} of advice:`;
  if (count('refused') > 0)
    return `Do not upload it yet: ${plural(count('refused'), 'fault')} for which an LMS refuses or must not be given it.`;
  return `It will import, and ${plural(count('broken'), 'thing')} will not work everywhere:`;
}

function paragraphOf(found: Finding): string {
  const places = found.where.slice(0, named).map((place) => `    ${place}`);
  const more = found.where.length > named ? [`    … and ${found.where.length - named} more`] : [];
  return [
    `${words[found.severity]}  ${found.fault}`,
    ...places,
    ...more,
    `  Who minds: ${found.minds}.`,
    `  Repair:    ${found.repair}`,
  ].join('\n');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toLocaleString(defaultLanguage, { maximumFractionDigits: 0 })} kB`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
