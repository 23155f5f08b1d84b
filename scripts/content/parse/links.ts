// Links and images as Markdown writes them, with the place of each: also those that the renderer would refuse, and so
// show to learners as they were typed.

import type { Place } from './content-faults.js';

export interface Link {
  readonly isImage: boolean;
  readonly text: string;
  readonly address: string;
  readonly place: Place;
  /** Whether nothing else stands on its line. */
  readonly isAlone: boolean;
  /** Whether words in quotes follow the address. */
  readonly hasTitle: boolean;
}

const inline =
  /(?<image>!?)\[(?<text>(?:[^[\]\\]|\\.)*)\]\(\s*(?:<(?<angle>[^>]*)>|(?<address>(?:\{\{[^}]*\}\}|[^\s()]|\([^\s()]*\))*))(?<title>\s+["'(][^)]*)?\s*\)/g;
const automatic = /<(?<address>[a-z][a-z0-9+.-]+:[^\s<>]*)>/gi;
const defined = /^\[(?!@)(?<text>[^\]]+)\]:\s*(?<address>\S+)/;

/** @param from where the text begins in its file */
export function linksOf(text: string, from: Place): Link[] {
  return text.split('\n').flatMap((written, index) => {
    const line = withoutCode(written);
    const at = (match: RegExpMatchArray) => ({
      file: from.file,
      line: from.line + index,
      column: (index === 0 ? from.column : 1) + (match.index ?? 0),
    });
    const linkOf = (match: RegExpMatchArray): Link => {
      const { image = '', text: shown = '', angle, address = '', title } = match.groups ?? {};
      return {
        isImage: image === '!',
        text: shown.trim(),
        address: (angle ?? address).trim(),
        place: at(match),
        hasTitle: title !== undefined,
        isAlone: line.trim() === match[0].trim(),
      };
    };
    const definition = defined.exec(line);
    return [
      ...[...line.matchAll(inline)].map(linkOf),
      ...[...line.matchAll(automatic)].map((match) => ({ ...linkOf(match), text: match.groups?.['address'] ?? '' })),
      ...(definition ? [linkOf(definition)] : []),
    ];
  });
}

/** What stands between back quotes is shown as it is; blanks keep the columns. */
export const withoutCode = (line: string) => line.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
