import { linksOf, ownName } from "../../../src/excel/read/runs";
import { surroundings } from "../../../src/excel/read/result";
import { toCellValue } from "../../../src/excel/read/values";

test.each([
  ["Areas", { name: "Areas", run: 1 }],
  ["areas2", { name: "Areas", run: 2 }],
  ["Areas12", { name: "Areas", run: 12 }],
  ["Areas1", undefined],
  ["Areas02", undefined],
  ["Areas_2", undefined],
  ["MyAreas", undefined],
])("the table %s", (name, expected) => {
  expect(ownName(name, ["Areas", "Inputs"], "")).toEqual(expected);
});

test("sheets have a space before their number", () => {
  const sheets = ["Plan", "Posts by year"];
  expect(ownName("Posts by year 2", sheets, " ")).toEqual({ name: "Posts by year", run: 2 });
  expect(ownName("Plan2", sheets, " ")).toBeUndefined();
});

test("only plain references to one cell of a sheet are links", () => {
  const formulas = [
    ["Area", "Posts now", "NHSE need"],
    ["=Sheet1!$B$7", "='Return ''22'!C8", "=Sheet1!B7+1"],
    ["North", "=SUM(Sheet1!B7:B9)", "=AA1"],
  ];
  const values = [formulas[0], ["North", 30, 100], ["North", 5, 7]];
  expect(linksOf([["Area"], ["=Sheet1!B7"]], [["Area"], ["=Sheet1!B7"]])).toEqual([]);
  expect(linksOf(formulas, values)).toEqual([
    { row: 0, heading: "Area", to: { sheet: "Sheet1", row: 6, column: 1 } },
    { row: 0, heading: "Posts now", to: { sheet: "Return '22", row: 7, column: 2 } },
  ]);
});

test("a figure is told by the area of its row and the heading of its column", () => {
  const plan = [
    ["Plan", "", ""],
    ["Posts each area gains", "", ""],
    ["Area", "2022/23", "2023/24"],
    ["North", 1, 2],
    ["South", -1, -2],
  ];
  expect(surroundings(plan)).toEqual({ area: "South", heading: "2023/24" });
  expect(surroundings(plan.map((row) => row.slice(0, 2)))).toEqual({
    area: "South",
    heading: "2022/23",
  });
  expect(surroundings(plan.map((row) => row.slice(0, 1)))).toEqual({ area: "", heading: "Area" });
});

test("a column of words has the heading of its table, not the words above", () => {
  const limits = [
    ["Limit", "Area", "In words"],
    ["Vacancies", "North", "1 vacancy, used"],
    ["Capacity", "South", "2 places, used"],
  ];
  expect(surroundings(limits)).toEqual({ area: "Capacity", heading: "In words" });
});

test("blank cells, errors and texts that look like errors", () => {
  expect(["", null, 0, "#N/A", "#1", true].map(toCellValue)).toEqual([
    null,
    null,
    0,
    { error: "#N/A" },
    "#1",
    true,
  ]);
});
