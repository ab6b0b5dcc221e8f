import { operandsOf, readGiven } from "../../src/cli/given";
import { Misuse } from "../../src/cli/misuse";
import { plan } from "../../src/cli/commands/plan";
import { template } from "../../src/cli/commands/template";
import { defineVerb } from "../../src/cli/verb";

/** A verb that needs two inputs and knows an option without a short name. */
const compare = defineVerb({
  name: "compare",
  summary: "shows what differs between two workbooks",
  examples: [["compare A B", "says what differs"]],
  notes: [],
  options: {
    since: { type: "string", value: "DATE", needs: "a date such as 2026-04-01", help: "from then" },
  },
  operands: { what: "input", least: 2, most: 3 },
  run: () => Promise.resolve(0),
});

test.each<[string, string[], object, string[]]>([
  ["nothing: the bundled sample is planned", [], {}, []],
  ["a workbook", ["in.xlsx"], {}, ["in.xlsx"]],
  ["a name for the result", ["-o", "out.xlsx"], { output: "out.xlsx" }, []],
  ["the same, spelt out", ["--output", "out.xlsx"], { output: "out.xlsx" }, []],
  ["the same, in one", ["--output=out.xlsx"], { output: "out.xlsx" }, []],
  ["results without formulas", ["--values", "in.xlsx"], { values: true }, ["in.xlsx"]],
  [
    "everything, with the workbook last",
    ["--values", "-o", "out.xlsx", "in.xlsx"],
    { output: "out.xlsx", values: true },
    ["in.xlsx"],
  ],
  ["a file called like an option", ["--", "--values"], {}, ["--values"]],
  ["a result called like an option", ["--output=-x.xlsx"], { output: "-x.xlsx" }, []],
])("asked for: %s", (_, args, options, operands) => {
  const given = readGiven(plan, args)!;
  expect({ ...given.options }).toEqual(options);
  expect(given.operands).toEqual(operands);
});

test.each([[["--help"]], [["-h"]], [["in.xlsx", "--values", "-h"]], [["--fast", "--help"]]])(
  "%j asks for the help, whatever is before it",
  (args) => {
    expect(readGiven(plan, args)).toBeUndefined();
  }
);

test.each([
  [["a.xlsx", "b.xlsx"], "plan takes one input at a time (given: a.xlsx, b.xlsx)."],
  [["--fast"], "--fast is not known. Options of plan: -o, --values, -h."],
  [["--value"], "--value is not known. Did you mean --values?"],
  [["--out", "b.xlsx"], "--out is not known. Did you mean --output?"],
  [["-x"], "-x is not known. Options of plan: -o, --values, -h."],
  [["--constructor"], "--constructor is not known. Options of plan: -o, --values, -h."],
  [["--no-values"], "--no-values is not known. Options of plan: -o, --values, -h."],
  [["--values=yes"], '--values takes no value: leave out "=yes".'],
  [["-o"], "-o needs the name of the file to write."],
  [["-o", ""], "-o needs the name of the file to write."],
  [["--output="], "-o needs the name of the file to write."],
  [["-o", "--values"], "-o needs the name of the file to write."],
  [["-o=b.xlsx"], "-o=b.xlsx is not clear. Write -o b.xlsx or --output=b.xlsx."],
  [["-o", "b.xlsx", "--output", "c.xlsx"], "-o was given twice. Give it once."],
  [[""], "One input has an empty name. Give its name."],
])("plan %j is refused, with what is wrong and the remedy", (args, message) => {
  expect(() => readGiven(plan, args)).toThrow(new Misuse(message));
});

test.each([
  // An empty workbook would be written, and the figures in a.xlsx be left out in silence.
  [["a.xlsx"], "template takes no input (given: a.xlsx)."],
  [["--values"], "--values is not known. Options of template: -o, -h."],
])("template %j is refused: it has no input and no figures", (args, message) => {
  expect(() => readGiven(template, args)).toThrow(new Misuse(message));
});

test.each([
  [[], "compare needs 2 inputs; none given."],
  [["a"], "compare needs 2 inputs; 1 given."],
  [["a", "b", "c", "d"], "compare takes at most 3 inputs (given: a, b, c, d)."],
  [["a", "b", "--since"], "--since needs a date such as 2026-04-01."],
])("a verb of two or three inputs refuses %j", (args, message) => {
  expect(() => readGiven(compare, args)).toThrow(new Misuse(message));
  expect(readGiven(compare, ["a", "b"])?.operands).toEqual(["a", "b"]);
});

test("files are found among the arguments also where an option is wrong", () => {
  expect(operandsOf(plan, ["--fast", "-o", "out.xlsx", "in.xlsx"])).toEqual(["in.xlsx"]);
});
