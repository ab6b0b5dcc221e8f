import { answer } from "./answer";
import { readRows } from "./cells/rows";

const COLUMNS = ["nhse", "hee", "deprivation", "specialised"] as const;

/**
 * Puts the four components of need side by side in the order of MODELWEIGHTS, from columns that lie apart
 * in the sheet. A heading row is passed on.
 * @customfunction COMPONENTS COMPONENTS
 * @helpurl https://localhost:3000/docs/functions/COMPONENTS.html
 * @param nhse Need by the NHSE allocation model, one column.
 * @param [hee] Need by the HEE analysis, one column. Left out: blank.
 * @param [deprivation] Need by deprivation (SMR under 75), one column. Left out: blank.
 * @param [specialised] Need for specialised services, one column. Left out: blank.
 * @returns Four columns, row for row beside the figures.
 */
export function componentsFunction(
  nhse: any[][],
  hee?: any[][],
  deprivation?: any[][],
  specialised?: any[][]
): any[][] {
  return answer("COMPONENTS", () => {
    const cells = [nhse, hee, deprivation, specialised];
    const rows = readRows({
      columns: COLUMNS.map((name, k) => ({
        name,
        cells: cells[k],
        shape: "column",
        required: name === "nhse",
      })),
    });
    const columns = COLUMNS.map((name) => rows.column(name));
    const figures = rows.positions.map((_, i) => columns.map((column) => column?.[i] ?? ""));
    const table = rows.tableBeside<number | string>(figures);
    const headings = COLUMNS.map((name) => rows.headingsShown(name)?.[0] ?? "");
    if (headings.some((heading) => heading !== "")) table[0] = headings;
    return table;
  });
}
