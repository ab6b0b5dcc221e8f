import type { DefinedName, RunSheet, Validation } from "../describe";
import { named, ours } from "../formulas/expression";
import {
  BY_YEAR,
  INPUTS,
  INPUT_HEADINGS,
  TABLES,
  yearHeadings,
  type Field,
} from "../inputs/fields";
import type { Run } from "../inputs/run";
import { COLOURS, FORMATS, type StyleName } from "../styles";
import { SheetBuilder } from "./builder";
import { SHEETS, type Layout } from "./layout";
import { FILL } from "./inputLooks";
import { suggestedStart } from "./phaseFormulas";

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

  sheet.value(byYearTable.row - 3, 0, "First training year suggested", { style: "label" });
  sheet.sentence(byYearTable.row - 3, 1, suggestedStart, { style: "resultText" });
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
      { style: "text" },
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
      print: { orientation: "landscape", breaksBefore: [byYearTable.row - 1] },
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
      most: field.most,
    },
    title: field.label,
    message: field.source,
    strictness: "stop",
  };
}
