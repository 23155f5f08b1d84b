// Reads a zip that nobody vouches for: nothing is written, every size is counted while it is read and never believed,
// and the reading ends when a limit is met.

import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { finding, shown, type Finding } from './finding.js';
import { notAZip } from './not-a-zip.js';

export interface Limits {
  readonly entries: number;
  /** Bytes of all files, unpacked. */
  readonly unpacked: number;
  /** Bytes of one text that is kept for reading, and of all of them together. */
  readonly kept: number;
  readonly keptInAll: number;
  /** Unpacked to packed, looked at once a file is larger than `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly milliseconds: number;
}

export const usualLimits: Limits = {
  entries: 20_000,
  unpacked: 1024 ** 3,
  kept: 5 * 1024 ** 2,
  keptInAll: 64 * 1024 ** 2,
  ratio: 200,
  ratioFrom: 4 * 1024 ** 2,
  milliseconds: 60_000,
};

/** One file of the zip. Directories are left out. */
export interface ArchiveFile {
  /** As the zip says it, with backslashes and all. */
  readonly name: string;
  readonly isUtf8: boolean;
  readonly isAscii: boolean;
  readonly size: number;
  readonly packed: number;
  readonly isSymbolicLink: boolean;
  readonly isEncrypted: boolean;
  /** Stored without compression, its size only after its data. */
  readonly isStoredWithSizeAfter: boolean;
  readonly usesZip64: boolean;
  readonly method: number;
  /** Bytes of texts within the limits; null for everything else. */
  readonly bytes: Uint8Array | null;
}

type Described = Omit<ArchiveFile, 'bytes'>;

export interface Archive {
  readonly files: readonly ArchiveFile[];
  /** Bytes of the zip. */
  readonly size: number;
  /** What is wrong with the zip itself. */
  readonly findings: readonly Finding[];
}

const textFiles = /\.(xml|xsd|dtd|html?|xhtml|css|m?js|json|svg|txt)$/i;

export async function archiveOf(zip: Uint8Array, limits: Limits = usualLimits): Promise<Archive> {
  const buffer = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  let opened: ZipFile;
  try {
    opened = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false });
  } catch (cause) {
    return { files: [], size: zip.byteLength, findings: [notAZip(buffer, cause)] };
  }
  return new ArchiveReader(opened, limits).read(zip.byteLength);
}

class ArchiveReader {
  readonly #files: ArchiveFile[] = [];
  readonly #findings: Finding[] = [];
  readonly #spans: { readonly name: string; readonly from: number; readonly to: number }[] = [];
  readonly #until: number;
  #unpacked = 0;
  #kept = 0;

  constructor(
    readonly zip: ZipFile,
    readonly limits: Limits,
  ) {
    this.#until = performance.now() + limits.milliseconds;
  }

  async read(size: number): Promise<Archive> {
    try {
      if (this.zip.entryCount > this.limits.entries) throw new Stop(tooMany(this.zip.entryCount, this.limits));
      for await (const entry of this.zip.eachEntry()) await this.#readEntry(entry);
      this.#findings.push(...sharedBytes(this.#spans));
    } catch (cause) {
      this.#findings.push(cause instanceof Stop ? cause.finding : damaged([], cause));
    } finally {
      this.zip.close();
    }
    return { files: this.#files, size, findings: this.#findings };
  }

  async #readEntry(entry: Entry): Promise<void> {
    const file = describe(entry);
    if (file.name.endsWith('/') && entry.uncompressedSize === 0) return;
    const bytes =
      file.isEncrypted || (file.method !== 0 && file.method !== 8) ? null : await this.#bytesOf(entry, file);
    this.#files.push({ ...file, bytes });
  }

  async #bytesOf(entry: Entry, file: Described): Promise<Uint8Array | null> {
    try {
      const local = await this.zip.readLocalFileHeaderPromise(entry);
      this.#spans.push({
        name: file.name,
        from: entry.relativeOffsetOfLocalHeader,
        to: local.fileDataStart + entry.compressedSize,
      });
      if (!local.fileName.equals(entry.fileNameRaw))
        this.#findings.push(twoNames(file.name, local.fileName.toString('latin1')));
      return await this.#unpack(entry, file);
    } catch (cause) {
      if (cause instanceof Stop) throw cause;
      this.#findings.push(damaged([shown(file.name)], cause));
      return null;
    }
  }

  async #unpack(entry: Entry, file: Described): Promise<Uint8Array | null> {
    const isKept =
      textFiles.test(file.name) && file.size <= this.limits.kept && this.#kept + file.size <= this.limits.keptInAll;
    if (isKept) this.#kept += file.size;
    const chunks: Buffer[] = [];
    let size = 0;
    let sum = 0;
    for await (const chunk of (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      size += chunk.length;
      this.#unpacked += chunk.length;
      this.#stopAtLimits(file, size);
      sum = crc32(chunk, sum);
      if (isKept) chunks.push(chunk);
    }
    if (size !== file.size) this.#findings.push(lyingSize(file, size));
    else if (sum !== entry.crc32) this.#findings.push(damaged([shown(file.name)], new Error('its checksum is wrong')));
    return isKept ? Buffer.concat(chunks) : null;
  }

  #stopAtLimits(file: Described, size: number): void {
    if (performance.now() > this.#until) throw new Stop(tooSlow(this.limits));
    if (size > file.size) throw new Stop(lyingSize(file, size));
    const isBomb = size > this.limits.ratioFrom && size > file.packed * this.limits.ratio;
    if (isBomb || this.#unpacked > this.limits.unpacked) throw new Stop(bomb(file.name));
  }
}

