// Text with delimiters to rows (RFC 4180, and tabs as Moodle writes them), one at a time: a report may be long.

export interface Row {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Share of the file that is read after this row, 0–1. */
  readonly done: number;
}

/** A cell in quotes may hold delimiters and line ends; a quote inside is doubled. Empty lines are no rows. */
export function* delimitedRows(text: string, delimiter: string): Generator<Row> {
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const started = line;
    const cells: string[] = [];
    let isOpen = true;
    while (isOpen) {
      const [cell, next] = text[at] === '"' ? quoted(text, at, delimiter) : plain(text, at, delimiter);
      cells.push(cell);
      if (cell.includes('\n')) line += cell.split('\n').length - 1;
      isOpen = text[next] === delimiter;
      at = isOpen ? next + 1 : next;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    line += 1;
    if (cells.length > 1 || cells[0] !== '') yield { line: started, cells, done: Math.min(1, at / text.length) };
  }
}

/** The cell, and the place of what ends it. */
function plain(text: string, from: number, delimiter: string): [string, number] {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return [text.slice(from, at), at];
}

/** What stands between the closing quote and the next delimiter belongs to the cell: losing it would be silent. */
function quoted(text: string, from: number, delimiter: string): [string, number] {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return [cell + text.slice(at), text.length];
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const [tail, end] = plain(text, quote + 1, delimiter);
      return [cell + tail, end];
    }
    cell += '"';
    at = quote + 2;
  }
}

/** The delimiter that cuts the first line into most cells. */
export function delimiterOf(text: string): string {
  const countOf = (delimiter: string) =>
    delimitedRows(text.slice(0, 100_000), delimiter).next().value?.cells.length ?? 0;
  return ['\t', ',', ';'].reduce((best, other) => (countOf(other) > countOf(best) ? other : best));
}
