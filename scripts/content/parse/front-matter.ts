// Splits a Markdown file into its YAML head and its words.

import { Fault, type Report } from './content-faults.js';
import { parseYaml, type Yaml } from './yaml.js';

/** A Markdown file that does not begin with its settings. */
export class NoFrontMatter extends Fault {}

export interface Page {
  readonly file: string;
  readonly head: Yaml;
  readonly body: string;
  /** Lines of the file before the body. */
  readonly linesBefore: number;
  /** Lines of the body, from 0, whose claims somebody has checked: `{.checked}` stands at their end, and nowhere else. */
  readonly checked: ReadonlySet<number>;
}

const mark = /\s*\{\.checked\}\s*$/;

export function pageOf(file: string, text: string, report: Report): Page | null {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) {
    const line = lines[0] === '---' ? lines.length : 1;
    report(
      new NoFrontMatter(
        { file, line, column: 1 },
        'The file has no settings between two lines `---` at its top.',
        'Begin it with `---`, the lines `id:`, `title:` and `heading:`, and `---` again.',
      ),
    );
    return null;
  }
  const head = parseYaml(file, lines.slice(1, end).join('\n'), report, 1);
  const written = lines.slice(end + 1);
  return {
    file,
    head,
    body: written.map((line) => line.replace(mark, '')).join('\n'),
    linesBefore: end + 1,
    checked: new Set(written.flatMap((line, at) => (mark.test(line) ? [at] : []))),
  };
}