/** Ends the reading with the finding that says why. */
class Stop extends Error {
  constructor(readonly finding: Finding) {
    super(finding.fault);
  }
}

function describe(entry: Entry): Described {
  const raw = entry.fileNameRaw;
  const isAscii = raw.every((byte) => byte < 0x80);
  const isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
  return {
    // Some programs write "./index.html" for "index.html", and every unpacker reads it so.
    name: raw.toString(isUtf8 || isAscii ? 'utf8' : 'latin1').replace(/^(?:\.\/)+(?=.)/, ''),
    isUtf8,
    isAscii,
    size: entry.uncompressedSize,
    packed: entry.compressedSize,
    isSymbolicLink: ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000,
    isEncrypted: entry.isEncrypted(),
    isStoredWithSizeAfter: entry.compressionMethod === 0 && (entry.generalPurposeBitFlag & 0x8) !== 0,
    usesZip64: entry.extraFields.some((field) => field.id === 1),
    method: entry.compressionMethod,
  };
}

/** Files that share bytes are how a small zip becomes terabytes without a high ratio in any one file. */
function sharedBytes(
  spans: readonly { readonly name: string; readonly from: number; readonly to: number }[],
): Finding[] {
  const inOrder = [...spans].sort((a, b) => a.from - b.from);
  const shared = inOrder
    .filter((span, at) => at > 0 && span.from < (inOrder[at - 1]?.to ?? 0))
    .map((span) => shown(span.name));
  if (shared.length === 0) return [];
  return [
    finding('refused', 'shared-bytes', {
      where: shared,
      fault: 'Files in the zip overlap: they share the same bytes. Honest zips never do; it is how a zip bomb is made.',
      minds: 'virus scanners, and every LMS',
      repair: 'Do not upload it. Ask whoever sent it for a new package.',
    }),
  ];
}

function tooMany(entries: number, limits: Limits): Finding {
  return finding('refused', 'too-many-files', {
    fault: `The zip says that it holds ${entries} files; more than ${limits.entries} are not read.`,
    minds: 'upload limits of LMSs',
    repair: 'Pack only what the course needs.',
  });
}

function tooSlow(limits: Limits): Finding {
  return finding('refused', 'too-slow', {
    fault: `Reading the zip took longer than ${limits.milliseconds / 1000} seconds and was stopped.`,
    minds: 'upload limits of LMSs',
    repair: 'Make the package smaller.',
  });
}

function bomb(name: string): Finding {
  return finding('refused', 'zip-bomb', {
    where: [shown(name)],
    fault: 'The zip unpacks to far more than its size, so the reading was stopped. It may be a zip bomb.',
    minds: 'virus scanners, and every LMS',
    repair: 'Do not upload it. Ask whoever sent it for a new package.',
  });
}

function lyingSize(file: { readonly name: string; readonly size: number }, size: number): Finding {
  return finding('refused', 'lying-size', {
    where: [shown(file.name)],
    fault: `The zip says that this file has ${file.size} bytes; it has ${size > file.size ? 'more' : `only ${size}`}.`,
    minds: 'every LMS',
    repair: 'Pack the folder again with another program.',
  });
}

function twoNames(name: string, local: string): Finding {
  return finding('refused', 'two-names', {
    where: [shown(name)],
    fault: `The zip gives this file two names: its list says "${shown(name)}", the file itself "${shown(local)}". Programs disagree about which one counts.`,
    minds: 'virus scanners, and LMSs that read the other name',
    repair: 'Pack the folder again with another program.',
  });
}

function damaged(where: readonly string[], cause: unknown): Finding {
  return finding('refused', 'damaged', {
    where,
    fault: `The zip is damaged: ${cause instanceof Error ? cause.message : String(cause)}.`,
    minds: 'every LMS',
    repair: 'Download or pack it again; a transfer may have been cut short.',
  });
}
