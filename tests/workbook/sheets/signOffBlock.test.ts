import fc from "fast-check";
import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import { buildRun, describeInputs } from "../../../src/workbook/build";
import { calculate } from "../../../src/workbook/formulas/calculate";
import { formulaText } from "../../../src/workbook/formulas/text";
import { isError, type CellValue } from "../../../src/workbook/formulas/values";
import type { Run } from "../../../src/workbook/inputs/run";
import { figuresText, placesThatCount } from "../../../src/workbook/signOff";
import { summarise } from "../../../src/workbook/summary";
import { describeTemplate } from "../../../src/workbook/template";
import { EditedWorkbook } from "../edit";

const YEARS = ["2026/27", "2027/28", "2028/29"];

/** A small run: areas with their places by year and the text of their sign-off. */
function smallRun(rows: [name: string, places: (number | null)[], figures?: string][]): Run {
  const run = haematology();
  const given = <T>(value: T): { value: T; source: string } => ({ value, source: "test" });
  const byYear = (value: number): number[] => YEARS.map(() => value);
  return {
    ...run,
    areas: rows.map(([area], i) => ({
      values: {
        ...run.areas[i].values,
        area,
        posts: 10 + 20 * i,
        nhse: 1,
        deprivation: 1,
        specialised: 1,
      },
    })),
    byYear: {
      ...run.byYear,
      Years: given(YEARS),
      FinancialYears: given(YEARS),
      Expansion: given(byYear(0)),
      Salary: given(byYear(1)),
      PlacementFee: given(byYear(1)),
      EducationSupport: given(byYear(0)),
      StudyLeave: given(byYear(0)),
      RelocationTravel: given(byYear(0)),
      HostingCost: given(byYear(1)),
    },
    capacity: {
      places: rows.map(([, places]) => places),
      rows: rows.map(([, places, figures]) => ({
        signedBy: "Dean",
        signedOn: 46_000,
        evidence: "Letter",
        figures: figures ?? figuresText(YEARS, places),
      })),
    },
  };
}

const two = (): Run =>
  smallRun([
    ["North", [3, 2, 1]],
    ["South", [35, null, 4]],
  ]);
const edited = (run: Run): EditedWorkbook => new EditedWorkbook(describeInputs(run));
const places = (
  { workbook }: EditedWorkbook,
  name: "PlacesThatCount" | "PlacesSigned" | "PlacesOffered" = "PlacesThatCount"
): CellValue[][] => calculate(workbook, library).named(name);

test("what is signed counts; what is blank is not assured", () => {
  expect(places(edited(two()))).toEqual([
    [3, 2, 1],
    [35, 0, 4],
  ]);
});

test("To sign, copy this: the present figures of the row", () => {
  const book = edited(two()).type("Capacity", "North", "Year 2", 7);
  const { row, column } = book.find("Capacity", "To sign, copy this");
  const calculated = calculate(book.workbook, library);
  expect(calculated.value("Capacity", row + 1, column)).toBe("2026/27: 3; 2027/28: 7; 2028/29: 1;");
  expect(calculated.value("Capacity", row + 2, column)).toBe("2026/27: 35; 2028/29: 4;");
});

test("sorting the Table changes nothing", () => {
  const book = edited(two()).reverse("Capacity");
  expect(places(book)).toEqual([
    [3, 2, 1],
    [35, 0, 4],
  ]);
  // Nor does sorting Areas: the places go with the name.
  expect(places(edited(two()).reverse("Areas"))).toEqual([
    [35, 0, 4],
    [3, 2, 1],
  ]);
});

test("a figure changed later voids that year alone; changed back it counts again", () => {
  const book = edited(two()).type("Capacity", "North", "Year 1", 35);
  expect(places(book)[0]).toEqual([0, 2, 1]);
  book.type("Capacity", "North", "Year 1", 3);
  expect(places(book)[0]).toEqual([3, 2, 1]);
  // 35 was signed, 3 was not.
  book.type("Capacity", "South", "Year 1", 3);
  expect(places(book)[1]).toEqual([0, 0, 4]);
  // A blank that is filled in later was not signed.
  book
    .type("Capacity", "North", "Year 1", null)
    .type("Capacity", "North", "Figures signed", "2027/28: 2;");
  expect(places(book)[0]).toEqual([0, 2, 0]);
});

