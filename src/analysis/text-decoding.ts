// What letters a file is in. Exports come in UTF-8, from Excel in UTF-16 or Windows-1252; garbled letters must not stop the reading.

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** By byte order mark; else by the zeros that ASCII leaves in UTF-16; else UTF-8, and what is not UTF-8 is Windows-1252. */
export function encodingOf(start: Uint8Array): Encoding {
  return markedEncodingOf(start) ?? unmarkedEncodingOf(start);
}

function markedEncodingOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function unmarkedEncodingOf(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, 2000);
  const zerosAt = (parity: number) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  if (zerosAt(1) > sample.length / 4) return 'utf-16le';
  if (zerosAt(0) > sample.length / 4) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** The beginning may end within a letter: that is no fault of the file. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false; // The decoder's way of saying no.
  }
}
