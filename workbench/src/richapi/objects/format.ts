import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { members } from "../members";
import { RangeBorderCollectionApi } from "./borders";
import { LookApi, PLAIN, nameOf, named, shown } from "./look";

/** Points of Office.js and pixels of the grid. */
const PIXELS_PER_POINT = 96 / 72;

const HORIZONTAL: Record<string, HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};
const VERTICAL: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

export class RangeFormatApi extends LookApi {
  readonly typeName = "RangeFormat";

  get Font(): RangeFontApi {
    return new RangeFontApi(this.host, this.range);
  }
  get Fill(): RangeFillApi {
    return new RangeFillApi(this.host, this.range);
  }
  get Borders(): RangeBorderCollectionApi {
    return new RangeBorderCollectionApi(this.host, this.range);
  }
  get ColumnWidth(): number {
    return this.range.sheet.getColumnWidth(this.range.area.startColumn) / PIXELS_PER_POINT;
  }
  set ColumnWidth(points: number) {
    this.range.sheet.setColumnWidths(
      this.range.area.startColumn,
      this.range.ColumnCount,
      points * PIXELS_PER_POINT
    );
  }
  get RowHeight(): number {
    return this.range.sheet.getRowHeight(this.range.area.startRow) / PIXELS_PER_POINT;
  }
  set RowHeight(points: number) {
    const { startRow } = this.range.area;
    this.range.sheet.setRowHeightsForced(startRow, this.range.RowCount, points * PIXELS_PER_POINT);
  }
  get IndentLevel(): number {
    return 0;
  }

  /** As wide as the longest text, measured in letters: the grid has no print measure in Node. */
  AutofitColumns(): void {
    const { sheet, area } = this.range.clipped();
    const used = this.book.usedArea(sheet);
    for (
      let column = area.startColumn;
      used && column <= Math.min(area.endColumn, used.endColumn);
      column += 1
    ) {
      let longest = 3;
      for (let row = area.startRow; row <= Math.min(area.endRow, used.endRow); row += 1) {
        const text = sheet.getRange(row, column).getDisplayValue();
        longest = Math.max(longest, String(text ?? "").length);
      }
      sheet.setColumnWidth(column, Math.min(longest, 60) * 7.5 + 12);
    }
  }
  AutofitRows(): void {
    this.range.sheet.setRowAutoHeight(this.range.area.startRow, this.range.clipped().RowCount);
  }
}

members(RangeFormatApi, (look) => look, {
  WrapText: shown(
    ({ tb }) => tb === WrapStrategy.WRAP,
    (wrap: boolean) => ({ tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW })
  ),
  HorizontalAlignment: shown(
    ({ ht }) => nameOf(HORIZONTAL, ht) ?? "General",
    (name: string) => ({ ht: named(HORIZONTAL, name, "horizontalAlignment") })
  ),
  VerticalAlignment: shown(
    ({ vt }) => nameOf(VERTICAL, vt) ?? "Bottom",
    (name: string) => ({ vt: named(VERTICAL, name, "verticalAlignment") })
  ),
});

export class RangeFontApi extends LookApi {
  readonly typeName = "RangeFont";
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

members(RangeFontApi, (look) => look, {
  Bold: shown(
    ({ bl }) => bl === BooleanNumber.TRUE,
    (on: boolean) => ({ bl: flag(on) })
  ),
  Italic: shown(
    ({ it }) => it === BooleanNumber.TRUE,
    (on: boolean) => ({ it: flag(on) })
  ),
  Underline: shown(
    ({ ul }) => (ul?.s ? "Single" : "None"),
    (kind: string) => ({ ul: { s: flag(kind !== "None") } })
  ),
  Color: shown(
    ({ cl }) => cl?.rgb ?? PLAIN.color,
    (rgb: string) => ({ cl: { rgb } })
  ),
  Name: shown(
    ({ ff }) => ff ?? PLAIN.font,
    (ff: string) => ({ ff })
  ),
  Size: shown(
    ({ fs }) => fs ?? PLAIN.size,
    (fs: number) => ({ fs })
  ),
});

export class RangeFillApi extends LookApi {
  readonly typeName = "RangeFill";

  Clear(): void {
    this.apply({ bg: null });
  }
}

members(RangeFillApi, (look) => look, {
  Color: shown(
    ({ bg }) => bg?.rgb ?? PLAIN.background,
    (rgb: string) => ({ bg: { rgb } })
  ),
});
