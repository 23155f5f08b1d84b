// From the library's log to what a person with a screen reader hears. The library says each element of the page and
// each end of one; screen readers in use say neither paragraphs nor stress, join what stands in one line, and read
// a heading or a link once. Nothing else is left out: what stands twice on the page is heard twice.

import type { Announcement } from './screen-reader.js';

/** Elements that screen readers do not name. Their text is read all the same. */
const UNNAMED =
  /^(?:end of )?(?:paragraph|strong|emphasis|form|figure|rowgroup|caption|row|term|definition|code|status|time)(?:,|$)/;
/** Elements whose text is their name: after the name, the text is not read again. */
const NAMED_BY_TEXT = /^(heading|link|button|rowheader|columnheader|cell|combobox|image), /;
const FIELD = /^(?:radio|checkbox|combobox|textbox), /;
/** What begins or ends a line of its own. */
const BLOCK =
  /^(?:end of )?(?:paragraph|heading|list|listitem|term|definition|blockquote|caption|table|row|cell|rowheader|columnheader|radio|checkbox|combobox|textbox|summary|group|radiogroup|image|figure|navigation|main|banner|contentinfo|complementary|form|document|alert|status)(?:,|$)/;

/** What is heard of what the library has said. */
export function spokenOf(heard: readonly Announcement[]): Announcement[] {
  const spoken: Announcement[] = [];
  let line: string[] = [];
  const flush = () => {
    if (line.length > 0) spoken.push({ way: 'read', text: line.join(' ').replace(/ ([,.;:?!])/g, '$1') });
    line = [];
  };
  for (const { way, text } of withoutEchoes(heard)) {
    if (way !== 'read' || BLOCK.test(text)) flush();
    if (way !== 'read') spoken.push({ way, text });
    else if (UNNAMED.test(text) || /^end of (?!list$|table|group|radiogroup|main)/.test(text)) continue;
    else if (BLOCK.test(text)) spoken.push({ way, text: shortened(text) });
    else line.push(shortened(text));
  }
  flush();
  return spoken;
}

/** Without what a name has just said: the text inside a heading, the label beside its field, the legend of a group. */
function withoutEchoes(heard: readonly Announcement[]): Announcement[] {
  const kept: Announcement[] = [];
  for (let at = 0; at < heard.length; at += 1) {
    const one = heard[at] as Announcement;
    if (one.way === 'read' && isLabel(heard, at)) continue;
    kept.push(one);
    if (one.way !== 'read' || !NAMED_BY_TEXT.test(one.text)) continue;
    const end = heard.findIndex(
      (other, after) => after > at && other.way === 'read' && other.text === `end of ${one.text}`,
    );
    if (end < 0) continue;
    // A cell or a heading may hold a control, which is heard with its state.
    const inside = heard.slice(at + 1, end);
    const controls = inside.filter(
      ({ way, text }) => way !== 'read' || (/^(?:link|button), /.test(text) && !one.text.startsWith('combobox')),
    );
    kept.push(...controls);
    at = end;
  }
  return kept;
}

/** Text that says only the name of a field or a group beside it. */
function isLabel(heard: readonly Announcement[], at: number): boolean {
  const text = heard[at]?.text.replace(/^end, /, '') ?? '';
  return [at - 1, at + 1].some((beside) => {
    const other = heard[beside]?.text ?? '';
    return (
      (FIELD.test(other) && other.replace(FIELD, '').startsWith(text)) ||
      isGroup(other, text) ||
      (heard[at]?.text.startsWith('end, ') === true &&
        other.replace(/^end of /, '') === `heading, ${text}, level ${other.at(-1)}`)
    );
  });
}

/** A group of that name, with or without a description. */
function isGroup(phrase: string, name: string): boolean {
  return [`group, ${name}`, `end of group, ${name}`].some(
    (group) => phrase === group || phrase.startsWith(`${group}, `),
  );
}

/** `2 of 5` for what the library spells out. */
function shortened(text: string): string {
  return text.replace(/(?:, level 1)?, position (\d+), set size (\d+)$/, ', $1 of $2');
}