test.each<[string, string, number[]]>([
  ["a year removed", "2026/27: 3; 2028/29: 1;", [3, 0, 1]],
  ["typed instead of pasted", "2028/29:1;2026/27:3 ;2027/28 : 2", [3, 2, 1]],
  ["typed without years", "3, 2, 1", [0, 0, 0]],
  ["a year twice", "2026/27: 3; 2027/28: 2; 2026/27: 3; 2028/29: 1;", [0, 2, 1]],
  ["nothing", "", [0, 0, 0]],
])("%s", (_, figures, counted) => {
  const book = edited(two()).type("Capacity", "North", "Figures signed", figures);
  expect(places(book)[0]).toEqual(counted);
});

test.each(["Signed off by", "Signed off on"])("%s missing: no place counts", (heading) => {
  expect(places(edited(two()).type("Capacity", "North", heading, null))).toEqual([
    [0, 0, 0],
    [35, 0, 4],
  ]);
});

test("a date typed as text is no date", () => {
  const book = edited(two()).type("Capacity", "North", "Signed off on", "3 March 2026");
  expect(places(book)[0]).toEqual([0, 0, 0]);
});

test("the input Unsigned places count counts all that is offered, and the signed ones are still known", () => {
  const book = edited(two())
    .type("Capacity", "North", "Signed off by", null)
    .type("Inputs", "Unsigned places count", "Value", "yes");
  expect(places(book)[0]).toEqual([3, 2, 1]);
  expect(places(book, "PlacesSigned")[0]).toEqual([0, 0, 0]);
  expect(places(book, "PlacesOffered")[0]).toEqual([3, 2, 1]);
});

test("pasted as a formula, the text would follow every figure: it says that nothing is signed", () => {
  const book = edited(two());
  const from = book.find("Capacity", "To sign, copy this");
  const to = book.find("Capacity", "Figures signed");
  book.pasteFormula("Capacity", [from.row + 1, from.column], [to.row + 1, to.column]);
  const calculated = calculate(book.workbook, library);
  expect(calculated.value("Capacity", to.row + 1, to.column)).toBe(
    "Not signed: paste this as values"
  );
  expect(places(book)[0]).toEqual([0, 0, 0]);
});

test("names are compared letter by letter, never as wildcards", () => {
  const book = edited(
    smallRun([
      ["N*", [1, 1, 1]],
      ["North?", [2, 2, 2]],
      ["Northe", [3, 3, 3]],
      ["=1+1", [4, 4, 4]],
    ])
  ).reverse("Capacity");
  expect(places(book).map(([first]) => first)).toEqual([1, 2, 3, 4]);
});

test("an area with two rows, or with none, has no place that counts, and the check says so", () => {
  const run = two();
  const built = buildRun(run, library);
  const book = new EditedWorkbook(built.workbook).type("Capacity", "South", "Area", "North");
  expect(places(book)).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
  const calculated = calculate(book.workbook, library);
  const { checks } = summarise(run, { workbook: book.workbook, calculated });
  expect(checks.find(({ check }) => check === "Every area has one row in Capacity")?.result).toBe(
    "2 areas have no row in Capacity, or two: no place counts there"
  );
});

test.each([15.5, -1, "two", true])("%s in place of a figure is refused, signed or not", (wrong) => {
  const built = buildRun(two(), library);
  const book = new EditedWorkbook(built.workbook).type("Capacity", "North", "Year 2", wrong);
  const plan = calculate(book.workbook, library);
  const { row, column } = book.find("Plan", "Posts placed in the plan");
  expect(plan.named("PlacesThatCount")[0][1]).toBe(wrong);
  expect(isError(plan.value("Plan", row + 2, column))).toBe(true);
  expect(plan.refusals.map(({ message }) => message).join()).toContain("North");
});

test("an error in a figure or in a sign-off is passed on, not passed over", () => {
  for (const heading of ["Year 2", "Figures signed", "Signed off by", "Signed off on"]) {
    const book = edited(two());
    const { row, column } = book.find("Capacity", "Area");
    // A formula that refers to a sheet that is gone.
    const workbook = new EditedWorkbook({
      ...book.workbook,
      sheets: book.workbook.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => {
          const at = book.find("Capacity", heading);
          return sheet.name === "Capacity" && cell.row === row + 1 && cell.column === at.column
            ? {
                row: cell.row,
                column: cell.column,
                formula: { kind: "name", name: "Gone" } as const,
              }
            : cell;
        }),
      })),
    });
    expect(column).toBe(0);
    expect(isError(places(workbook)[0][1])).toBe(true);
  }
});

