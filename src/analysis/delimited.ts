// Text with delimiters to rows (RFC 4180, and tabs as Moodle writes them), piece by piece: a report may be long.

export interface Row {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The text ends without ending the row: the file may be cut. */
  readonly isOpen?: true;
}

export const DELIMITERS = ['\t', ',', ';'] as const;

/** A row that goes on for longer than this has a quote that was never closed: it ends with its line. */
const LONGEST_ROW = 16_000_000;

/** All rows of a text. */
export function delimitedRows(text: string, delimiter: string): Generator<Row> {
  return new RowCutter(delimiter).push(text, true);
}

/** A cell in quotes may hold delimiters and line ends; a quote inside is doubled. Empty lines are no rows. */
export class RowCutter {
  #rest = '';
  #line = 1;
  /** A byte after which a plain cell can end. */
  readonly #end: number;

  constructor(
    readonly delimiter: string,
    readonly longest = LONGEST_ROW,
  ) {
    this.#end = delimiter.charCodeAt(0);
  }

  /** The rows that are whole after this piece of the text. @param isLast whether nothing follows */
  *push(piece: string, isLast: boolean): Generator<Row> {
    const text = this.#rest + piece;
    let at = 0;
    while (at < text.length) {
      const [cells, next, lines] = this.#rowAt(text, at);
      // What ends a row must be there, and after a carriage return whatever follows it.
      const isWhole = isLast || next + 1 < text.length;
      if (!isWhole && text.length - at < this.longest) break;
      if (!isWhole) {
        const broken = this.#brokenAt(text, at);
        yield { line: this.#line, cells: [broken] };
        at += broken.length;
        // What goes on behind this piece is on the same line still.
        if (at < text.length) [at, this.#line] = [at + 1, this.#line + 1];
        continue;
      }
      if (cells.length > 1 || cells[0] !== '')
        yield { line: this.#line, cells, ...(next >= text.length ? { isOpen: true as const } : {}) };
      at = next + (text[next] === '\r' && text[next + 1] === '\n' ? 2 : 1);
      this.#line += lines + 1;
    }
    this.#rest = text.slice(at);
  }

  #brokenAt(text: string, at: number): string {
    const end = text.indexOf('\n', at);
    return text.slice(at, end < 0 ? text.length : end);
  }

  /** The cells, the place of what ends the row, and how many line ends stand inside quotes. */
  #rowAt(text: string, from: number): [string[], number, number] {
    const cells: string[] = [];
    let [at, lines] = [from, 0];
    for (;;) {
      const isQuoted = text[at] === '"';
      const [cell, next] = isQuoted ? this.#quoted(text, at) : this.#plain(text, at);
      cells.push(cell);
      if (isQuoted && cell.includes('\n')) lines += cell.split('\n').length - 1;
      if (text[next] !== this.delimiter) return [cells, next, lines];
      at = next + 1;
    }
  }

  /** The cell, and the place of what ends it. */
  #plain(text: string, from: number): [string, number] {
    let at = from;
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === this.#end || unit === 10 || unit === 13) break;
    }
    return [text.slice(from, at), at];
  }

  /** What stands between the closing quote and the next delimiter belongs to the cell: losing it would be silent. */
  #quoted(text: string, from: number): [string, number] {
    let cell = '';
    let at = from + 1;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) return [cell + text.slice(at), text.length];
      cell += text.slice(at, quote);
      if (text[quote + 1] !== '"') {
        const [tail, end] = this.#plain(text, quote + 1);
        return [cell + tail, end];
      }
      cell += '"';
      at = quote + 2;
    }
  }
}
