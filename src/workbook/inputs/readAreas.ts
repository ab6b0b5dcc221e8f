import { foldName } from "../../model/names";
import { countsTwice, isLondon, londonBesideItsOffices } from "../../model/reference/countedTwice";
import { AREA_FIELDS, type AreaField } from "./fields";
import type { AreaRow, Scalar } from "./run";
import { type TableReader } from "./tableReader";

/** Excel's lookups and conditional sums refuse a longer text to look for. */
const LONGEST_NAME = 255;

export function readAreas(reader: TableReader): AreaRow[] {
  const required: readonly AreaField[] = ["area", "posts", "nhse"];
  const places = AREA_FIELDS.map((field) =>
    required.includes(field.id) ? reader.need(field.label) : reader.find(field.label)
  );
  const overrides = places[AREA_FIELDS.findIndex(({ id }) => id === "override")];
  const rows: AreaRow[] = [];
  const at: number[] = [];
  for (const row of reader.filledRows()) {
    const values = Object.fromEntries(
      AREA_FIELDS.map((field, index) => [field.id, reader.read(row, places[index], field)])
    ) as Record<AreaField, Scalar>;
    if (values.area === null) {
      const figures = AREA_FIELDS.some(
        (field) => field.kind !== "text" && Number(values[field.id]) > 0
      );
      if (!figures) continue;
      reader.wrong(
        row,
        places[0],
        "figures without an area (a merged cell?)",
        "Give each row its area"
      );
      continue;
    }
    if (values.override === 0) {
      const remedy = "To keep an area at no posts, clear its need instead; else clear the override";
      reader.wrong(row, overrides, "the agreed override is 0", remedy);
    }
    // A market forces factor or an inequality weight left blank changes nothing: 1.
    rows.push({ values: { ...values, mff: values.mff ?? 1, inequality: values.inequality ?? 1 } });
    at.push(row);
  }
  checkAreas(reader, rows, at, places[0]);
  return rows;
}

function checkAreas(
  reader: TableReader,
  rows: readonly AreaRow[],
  at: readonly number[],
  column: number
): void {
  if (rows.length === 0) {
    reader.wrong(0, column, "there is no area", "Enter at least one area with its posts and need");
    return;
  }
  const folded = rows.map((row) => foldName(String(row.values.area)));
  folded.forEach((name, index) => {
    const shown = String(rows[index].values.area);
    if (countsTwice(name)) {
      reader.wrong(
        at[index],
        column,
        `${shown} is no area and would count twice`,
        "Delete that row"
      );
    } else if (shown.length > LONGEST_NAME) {
      const remedy = "Shorten it to 255, the most that Excel's formulas can look up";
      reader.wrong(at[index], column, `the area's name has ${shown.length} characters`, remedy);
    } else if (folded.indexOf(name) < index) {
      reader.wrong(at[index], column, `${shown} is listed twice`, "Give each area one row");
    }
  });
  const office = londonBesideItsOffices(folded);
  if (office !== undefined) {
    const part = String(rows[office].values.area);
    const london = at[folded.findIndex(isLondon)];
    const remedy = "Keep London or its offices";
    reader.wrong(london, column, `London stands beside ${part}, which is part of it`, remedy);
  }
}
