import { createHash } from "node:crypto";
import { readFile, symlink, writeFile } from "node:fs/promises";
import { SAMPLE } from "../../../src/cli/sample";
import { openWorkbook, saveWorkbook } from "../../../src/xlsx";
import { at, files, inFolder, run } from "../command";

inFolder();

const digest = async (file: string): Promise<string> =>
  createHash("sha256")
    .update(await readFile(at(file)))
    .digest("hex");

/** The sample with other values in some cells, saved as `name`. */
async function spoilt(
  name: string,
  changes: Record<string, Record<string, string | number | null>>
): Promise<string> {
  const opened = await openWorkbook(await readFile(SAMPLE));
  const sheets = opened.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const change = changes[sheet.name]?.[`${cell.row},${cell.column}`];
      return change === undefined ? cell : { ...cell, value: change };
    }),
  }));
  await writeFile(at(name), await saveWorkbook(opened, sheets));
  return name;
}

test("with no argument it plans the bundled sample and says where the result is", async () => {
  const { code, out } = await run();
  expect(code).toBe(0);
  expect(out).toContain("planning the bundled sample, haematology");
  expect(out).toContain("260 posts now; 56 to be placed elsewhere.");
  expect(out).toContain(
    "54 of 56 posts reach the areas that are short within 5 years with signed places; 54 if every place offered were signed."
  );
  expect(out).toContain("What limits the plan");
  expect(out).toContain("Reached target");
  expect(out).toContain("North East 2022/23: 1 place assured, used");
  expect(out).toContain(at("haematology-plan.xlsx"));
  expect(await files()).toEqual(["haematology-plan.xlsx"]);
});

test("a plan of the same name is kept: the next one gets a number", async () => {
  await writeFile(at("haematology-plan.xlsx"), "mine");
  await run();
  expect(await readFile(at("haematology-plan.xlsx"), "utf8")).toBe("mine");
  expect(await files()).toEqual(["haematology-plan-2.xlsx", "haematology-plan.xlsx"]);
});

test("the input is not touched, and -o names the result", async () => {
  const input = await spoilt("in.xlsx", {});
  const before = await digest(input);
  expect((await run("in.xlsx", "-o", "out.xlsx")).code).toBe(0);
  expect(await digest(input)).toBe(before);
  expect(await files()).toEqual(["in.xlsx", "out.xlsx"]);
});

test("-o replaces a file of that name: it was asked to", async () => {
  await writeFile(at("out.xlsx"), "old");
  expect((await run("-o", "out.xlsx")).code).toBe(0);
  expect((await readFile(at("out.xlsx"))).length).toBeGreaterThan(10_000);
});

test("it refuses to write over its input, also through a link", async () => {
  await spoilt("in.xlsx", {});
  await symlink("in.xlsx", at("link.xlsx"));
  const before = await digest("in.xlsx");
  for (const output of ["in.xlsx", "./in.xlsx", "link.xlsx"]) {
    const { code, error } = await run("in.xlsx", "-o", output);
    expect(code).toBe(1);
    expect(error).toContain("is the input itself, which is never changed");
  }
  expect(await digest("in.xlsx")).toBe(before);
});

test("wrong input: all problems with sheet, cell and remedy, exit code 1, nothing written", async () => {
  // Areas: posts of the first area as text, need of the second negative.
  const input = await spoilt("in.xlsx", { Areas: { "5,2": "15", "6,5": -1 } });
  const { code, out, error } = await run(input);
  expect(code).toBe(1);
  expect(error).toContain("There are 2 problems in in.xlsx; nothing was written:");
  expect(error).toContain('Areas, C6: Posts now holds "15", a number stored as text');
  expect(error).toContain("Areas, F7: NHSE need holds -1");
  expect(out).not.toContain("result workbook");
  expect(await files()).toEqual(["in.xlsx"]);
});

