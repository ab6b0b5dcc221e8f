import files from "node:fs/promises";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { replace, writeNew } from "../../../src/cli/files/wholeFile";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "fair-share-"));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => path.join(folder, name);
const bytes = Buffer.from("a plan");

/** What the system would say, as Node passes it on. */
const fails = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

describe.each(["EPERM", "ENOTSUP", "EOPNOTSUPP", "EXDEV", "ENOSYS", "EMLINK", "EINVAL"])(
  "on a file system that answers a second name with %s",
  (code) => {
    beforeEach(() => {
      jest.spyOn(files, "link").mockImplementation(fails(code));
    });

    test("a new file is written all the same, and no draft is left", async () => {
      await writeNew(at("plan.xlsx"), bytes);
      expect(readFileSync(at("plan.xlsx"), "utf8")).toBe("a plan");
      expect(readdirSync(folder)).toEqual(["plan.xlsx"]);
    });

    test("a file of that name is kept", async () => {
      writeFileSync(at("plan.xlsx"), "mine");
      await expect(writeNew(at("plan.xlsx"), bytes)).rejects.toThrow("exists already");
      expect(readFileSync(at("plan.xlsx"), "utf8")).toBe("mine");
      expect(readdirSync(folder)).toEqual(["plan.xlsx"]);
    });
  }
);

test.each([
  ["EACCES", "you do not have permission"],
  ["ENOSPC", "the disk is full"],
  ["EDQUOT", "your disk quota is used up"],
  ["EROFS", "this disk is read-only"],
  ["ENAMETOOLONG", "the name is too long"],
  ["EWEIRD", "the system says EWEIRD"],
])("%s while a file is made: one sentence, nothing left behind", async (code, words) => {
  jest.spyOn(files, "open").mockImplementation(fails(code));
  for (const write of [writeNew, replace]) {
    const problem = await write(at("plan.xlsx"), bytes, "plan.xlsx").catch((each: Error) => each);
    expect((problem as Error).message).toContain(`plan.xlsx cannot be written: ${words}`);
    expect((problem as Error).message).toMatch(/^[^.]*\.xlsx [^.]*\. [^.]*\.$/);
  }
  expect(readdirSync(folder)).toEqual([]);
});

test("a disk that fills up half-way leaves neither a draft nor half a file, also without second names", async () => {
  jest.spyOn(files, "link").mockImplementation(fails("EPERM"));
  const open = files.open;
  jest.spyOn(files, "open").mockImplementation(async (...given) => {
    const handle = await open(...given);
    jest.spyOn(handle, "writeFile").mockImplementation(async () => {
      await handle.write("a p");
      throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
    });
    return handle;
  });
  await expect(writeNew(at("plan.xlsx"), bytes)).rejects.toThrow("the disk is full");
  expect(readdirSync(folder)).toEqual([]);
});

test("a file that is replaced keeps who may read and write it", async () => {
  for (const mode of [0o600, 0o664, 0o640]) {
    writeFileSync(at("plan.xlsx"), "old");
    await files.chmod(at("plan.xlsx"), mode);
    await replace(at("plan.xlsx"), bytes);
    expect(readFileSync(at("plan.xlsx"), "utf8")).toBe("a plan");
    expect(statSync(at("plan.xlsx")).mode & 0o777).toBe(mode);
  }
  expect(readdirSync(folder)).toEqual(["plan.xlsx"]);
});

test("a read-only file is not replaced", async () => {
  writeFileSync(at("plan.xlsx"), "old", { mode: 0o444 });
  await expect(replace(at("plan.xlsx"), bytes)).rejects.toThrow("it is read-only");
  expect(readFileSync(at("plan.xlsx"), "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["plan.xlsx"]);
});

test("a replacement that fails leaves the old file as it was", async () => {
  writeFileSync(at("plan.xlsx"), "old");
  jest.spyOn(files, "rename").mockImplementation(fails("EBUSY"));
  await expect(replace(at("plan.xlsx"), bytes)).rejects.toThrow("another program is using it");
  expect(readFileSync(at("plan.xlsx"), "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["plan.xlsx"]);
});
