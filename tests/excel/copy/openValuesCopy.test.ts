import { library } from "../../../src/functions/library";
import { haematology } from "../../../scripts/samples/haematology";
import { openValuesCopy } from "../../../src/excel/copy/openValuesCopy";
import { buildRun } from "../../../src/workbook/build";
import { writeRunFile } from "../../../src/xlsx/write";
import { readZip } from "../../../src/xlsx/zip";

/** Excel as far as the copy needs it: the file in slices, and a window that opens. */
function excelWith(file: Uint8Array, options: { supported?: boolean; failing?: number } = {}) {
  const sliceSize = 7000;
  const slices = Array.from({ length: Math.ceil(file.length / sliceSize) }, (_, index) =>
    Array.from(file.subarray(index * sliceSize, (index + 1) * sliceSize))
  );
  const opened: string[] = [];
  let closed = 0;
  const succeeded = (value: unknown) => ({ status: "succeeded", value });
  const failed = {
    status: "failed",
    error: { code: 5001, message: "An internal error occurred." },
  };
  type Callback = (result: object) => void;
  const handle = {
    size: file.length,
    sliceCount: slices.length,
    getSliceAsync: (index: number, done: Callback) =>
      done(index === options.failing ? failed : succeeded({ index, data: slices[index] })),
    closeAsync: () => (closed += 1),
  };
  Object.assign(globalThis, {
    Office: {
      FileType: { Compressed: "compressed" },
      AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
      context: {
        requirements: { isSetSupported: () => options.supported ?? true },
        document: { getFileAsync: (_: string, done: Callback) => done(succeeded(handle)) },
      },
    },
    Excel: { createWorkbook: async (base64: string) => void opened.push(base64) },
  });
  return { opened, closed: () => closed };
}

afterEach(() => {
  delete (globalThis as { Excel?: unknown }).Excel;
  delete (globalThis as { Office?: unknown }).Office;
});

const { workbook, calculated } = buildRun(haematology(), library);

test("a copy with values only is opened from the slices of the file, and the file is closed", async () => {
  const file = await writeRunFile(workbook, calculated);
  const excel = excelWith(file);
  await openValuesCopy();
  expect(excel.opened).toHaveLength(1);
  const copy = Buffer.from(excel.opened[0], "base64");
  const sheet = Buffer.from(readZip(copy).get("xl/worksheets/sheet1.xml")!).toString("utf8");
  expect(sheet).toContain("<v>");
  expect(sheet).not.toMatch(/<f[\s>]/);
  expect(excel.closed()).toBe(1);
});

test("where a slice cannot be had, nothing is opened, the file is closed and the reason told", async () => {
  const excel = excelWith(await writeRunFile(workbook, calculated), { failing: 1 });
  await expect(openValuesCopy()).rejects.toThrow(/An internal error occurred/);
  expect(excel.opened).toEqual([]);
  expect(excel.closed()).toBe(1);
});

test("a version of Excel that cannot do it says what to do instead", async () => {
  excelWith(new Uint8Array(), { supported: false });
  await expect(openValuesCopy()).rejects.toMatchObject({
    kind: "unsupported",
    message: expect.stringContaining("paste them as values") as string,
  });
});