test("only functions that Excel 2010 has", () => {
  const sheet = describeInputs(two()).sheets.find(({ name }) => name === "Capacity")!;
  const used = new Set(
    sheet.cells.flatMap(({ formula }) =>
      formula
        ? [...formulaText(formula, "stored").matchAll(/([A-Z.]+)\(/g)].map(([, name]) => name)
        : []
    )
  );
  expect([...used].sort()).toEqual(
    [
      ...["AND", "FIND", "IF", "INDEX", "INT", "ISNUMBER", "LEN", "OR"],
      ...["ROW", "ROWS", "SUBSTITUTE", "SUMPRODUCT", "TRIM"],
    ].sort()
  );
});

test("the template signs as well, and its blank rows offer nothing", () => {
  const book = new EditedWorkbook(describeTemplate());
  const calculated = calculate(book.workbook, library);
  expect(calculated.problems).toEqual([]);
  expect(new Set(calculated.named("PlacesThatCount").flat())).toEqual(new Set([""]));
});

test("the bundled sample is signed off in every year", () => {
  const run = haematology();
  const { workbook, calculated } = buildRun(run, library);
  expect(calculated.named("PlacesThatCount")).toEqual(
    run.capacity!.places.map((row) => row.map((posts) => posts ?? 0))
  );
  expect(summarise(run, { workbook, calculated }).checks.map(({ check }) => check)).not.toContain(
    "Every place offered is signed off"
  );
});

/**
 * The rule in words, by another hand: split the text at semicolons, each part at its first colon; a year counts if just
 * one part has its label, and the rest of that part reads as the figure does.
 */
function oracle(posts: number | null, year: string, figures: string, named: boolean): number {
  if (posts === null || !named) return 0;
  const entries = figures
    .replace(/[ \u00a0]/g, "")
    .split(";")
    .map((part) => [part.split(":")[0], part.split(":").slice(1).join(":"), part] as const)
    .filter(([label, , part]) => label === year && part.includes(":"));
  return entries.length === 1 && entries[0][1] === String(posts) ? posts : 0;
}

const figure = fc.constantFrom(0, 1, 2, 3, 13, 31, 33, 35, 53);
const entry = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...YEARS), figure).map(([y, n]) => `${y}: ${n}`),
  },
  fc.tuple(fc.constantFrom(...YEARS), figure).map(([y, n]) => `${y} :${n} `),
  fc.constantFrom(
    "",
    " ",
    "2026/27",
    "2026/27:",
    ":3",
    "3",
    "2026/27: 3: 3",
    "12026/27: 3",
    "2026/27: 03"
  )
);
const text = fc
  .tuple(fc.array(entry, { maxLength: 6 }), fc.constantFrom(";", "; ", " ; ", ",", "\u00a0;"))
  .map(([parts, between]) => parts.join(between));

test("whatever was signed: the sheet and the pane count what the rule says", () => {
  const area = fc.record({
    places: fc.array(fc.option(figure, { nil: null }), { minLength: 3, maxLength: 3 }),
    figures: fc.oneof(text, fc.constant(undefined)),
    signedBy: fc.constantFrom("Dean", "Dean", "Dean", "", "  "),
    signedOn: fc.constantFrom(46_000, 46_000, 46_000, null),
  });
  fc.assert(
    fc.property(fc.array(area, { minLength: 1, maxLength: 4 }), fc.boolean(), (areas, sorted) => {
      const base = smallRun(
        areas.map(({ places: row, figures }, i) => [`Area ${i}`, row, figures])
      );
      const run: Run = {
        ...base,
        capacity: {
          places: base.capacity!.places,
          rows: base.capacity!.rows.map((row, i) => ({
            ...row,
            signedBy: areas[i].signedBy,
            signedOn: areas[i].signedOn,
          })),
        },
      };
      const expected = run.capacity!.rows.map(({ signedBy, signedOn, figures }, i) =>
        YEARS.map((year, t) =>
          oracle(areas[i].places[t], year, figures, signedBy.trim() !== "" && signedOn !== null)
        )
      );
      const book = edited(run);
      expect(places(sorted ? book.reverse("Capacity") : book)).toEqual(expected);
      expect(placesThatCount(run)).toEqual(expected);
    }),
    { numRuns: 300, seed: 20261125 }
  );
});
