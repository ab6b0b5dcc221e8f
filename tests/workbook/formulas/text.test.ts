import {
  cell,
  excel,
  joined,
  named,
  operation,
  ours,
  range,
  spillOf,
  tableColumn,
} from "../../../src/workbook/formulas/expression";
import { columnLetters } from "../../../src/workbook/formulas/address";
import { formulaText, sheetText } from "../../../src/workbook/formulas/text";

const shown = (expression: Parameters<typeof formulaText>[0], onSheet?: string): string =>
  formulaText(expression, "shown", onSheet);

test("one of our functions is written with a dot for Excel and in the add-in's form for a file", () => {
  const call = ours("TARGETPOSTS", tableColumn("Areas", "Area"), named("Weights"));
  expect(shown(call)).toBe("FAIRSHARE.TARGETPOSTS(Areas[Area],Weights)");
  expect(formulaText(call, "stored")).toBe("_xldudf_FAIRSHARE_TARGETPOSTS(Areas[Area],Weights)");
});

test("a left-out argument leaves its comma, trailing ones leave nothing", () => {
  expect(shown(ours("MOVELIMITS", 1, undefined, 2, undefined))).toBe("FAIRSHARE.MOVELIMITS(1,,2)");
});

test("a spill is A2# for Excel and ANCHORARRAY for a file", () => {
  const spill = spillOf(cell("Posts by year", 1, 0));
  expect(shown(spill)).toBe("'Posts by year'!$A$2#");
  expect(formulaText(spill, "stored")).toBe("_xlfn.ANCHORARRAY('Posts by year'!$A$2)");
  expect(shown(spill, "Posts by year")).toBe("$A$2#");
});

test("columns of a Table side by side, and headings with characters of the syntax", () => {
  expect(shown(tableColumn("Capacity", "Year 1", "Year 5"))).toBe("Capacity[[Year 1]:[Year 5]]");
  expect(shown(tableColumn("T", "a]b#c'd"))).toBe("T[a']b'#c''d]");
  expect(shown(tableColumn("Capacity", "Year 1", "Year 1"))).toBe("Capacity[Year 1]");
});

test("brackets stand where the order of operations needs them, and only there", () => {
  const a = named("a");
  const b = named("b");
  const c = named("c");
  expect(shown(operation(operation(a, "-", b), "-", c))).toBe("a-b-c");
  expect(shown(operation(a, "-", operation(b, "-", c)))).toBe("a-(b-c)");
  expect(shown(operation(operation(a, "+", b), "*", c))).toBe("(a+b)*c");
  expect(shown(operation(a, "=", operation(b, "+", c)))).toBe("a=b+c");
  expect(shown(operation(operation(a, "=", b), "*", operation(b, ">", c)))).toBe("(a=b)*(b>c)");
  expect(shown(joined(a, " of ", operation(b, "/", c)))).toBe('a&" of "&b/c');
});

test("quotes in texts and sheet names are doubled", () => {
  expect(shown(excel("IF", operation(named("x"), "=", 'say "no"'), 1, 2))).toBe(
    'IF(x="say ""no""",1,2)'
  );
  expect(sheetText("Dean's list")).toBe("'Dean''s list'");
  expect(sheetText("Plan")).toBe("Plan");
  expect(sheetText("Round_2")).toBe("Round_2");
});

test.each(["AB12", "xfd1", "R1C1", "r2", "C", "rc", "R", "c3", "true", "FALSE", "2024", "A-B"])(
  "a sheet named %s stands in quotes: bare, Excel takes it for something else",
  (sheet) => {
    expect(sheetText(sheet)).toBe(`'${sheet}'`);
  }
);

test.each(["Plan2", "Public", "Area", "Chart", "Rome", "Untrue", "Truest", "R2D2", "_A1", "Col.1"])(
  "a sheet named %s stands without quotes: only the whole name counts, not how it begins or ends",
  (sheet) => {
    expect(sheetText(sheet)).toBe(sheet);
  }
);

test("a range that is one cell is written as one cell", () => {
  expect(shown(range("Plan", 1, 1, 1, 1), "Plan")).toBe("$B$2");
  expect(shown(range("Plan", 1, 1, 3, 27))).toBe("Plan!$B$2:$AB$4");
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test("a reference that stays in its own column when it is pasted elsewhere", () => {
  expect(formulaText({ ...cell("Plan", 4, 11), ownColumn: true }, "stored", "Plan")).toBe("L$5");
});
