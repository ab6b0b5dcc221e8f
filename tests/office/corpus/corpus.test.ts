import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { main } from "../../../src/cli/main";
import { asShown } from "../../../src/model/exact/decimal";
import { isError, type CellValue } from "../../../src/workbook/formulas/values";
import { readSourceFile } from "../../../src/xlsx/read";
import { LibreOffice } from "../libreOffice";
import { seeded, type Book } from "./book";
import { byExcelJs, bySheetJs, type OtherReader } from "./secondReader";
import { SHAPES, type Shape } from "./shapes";
import { throughLibreOffice, WRITERS } from "./writers";

/** Fixed, so that the workbooks are the same in every run. */
const SEED = 20_260_801;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "fair-share-corpus-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bookOf = (shape: Shape, writer: string): Book =>
  shape.make(seeded(SEED + SHAPES.indexOf(shape) * 97 + writer.length));

/** The command on a file, with what it says. */
async function plan(bytes: Uint8Array): Promise<{ code: number; said: string }> {
  const [input, output] = ["in.xlsx", "out.xlsx"].map((name) => path.join(folder, name));
  await writeFile(input, bytes);
  const lines: string[] = [];
  const code = await main([input, "-o", output], {
    out: (line) => lines.push(line),
    error: (line) => lines.push(line),
  });
  return { code, said: lines.join("\n") };
}

/** A text such as #N/A is taken for the error, as the functions take it. */
const like = (value: CellValue): unknown =>
  isError(value) || value === "#N/A"
    ? "an error"
    : typeof value === "number"
      ? asShown(value)
      : value;

/** Cells of the input tables that the other reader reads otherwise. */
async function differences(bytes: Uint8Array, other: OtherReader): Promise<string[]> {
  const found: string[] = [];
  for (const table of (await readSourceFile(bytes)).tables) {
    table.rows.forEach((cells, row) =>
      cells.forEach((value, column) => {
        const theirs = other(table.sheet, table.row + 1 + row, table.column + column);
        const [a, b] = [like(value), like(theirs)];
        // A formula without result is nothing to the other reader, and is refused by ours.
        const none = isError(value) && value.message !== undefined && theirs === null;
        const near = typeof a === "number" && typeof b === "number" && Math.abs(a - b) < 1e-7;
        if (a !== b && !near && !none) {
          found.push(
            `${table.name} ${row},${column}: ${JSON.stringify(value)} here, ${JSON.stringify(theirs)} there`
          );
        }
      })
    );
  }
  return found;
}

/** A plan, or the refusal that the shape is to have; never a fault of ours. */
async function check(
  shape: Shape,
  bytes: Uint8Array,
  other: OtherReader
): Promise<"plan" | "refused"> {
  const { code, said } = await plan(bytes);
  expect(said).not.toMatch(/fault of Fair Share|undefined|NaN|\[object/);
  if (code === 0) expect(said).toMatch(/\d+ posts now; \d+ to be placed elsewhere/);
  else expect(said).toMatch(shape.refused ?? /nothing: this shape can be planned/);
  expect(await differences(bytes, other)).toEqual([]);
  return code === 0 ? "plan" : "refused";
}

const PAGE = path.join(__dirname, "..", "..", "..", "docs", "decisions", "reading-workbooks.md");

test("there are at least 25 shapes and 6 writers, and the page on reading lists them", async () => {
  const page = (await readFile(PAGE, "utf8")).replace(/\s+/g, " ");
  for (const { name } of [...SHAPES, ...WRITERS]) expect(page).toContain(name);
  expect(new Set(SHAPES.map(({ name }) => name)).size).toBeGreaterThanOrEqual(25);
  expect(new Set(WRITERS.map(({ name }) => name.split(" ")[0])).size).toBeGreaterThanOrEqual(6);
});

describe.each(WRITERS)("written by $name", (writer) => {
  const shapes = SHAPES.filter(({ needs }) => needs === undefined || writer[needs]);
  test.each(shapes)("$name", async (shape) => {
    const bytes = await writer.write(bookOf(shape, writer.name));
    const own = writer.name.startsWith("SheetJS");
    const outcome = await check(shape, bytes, own ? await byExcelJs(bytes) : bySheetJs(bytes));
    if (shape.refused) expect(outcome).toBe("refused");
  });
});

describe.each(["xlsx", "ods"] as const)("saved by LibreOffice, by way of .%s", (via) => {
  let files: Map<string, Uint8Array>;
  beforeAll(async () => {
    const office = await LibreOffice.start();
    const books = new Map(SHAPES.map((shape) => [shape.name, bookOf(shape, via)]));
    files = await throughLibreOffice(office, books, via);
    await office.stop();
  }, 300_000);
  test.each(SHAPES)("$name", async (shape) => {
    const bytes = files.get(shape.name)!;
    await check(shape, bytes, bySheetJs(bytes));
  });
});
