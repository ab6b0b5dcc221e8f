import type { DefinedName, RunSheet, Validation } from "../describe";
import { excel, joined, named, operation, ours, tableColumn } from "../formulas/expression";
import {
  AREA_FIELDS,
  BY_YEAR,
  CAPACITY_HEADINGS,
  FIXED_TERM_HEADINGS,
  FUNDING_LINES,
  INPUTS,
  INPUT_HEADINGS,
  TABLES,
  yearHeadings,
  type Field,
} from "../inputs/fields";
import type { Run, Scalar } from "../inputs/run";
import { COLOURS, FORMATS, type StyleName } from "../styles";
import { SheetBuilder } from "./builder";
import { SHEETS, type Layout } from "./layout";

const TEXT = { style: "inputText" as StyleName };
const POSTS = { style: "input" as StyleName, format: FORMATS.posts };
const FILL = "Pale cells with a border are yours to fill in.";

/** The headings of the four components, as MODELWEIGHTS names them. */
const COMPONENTS = [
  "NHSE allocation model",
  "HEE analysis",
  "Deprivation (SMR<75)",
  "Specialised services",
];

export function inputsSheet(run: Run, layout: Layout): { sheet: RunSheet; names: DefinedName[] } {
  const sheet = new SheetBuilder(SHEETS.inputs);
  const names: DefinedName[] = [];
  sheet.title("Inputs", `${FILL} Every value has a name, a unit and a source.`);
  const { inputsTable: top, byYearTable, weights } = layout;
  const rows = (INPUTS as readonly Field[]).map((field) => {
    const { value, source } = run.inputs[field.id as keyof Run["inputs"]];
    return [field.label, value, field.unit, source];
  });
  sheet.table(TABLES.inputs, top.row, top.column, INPUT_HEADINGS, rows, [
    { style: "label" },
    { style: "inputText" },
    { style: "unit" },
    { style: "label" },
  ]);
  (INPUTS as readonly Field[]).forEach((field, index) => {
    const row = top.row + 1 + index;
    const { value } = run.inputs[field.id as keyof Run["inputs"]];
    sheet.replace(row, 1, value, { style: "inputText", format: field.format ?? formatOf(field) });
    names.push({ name: field.id, refersTo: sheet.block(row, 1, row, 1), comment: field.source });
    const validation = validationOf(field, sheet, row);
    if (validation) sheet.validate(validation);
  });

  sheet.value(byYearTable.row - 1, 0, "By year", { style: "subheading" });
  const last = layout.years;
  const byYearRows = (BY_YEAR as readonly Field[]).map((field) => {
    const { value, source } = run.byYear[field.id as keyof Run["byYear"]];
    return [field.label, ...value, field.unit, source];
  });
  sheet.table(
    TABLES.byYear,
    byYearTable.row,
    0,
    ["Item", ...yearHeadings(layout.years), "Unit", "Source"],
    byYearRows,
    [
      { style: "label" },
      ...yearHeadings(layout.years).map(() => ({ style: "input" as StyleName })),
      { style: "unit" },
      { style: "label" },
    ]
  );
  (BY_YEAR as readonly Field[]).forEach((field, index) => {
    const row = byYearTable.row + 1 + index;
    run.byYear[field.id as keyof Run["byYear"]].value.forEach((value, t) =>
      sheet.replace(row, t + 1, value, { style: "input", format: field.format ?? formatOf(field) })
    );
    names.push({ name: field.id, refersTo: sheet.block(row, 1, row, last), comment: field.source });
    if (field.kind !== "text") {
      sheet.validate(numberRule(field, sheet.block(row, 1, row, last)));
    }
  });

  sheet.value(weights.row - 2, 0, "Weights of the components", { style: "subheading" });
  sheet.headings(weights.row - 1, 0, ["", ...COMPONENTS]);
  sheet.value(weights.row, 0, "Weight (all four add up to 1)", { style: "label" });
  sheet.spill(
    weights.row,
    weights.column,
    ours(
      "MODELWEIGHTS",
      named("HeePart"),
      named("DeprivationWeight"),
      named("SpecialisedWeight"),
      named("Combination")
    ),
    { heading: false, total: false, formats: [FORMATS.weight], textColumns: [] }
  );
  names.push({
    name: "Weights",
    refersTo: sheet.block(weights.row, weights.column, weights.row, weights.column + 3),
    comment: "Weights of the four components of need",
  });
  return {
    names,
    sheet: sheet.build({
      summary: "All figures and choices of the run that are no figures of an area, with sources.",
      widths: [
        44,
        18,
        18,
        ...Array.from({ length: Math.max(layout.years - 2, 2) }, () => 14),
        18,
        60,
      ],
      freeze: { rows: top.row + 1, columns: 1 },
      print: { orientation: "landscape", onePage: true },
      tabColour: COLOURS.tabs.inputs,
    }),
  };
}

function formatOf(field: Field): string {
  if (field.kind === "text" || field.kind === "choice") return FORMATS.text;
  return field.kind === "date" ? FORMATS.date : FORMATS.general;
}

