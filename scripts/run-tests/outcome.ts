// What a stage of `npm test` found, and how it is said.

export interface Failure {
  readonly name: string;
  readonly message: string;
}

export interface Outcome {
  readonly passed: number;
  readonly failures: readonly Failure[];
  /** By name: nothing is skipped in silence. */
  readonly skipped: readonly string[];
}

export interface Finished extends Outcome {
  readonly stage: string;
  readonly seconds: number;
}

/** The failures in full, the skipped by name, a line for each stage, and the total last. */
export function summaryOf(finished: readonly Finished[]): string {
  const failures = finished.flatMap(({ stage, failures: list }) =>
    list.map(({ name, message }) => `FAILED  ${stage} › ${name}\n${indented(message)}`),
  );
  const skipped = finished.flatMap(({ stage, skipped: list }) => list.map((name) => `SKIPPED ${stage} › ${name}`));
  return [
    ...failures,
    ...skipped,
    ...(failures.length + skipped.length > 0 ? [''] : []),
    ...tableOf(finished),
    '',
    totalOf(finished),
  ].join('\n');
}

/** `128 passed, 0 failed`, and `, 2 skipped` where there are any. */
export function totalOf(finished: readonly Outcome[]): string {
  const sum = (count: (outcome: Outcome) => number) => finished.reduce((total, outcome) => total + count(outcome), 0);
  const skipped = sum((outcome) => outcome.skipped.length);
  return `${sum((outcome) => outcome.passed)} passed, ${sum((outcome) => outcome.failures.length)} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function tableOf(finished: readonly Finished[]): string[] {
  const width = Math.max(...finished.map(({ stage }) => stage.length));
  return finished.map(
    (outcome) => `${outcome.stage.padEnd(width)}  ${totalOf([outcome])}  (${outcome.seconds.toFixed(1)} s)`,
  );
}

function indented(message: string): string {
  return message
    .trim()
    .split('\n')
    .map((line) => `        ${line}`)
    .join('\n');
}
