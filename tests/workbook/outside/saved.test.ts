/** What a person typed is in the workbook, is read again as it was, and stays with the area it was typed for. */
import { haematology } from "../../../scripts/samples/haematology";
import { library } from "../../../src/functions/library";
import { buildRun, describeInputs } from "../../../src/workbook/build";
import type { Validation } from "../../../src/workbook/describe";
import { AREA_FIELDS, BY_YEAR, INPUTS, type Field } from "../../../src/workbook/inputs/fields";
import { readRun } from "../../../src/workbook/inputs/read";
import type { Run } from "../../../src/workbook/inputs/run";
import { problemText } from "../../../src/workbook/inputs/source";
import { readSourceFile } from "../../../src/xlsx/read";
import { writeRunFile } from "../../../src/xlsx/write";
import { formOf, runOf } from "../../../src/taskpane/steps/form";
import { fillNeed, withNeedSources } from "../../../src/taskpane/steps/start";
import { irregular } from "../irregular";
import { put, sourceOf } from "../source";

/** What blanks mean once they are read: factors of 1. */
const asRead = (run: Run): Run => ({
  ...run,
  areas: run.areas.map(({ values }) => ({
    values: { ...values, mff: values.mff ?? 1, inequality: values.inequality ?? 1 },
  })),
});

const read = (run: Run): Run => {
  const found = readRun(sourceOf(describeInputs(run)));
  if (!found.run) throw new Error(found.problems.map(problemText).join("\n"));
  return found.run;
};

test("every table of an irregular run is read as it was written: figures, sources, terms, sign-offs", () => {
  const run = irregular();
  const expected = asRead(run);
  const found = read(run);
  expect(found.inputs).toEqual(expected.inputs);
  expect(found.byYear).toEqual(expected.byYear);
  expect(found.areas).toEqual(expected.areas);
  expect(found.vacancies).toEqual(expected.vacancies);
  expect(found.capacity).toEqual(expected.capacity);
  expect(found.fixedTerm).toEqual(expected.fixedTerm);
  expect(found.assumptions).toEqual(expect.arrayContaining([...expected.assumptions]));
});

test("the same through a result file, and a plan of it is the same plan", async () => {
  const run = asRead(irregular());
  const { workbook, calculated } = buildRun(run, library);
  const bytes = await writeRunFile(workbook, calculated);
  const found = readRun(await readSourceFile(bytes)).run!;
  expect(found.fixedTerm).toEqual(run.fixedTerm);
  expect(found.capacity).toEqual(run.capacity);
  expect(found.areas.map((row) => row.values)).toEqual(run.areas.map((row) => row.values));
  expect(found.changeLog).toHaveLength(1);
  const again = buildRun(found, library).calculated;
  expect(again.named("PostsMoved")).toEqual(calculated.named("PostsMoved"));
});

test.each(["Capacity", "Vacancies"])("rows of %s sorted: each stays with its area", (table) => {
  const source = sourceOf(describeInputs(irregular()));
  source.tables
    .find(({ name }) => name === table)!
    .rows.sort(([a], [b]) => (String(a) < String(b) ? 1 : -1));
  const found = readRun(source).run!;
  expect(found.capacity).toEqual(irregular().capacity);
  expect(found.vacancies).toEqual(irregular().vacancies);
  for (const [i, { signedBy }] of found.capacity!.rows.entries()) {
    expect(signedBy).toBe(`Dean of ${found.areas[i].values.area}`);
  }
});

test.each(["England", "Total", "UK", "All areas"])(
  "%s among the areas is refused: it would count every post twice",
  (name) => {
    const source = sourceOf(describeInputs(irregular()));
    put(source, "Areas", "Wessex", "Area", name);
    put(source, "Vacancies", "Wessex", "Area", name);
    put(source, "Capacity", "Wessex", "Area", name);
    const { problems } = readRun(source) as { problems: Parameters<typeof problemText>[0][] };
    expect(problems.map(problemText).join("\n")).toMatch(
      new RegExp(`^Areas, A\\d+: ${name} `, "m")
    );
  }
);

test("the pane opens the run and writes it again with nothing changed", () => {
  const run = read(irregular());
  const again = runOf(withNeedSources(formOf(run), run));
  for (const part of ["inputs", "byYear", "areas", "capacity", "vacancies", "fixedTerm"] as const) {
    expect([part, again[part]]).toEqual([part, run[part]]);
  }
});

