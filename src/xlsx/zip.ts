import { inflateSync, zipSync } from "fflate";
import { UnreadableFile } from "./unreadable";

/** A zip archive as a list of parts, in their order. */
export type Parts = Map<string, Uint8Array>;

/** 1 January 1980, the first day a zip can name, in whatever time zone: equal runs give equal files. */
const FIXED_DATE = new Date(1980, 0, 1);

/** Most bytes that one part may unpack to: a sheet of some 100,000 filled rows. */
export const LARGEST_PART = 64 * 1024 * 1024;
/** Most bytes that all parts of an archive that is read whole may unpack to. */
const LARGEST_ARCHIVE = 256 * 1024 * 1024;

const DIRECTORY_END = 0x06054b50;
const LONG_DIRECTORY_END = 0x06064b50;
const LONG_LOCATOR = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** Length of the end record, and the longest note that can follow it. */
const END_LENGTH = 22;
const LONGEST_NOTE = 0xffff;

/** One part as the directory of the archive describes it, before it is unpacked. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly locked: boolean;
  readonly crc: number;
  /** Where its own header is. */
  readonly header: number;
}

const cutOff = (): UnreadableFile =>
  new UnreadableFile(
    "is cut off: its end is missing, as after a copy or download that broke off. Get the file again"
  );
const damaged = (part?: string): UnreadableFile =>
  new UnreadableFile(
    `is damaged${part ? ` (in its part ${part})` : ""}: open it in Excel, let Excel repair it, and save it as .xlsx`
  );

/** What an archive holds, from its directory alone: nothing is unpacked yet. */
export function zipEntries(archive: Uint8Array): ZipEntry[] {
  // "PK": what every zip begins with; anything else is told apart from a zip that is damaged.
  if (archive[0] !== 0x50 || archive[1] !== 0x4b) {
    throw new UnreadableFile("is not an .xlsx file: it is not a zip archive");
  }
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  if (end < 0) throw cutOff();
  let [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LONG_LOCATOR) {
    const long = Number(view.getBigUint64(locator + 8, true));
    if (long + 56 > archive.length || view.getUint32(long, true) !== LONG_DIRECTORY_END)
      throw damaged();
    count = Number(view.getBigUint64(long + 32, true));
    at = Number(view.getBigUint64(long + 48, true));
  }
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > archive.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const entry = readEntry(view, at);
    entries.push(entry);
    at = entry.next;
  }
  return entries;
}

/** Place of the record that ends the directory; it stands last, before a note that may follow it. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_NOTE);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  return -1;
}

function readEntry(view: DataView, at: number): ZipEntry & { readonly next: number } {
  const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) =>
    view.getUint16(at + place, true)
  );
  const next = at + 46 + nameLength + extraLength + noteLength;
  if (next > view.byteLength) throw damaged();
  const name = new TextDecoder().decode(
    new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
  );
  const flags = view.getUint16(at + 8, true);
  let size = view.getUint32(at + 24, true);
  let packed = view.getUint32(at + 20, true);
  let header = view.getUint32(at + 42, true);
  // Where a number does not fit, the longer one stands in the extra field of kind 1.
  for (let field = at + 46 + nameLength; field + 4 <= next - noteLength;) {
    const [kind, length] = [view.getUint16(field, true), view.getUint16(field + 2, true)];
    if (kind === 1) {
      let place = field + 4;
      const long = (): number => {
        if (place + 8 > view.byteLength) throw damaged();
        const value = Number(view.getBigUint64(place, true));
        place += 8;
        return value;
      };
      if (size === 0xffffffff) size = long();
      if (packed === 0xffffffff) packed = long();
      if (header === 0xffffffff) header = long();
    }
    field += 4 + length;
  }
  return {
    name,
    size,
    packed,
    header,
    method: view.getUint16(at + 10, true),
    locked: (flags & 1) === 1,
    crc: view.getUint32(at + 16, true),
    next,
  };
}

/**
 * Unpacks one part. Its size is known from the directory before: what is too large is refused without unpacking, and
 * what unpacks to another size or to other bytes than the directory promises is refused as damaged.
 */
export function unpack(archive: Uint8Array, entry: ZipEntry, what = entry.name): Uint8Array {
  if (entry.size > LARGEST_PART) throw tooLarge(what, entry.size, LARGEST_PART);
  if (entry.locked) {
    throw new UnreadableFile(
      "is a zip archive locked with a password: unlock it, and save the workbook as .xlsx"
    );
  }
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (entry.header + 30 > archive.length) throw damaged(entry.name);
  const start =
    entry.header +
    30 +
    view.getUint16(entry.header + 26, true) +
    view.getUint16(entry.header + 28, true);
  if (start + entry.packed > archive.length) throw damaged(entry.name);
  const data = archive.subarray(start, start + entry.packed);
  const bytes = inflate(data, entry);
  if (bytes.length !== entry.size || (entry.crc !== 0 && crc32(bytes) !== entry.crc)) {
    throw damaged(entry.name);
  }
  return bytes;
}

function inflate(data: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return data;
  if (entry.method !== 8) {
    throw new UnreadableFile(
      `is packed in a way that Excel does not use (zip method ${entry.method}): open it in Excel and save it as .xlsx`
    );
  }
  try {
    return inflateSync(data, { out: new Uint8Array(entry.size) });
  } catch (problem) {
    throw Object.assign(damaged(entry.name), { cause: problem });
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / (1024 * 1024))} MB`;

const tooLarge = (what: string, size: number, most: number): UnreadableFile =>
  new UnreadableFile(
    `is too large: ${what} would unpack to ${megabytes(size)}, and at most ${megabytes(most)} can be read. ` +
      "Keep only the input sheets in it, and no text longer than a cell of Excel holds"
  );

/** All parts of an archive, unpacked. */
export function readZip(archive: Uint8Array): Parts {
  const entries = zipEntries(archive).filter(({ name }) => !name.endsWith("/"));
  const all = entries.reduce((sum, { size }) => sum + size, 0);
  if (all > LARGEST_ARCHIVE) throw tooLarge("it", all, LARGEST_ARCHIVE);
  return new Map(entries.map((entry) => [entry.name, unpack(archive, entry)]));
}

export function writeZip(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 9, mtime: FIXED_DATE });
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = CRC_TABLE[(crc ^ bytes[at]) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