function validationOf(field: Field, sheet: SheetBuilder, row: number): Validation | undefined {
  const range = sheet.block(row, 1, row, 1);
  const base = { range, title: field.label, message: field.source } as const;
  if (field.id === "Specialty") {
    return { ...base, rule: { kind: "list of name", name: "Specialties" }, strictness: "warning" };
  }
  switch (field.kind) {
    case "choice":
      return { ...base, rule: { kind: "list", values: field.choices! }, strictness: "stop" };
    case "date":
      return { ...base, rule: { kind: "date" }, strictness: "stop" };
    case "text":
      return undefined;
    default:
      return numberRule(field, range);
  }
}

function numberRule(field: Field, range: Validation["range"]): Validation {
  return {
    range,
    rule: {
      kind: field.kind === "whole" ? "whole" : "decimal",
      least: field.least ?? 0,
      ...(field.most === undefined ? {} : { most: field.most }),
    },
    title: field.label,
    message: field.source,
    strictness: "stop",
  };
}

export function areasSheet(run: Run, layout: Layout): RunSheet {
  const sheet = new SheetBuilder(SHEETS.areas);
  sheet.title(
    "Areas",
    `One row per area. ${FILL} Posts are whole posts in scope; need may be in any unit, a column each; blank bounds = none; an override needs its reason.`
  );
  const { row } = layout.table;
  sheet.value(3, 0, "Source of the posts", { style: "label" });
  sheet.formula(3, 2, joined(named("PostsSource"), ""), { style: "resultBold" });
  sheet.value(2, 0, "Posts now, all areas", { style: "label" });
  sheet.formula(2, 2, excel("SUM", tableColumn(TABLES.areas, "Posts now")), {
    style: "resultBold",
    format: FORMATS.posts,
  });
  const rows = run.areas.map((area) =>
    AREA_FIELDS.map((field) => {
      const [link, value] = [area.links?.[field.id], area.values[field.id]];
      return link ? { link, value } : value;
    })
  );
  const looks = AREA_FIELDS.map((field) => ({
    style: (field.kind === "text" ? "inputText" : "input") as StyleName,
    format:
      field.kind === "whole"
        ? FORMATS.posts
        : field.kind === "text"
          ? FORMATS.text
          : field.id === "mff" || field.id === "inequality"
            ? FORMATS.index
            : FORMATS.need,
  }));
  sheet.table(
    TABLES.areas,
    row,
    0,
    AREA_FIELDS.map((f) => f.label),
    rows,
    looks
  );
  const last = row + Math.max(run.areas.length, 1);
  AREA_FIELDS.forEach((field, column) => {
    if (field.kind === "text") return;
    sheet.validate({
      range: sheet.block(row + 1, column, last, column),
      rule: {
        kind: field.kind === "whole" ? "whole" : "decimal",
        least: field.id === "override" ? 1 : 0,
      },
      title: field.label,
      message:
        field.kind === "whole"
          ? "Whole posts; blank = none"
          : "A number of 0 or more; blank = none",
      strictness: "stop",
    });
  });
  return sheet.build({
    summary: "The areas with their posts now, need, bounds, agreed overrides and price index.",
    widths: AREA_FIELDS.map((field) => field.width),
    freeze: { rows: row + 1, columns: 1 },
    print: { orientation: "landscape", titleRow: row },
    tabColour: COLOURS.tabs.inputs,
  });
}

/** The row of years above an input table. */
function yearLabels(sheet: SheetBuilder, layout: Layout, row: number, column: number): void {
  for (let t = 0; t < layout.years; t++) {
    sheet.formula(row, column + t, layout.yearLabel(t), { style: "headingYear" });
  }
}

function wholeByYear(sheet: SheetBuilder, layout: Layout, title: string, message: string): void {
  const { row } = layout.table;
  const range = sheet.block(row + 1, 1, row + Math.max(layout.areas, 1), layout.years);
  sheet.validate({ range, rule: { kind: "whole", least: 0 }, title, message, strictness: "stop" });
}

/** `withExpected` false: the table alone, for a template that has no areas to expect anything of. */
export function vacanciesSheet(run: Run, layout: Layout, withExpected = true): RunSheet {
  const sheet = new SheetBuilder(SHEETS.vacancies);
  const { row } = layout.table;
  const { years } = layout;
  sheet.title(
    "Vacancies",
    "Posts whose trainee finishes in that training year: known ones in the table, expected ones beside it. One that is not used is filled again."
  );
  sheet.value(2, 0, "The plan uses", { style: "label" });
  sheet.formula(
    2,
    1,
    excel(
      "IF",
      operation(named("VacanciesFrom"), "=", "known"),
      "the known vacancies of the table on the left",
      "the expected vacancies on the right, from the length of training"
    ),
    { style: "resultBold" }
  );
  yearLabels(sheet, layout, row - 1, 1);
  const names = run.areas.map((area) => area.values.area);
  const rows = names.map((name, index): Scalar[] => [
    name,
    ...(run.vacancies?.[index] ?? new Array<null>(years).fill(null)),
  ]);
  sheet.table(TABLES.vacancies, row, 0, ["Area", ...yearHeadings(years)], rows, [
    TEXT,
    ...yearHeadings(years).map(() => POSTS),
  ]);
  wholeByYear(sheet, layout, "Known vacancies", "Whole posts that fall vacant; blank = none");
  if (withExpected) writeExpected(sheet, run, layout);
  return sheet.build({
    summary: "Posts that fall vacant by area and training year, known and expected.",
    widths: [30, ...yearHeadings(years).map(() => 10), 4, 30, ...yearHeadings(years).map(() => 10)],
    freeze: { rows: row + 1, columns: 1 },
    print: { orientation: "landscape", titleRow: row },
    tabColour: COLOURS.tabs.inputs,
  });
}

