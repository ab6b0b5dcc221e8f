import type { AreaField } from "../../workbook/inputs/fields";
import { figuresByYear, linkedAreas } from "../../workbook/layout/readFigures";
import type { SheetLayout } from "../../workbook/layout/readLayout";
import { matchAreas } from "../../workbook/layout/sameArea";
import { checkSheet } from "./checkSheet";
import { formOf, put, runOf, setAreas, setInput, type AreaForm, type Form } from "./form";
import { blockOf, layoutOf, NEED, type ByYear, type LayoutState } from "./fromSheet";

/** The form with what the cells give; what they do not hold stays as it was. */
export function useSheet(form: Form, state: LayoutState): Form {
  if (state.purpose === "posts") return useAreas(form, state);
  if (state.purpose === "need") return useNeed(form, state);
  return useByYear(form, state, state.purpose);
}

/** The areas with references to the user's cells, as the controls hold them. */
function areasIn(form: Form, state: LayoutState): readonly AreaForm[] {
  return formOf({ ...runOf(form), areas: linkedAreas(blockOf(state), layoutOf(state)) }).areas;
}

const namesOf = (areas: readonly AreaForm[]): string[] => areas.map(({ values }) => values.area);

function useAreas(form: Form, state: LayoutState): Form {
  const layout = layoutOf(state);
  const given = areasIn(form, state);
  const before = matchAreas(namesOf(form.areas), namesOf(given));
  const areas = given.map((row, index) => {
    const at = before[index];
    if (at === undefined) return row;
    const kept = Object.entries(form.areas[at].values).filter(
      ([id]) => layout.fields[id as AreaField] === undefined
    );
    return { ...row, values: { ...row.values, ...Object.fromEntries(kept) } };
  });
  const { leftOutWords } = checkSheet(state, form);
  const next = { ...withOwnNeed(setAreas(form, areas, before), layout), leftOut: leftOutWords };
  if (form.inputs.PostsSource.value.trim() !== "") return next;
  // Where they come from, and what of it is not in the run, is kept with the run.
  const { sheet, address } = state.block;
  const source = [`${sheet}, ${address}`, ...(leftOutWords ? [leftOutWords] : [])].join("; ");
  return setInput(next, "PostsSource", source);
}

function useNeed(form: Form, state: LayoutState): Form {
  const layout = layoutOf(state);
  const given = areasIn(form, state);
  const places = matchAreas(namesOf(form.areas), namesOf(given));
  const fields = NEED.filter((field) => layout.fields[field] !== undefined);
  const areas = form.areas.map((row, index) => {
    const found = given[places.indexOf(index)];
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
  const rows = figuresByYear(blockOf(state), layoutOf(state), form.byYear.Years.values);
  const places = matchAreas(
    namesOf(form.areas),
    rows.map(({ area }) => area)
  );
  let figuresOf = form[table];
  rows.forEach(({ figures }, index) => {
    const place = places[index];
    if (place === undefined) return;
    // A blank cell says none, as it does in the run's own table; a year that the sheet lacks keeps what it has.
    const row = figures.map((posts, t) =>
      posts === undefined ? figuresOf[place][t] : String(posts ?? "")
    );
    figuresOf = put(figuresOf, place, row);
  });
  return { ...form, [table]: figuresOf };
}