test("opening a run keeps figures of the user's own: built-in need never takes their place", () => {
  const run = read(irregular());
  const form = withNeedSources(formOf(run), run);
  expect([form.needSource, form.deprivationSource]).toEqual(["own", "own"]);
  const filled = fillNeed(form);
  expect(filled.refused).toBeUndefined();
  const column = (of: typeof form, field: "nhse" | "deprivation") =>
    of.areas.map(({ values }) => values[field]);
  expect(column(filled.form, "deprivation")).toEqual(column(form, "deprivation"));
  expect(column(filled.form, "nhse")).toEqual(column(form, "nhse"));
  expect(column(filled.form, "deprivation")).toContain("2406");
});

test("where built-in figures exist too, those of the user's own that differ are kept on opening", () => {
  const sample = haematology();
  const run: Run = {
    ...sample,
    areas: sample.areas.map(({ values }, i) => ({
      values: { ...values, deprivation: Number(values.deprivation) + (i === 4 ? 1 : 0) },
    })),
  };
  const form = withNeedSources(formOf(run), run);
  expect([form.needSource, form.deprivationSource]).toEqual(["built in", "own"]);
  const kept = runOf(fillNeed(form).form).areas.map(({ values }) => values.deprivation);
  expect(kept).toEqual(run.areas.map(({ values }) => values.deprivation));
  const untouched = withNeedSources(formOf(sample), sample);
  expect([untouched.needSource, untouched.deprivationSource]).toEqual(["built in", "built in"]);
});

describe("what a cell takes", () => {
  const { workbook } = buildRun(irregular(), library);
  const validationAt = (sheet: string, row: number, column: number): Validation | undefined =>
    workbook.sheets
      .find(({ name }) => name === sheet)!
      .validations.find(
        ({ range }) =>
          range.top <= row && row <= range.bottom && range.left <= column && column <= range.right
      );
  const table = (name: string) => {
    const sheet = workbook.sheets.find(({ tables }) => tables.some((each) => each.name === name))!;
    return { sheet, table: sheet.tables.find((each) => each.name === name)! };
  };
  const kinds = (kind: string): readonly string[] =>
    ({
      whole: ["whole"],
      number: ["decimal"],
      date: ["date"],
      choice: ["list", "list of name"],
    })[kind] ?? [];

  test.each(
    INPUTS.filter(({ kind }) => kind !== "text").map((field: Field) => [field.label, field])
  )("Inputs, %s: only what the field can be", (label, field) => {
    const { sheet, table: inputs } = table("Inputs");
    const row = sheet.cells.find((cell) => cell.value === label)!.row;
    const found = validationAt(sheet.name, row, inputs.column + inputs.headings.indexOf("Value"));
    expect(kinds(field.kind)).toContain(found?.rule.kind);
    if (found?.rule.kind === "list") expect(found.rule.values).toEqual(field.choices);
    if (found?.rule.kind === "whole" || found?.rule.kind === "decimal") {
      expect([found.rule.least, found.rule.most]).toEqual([field.least ?? 0, field.most]);
    }
  });

  test.each(
    BY_YEAR.filter(({ kind }) => kind !== "text").map((field: Field) => [field.label, field])
  )("ByYear, %s: only what the field can be, in every year", (label, field) => {
    const { sheet, table: byYear } = table("ByYear");
    const row = sheet.cells.find((cell) => cell.value === label)!.row;
    for (const heading of ["Year 1", "Year 4"]) {
      const column = byYear.column + byYear.headings.indexOf(heading);
      expect(kinds(field.kind)).toContain(validationAt(sheet.name, row, column)?.rule.kind);
    }
  });

  test.each(
    AREA_FIELDS.filter(({ kind }) => kind !== "text").map(({ label, kind }) => [label, kind])
  )("Areas, %s: only what the column can be, in every row", (label, kind) => {
    const { sheet, table: areas } = table("Areas");
    const column = areas.column + areas.headings.indexOf(label);
    for (const row of [areas.row + 1, areas.row + areas.rowCount]) {
      expect(kinds(kind)).toContain(validationAt(sheet.name, row, column)?.rule.kind);
    }
  });

  test.each([
    ["Vacancies", "Year 2", "whole"],
    ["Capacity", "Year 3", "whole"],
    ["Capacity", "Signed off on", "date"],
    ["FixedTermPosts", "Posts", "whole"],
    ["FixedTermPosts", "Funded until", "date"],
  ])("%s, %s: %s", (name, heading, kind) => {
    const { sheet, table: found } = table(name);
    const column = found.column + found.headings.indexOf(heading);
    expect(validationAt(sheet.name, found.row + 1, column)?.rule.kind).toBe(kind);
  });
});
