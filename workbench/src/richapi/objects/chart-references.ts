import { type Area, absoluteText, sheetPrefix } from "../../book/addresses";
import type { RecordedChart } from "../../book/extras";
import type { RangePlaceApi } from "./range-place";

function reference(range: RangePlaceApi, area: Area): string {
  return `${sheetPrefix(range.sheet.getSheetName())}${absoluteText(area)}`;
}

/** The series that Excel makes of a block: names from its heading row, categories from its first column if that is text. */
export function seriesOf(source: RangePlaceApi, by: string): RecordedChart["series"] {
  const { area, book, sheet } = source;
  const columns = by === "Columns" || (by === "Auto" && source.RowCount >= source.ColumnCount);
  const isText = (row: number, column: number) =>
    typeof book.value(sheet, row, column) === "string";
  const heading = isText(area.startRow, area.endColumn);
  const labels = isText(area.endRow, area.startColumn);
  const firstRow = area.startRow + (heading ? 1 : 0);
  const firstColumn = area.startColumn + (labels ? 1 : 0);
  const one = (row: number, column: number) =>
    reference(source, { startRow: row, endRow: row, startColumn: column, endColumn: column });
  const series: RecordedChart["series"] = [];
  if (columns) {
    for (let column = firstColumn; column <= area.endColumn; column += 1) {
      const values = {
        startRow: firstRow,
        endRow: area.endRow,
        startColumn: column,
        endColumn: column,
      };
      series.push({
        name: heading ? one(area.startRow, column) : undefined,
        values: reference(source, values),
        categories: labels
          ? reference(source, {
              ...values,
              startColumn: area.startColumn,
              endColumn: area.startColumn,
            })
          : undefined,
      });
    }
    return series;
  }
  for (let row = firstRow; row <= area.endRow; row += 1) {
    const values = {
      startRow: row,
      endRow: row,
      startColumn: firstColumn,
      endColumn: area.endColumn,
    };
    series.push({
      name: labels ? one(row, area.startColumn) : undefined,
      values: reference(source, values),
      categories: heading
        ? reference(source, { ...values, startRow: area.startRow, endRow: area.startRow })
        : undefined,
    });
  }
  return series;
}