function writeExpected(sheet: SheetBuilder, run: Run, layout: Layout): void {
  const { row } = layout.table;
  const { column } = layout.expectedVacancies;
  sheet.headings(row, column - 1, [
    "Expected vacancies",
    ...yearHeadings(layout.years).map((_, t) => layout.yearLabel(t)),
  ]);
  run.areas.forEach((_, index) =>
    sheet.formula(row + 1 + index, column - 1, layout.areaName(index), { style: "resultText" })
  );
  sheet.spill(
    row + 1,
    column,
    ours(
      "EXPECTEDVACANCIES",
      tableColumn(TABLES.areas, "Area"),
      tableColumn(TABLES.areas, "Posts now"),
      named("Years"),
      named("TrainingLength"),
      named("Stretch")
    ),
    { heading: false, total: false, formats: [FORMATS.posts], textColumns: [] }
  );
}

export function capacitySheet(run: Run, layout: Layout): RunSheet {
  const sheet = new SheetBuilder(SHEETS.capacity);
  const { row } = layout.table;
  const { years } = layout;
  const widths = [30, ...yearHeadings(years).map(() => 10), 34, 18, 40];
  const rest = {
    summary: "New posts that each postgraduate dean can assure by training year, with sign-off.",
    widths,
    freeze: { rows: row + 1, columns: 1 },
    print: { orientation: "landscape", titleRow: row },
    tabColour: COLOURS.tabs.inputs,
  } as const;
  if (!run.capacity) {
    sheet.title(
      "Capacity",
      "This run has no table Capacity: the plan sets no limit to what an area takes."
    );
    sheet.value(
      2,
      0,
      "To hold the plan to what the deans assure, add a table Capacity (Area, Year 1, ...) to the input workbook and run it again.",
      { style: "label" }
    );
    return sheet.build({ ...rest, freeze: undefined, print: { orientation: "landscape" } });
  }
  sheet.title(
    "Capacity",
    "New posts that the postgraduate dean can assure in each training year. Blank or 0 = not assured: no post goes there that year."
  );
  yearLabels(sheet, layout, row - 1, 1);
  const { places, rows: signed } = run.capacity;
  const rows = run.areas.map((area, index) => [
    area.values.area,
    ...places[index],
    signed[index].signedBy,
    signed[index].signedOn,
    signed[index].reason,
  ]);
  sheet.table(
    TABLES.capacity,
    row,
    0,
    ["Area", ...yearHeadings(years), ...CAPACITY_HEADINGS],
    rows,
    [
      TEXT,
      ...yearHeadings(years).map(() => POSTS),
      TEXT,
      { style: "inputText", format: FORMATS.date },
      TEXT,
    ]
  );
  wholeByYear(sheet, layout, "Capacity", "Whole new posts the dean assures; blank = not assured");
  return sheet.build(rest);
}

export function fixedTermSheet(run: Run): RunSheet {
  const sheet = new SheetBuilder(SHEETS.fixedTerm);
  sheet.title(
    "Fixed-term posts",
    "Posts funded for a term only, shown apart with their end: they are no part of posts now, of the targets or of the expansion."
  );
  const rows = run.fixedTerm.map((entry) => [
    entry.area,
    entry.fundingLine,
    entry.posts,
    entry.until,
  ]);
  sheet.table(TABLES.fixedTerm, 4, 0, FIXED_TERM_HEADINGS, rows, [
    TEXT,
    TEXT,
    POSTS,
    { style: "inputText", format: FORMATS.date },
  ]);
  sheet.value(2, 0, "Fixed-term posts in all", { style: "label" });
  sheet.formula(2, 2, excel("SUM", tableColumn(TABLES.fixedTerm, "Posts")), {
    style: "resultBold",
    format: FORMATS.posts,
  });
  const last = 4 + Math.max(rows.length, 1);
  sheet.validate({
    range: sheet.block(5, 1, last, 1),
    rule: { kind: "list", values: FUNDING_LINES },
    title: "Funding line",
    message: "Where the money for the term comes from",
    strictness: "warning",
  });
  sheet.validate({
    range: sheet.block(5, 2, last, 2),
    rule: { kind: "whole", least: 0 },
    title: "Posts",
    message: "Whole posts",
    strictness: "stop",
  });
  return sheet.build({
    summary: "Posts funded for a term only, by area and funding line, with their end.",
    widths: [34, 28, 10, 20],
    freeze: { rows: 5, columns: 1 },
    print: { orientation: "portrait", titleRow: 4 },
    tabColour: COLOURS.tabs.inputs,
  });
}
