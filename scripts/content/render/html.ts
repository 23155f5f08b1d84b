// Markup from templates: everything put into one is escaped, unless it is markup already.

export class Html {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Value = string | number | Html | null | false | readonly Value[];

export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(
    strings.reduce((text, part, at) => text + part + (at < values.length ? markupOf(values[at] as Value) : ''), ''),
  );
}

/** Takes `text` as markup. Only for what the compiler itself has rendered or checked. */
export const raw = (text: string) => new Html(text);

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string);
}

/** The words of some markup, as a reader meets them. */
export function wordsOf(markup: string): string {
  return markup
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(
      /&(amp|lt|gt|quot|nbsp|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" })[name] as string,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function markupOf(value: Value): string {
  if (value === null || value === false) return '';
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return (value as readonly Value[]).map(markupOf).join('');
  return escaped(String(value));
}
