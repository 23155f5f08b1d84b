// Holds a parsed file against its schema and tells each misfit in words.

import type { z } from 'zod';
import type { Report } from './content-faults.js';
import { subjectOf } from './subject.js';
import {
  BadCode,
  BadIdentifier,
  BadPassMark,
  BadValue,
  MissingEntry,
  TooFew,
  UnknownEntry,
  WrongKind,
} from './shape-faults.js';
import { codePattern, colourPattern, dayPattern, idPattern, questionIdPattern } from './schemas/common.js';
import { nearestOf } from './nearest-name.js';
import type { Path, Yaml } from './yaml.js';

type Issue = z.core.$ZodIssue;

/** The file's data in the shape of the schema, or null when it does not fit; every misfit is reported. */
export function shapeOf<S extends z.ZodType>(schema: S, yaml: Yaml, report: Report): z.output<S> | null {
  if (yaml.value === undefined) return null;
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const meant = issues.flatMap(meantBy);
  for (const issue of issues) if (!meant.includes(issue.path.join('.'))) reportIssue(issue, yaml, report);
  return null;
}

/** The entries that slips of the keys stand for: to be told as well that those are missing would only confuse. */
function meantBy(issue: Issue): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = issue.message.split(' ');
  return issue.keys.flatMap((key) => nearestOf(key, known) ?? []).map((key) => [...issue.path, key].join('.'));
}

function reportIssue(issue: Issue, yaml: Yaml, report: Report): void {
  const value = valueAt(yaml.value, issue.path);
  if (issue.code === 'unrecognized_keys') return unknownEntries(issue, yaml, report);
  if (isBlank(value)) return report(missing(issue.path, yaml));
  if (issue.path.at(-1) === 'pass_mark') return report(new BadPassMark(yaml.placeOf(issue.path), value));
  switch (issue.code) {
    case 'invalid_type':
      return report(
        new WrongKind(yaml.placeOf(issue.path), nameOf(issue.path, yaml), lastKey(issue.path), value, issue.expected),
      );
    case 'invalid_format':
      return report(badFormat(issue.pattern ?? '', issue.path, value, yaml));
    case 'too_small':
    case 'too_big':
      if (Array.isArray(value))
        return report(
          new TooFew(
            yaml.placeOfKey(issue.path),
            nameOf(issue.path, yaml),
            value.length,
            issue.code === 'too_small' ? Number(issue.minimum) : Number(issue.maximum),
          ),
        );
      return report(
        new BadValue(
          yaml.placeOf(issue.path),
          nameOf(issue.path, yaml),
          value,
          `Write a number that is ${issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`}.`,
        ),
      );
    default:
      return report(badChoice(issue, value, yaml));
  }
}

function missing(path: Path, yaml: Yaml): MissingEntry {
  const key = lastKey(path);
  return new MissingEntry(yaml.placeOf(path.slice(0, -1)), subjectOf(path.slice(0, -1), yaml), key);
}

function unknownEntries(issue: Issue & { code: 'unrecognized_keys' }, yaml: Yaml, report: Report): void {
  const known = issue.message.split(' ');
  for (const key of issue.keys) {
    report(
      new UnknownEntry(
        yaml.placeOfKey([...issue.path, key]),
        subjectOf(issue.path, yaml),
        key,
        nearestOf(key, known),
        known,
      ),
    );
  }
}

function badFormat(pattern: string, path: Path, value: unknown, yaml: Yaml) {
  const place = yaml.placeOf(path);
  const name = nameOf(path, yaml);
  if (pattern === String(codePattern)) return new BadCode(place, name, String(value));
  if (pattern === String(idPattern)) return new BadIdentifier(place, name, String(value), 32);
  if (pattern === String(questionIdPattern)) return new BadIdentifier(place, name, String(value), 27);
  if (pattern === String(colourPattern))
    return new BadValue(
      place,
      name,
      value,
      'Write # and six figures or letters from a to f, for example "#005eb8", in quotes: any program for pictures shows them.',
    );
  if (pattern === String(dayPattern))
    return new BadValue(place, name, value, 'Write a day as year-month-day, for example 2026-03-31.');
  return new BadValue(place, name, value, `It must look like ${readable(pattern)}.`);
}

function readable(pattern: string): string {
  if (pattern.includes('\\d+\\.')) return 'three numbers with dots, for example 1.0.0';
  return 'lower-case words joined by "-", for example case-study';
}

function badChoice(issue: Issue, value: unknown, yaml: Yaml) {
  const known = knownValues(issue);
  const place = yaml.placeOf(issue.path);
  const name = nameOf(issue.path, yaml);
  const nearest = nearestOf(String(value), known);
  const list = known.map((word) => `"${word}"`).join(', ');
  if (known.length === 0) return new WrongKind(place, name, lastKey(issue.path), value, 'string');
  return new BadValue(
    place,
    name,
    value,
    nearest ? `Did you mean "${nearest}"? Possible here: ${list}.` : `Possible here: ${list}.`,
  );
}

function knownValues(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options))
    return issue.options.map(String);
  return [];
}

/** `The code of option "b" of question "Q01_x"`. */
function nameOf(path: Path, yaml: Yaml): string {
  const last = path.at(-1);
  if (typeof last === 'number') return subjectOf(path, yaml);
  const parent = subjectOf(path.slice(0, -1), yaml);
  const key = lastKey(path).replaceAll('_', ' ');
  return parent === 'The file'
    ? `"${lastKey(path)}"`
    : `The ${key} of ${parent.charAt(0).toLowerCase()}${parent.slice(1)}`;
}

const lastKey = (path: Path) => String(path.at(-1) ?? '');

const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}
