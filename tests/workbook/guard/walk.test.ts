import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import { buildRun, type BuiltRun } from "../../../src/workbook/build";
import type { RunWorkbook } from "../../../src/workbook/describe";
import { calculate, type CalculatedWorkbook } from "../../../src/workbook/formulas/calculate";
import { address } from "../../../src/workbook/formulas/address";
import { isError, type CellValue } from "../../../src/workbook/formulas/values";
import { AREA_FIELDS, BY_YEAR, INPUTS, type Field } from "../../../src/workbook/inputs/fields";
import type { Run } from "../../../src/workbook/inputs/run";
import {
  key,
  missingAddIn,
  replaced,
  restsOn,
  sentences,
  type Place,
  type Spoiled,
  withFailing,
} from "./faults";

/**
 * The error walk: an error, a text, a fraction and a negative number go into every kind of input cell, and every error of
 * Excel into every result, one at a time. The workbook is calculated as Excel would, and every headline and check is
 * read: what rests on the cell must not claim anything, and must name the cell.
 */
const functions = withFailing(library);
const SHOWN_ERRORS = ["#NAME?", "#VALUE!", "#SPILL!", "#N/A", "#CALC!", "#BUSY!"];
const RECORDS = ["Checks", "Assumptions", "Change log", "Lists"];

/** Three areas and two years of the sample: small enough to spoil each of its cells in turn. */
function small(vacanciesFrom: "expected" | "known"): Run {
  const run = haematology();
  const rows = [0, 3, 8];
  const pick = <T>(list: readonly T[]): T[] => rows.map((index) => list[index]);
  const years = <T>(list: readonly T[]): T[] => list.slice(0, 2);
  return {
    ...run,
    inputs: { ...run.inputs, VacanciesFrom: { value: vacanciesFrom, source: "test" } },
    byYear: Object.fromEntries(
      Object.entries(run.byYear).map(([id, row]) => [id, { ...row, value: years(row.value) }])
    ) as unknown as Run["byYear"],
    areas: pick(run.areas),
    vacancies: rows.map(() => [3, 4]),
    capacity: {
      places: pick(run.capacity!.places).map(years),
      rows: pick(run.capacity!.rows),
    },
  };
}

type Kind = Pick<Field, "kind"> & Partial<Pick<Field, "least" | "most" | "choices">>;

/** Whether a cell that is typed into cannot hold a value: by the lists of what a run reads, not by the sheets. */
function unfit(field: Kind, value: Spoiled): boolean {
  if (value === null) return false;
  if (typeof value === "object") return true;
  if (field.kind === "choice") return !field.choices!.includes(String(value));
  if (field.kind === "text") return false;
  if (typeof value === "string") return true;
  if (value < (field.least ?? 0)) return true;
  return value > (field.most ?? Infinity) || (field.kind === "whole" && !Number.isInteger(value));
}

/** What belongs in a column of the tables beside Areas. */
function other(table: string, heading: string): Kind {
  if (heading === "Posts") return { kind: "whole" };
  if (heading === "Funded until") return { kind: "date" };
  if (!/^Year \d+$/.test(heading)) return { kind: "text" };
  return { kind: ["Vacancies", "Capacity"].includes(table) ? "whole" : "number" };
}

interface Input extends Place {
  readonly field: Kind;
}

/** Every kind of input cell: each row of Inputs and of the figures by year, and each column of the other tables. */
function inputCells({ workbook }: BuiltRun): Input[] {
  return workbook.sheets
    .filter((sheet) => !RECORDS.includes(sheet.name))
    .flatMap((sheet) =>
      sheet.tables.flatMap((table) => {
        const at = (row: number, heading: string): Place => ({
          sheet: sheet.name,
          row: table.row + 1 + row,
          column: table.column + table.headings.indexOf(heading),
        });
        if (table.name === "Inputs") {
          return INPUTS.map((field, row) => ({ ...at(row, "Value"), field: field as Field }));
        }
        if (table.name === "ByYear") {
          return BY_YEAR.map((field, row) => ({ ...at(row, "Year 1"), field: field as Field }));
        }
        const last = table.rowCount - 1;
        return table.headings.map((heading) => {
          const area = AREA_FIELDS.find((entry) => entry.label === heading);
          return {
            ...at(last, heading),
            field: table.name === "Areas" && area ? area : other(table.name, heading),
          };
        });
      })
    );
}

/** The cells of the sheets before Checks that are in error. */
function failures(workbook: RunWorkbook, after: CalculatedWorkbook): Set<string> {
  const cells = workbook.sheets
    .filter((sheet) => !RECORDS.includes(sheet.name))
    .flatMap((sheet) => sheet.cells.map((cell) => ({ ...cell, sheet: sheet.name })));
  return new Set(
    cells.filter((cell) => isError(after.value(cell.sheet, cell.row, cell.column))).map(key)
  );
}

