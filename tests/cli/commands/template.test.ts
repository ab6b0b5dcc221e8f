import { readFile, writeFile } from "node:fs/promises";
import { at, files, inFolder, run } from "../command";

inFolder();

test("template writes an input workbook that says what it lacks when it is run", async () => {
  const { code, out } = await run("template");
  expect(code).toBe(0);
  expect(out).toContain("npm run plan -- fair-share-input.xlsx");
  expect(await files()).toEqual(["fair-share-input.xlsx"]);
  const { code: planned, error } = await run("fair-share-input.xlsx");
  expect(planned).toBe(1);
  expect(error).toContain("Areas, A6: there is no area");
});

test("template never takes the place of a file, which may be filled in", async () => {
  await run("template", "-o", "in.xlsx");
  await writeFile(at("filled.xlsx"), "my figures");
  const { code, error } = await run("template", "-o", "filled.xlsx");
  expect(code).toBe(1);
  expect(error).toBe(
    "filled.xlsx exists already and may hold figures, so nothing was written. Choose another name with -o."
  );
  expect(await readFile(at("filled.xlsx"), "utf8")).toBe("my figures");
  await run("template");
  await run("template");
  expect(await files()).toEqual([
    "fair-share-input-2.xlsx",
    "fair-share-input.xlsx",
    "filled.xlsx",
    "in.xlsx",
  ]);
});

test("the option --template, which was there before the verb, writes the very same workbook", async () => {
  await run("template", "-o", "verb.xlsx");
  expect((await run("-o", "option.xlsx", "--template")).code).toBe(0);
  expect(await readFile(at("option.xlsx"))).toEqual(await readFile(at("verb.xlsx")));
});
