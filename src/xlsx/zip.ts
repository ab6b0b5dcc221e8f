import { strFromU8, unzipSync, zipSync } from "fflate";

/** A zip archive as a list of parts, in their order. */
export type Parts = Map<string, Uint8Array>;

/** 1 January 1980, the first day a zip can name, in whatever time zone: equal runs give equal files. */
const FIXED_DATE = new Date(1980, 0, 1);

export function readZip(archive: Uint8Array): Parts {
  // "PK": what every zip begins with; anything else is told apart from a zip that is damaged.
  if (strFromU8(archive.subarray(0, 2), true) !== "PK") {
    throw new Error("This is no .xlsx file: it is not a zip archive");
  }
  try {
    return new Map(Object.entries(unzipSync(archive)));
  } catch (problem) {
    throw new Error(`The zip archive is damaged (${(problem as Error).message})`, {
      cause: problem,
    });
  }
}

export function writeZip(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 9, mtime: FIXED_DATE });
}
