import type { CellBlock } from "../../excel/gateway";
import type { AreaField } from "../../workbook/inputs/fields";
import {
  linkedAreas,
  readLayout,
  type LayoutChoice,
  type SheetLayout,
} from "../../workbook/layout/readLayout";
import { formOf, runOf, setAreas, type Form } from "./form";

/** The user's own cells while their columns and rows are being pointed at. */
export interface LayoutState {
  readonly block: CellBlock;
  readonly choice: LayoutChoice;
}

/** What the run can take from the user's own sheet, in the order in which the pane asks for it. */
export const FROM_SHEET: readonly AreaField[] = [
  "area",
  "posts",
  "outOfScope",
  "nhse",
  "hee",
  "deprivation",
  "specialised",
];

export const layoutOf = ({ block, choice }: LayoutState): SheetLayout => readLayout(block, choice);

/** Says which column holds a field; `undefined`: none. */
export function pointAt(
  state: LayoutState,
  field: AreaField,
  column: number | undefined
): LayoutState {
  const columns = { ...layoutOf(state).fields, ...state.choice.columns };
  const others = Object.entries(columns).filter(([id, at]) => id !== field && at !== column);
  const chosen = Object.fromEntries(others) as Record<string, number>;
  // A column that is not there takes the place of a guess that the user has refused.
  chosen[field] = column ?? -1;
  return { ...state, choice: { ...state.choice, columns: chosen } };
}

/** Takes a row in, or leaves it out, whatever was guessed. */
export function decideRow(state: LayoutState, row: number, used: boolean): LayoutState {
  return { ...state, choice: { ...state.choice, rows: new Map(state.choice.rows).set(row, used) } };
}

/** The areas of the run as references to the user's cells; what the sheet does not hold stays as it was. */
export function useSheet(form: Form, state: LayoutState): Form {
  const layout = layoutOf(state);
  const linked = formOf({ ...runOf(form), areas: linkedAreas(state.block, layout) });
  const areas = linked.areas.map((row) => {
    const before = form.areas.find(({ values }) => values.area === row.values.area);
    if (!before) return row;
    const kept = Object.entries(before.values).filter(
      ([id]) => layout.fields[id as AreaField] === undefined
    );
    return { ...row, values: { ...row.values, ...Object.fromEntries(kept) } };
  });
  const own = (field: AreaField): boolean => layout.fields[field] !== undefined;
  return {
    ...setAreas(form, areas),
    needSource: own("nhse") ? "own" : form.needSource,
    deprivationSource: own("deprivation") ? "own" : form.deprivationSource,
  };
}
