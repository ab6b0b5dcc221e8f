/** Whom the workbench's server answers, how much it takes, and which files it gives. */
import { realpath } from "node:fs/promises";
import path from "node:path";

/** Most bytes of a workbook to finish: far more than a run needs, far less than the machine has. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** A request that is refused, with its status and a sentence. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * Only this machine's own pages may ask. Another site can point its name at 127.0.0.1 (Host tells), or ask from its
 * own pages (Origin and Sec-Fetch-Site tell); neither may read workbooks or have some made.
 */
export function checkCaller({ method, headers }, port) {
  const hosts = ["localhost", "127.0.0.1"].map((name) => `${name}:${port}`);
  if (!hosts.includes(headers.host))
    throw new Refused(403, "This server answers to localhost only");
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    throw new Refused(403, "This server answers its own pages only");
  }
  // Following a link to the workbench is fine; loading parts of it into another site's page is not.
  if (headers["sec-fetch-site"] === "cross-site" && headers["sec-fetch-mode"] !== "navigate") {
    throw new Refused(403, "This server answers its own pages only");
  }
  if (!["GET", "HEAD", "POST"].includes(method)) throw new Refused(405, `${method} is not known`);
}

/** The whole body, or a refusal as soon as it is too long. */
export async function bodyOf(request, most = MOST_BYTES) {
  const tooLong = new Refused(413, `A workbook may have ${most} bytes at most`);
  if (Number(request.headers["content-length"] ?? 0) > most) throw tooLong;
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > most) throw tooLong;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The part of an address behind its folder, as a file name; a refusal if it is written wrongly. */
export function decoded(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    throw new Refused(400, "The address cannot be read");
  }
}

/** A file of a folder, wherever links lead: undefined if that is outside the folder. */
export async function fileWithin(folder, name) {
  if (name.includes("\0")) return undefined;
  const [home, file] = await Promise.all([
    realpath(folder),
    realpath(path.join(folder, path.normalize(`/${name}`))),
  ]);
  return file.startsWith(home + path.sep) ? file : undefined;
}
