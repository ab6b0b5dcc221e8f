/** One part of a zip archive, as it lies there: compressed or not. */
interface Entry {
  readonly path: string;
  readonly method: number;
  readonly checksum: number;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly size: number;
}

export type Archive = Map<string, Entry>;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
/** Bytes of the fixed part of the records. */
const SIZES = { local: 30, central: 46, end: 22 } as const;
/** Names of parts are UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980, the first day that a zip can name. */
const FIXED_DATE = 0x0021;

/** The parts of an archive, still compressed: only those that are changed need be unpacked. */
export function readArchive(bytes: Uint8Array<ArrayBuffer>): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - SIZES.end;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error("the copy of the workbook is no zip archive");
  const archive: Archive = new Map();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const length = (offset: number): number => view.getUint16(at + offset, true);
    const [name, extra, comment] = [28, 30, 32].map(length);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    const local = view.getUint32(at + 42, true);
    const packed = view.getUint32(at + 20, true);
    const start =
      local + SIZES.local + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    archive.set(path, {
      path,
      method: length(10),
      checksum: view.getUint32(at + 16, true),
      data: bytes.slice(start, start + packed),
      size: view.getUint32(at + 24, true),
    });
    at += SIZES.central + name + extra + comment;
  }
  return archive;
}

export async function textOf(archive: Archive, path: string): Promise<string | undefined> {
  const entry = archive.get(path);
  if (!entry) return undefined;
  const plain =
    entry.method === STORED
      ? entry.data
      : await through(entry.data, new DecompressionStream("deflate-raw"));
  return new TextDecoder().decode(plain);
}

export async function setText(archive: Archive, path: string, text: string): Promise<void> {
  const plain = new TextEncoder().encode(text);
  const data = await through(plain, new CompressionStream("deflate-raw"));
  const rest = { checksum: checksumOf(plain), size: plain.length };
  archive.set(path, { path, method: DEFLATED, data, ...rest });
}

async function through(
  data: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream
): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([data]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

export function writeArchive(archive: Archive): Uint8Array<ArrayBuffer> {
  const names = new Map([...archive.keys()].map((path) => [path, new TextEncoder().encode(path)]));
  const entries = [...archive.values()];
  const sizes = entries.map(
    ({ path, data }) => SIZES.local + SIZES.central + 2 * names.get(path)!.length + data.length
  );
  const body = sizes.reduce((sum, size) => sum + size, SIZES.end as number);
  const bytes = new Uint8Array(body);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const common = (offset: number, entry: Entry, name: Uint8Array): void => {
    view.setUint16(offset, 20, true);
    view.setUint16(offset + 2, UTF8, true);
    view.setUint16(offset + 4, entry.method, true);
    view.setUint16(offset + 8, FIXED_DATE, true);
    view.setUint32(offset + 10, entry.checksum, true);
    view.setUint32(offset + 14, entry.data.length, true);
    view.setUint32(offset + 18, entry.size, true);
    view.setUint16(offset + 22, name.length, true);
  };
  const places = entries.map((entry) => {
    const name = names.get(entry.path)!;
    const place = at;
    view.setUint32(at, LOCAL, true);
    common(at + 4, entry, name);
    bytes.set(name, at + SIZES.local);
    bytes.set(entry.data, at + SIZES.local + name.length);
    at += SIZES.local + name.length + entry.data.length;
    return place;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    const name = names.get(entry.path)!;
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    common(at + 6, entry, name);
    view.setUint32(at + 42, places[index], true);
    bytes.set(name, at + SIZES.central);
    at += SIZES.central + name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function checksumOf(data: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of data) value = table[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
