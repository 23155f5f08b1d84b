// A file as it is handed over: whole, or in pieces so that one of any size can be read.

export interface Export {
  readonly name: string;
  /** The first bytes: enough to tell what it is. */
  start(): Promise<Uint8Array>;
  /** All bytes in turn; a piece may be overwritten once the next is asked for. `done`: the share that has come, 0–1. */
  pieces(): AsyncIterable<{ readonly bytes: Uint8Array; readonly done: number }>;
}

const PIECE = 1 << 20;
const START = 1 << 16;

/** A file that is in memory. */
export function exportOf(name: string, bytes: Uint8Array): Export {
  return {
    name,
    start: async () => bytes.subarray(0, START),
    async *pieces() {
      for (let at = 0; at < bytes.length; at += PIECE)
        yield { bytes: bytes.subarray(at, at + PIECE), done: Math.min(1, (at + PIECE) / bytes.length) };
    },
  };
}

/** A file of a browser: read a piece at a time, never as a whole. */
export function exportOfFile(file: Blob & { readonly name: string }): Export {
  const slice = async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer());
  return {
    name: file.name,
    start: () => slice(0, START),
    async *pieces() {
      for (let at = 0; at < file.size; at += PIECE)
        yield { bytes: await slice(at, at + PIECE), done: Math.min(1, (at + PIECE) / file.size) };
    },
  };
}

export async function wholeOf(one: Export): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const { bytes } of one.pieces()) pieces.push(bytes.slice());
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
