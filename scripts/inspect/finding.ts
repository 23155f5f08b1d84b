// One thing that was found in a package, worded so that a learning team can act on it.

/**
 * `refused`: an LMS will not import it, or must not be given it. `broken`: it imports, and then something does not
 * work. `advice`: it works, and could be kinder.
 */
export type Severity = 'refused' | 'broken' | 'advice';

export interface Finding {
  /** Permanent name of the rule, for `--json` and for tests. */
  readonly rule: string;
  readonly severity: Severity;
  /** Files, `file:line`, or entries of the zip. Empty when the whole package is meant. */
  readonly where: readonly string[];
  readonly fault: string;
  /** Who minds. */
  readonly minds: string;
  readonly repair: string;
}

type Wording = Pick<Finding, 'fault' | 'minds' | 'repair'> & { readonly where?: readonly string[] };

export function finding(severity: Severity, rule: string, wording: Wording): Finding {
  return {
    rule,
    severity,
    fault: wording.fault,
    minds: wording.minds,
    repair: wording.repair,
    where: wording.where ?? [],
  };
}

/** No finding when nothing was found: one finding for all the places of one rule. */
export function findingAt(
  severity: Severity,
  rule: string,
  where: readonly string[],
  wording: Omit<Wording, 'where'>,
): Finding[] {
  return where.length === 0 ? [] : [finding(severity, rule, { ...wording, where })];
}

const order: readonly Severity[] = ['refused', 'broken', 'advice'];

export function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** `name`, with what a terminal would act on made visible. */
export function shown(name: string): string {
  const safe = name.replace(
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return safe.length > 200 ? `${safe.slice(0, 197)}…` : safe;
}
