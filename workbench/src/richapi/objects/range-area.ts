import { type Area, MOST_COLUMNS, MOST_ROWS, parseAddress } from "../../book/addresses";
import { invalidArgument, notFound } from "../api";
import { RangePlaceApi } from "./range-place";

/** The ranges that lie around a range, each an `R` as it is. */
export abstract class RangeAreaApi<R extends RangePlaceApi> extends RangePlaceApi {
  /** The range that covers an area of the same sheet. */
  protected abstract make(area: Area): R;

  at(area: Area): R {
    const { startRow, startColumn, endRow, endColumn } = area;
    if (startRow < 0 || startColumn < 0 || endRow >= MOST_ROWS || endColumn >= MOST_COLUMNS) {
      throw invalidArgument("the range would reach beyond the worksheet");
    }
    if (endRow < startRow || endColumn < startColumn)
      throw invalidArgument("the range would be empty");
    return this.make(area);
  }

  GetCell(row: number, column: number): R {
    const at = { row: this.area.startRow + row, column: this.area.startColumn + column };
    return this.at({
      startRow: at.row,
      endRow: at.row,
      startColumn: at.column,
      endColumn: at.column,
    });
  }
  GetRow(row: number): R {
    const at = this.area.startRow + row;
    return this.at({ ...this.area, startRow: at, endRow: at });
  }
  GetColumn(column: number): R {
    const at = this.area.startColumn + column;
    return this.at({ ...this.area, startColumn: at, endColumn: at });
  }
  GetLastCell(): R {
    return this.GetCell(this.RowCount - 1, this.ColumnCount - 1);
  }
  GetLastRow(): R {
    return this.GetRow(this.RowCount - 1);
  }
  GetLastColumn(): R {
    return this.GetColumn(this.ColumnCount - 1);
  }
  GetEntireColumn(): R {
    return this.at({ ...this.area, startRow: 0, endRow: MOST_ROWS - 1 });
  }
  GetEntireRow(): R {
    return this.at({ ...this.area, startColumn: 0, endColumn: MOST_COLUMNS - 1 });
  }
  GetOffsetRange(rows: number, columns: number): R {
    const { startRow, endRow, startColumn, endColumn } = this.area;
    return this.at({
      startRow: startRow + rows,
      endRow: endRow + rows,
      startColumn: startColumn + columns,
      endColumn: endColumn + columns,
    });
  }
  GetResizedRange(rows: number, columns: number): R {
    return this.at({
      ...this.area,
      endRow: this.area.endRow + rows,
      endColumn: this.area.endColumn + columns,
    });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): R {
    return this.at({
      ...this.area,
      endRow: this.area.startRow + rows - 1,
      endColumn: this.area.startColumn + columns - 1,
    });
  }
  GetBoundingRect(other: RangePlaceApi | string): R {
    const parsed = typeof other === "string" ? parseAddress(other)?.area : other.area;
    if (!parsed) throw invalidArgument("the other range");
    return this.at({
      startRow: Math.min(this.area.startRow, parsed.startRow),
      startColumn: Math.min(this.area.startColumn, parsed.startColumn),
      endRow: Math.max(this.area.endRow, parsed.endRow),
      endColumn: Math.max(this.area.endColumn, parsed.endColumn),
    });
  }
  GetIntersectionOrNullObject(other: RangePlaceApi | string): R | null {
    const area = typeof other === "string" ? parseAddress(other)?.area : other.area;
    if (!area) throw invalidArgument("the other range");
    const common = {
      startRow: Math.max(this.area.startRow, area.startRow),
      startColumn: Math.max(this.area.startColumn, area.startColumn),
      endRow: Math.min(this.area.endRow, area.endRow),
      endColumn: Math.min(this.area.endColumn, area.endColumn),
    };
    const none = common.endRow < common.startRow || common.endColumn < common.startColumn;
    return none ? null : this.at(common);
  }
  GetUsedRangeOrNullObject(): R | null {
    const used = this.book.usedArea(this.sheet);
    if (!used) return null;
    return this.GetIntersectionOrNullObject(this.make(used));
  }
  GetUsedRange(): R {
    return this.GetUsedRangeOrNullObject() ?? this.GetCell(0, 0);
  }
  /** The block of filled cells around the first cell, up to blank rows and columns. */
  GetSurroundingRegion(): R {
    const used = this.book.usedArea(this.sheet);
    const area = { ...this.area };
    const filled = (startRow: number, endRow: number, startColumn: number, endColumn: number) => {
      for (let row = startRow; row <= endRow; row += 1) {
        for (let column = startColumn; column <= endColumn; column += 1) {
          if (row >= 0 && column >= 0 && this.book.value(this.sheet, row, column) !== null)
            return true;
        }
      }
      return false;
    };
    for (let grown = used !== undefined; grown;) {
      grown = false;
      const { startRow, endRow, startColumn, endColumn } = area;
      if (startRow > 0 && filled(startRow - 1, startRow - 1, startColumn - 1, endColumn + 1)) {
        area.startRow -= 1;
        grown = true;
      }
      if (filled(endRow + 1, endRow + 1, startColumn - 1, endColumn + 1)) {
        area.endRow += 1;
        grown = true;
      }
      if (startColumn > 0 && filled(startRow - 1, endRow + 1, startColumn - 1, startColumn - 1)) {
        area.startColumn -= 1;
        grown = true;
      }
      if (filled(startRow - 1, endRow + 1, endColumn + 1, endColumn + 1)) {
        area.endColumn += 1;
        grown = true;
      }
    }
    return this.at(area);
  }
  GetSpillingToRangeOrNullObject(): R | null {
    const area = this.book.spillArea(this.sheet, this.area.startRow, this.area.startColumn);
    return area ? this.at(area) : null;
  }
  GetSpillingToRange(): R {
    const range = this.GetSpillingToRangeOrNullObject();
    if (!range) throw notFound(`${this.Address} spills into no range`);
    return range;
  }
  GetSpillParentOrNullObject(): R | null {
    const { startRow, startColumn } = this.area;
    const parent = this.book.spillParent(this.sheet, startRow, startColumn);
    if (!parent) return null;
    return this.at({
      startRow: parent.row,
      endRow: parent.row,
      startColumn: parent.column,
      endColumn: parent.column,
    });
  }
  GetSpillParent(): R {
    const range = this.GetSpillParentOrNullObject();
    if (!range) throw notFound(`${this.Address} is not filled by a formula elsewhere`);
    return range;
  }
}
