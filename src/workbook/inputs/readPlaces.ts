import { foldName } from "../../model/names";
import { CAPACITY_HEADINGS, TABLES, yearHeading } from "./fields";
import { yearsNamedTwice } from "../signOff";
import { nearestName } from "./nearest";
import { NOT_SIGNED, type CapacityRow, type Run } from "./run";
import { type CellRule, type TableReader } from "./tableReader";

/** The year columns of Vacancies or Capacity, put in the order of the areas. */
export function readPlaces(
  reader: TableReader,
  names: readonly string[],
  years: number,
  what: string,
  complete: boolean
): (number | null)[][] {
  const column = reader.need("Area");
  const places = Array.from({ length: years }, (_, year) => reader.need(yearHeading(year)));
  const rows = rowsByArea(reader, column, names, what);
  const rule: CellRule = { label: what, kind: "whole" };
  if (complete) {
    names
      .filter((name) => !rows.has(foldName(name)))
      .forEach((name) =>
        reader.wrong(0, column, `${name} has no row in ${what}`, "Add a row for it; 0 = none")
      );
  }
  return names.map((name) => {
    const row = rows.get(foldName(name));
    return places.map((place) =>
      row === undefined ? null : (reader.read(row, place, rule) as number | null)
    );
  });
}

function rowsByArea(
  reader: TableReader,
  column: number,
  names: readonly string[],
  what: string
): Map<string, number> {
  const known = new Set(names.map(foldName));
  const rows = new Map<string, number>();
  for (const row of reader.filledRows()) {
    const area = reader.text(row, column);
    const folded = foldName(area);
    if (area === "") {
      reader.wrong(row, column, `${what} without an area`, "Give each row its area");
    } else if (!known.has(folded)) {
      const near = nearestName(area, names);
      const remedy = near?.close
        ? `Did you mean ${near.name}? Write the name as in the table ${TABLES.areas}, or delete the row`
        : `Write the name as in the table ${TABLES.areas}, or delete the row`;
      reader.wrong(row, column, `${area} is not among the areas`, remedy);
    } else if (rows.has(folded)) {
      reader.wrong(row, column, `${area} is listed twice`, "Give each area one row");
    } else {
      rows.set(folded, row);
    }
  }
  return rows;
}

export function readCapacity(
  reader: TableReader,
  names: readonly string[],
  labels: readonly string[]
): NonNullable<Run["capacity"]> {
  const places = readPlaces(reader, names, labels.length, "Capacity", false);
  const area = reader.find("Area");
  const [by, on, evidence, figures] = CAPACITY_HEADINGS.map((heading) => reader.find(heading));
  const rowOf = new Map<string, number>();
  reader.table.rows.forEach((_, index) => {
    const folded = foldName(reader.text(index, area));
    if (!rowOf.has(folded)) rowOf.set(folded, index);
  });
  const rows = names.map((name): CapacityRow => {
    const row = rowOf.get(foldName(name));
    if (row === undefined) return NOT_SIGNED;
    const signed = reader.text(row, figures);
    const twice = yearsNamedTwice(signed, labels);
    if (twice.length > 0) {
      const remedy = `Name each year once: copy the figures from "To sign, copy this" and paste them as values`;
      reader.wrong(row, figures, `Figures signed names ${twice.join(", ")} twice`, remedy);
    }
    return {
      signedBy: reader.text(row, by),
      signedOn: reader.read(row, on, { label: "Signed off on", kind: "date" }) as number | null,
      evidence: reader.text(row, evidence),
      figures: signed,
    };
  });
  return { places, rows };
}
