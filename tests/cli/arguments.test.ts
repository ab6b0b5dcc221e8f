import { HELP, readArguments } from "../../src/cli/arguments";

const plan = { task: "plan", input: undefined, output: undefined, values: false };

test.each([
  ["nothing: the bundled sample is planned", [], plan],
  ["a workbook", ["in.xlsx"], { ...plan, input: "in.xlsx" }],
  ["a name for the result", ["-o", "out.xlsx"], { ...plan, output: "out.xlsx" }],
  ["the same, spelt out", ["--output", "out.xlsx"], { ...plan, output: "out.xlsx" }],
  [
    "results without formulas",
    ["--values", "in.xlsx"],
    { ...plan, input: "in.xlsx", values: true },
  ],
  [
    "everything, with the workbook last",
    ["--values", "-o", "out.xlsx", "in.xlsx"],
    { task: "plan", input: "in.xlsx", output: "out.xlsx", values: true },
  ],
  ["an empty workbook", ["--template"], { task: "template", output: undefined }],
  ["one by name", ["--template", "-o", "in.xlsx"], { task: "template", output: "in.xlsx" }],
  ["the help", ["--help"], { task: "help" }],
  ["the help, whatever stands before it", ["in.xlsx", "--values", "-h"], { task: "help" }],
])("asked for: %s", (_, words, request) => {
  expect(readArguments(words)).toEqual(request);
});

test.each([
  [["a.xlsx", "b.xlsx"], "one input at a time (given: a.xlsx, b.xlsx)"],
  [["--fast"], "--fast is not known"],
  [["-o"], "-o needs the name of the file to write"],
  [["-o", "--values"], "-o needs the name of the file to write"],
  [["-o", "b.xlsx", "--output", "c.xlsx"], "-o was given twice"],
  // An empty workbook would be written, and the figures in a.xlsx be left out in silence.
  [["--template", "a.xlsx"], "--template takes no input"],
  [["a.xlsx", "--template"], "--template takes no input"],
  [["--values", "--template"], "--template and --values do not go together"],
])("%j is refused, with the word that is wrong", (words, message) => {
  expect(readArguments(words)).toEqual({ task: "misuse", message });
});

test("the help names every word that is taken", () => {
  for (const word of ["-o out.xlsx", "--values", "--template"]) expect(HELP).toContain(word);
  expect(HELP).not.toMatch(/undefined|\n{3}/);
});
