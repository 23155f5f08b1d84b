// What stands in the margins of each sheet on paper, as CSS. Chromium draws it from version 131 on; others leave it out. Pure.

export interface PageMargins {
  readonly left: string;
  /** With `{n}` and `{total}`, which the browser counts. */
  readonly page: string;
}

export function pageMargins({ left, page }: PageMargins): string {
  const counted = page
    .split(/(\{n\}|\{total\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '{n}' ? 'counter(page)' : piece === '{total}' ? 'counter(pages)' : cssString(piece)))
    .join(' ');
  return `@page{@bottom-left{content:${cssString(left)};font:9pt arial,sans-serif}@bottom-right{content:${counted};font:9pt arial,sans-serif}}`;
}

/** As a string of CSS, and safe within a style element. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\<>\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
