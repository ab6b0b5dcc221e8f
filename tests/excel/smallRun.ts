import { haematology } from "../../scripts/samples/haematology";
import type { Run } from "../../src/workbook/inputs/run";

/** The sample with its first areas and years only: small enough to be written many times over. */
export function smallRun(areas = 3, years = 2): Run {
  const run = haematology();
  const byYear = { ...run.byYear };
  for (const id of Object.keys(byYear) as (keyof Run["byYear"])[]) {
    byYear[id] = { ...byYear[id], value: byYear[id].value.slice(0, years) };
  }
  const places = run.capacity?.places.slice(0, areas).map((row) => row.slice(0, years)) ?? [];
  return {
    ...run,
    byYear,
    areas: run.areas.slice(0, areas),
    vacancies: run.vacancies?.slice(0, areas).map((row) => row.slice(0, years)),
    capacity: run.capacity && { places, rows: run.capacity.rows.slice(0, areas) },
    fixedTerm: run.fixedTerm.filter((entry) =>
      run.areas.slice(0, areas).some((area) => area.values.area === entry.area)
    ),
  };
}

/** The run with one input changed. */
export function withInput(run: Run, id: keyof Run["inputs"], value: string | number | null): Run {
  return { ...run, inputs: { ...run.inputs, [id]: { ...run.inputs[id], value } } };
}