test("what a function refuses is told with its sheet and cell, exit code 1, nothing written", async () => {
  // Posts to share out: 100, fewer than there are.
  const opened = await openWorkbook(await readFile(SAMPLE));
  const sheets = opened.sheets.map((sheet) =>
    sheet.name === "Inputs"
      ? { ...sheet, cells: [...sheet.cells, { row: 16, column: 1, value: 100 }] }
      : sheet
  );
  await writeFile(at("in.xlsx"), await saveWorkbook(opened, sheets));
  const { code, error } = await run("in.xlsx");
  expect(code).toBe(1);
  expect(error).toContain("cannot be planned; nothing was written");
  expect(error).toMatch(/Plan, A7: targets: /);
  expect(await files()).toEqual(["in.xlsx"]);
});

test.each([
  ["missing.xlsx", "missing.xlsx was not found"],
  [".", ". is a folder"],
])("input %s: exit code 1, in words", async (input, message) => {
  const { code, error } = await run(input, "-o", "out.xlsx");
  expect(code).toBe(1);
  expect(error).toContain(message);
});

test("a file that is no workbook: exit code 1, in words", async () => {
  await writeFile(at("posts.csv"), "Area,Posts\n");
  const { code, error } = await run("posts.csv", "-o", "out.xlsx");
  expect(code).toBe(1);
  expect(error).toContain("posts.csv is a text file such as .csv");
  expect(await files()).toEqual(["posts.csv"]);
});

test("a result that is no .xlsx, or in a folder that is not there, is refused", async () => {
  expect((await run("-o", "out.csv")).error).toContain("does not end in .xlsx");
  expect((await run("-o", "no/out.xlsx")).error).toContain("was not found. Make it first");
  expect(await files()).toEqual([]);
});

test("--values writes no formula", async () => {
  await run("--values", "-o", "out.xlsx");
  const opened = await openWorkbook(await readFile(at("out.xlsx")));
  expect(opened.sheets.flatMap((sheet) => sheet.cells).some((cell) => cell.formula)).toBe(false);
});

test("a result workbook is input again: the change log goes on", async () => {
  await run("-o", "first.xlsx");
  const { code } = await run("first.xlsx", "-o", "second.xlsx");
  expect(code).toBe(0);
  const opened = await openWorkbook(await readFile(at("second.xlsx")));
  const log = opened.sheets.find((sheet) => sheet.name === "Change log")!;
  expect(log.cells.filter((cell) => cell.column === 7).map((cell) => cell.value)).toEqual([
    "What changed",
    "First run",
    "Run again; posts, posts to move and posts moved as before",
  ]);
});

test("names in a workbook and names of files cannot steer the terminal, in a plan or in a refusal", async () => {
  const [area, specialty] = ["Leeds\u001b[2J\nAll posts placed", "Haem\u202Eatology"];
  const opened = await openWorkbook(await readFile(SAMPLE));
  const renamed = new Map<unknown, string>([
    ["East Midlands", area],
    ["Haematology", specialty],
  ]);
  const sheets = opened.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, value: renamed.get(cell.value) ?? cell.value })),
  }));
  const input = "in.xlsx";
  await writeFile(at(input), await saveWorkbook(opened, sheets));
  const unsteered = /^[^\p{Cc}\p{Cf}]*$/u;
  const said = [
    await run(input),
    await run("no\u001b[31m\u202Ewhere.xlsx"),
    await run("--fa\u0007st"),
    await run(input, "-o", "o\u009but.xlsx"),
  ];
  for (const { out, error } of said) {
    for (const line of `${out}\n${error}`.split("\n")) expect(line).toMatch(unsteered);
  }
  expect(said[0].out).toMatch(/ {2}Leeds.\[2J All posts placed +\d/);
  expect(said[1].error).toContain("no\uFFFD[31m\uFFFDwhere.xlsx was not found");
  expect(said.map(({ out }) => out.split("\n")).flat()).not.toContain("All posts placed");
});
