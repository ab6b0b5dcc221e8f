import { writeFile } from "node:fs/promises";
import { defineVerb } from "../../src/cli/verb";
import { VERBS } from "../../src/cli/verbs";
import { at, files, inFolder, run, runWith } from "./command";

inFolder();

test.each([
  [["a.xlsx", "b.xlsx"], "one input at a time"],
  [["plan", "a.xlsx", "b.xlsx"], "one input at a time"],
  [["--fast"], "--fast is not known"],
  [["a.xlsx", "-o"], "-o needs the name"],
  [["a.xlsx", "-o", "--values"], "-o needs the name"],
  [["a.xlsx", "-o", ""], "-o needs the name"],
  [["a.xlsx", "-o", "b.xlsx", "-o", "c.xlsx"], "-o was given twice"],
])("misuse %j: exit code 2 and how plan is called", async (args, message) => {
  const { code, out, error } = await run(...args);
  expect(code).toBe(2);
  expect(error).toContain(message);
  expect(error).toContain("npm run plan -- input.xlsx");
  expect(out).toBe("");
});

test.each([
  [["template", "a.xlsx"], "template takes no input"],
  [["--template", "a.xlsx"], "template takes no input"],
  [["a.xlsx", "--template"], "template takes no input"],
  [["--template", "--values"], "--values is not known. Options of template"],
])("misuse %j: exit code 2, how template is called, and nothing written", async (args, message) => {
  const { code, error } = await run(...args);
  expect(code).toBe(2);
  expect(error).toContain(message);
  expect(error).toContain("npm run plan -- template -o in.xlsx");
  expect(await files()).toEqual([]);
});

test("an unknown verb: exit code 2, the nearest one and the list of verbs", async () => {
  const { code, out, error } = await run("tmplate", "-o", "in.xlsx");
  expect(code).toBe(2);
  expect(error).toContain("Did you mean template?");
  for (const { name, summary } of VERBS) expect(error).toMatch(new RegExp(`${name} +${summary}`));
  expect(out).toBe("");
  expect(await files()).toEqual([]);
});

test("--help explains the command, behind a verb that verb; exit code 0", async () => {
  const { code, out } = await run("--help");
  expect(code).toBe(0);
  expect(out).toContain("Exit codes: 0 done, 1 the input is wrong");
  expect(out).toContain("Verbs");
  expect((await run("in.xlsx", "--values", "-h")).out).toBe(out);
  const verb = await run("template", "--help");
  expect(verb).toMatchObject({ code: 0, error: "" });
  expect(verb.out).toMatch(/^template: writes an empty input workbook\./);
  expect((await run("--template", "-h")).out).toBe(verb.out);
  expect(await files()).toEqual([]);
});

test("a file called like a verb is read by its path", async () => {
  await writeFile(at("plan"), "Area,Posts\n");
  const { code, error } = await run("./plan");
  expect(code).toBe(1);
  expect(error).toContain("./plan is a text file such as .csv");
});

test("a new verb takes one definition and one line: it is run, listed, helped and refused", async () => {
  const count = defineVerb({
    name: "count",
    summary: "counts workbooks",
    examples: [["count WORKBOOKS", "says how many"]],
    notes: ["Nothing is read."],
    options: {
      unit: { type: "string", short: "u", value: "UNIT", needs: "a unit", help: "what they are" },
      loud: { type: "boolean", help: "says it loudly" },
    },
    operands: { what: "workbook", least: 1, most: 9 },
    run({ options: { unit = "files", loud }, operands }, { console }) {
      console.out(`${operands.length} ${unit}${loud ? "!" : ""}`);
      return Promise.resolve(0);
    },
  });
  const verbs = [...VERBS, count];
  const said = await runWith(verbs, "count", "a.xlsx", "b.xlsx", "--loud", "-u", "books");
  expect(said).toEqual({ code: 0, out: "2 books!", error: "" });
  expect((await runWith(verbs, "help")).out).toMatch(/count +counts workbooks/);
  expect((await runWith(verbs, "count", "-h")).out).toContain("-u, --unit UNIT  what they are");
  expect((await runWith(verbs, "coutn", "a.xlsx")).error).toContain("Did you mean count?");
  const { code, error } = await runWith(verbs, "count");
  expect(code).toBe(2);
  expect(error).toContain("count needs 1 workbook; none given.\n\nUsage\n");
});
