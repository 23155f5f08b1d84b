// Writes zips byte by byte, so that a test can make each field lie (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).

import { crc32, deflateRawSync } from 'node:zlib';

export interface RawEntry {
  readonly name: string | Buffer;
  readonly text?: string | Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** What the headers say of the unpacked size, when it is not the truth. */
  readonly saysSize?: number;
  readonly saysSum?: number;
  /** The name in the local header, when it is another. */
  readonly localName?: string;
  readonly unixMode?: number;
  readonly extra?: Buffer;
  /** Take the data of the entry at this index, so that both share their bytes. */
  readonly sharesWith?: number;
}

export function rawZip(entries: readonly RawEntry[], options: { readonly saysEntries?: number } = {}): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const shared = entry.sharesWith === undefined ? undefined : offsets[entry.sharesWith];
    const { local, head } = recordsOf(entry, shared ?? offset);
    offsets.push(shared ?? offset);
    central.push(head);
    if (shared !== undefined) continue;
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.saysEntries ?? entries.length, 8);
  end.writeUInt16LE(options.saysEntries ?? entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

function recordsOf(entry: RawEntry, offset: number): { readonly local: Buffer; readonly head: Buffer } {
  const data = Buffer.from(entry.text ?? '');
  const packed = entry.stored ? data : deflateRawSync(data, { level: 9 });
  const name = Buffer.from(entry.name);
  const localName = entry.localName === undefined ? name : Buffer.from(entry.localName);
  const extra = entry.extra ?? Buffer.alloc(0);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(entry.flags ?? (name.every((byte) => byte < 0x80) ? 0 : 0x800), 2);
  common.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
  common.writeUInt32LE(entry.saysSum ?? crc32(data), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(entry.saysSize ?? data.length, 18);
  common.writeUInt16LE(extra.length, 24);
  const fields = (nameLength: number) => {
    common.writeUInt16LE(nameLength, 22);
    return Buffer.from(common);
  };
  const local = Buffer.concat([signature(0x04034b50), fields(localName.length), localName, extra, packed]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(((entry.unixMode ?? 0o100644) << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  const head = Buffer.concat([signature(0x02014b50), Buffer.from([20, 3]), fields(name.length), tail, name, extra]);
  return { local, head };
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
