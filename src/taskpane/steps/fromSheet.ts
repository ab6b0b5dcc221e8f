import type { CellBlock } from "../../excel/gateway";
import { AREA_FIELDS, type AreaField } from "../../workbook/inputs/fields";
import {
  figuresByYear,
  linkedAreas,
  readLayout,
  type LayoutChoice,
  type SheetLayout,
} from "../../workbook/layout/readLayout";
import { foldName } from "../../workbook/preview/reference";
import { formOf, put, runOf, setAreas, type AreaForm, type Form } from "./form";

/** What the user's cells are read for: the areas with their posts, need figures for them, or posts by year. */
export type Purpose = "posts" | "need" | ByYear;
type ByYear = "vacancies" | "capacity";

/** Figures by year are copied into the run; the others it refers to. */
export const isByYear = (purpose: Purpose): purpose is ByYear =>
  purpose === "vacancies" || purpose === "capacity";

/** The user's own cells while their columns and rows are being pointed at. */
export interface LayoutState {
  readonly block: CellBlock;
  readonly choice: LayoutChoice;
  readonly purpose: Purpose;
}

const NEED: readonly AreaField[] = ["nhse", "hee", "deprivation", "specialised"];

/** The columns that the pane asks for, in its order. */
export const COLUMNS: Readonly<Record<Purpose, readonly AreaField[]>> = {
  posts: ["area", "posts", "trustFunded", "outOfScope", ...NEED],
  need: ["area", ...NEED],
  vacancies: ["area"],
  capacity: ["area"],
};

/** Begins to read cells: a column that the purpose has no use for is not guessed at. */
export function readFor(purpose: Purpose, block: CellBlock): LayoutState {
  const unused = AREA_FIELDS.filter(({ id }) => !COLUMNS[purpose].includes(id));
  const columns = Object.fromEntries(unused.map(({ id }) => [id, -1]));
  return { block, purpose, choice: { columns } };
}

export const layoutOf = ({ block, choice }: LayoutState): SheetLayout => readLayout(block, choice);

/** Says which column holds a field; `undefined`: none. */
export function pointAt(
  state: LayoutState,
  field: AreaField,
  column: number | undefined
): LayoutState {
  const columns = { ...layoutOf(state).fields, ...state.choice.columns };
  const others = Object.entries(columns).filter(
    ([id, at]) => id !== field && (at !== column || at === -1)
  );
  const chosen = { ...Object.fromEntries(others), [field]: column ?? -1 };
  return { ...state, choice: { ...state.choice, columns: chosen } };
}

/** Takes a row in, or leaves it out, whatever was guessed. */
export function decideRow(state: LayoutState, row: number, used: boolean): LayoutState {
  return { ...state, choice: { ...state.choice, rows: new Map(state.choice.rows).set(row, used) } };
}

/** What is still to be pointed at, in words. */
export function lackingIn(state: LayoutState, form: Form): readonly string[] {
  const { fields, lacking, columns } = layoutOf(state);
  if (lacking.length > 0) return lacking;
  if (state.purpose === "posts") {
    return fields.posts === undefined ? ["Point at the column with the posts now."] : [];
  }
  if (state.purpose === "need") {
    const some = NEED.some((field) => fields[field] !== undefined);
    return some ? [] : ["Point at a column with need figures."];
  }
  const years = form.byYear.Years.values;
  return columns.some(({ year }) => year !== undefined && years.includes(year))
    ? []
    : [`No column is headed by a year of the plan, such as ${years[0]}.`];
}

/** The areas of the run that the cells say nothing about; they keep what they have. */
export function areasNotFound(state: LayoutState, form: Form): string[] {
  if (state.purpose === "posts") return [];
  const there = layoutOf(state).rows.filter((row) => row.used);
  const names = new Set(there.map(({ area }) => foldName(area)));
  return form.areas.map(({ values }) => values.area).filter((name) => !names.has(foldName(name)));
}

/** The form with what the cells give; what they do not hold stays as it was. */
export function useSheet(form: Form, state: LayoutState): Form {
  if (state.purpose === "posts") return useAreas(form, state);
  if (state.purpose === "need") return useNeed(form, state);
  return useByYear(form, state, state.purpose);
}

/** The areas with references to the user's cells, as the controls hold them. */
function areasIn(form: Form, { block }: LayoutState, layout: SheetLayout): readonly AreaForm[] {
  return formOf({ ...runOf(form), areas: linkedAreas(block, layout) }).areas;
}

function useAreas(form: Form, state: LayoutState): Form {
  const layout = layoutOf(state);
  const areas = areasIn(form, state, layout).map((row) => {
    const before = form.areas.find(({ values }) => values.area === row.values.area);
    if (!before) return row;
    const kept = Object.entries(before.values).filter(
      ([id]) => layout.fields[id as AreaField] === undefined
    );
    return { ...row, values: { ...row.values, ...Object.fromEntries(kept) } };
  });
  return withOwnNeed(setAreas(form, areas), layout);
}

function useNeed(form: Form, state: LayoutState): Form {
  const layout = layoutOf(state);
  const given = areasIn(form, state, layout);
  const fields = NEED.filter((field) => layout.fields[field] !== undefined);
  const areas = form.areas.map((row) => {
    const found = given.find(({ values }) => foldName(values.area) === foldName(row.values.area));
    if (!found) return row;
    const part = <T>(from: Readonly<Partial<Record<AreaField, T>>> | undefined) =>
      Object.fromEntries(fields.map((field) => [field, from?.[field]]));
    return {
      values: { ...row.values, ...(part(found.values) as Partial<AreaForm["values"]>) },
      links: { ...row.links, ...part(found.links) },
    };
  });
  return withOwnNeed({ ...form, areas }, layout);
}

function withOwnNeed(form: Form, { fields }: SheetLayout): Form {
  return {
    ...form,
    needSource: fields.nhse === undefined ? form.needSource : "own",
    deprivationSource: fields.deprivation === undefined ? form.deprivationSource : "own",
  };
}

function useByYear(form: Form, state: LayoutState, table: ByYear): Form {
  const years = form.byYear.Years.values;
  let figuresOf = form[table];
  for (const { area, figures } of figuresByYear(state.block, layoutOf(state), years)) {
    const place = form.areas.findIndex(({ values }) => foldName(values.area) === foldName(area));
    if (place < 0) continue;
    // A blank cell says none, as it does in the run's own table; a year that the sheet lacks keeps what it has.
    const row = figures.map((posts, t) =>
      posts === undefined ? figuresOf[place][t] : String(posts ?? "")
    );
    figuresOf = put(figuresOf, place, row);
  }
  return { ...form, [table]: figuresOf };
}