/** What the sentences and checks say that do not own up, after one cell was spoiled. */
function claims(built: BuiltRun, place: Place, by: Spoiled, isUnfit: boolean): string[] {
  const { workbook, calculated } = built;
  const spoiled = replaced(workbook, place.sheet, place.row, place.column, by);
  const after = calculate(spoiled, functions);
  const text = (value: CellValue): string => (isError(value) ? value.error : String(value));
  const where = `${place.sheet}, ${address(place.row, place.column)} `;
  const failed = failures(spoiled, after);
  const found: string[] = [];
  for (const sentence of sentences(workbook)) {
    const { sheet, row, column } = sentence;
    const [said, before] = [after, calculated].map((c) => text(c.value(sheet, row, column)));
    const report = (what: string): void => {
      const at = `${sheet}!${address(row, column)}`;
      found.push(`${where}= ${JSON.stringify(by)}: ${what} at ${at}: ${said}`);
    };
    if (said.startsWith("#")) report("a bare error");
    if (sheet === "Checks" && (column === 0 || row === FIRST_CHECK)) continue;
    const cannot = said.startsWith("Cannot be calculated: ");
    if (cannot && !said.startsWith(`Cannot be calculated: ${where}`)) report("another place");
    if (cannot || !restsOn(workbook, sentence).has(key(place))) continue;
    // An error lets nothing be said. What else is unfit does so where a result came to nothing, or no result is between.
    if ([...restsOn(workbook, sentence)].some((cell) => failed.has(cell)))
      report(said === before ? "a claim that stayed" : "a claim");
  }
  const list = text(after.value("Checks", FIRST_CHECK, 1));
  if (isUnfit && list === "OK") found.push(`${where}= ${JSON.stringify(by)}: no error is listed`);
  return found;
}

/** Row of the check "No cell holds an error". */
const FIRST_CHECK = 5;

describe.each(["expected", "known"] as const)("with %s vacancies", (vacanciesFrom) => {
  const built = buildRun(small(vacanciesFrom), library);
  const named = (name: string): Place => {
    const { sheet, top, left } = built.workbook.names.find(
      (entry) => entry.name === name
    )!.refersTo;
    return { sheet, row: top, column: left };
  };
  const known = (place: Place): boolean => place.sheet === "Vacancies" && place.column > 0;
  /** What the plan does not read: it may claim as before. */
  const unread = (place: Place): boolean =>
    vacanciesFrom === "expected"
      ? known(place)
      : [named("TrainingLength"), named("Stretch")].some((other) => key(other) === key(place));

  /** Known vacancies change what the plan reads of these sheets alone: the rest is walked once. */
  const walked = ({ sheet }: Pick<Place, "sheet">): boolean =>
    vacanciesFrom === "expected" || ["Inputs", "Vacancies", "Plan"].includes(sheet);

  test("before anything is spoiled no cell is in error", () => {
    expect(built.calculated.problems).toEqual([]);
    expect(built.calculated.value("Checks", FIRST_CHECK, 0)).toBe("No cell holds an error");
    expect(built.calculated.value("Checks", FIRST_CHECK, 1)).toBe("OK");
  });

  test("an error, a text, a fraction or a negative number in any input", () => {
    const found = inputCells(built)
      .filter(walked)
      .flatMap((input) =>
        [{ error: "#N/A" }, "two", 15.5, -3].flatMap((by) => {
          const list = claims(built, input, by, unfit(input.field, by));
          // The check "No cell holds an error" names those all the same.
          return unread(input)
            ? list.filter((line) => !line.includes("a claim that stayed"))
            : list;
        })
      );
    expect(found).toEqual([]);
  });

  test("an error in any result: each spill with every error, each ordinary formula with one", () => {
    const results = built.workbook.sheets
      .filter((sheet) => !RECORDS.includes(sheet.name) && walked({ sheet: sheet.name }))
      .flatMap((sheet) =>
        sheet.cells
          .filter((cell) => cell.formula && !cell.guarded && !isVersion(cell.formula))
          .map(({ row, column, spill }) => ({ sheet: sheet.name, row, column, spill }))
      );
    const spills = results.filter((place) => place.spill).map((place) => place.sheet);
    expect(spills).toEqual(expect.arrayContaining(["Inputs", "Vacancies", "Plan"]));
    const found = results.flatMap(({ spill, ...place }, index) =>
      (spill ? SHOWN_ERRORS : [SHOWN_ERRORS[index % SHOWN_ERRORS.length]]).flatMap((error) =>
        claims(built, place, { error }, true)
      )
    );
    const expectedUnread = (line: string): boolean =>
      vacanciesFrom === "known" && /^Vacancies, .*a claim that stayed/.test(line);
    expect(found.filter((line) => !expectedUnread(line))).toEqual([]);
  });
});

const isVersion = (formula: { kind: string; id?: string }): boolean => formula.id === "VERSION";

test("where the add-in is missing no check of the plan says OK and no headline claims anything", () => {
  const { workbook } = buildRun(small("expected"), library);
  const after = calculate(workbook, missingAddIn(library));
  const spills = workbook.sheets.flatMap((sheet) =>
    sheet.cells.filter((cell) => cell.spill).map((cell) => key({ sheet: sheet.name, ...cell }))
  );
  for (const sentence of sentences(workbook)) {
    const under = restsOn(workbook, sentence);
    const { sheet, row, column } = sentence;
    if (sheet === "Checks" && column === 0) continue;
    if (spills.some((spill) => under.has(spill))) {
      expect([sheet, row, after.value(sheet, row, column)]).toEqual([
        sheet,
        row,
        expect.stringMatching(/^Cannot be calculated: .*#NAME\?: the add-in is missing$/),
      ]);
    }
  }
});
