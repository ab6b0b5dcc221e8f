import { library } from "../../src/functions/library";

/** NHS England weighted populations of the areas, as NHSENEED gives them. */
export function nhseNeed(areas: readonly string[], component: string, year = "2024/25"): number[] {
  const rows = library.get("NHSENEED")!(
    areas.map((area) => [area]),
    component,
    year
  ) as number[][];
  return rows.map(([value]) => value);
}

/** Inputs with other values or sources than the defaults. */
export function withInputs<T extends Record<string, { value: unknown; source: string }>>(
  inputs: T,
  changes: Partial<Record<keyof T, [value: unknown, source?: string]>>
): T {
  const changed = { ...inputs };
  for (const [id, change] of Object.entries(changes) as [keyof T, [unknown, string?]][]) {
    changed[id] = { value: change[0], source: change[1] ?? inputs[id].source } as T[keyof T];
  }
  return changed;
}
