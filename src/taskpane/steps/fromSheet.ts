import type { CellBlock } from "../../excel/gateway";
import type { LayoutBlock } from "../../workbook/layout/cells";
import { AREA_FIELDS, type AreaField } from "../../workbook/inputs/fields";
import { readLayout, type LayoutChoice, type SheetLayout } from "../../workbook/layout/readLayout";
import { standsAcross, turn } from "../../workbook/layout/turn";
import type { Form } from "./form";

/** What the user's cells are read for: the areas with their posts, need figures for them, or posts by year. */
export type Purpose = "posts" | "need" | ByYear;
export type ByYear = "vacancies" | "capacity";

/** Figures by year are copied into the run; the others it refers to. */
export const isByYear = (purpose: Purpose): purpose is ByYear =>
  purpose === "vacancies" || purpose === "capacity";

/** The user's own cells while their columns and rows are being pointed at. */
export interface LayoutState {
  readonly block: CellBlock;
  readonly choice: LayoutChoice;
  readonly purpose: Purpose;
  /** Rows of the sheet are read as columns. */
  readonly turned?: boolean;
  /** Hidden rows are read like others. */
  readonly withHidden?: boolean;
  /** What the user has confirmed (see `SheetCheck.key`). */
  readonly confirmed?: string;
}

export const NEED: readonly AreaField[] = ["nhse", "hee", "deprivation", "specialised"];

/** The columns that the pane asks for, in its order. */
export const COLUMNS: Readonly<Record<Purpose, readonly AreaField[]>> = {
  posts: ["area", "posts", "trustFunded", "outOfScope", ...NEED],
  need: ["area", ...NEED],
  vacancies: ["area"],
  capacity: ["area"],
};

/** A column that the purpose has no use for is not guessed at. */
function choiceFor(purpose: Purpose): LayoutChoice {
  const unused = AREA_FIELDS.filter(({ id }) => !COLUMNS[purpose].includes(id));
  return { columns: Object.fromEntries(unused.map(({ id }) => [id, -1])) };
}

/** Begins to read cells. */
export const readFor = (purpose: Purpose, block: CellBlock): LayoutState => ({
  block,
  purpose,
  choice: choiceFor(purpose),
});

/** Reads rows as columns, or as they are again; what was pointed at before has no meaning then. */
export const turnRound = (state: LayoutState): LayoutState => ({
  ...readFor(state.purpose, state.block),
  withHidden: state.withHidden,
  turned: !state.turned,
});

/** Takes hidden rows in, or leaves them out again. */
export const readHidden = (state: LayoutState, withHidden: boolean): LayoutState => ({
  ...state,
  withHidden,
});

const layouts = new WeakMap<LayoutState, { block: LayoutBlock; layout: SheetLayout }>();

/** The cells as they are read, and what they are read as; worked out once for each state. */
function reading(state: LayoutState): { block: LayoutBlock; layout: SheetLayout } {
  const known = layouts.get(state);
  if (known) return known;
  const { hidden } = state.block;
  const given: LayoutBlock = state.withHidden
    ? { ...state.block, hidden: hidden && { ...hidden, rows: [] } }
    : state.block;
  const block = state.turned ? turn(given) : given;
  const read = { block, layout: readLayout(block, state.choice) };
  layouts.set(state, read);
  return read;
}

export const layoutOf = (state: LayoutState): SheetLayout => reading(state).layout;
export const blockOf = (state: LayoutState): LayoutBlock => reading(state).block;

/** True where the areas seem to stand across although they are read down. */
export const seemsTurned = (state: LayoutState): boolean => standsAcross(blockOf(state));

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
  const headed = years.map((year) =>
    columns.filter((entry) => !entry.hidden && entry.year === year)
  );
  if (headed.every((found) => found.length === 0)) {
    return [`No column is headed by a year of the plan, such as ${years[0]}.`];
  }
  return headed.flatMap((found, t) =>
    found.length < 2
      ? []
      : [
          `${years[t]} heads ${found.map(({ where }) => where).join(" and ")}: hide those that you do not mean, and read again.`,
        ]
  );
}
