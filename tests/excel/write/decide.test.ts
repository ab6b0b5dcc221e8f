import { haematology } from "../../../scripts/samples/haematology";
import { changedCells, ownSheets, takenNames } from "../../../src/excel/write/decide";
import { onlyAvailable } from "../../../src/excel/write/available";
import type { WorkbookState } from "../../../src/excel/write/state";
import { describeRun } from "../../../src/workbook/build";

const run = describeRun(haematology(), []);
const nothing: WorkbookState = {
  sheets: [],
  order: ["Sheet1"],
  tables: [],
  names: [],
  properties: { title: "", subject: "", author: "", comments: "", keywords: "" },
  manual: false,
};
const found = (name: string, title: string, note: string) => ({
  name,
  title,
  note,
  empty: false,
  lastRow: 9,
  lastColumn: 9,
  charts: [],
});
const targets = run.sheets.find((sheet) => sheet.name === "Targets")!;
const note = String(targets.cells.find((cell) => cell.row === 1)!.value);
const inputs = {
  name: "Inputs",
  sheet: "Inputs",
  row: 3,
  column: 0,
  rowCount: 1,
  headings: ["Input"],
  rows: [],
  follows: [],
};

test("in a workbook without such names nothing is taken", () => {
  expect(takenNames(run, nothing)).toEqual([]);
});

test("a sheet of the user's with the same name and title is not taken for one of ours", () => {
  const state = { ...nothing, sheets: [found("targets", "Targets", "of the office")] };
  expect(takenNames(run, state)).toEqual([{ what: "sheet", name: "targets", ours: false }]);
});

test("a sheet with our title and note, or beside our input tables, is ours; an empty one is free", () => {
  expect(ownSheets(run, { ...nothing, sheets: [found("Targets", "Targets", note)] })).toEqual([
    "Targets",
  ]);
  const older = [
    found("Targets", "Targets", "Words of an older version."),
    found("Inputs", "Inputs", ""),
  ];
  expect(ownSheets(run, { ...nothing, sheets: older, tables: [inputs] })).toEqual([
    "Targets",
    "Inputs",
  ]);
  const empty = { ...nothing, sheets: [{ ...found("Targets", "", ""), empty: true }] };
  expect(takenNames(run, empty)).toEqual([]);
});

test("the sheet About is known by the words that its title begins with", () => {
  const about = found("About", "Fair share plan: Cardiology", "Words of an older version.");
  expect(ownSheets(run, { ...nothing, sheets: [about], tables: [inputs] })).toContain("About");
  const other = found("About", "About this workbook", "");
  expect(ownSheets(run, { ...nothing, sheets: [other], tables: [inputs] })).not.toContain("About");
});

test("tables and names elsewhere are the user's; a name whose cells are gone is free, a constant is not", () => {
  const state = {
    ...nothing,
    tables: [{ ...inputs, sheet: "Our figures" }],
    names: [
      { name: "years", sheet: "Our figures", broken: false },
      { name: "Method", sheet: undefined, broken: false },
      { name: "Pace", sheet: undefined, broken: true },
    ],
  };
  expect(takenNames(run, state)).toEqual([
    { what: "table", name: "Inputs", ours: false },
    { what: "name", name: "Method", ours: false },
    { what: "name", name: "years", ours: false },
  ]);
});

test("cells changed by somebody else are told with what they held and hold, on the written sheets only", () => {
  const before = {
    sheets: [],
    tables: [
      {
        ...inputs,
        headings: ["Input", "Value"],
        rows: [
          ["Pace", 0.1],
          ["Stretch", 1],
        ],
      },
    ],
  };
  const now = {
    ...inputs,
    headings: ["Input", "Value"],
    rows: [
      ["Pace", 0.2],
      ["Stretch", 1],
      ["New", null],
    ],
    rowCount: 3,
  };
  const state = { ...nothing, tables: [now] };
  expect(changedCells(1, before, ["Inputs"], state)).toEqual([
    { sheet: "Inputs", address: "B5", was: 0.1, is: 0.2 },
    { sheet: "Inputs", address: "A7", was: null, is: "New" },
  ]);
  expect(changedCells(1, before, ["Areas"], state)).toEqual([]);
  const linked = { ...now, follows: [[false, true]] };
  expect(changedCells(1, before, ["Inputs"], { ...nothing, tables: [linked] })).toEqual([
    { sheet: "Inputs", address: "A7", was: null, is: "New" },
  ]);
});

test("a sheet written alone leaves out what refers to sheets that are not there yet, and keeps the rest", () => {
  const vacancies = run.sheets.filter((sheet) => sheet.name === "Vacancies");
  const there = {
    sheets: new Set(["vacancies"]),
    tables: new Set(["vacancies"]),
    names: new Set<string>(),
  };
  const [alone] = onlyAvailable(run, vacancies, there);
  expect(alone.cells.filter((cell) => cell.formula)).toEqual([]);
  expect(alone.cells.length).toBe(vacancies[0].cells.length);
  const all = {
    sheets: new Set(run.sheets.map((sheet) => sheet.name.toLowerCase())),
    tables: new Set(
      run.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase()))
    ),
    names: new Set(run.names.map((name) => name.name.toLowerCase())),
  };
  expect(onlyAvailable(run, run.sheets, all)).toEqual(run.sheets);
});

test("a formula that leaves an argument out, as without Capacity, is written where the rest of it is there", () => {
  const moves = (capacity: boolean) => {
    const { capacity: places, ...rest } = haematology();
    const { sheets, names } = describeRun(capacity ? { ...rest, capacity: places } : rest, []);
    const plan = sheets.filter((sheet) => sheet.name === "Plan");
    const lower = (texts: readonly string[]) => new Set(texts.map((text) => text.toLowerCase()));
    const there = {
      sheets: lower(sheets.map((sheet) => sheet.name)),
      tables: lower(sheets.flatMap((sheet) => sheet.tables.map((table) => table.name))),
      names: lower(names.map((name) => name.name)),
    };
    const run = { ...describeRun(rest, []), sheets, names };
    const formulas = (of: typeof plan): number =>
      of.flatMap((sheet) => sheet.cells.filter((entry) => entry.formula)).length;
    const without = { ...there, tables: new Set<string>() };
    return [plan, onlyAvailable(run, plan, there), onlyAvailable(run, plan, without)].map(formulas);
  };
  for (const capacity of [true, false]) {
    const [described, written, alone] = moves(capacity);
    expect(written).toBe(described);
    expect(alone).toBeLessThan(described);
  }
});
