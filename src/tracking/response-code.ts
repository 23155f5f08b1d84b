// A response in the few characters that saved progress has room for.

/**
 * `a,c,e` as `ace`, `1.a,2.c` as `P1a2c`; what is only half chosen (`f,` or `1.`) as `X` and the text
 * itself with `C` for the comma and `D` for the full stop. Codes are lower-case, so capitals are free for marks.
 */
export function packed(response: string): string {
  if (!/^[a-z0-9.,]*$/.test(response)) return '';
  const parts = response.split(',');
  if (parts.every((part) => /^[a-z0-9]$/.test(part))) return parts.join('');
  if (parts.every((part) => /^[a-z0-9]\.[a-z0-9]$/.test(part)))
    return `P${parts.map((part) => part.replace('.', '')).join('')}`;
  return response === '' ? '' : `X${response.replace(/,/g, 'C').replace(/\./g, 'D')}`;
}

/** The response that `text` stands for; null for what `packed` never writes. */
export function unpacked(text: string): string | null {
  if (/^[a-z0-9]*$/.test(text)) return [...text].join(',');
  if (/^P([a-z0-9]{2})+$/.test(text))
    return (text.slice(1).match(/../g) ?? []).map((pair) => [...pair].join('.')).join(',');
  if (/^X[a-z0-9CD]+$/.test(text)) return text.slice(1).replace(/C/g, ',').replace(/D/g, '.');
  return null;
}
