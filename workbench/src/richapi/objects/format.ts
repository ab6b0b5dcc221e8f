import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { invalidArgument } from "../api";
import { RangeBorderCollectionApi } from "./borders";
import { LookApi, PLAIN, nameOf } from "./look";

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
  get WrapText(): boolean | null {
    return this.common((style) => style.tb === WrapStrategy.WRAP);
  }
  set WrapText(wrap: boolean) {
    this.apply({ tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
  }
  get HorizontalAlignment(): string | null {
    return this.common((style) => nameOf(HORIZONTAL, style.ht) ?? "General");
  }
  set HorizontalAlignment(name: string) {
    if (!(name in HORIZONTAL)) throw invalidArgument(`horizontalAlignment ${name}`);
    this.apply({ ht: HORIZONTAL[name] });
  }
  get VerticalAlignment(): string | null {
    return this.common((style) => nameOf(VERTICAL, style.vt) ?? "Bottom");
  }
  set VerticalAlignment(name: string) {
    if (!(name in VERTICAL)) throw invalidArgument(`verticalAlignment ${name}`);
    this.apply({ vt: VERTICAL[name] });
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

export class RangeFontApi extends LookApi {
  readonly typeName = "RangeFont";

  get Bold(): boolean | null {
    return this.common((style) => style.bl === BooleanNumber.TRUE);
  }
  set Bold(on: boolean) {
    this.apply({ bl: on ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
  get Italic(): boolean | null {
    return this.common((style) => style.it === BooleanNumber.TRUE);
  }
  set Italic(on: boolean) {
    this.apply({ it: on ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
  get Underline(): string | null {
    return this.common((style) => (style.ul?.s ? "Single" : "None"));
  }
  set Underline(kind: string) {
    this.apply({ ul: { s: kind === "None" ? BooleanNumber.FALSE : BooleanNumber.TRUE } });
  }
  get Color(): string | null {
    return this.common((style) => style.cl?.rgb ?? PLAIN.color);
  }
  set Color(color: string) {
    this.apply({ cl: { rgb: color } });
  }
  get Name(): string | null {
    return this.common((style) => style.ff ?? PLAIN.font);
  }
  set Name(name: string) {
    this.apply({ ff: name });
  }
  get Size(): number | null {
    return this.common((style) => style.fs ?? PLAIN.size);
  }
  set Size(size: number) {
    this.apply({ fs: size });
  }
}

export class RangeFillApi extends LookApi {
  readonly typeName = "RangeFill";

  get Color(): string | null {
    return this.common((style) => style.bg?.rgb ?? PLAIN.background);
  }
  set Color(color: string) {
    this.apply({ bg: { rgb: color } });
  }
  Clear(): void {
    this.apply({ bg: null });
  }
}
