// Text that is nested deeper than any file of a course: told before it is parsed, because a parser would run out of memory.

export interface NestingFault {
  readonly line: number;
  readonly column: number;
  readonly fault: string;
  readonly repair: string;
}

const deepest = 60;

/** What opens and never closes; null for all that people write. */
export function nestingFaultOf(text: string): NestingFault | null {
  const lines = text.split('\n');
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    // A name or an entry of a list at the left edge ends all that was open.
    if (/^[\w-]/.test(line)) depth = 0;
    for (let at = 0; at < line.length; at += 1) {
      if (line[at] === '[' || line[at] === '{') depth += 1;
      else if (line[at] === ']' || line[at] === '}') depth = Math.max(0, depth - 1);
      if (depth > deepest)
        return {
          line: index + 1,
          column: at + 1,
          fault: `More than ${deepest} brackets are open here.`,
          repair: 'Close each `[` with `]` and each `{` with `}`, or put a text that begins with a bracket in quotes.',
        };
    }
    const steps = /^(?:\s*[-?:]\s){60}/.exec(line) ?? /^ {400}/.exec(line);
    if (steps)
      return {
        line: index + 1,
        column: 1,
        fault: 'This line is a list in a list in a list, deeper than anything in a course.',
        repair: 'Begin it in the column of its neighbours, with one `- ` or none.',
      };
  }
  return null;
}
