import type { IStyleData } from "@univerjs/core";
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { type ApiHost, ApiCollection, ApiObject, invalidArgument } from "../api";
import type { RangeApi } from "./range";

/** Points of Office.js and pixels of the grid. */
const PIXELS_PER_POINT = 96 / 72;
/** The grid's own look where a cell says nothing. */
const PLAIN = { font: "Arial", size: 11, color: "#000000", background: "#FFFFFF" };

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

/** What the parts of a range's look have in common: one value for all cells, or null if they differ. */
abstract class LookApi extends ApiObject {
  constructor(
    host: ApiHost,
    readonly range: RangeApi
  ) {
    super(host);
  }

  common<T>(read: (style: IStyleData) => T): T | null {
    const { area, sheet } = this.range.clipped();
    const used = this.book.usedArea(sheet) ?? { endRow: 0, endColumn: 0 };
    const first = read(this.book.style(sheet, area.startRow, area.startColumn));
    for (let row = area.startRow; row <= Math.min(area.endRow, used.endRow); row += 1) {
      for (
        let column = area.startColumn;
        column <= Math.min(area.endColumn, used.endColumn);
        column += 1
      ) {
        if (read(this.book.style(sheet, row, column)) !== first) return null;
      }
    }
    return first;
  }

  apply(style: IStyleData): void {
    const range = this.range.clipped();
    const row = () => Array.from({ length: range.ColumnCount }, () => ({ s: style }));
    range.writeCells(Array.from({ length: range.RowCount }, row));
  }
}

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

function nameOf<T>(names: Record<string, T>, value: unknown): string | undefined {
  return Object.entries(names).find(([, each]) => each === value)?.[0];
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

type Side = "t" | "b" | "l" | "r";

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
];
const LINES: Record<string, BorderStyleTypes> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};
const WEIGHTS: Record<string, BorderStyleTypes> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

export class RangeBorderCollectionApi extends ApiCollection<RangeBorderApi> {
  readonly typeName = "RangeBorderCollection";

  constructor(
    host: ApiHost,
    readonly range: RangeApi
  ) {
    super(host);
  }

  list(): RangeBorderApi[] {
    return EDGES.map((edge) => this.GetItem(edge));
  }
  GetItem(edge: string): RangeBorderApi {
    if (!EDGES.includes(edge)) throw invalidArgument(`the border ${edge}`);
    return new RangeBorderApi(this.host, this.range, edge);
  }
}

export class RangeBorderApi extends LookApi {
  readonly typeName = "RangeBorder";

  constructor(
    host: ApiHost,
    range: RangeApi,
    readonly edge: string
  ) {
    super(host, range);
  }

  /** The side of each cell on which this border of the range lies. */
  private side(row: number, column: number): Side[] {
    const { RowCount: rows, ColumnCount: columns } = this.range.clipped();
    const sides: Record<string, Side[]> = {
      EdgeTop: row === 0 ? ["t"] : [],
      EdgeBottom: row === rows - 1 ? ["b"] : [],
      EdgeLeft: column === 0 ? ["l"] : [],
      EdgeRight: column === columns - 1 ? ["r"] : [],
      InsideVertical: column < columns - 1 ? ["r"] : [],
      InsideHorizontal: row < rows - 1 ? ["b"] : [],
    };
    return sides[this.edge];
  }

  private line(): { s: BorderStyleTypes; cl: { rgb: string } } {
    const { area, sheet } = this.range.clipped();
    const last = this.edge === "EdgeBottom" ? area.endRow : area.startRow;
    const right = this.edge === "EdgeRight" ? area.endColumn : area.startColumn;
    const [side] = this.side(last - area.startRow, right - area.startColumn);
    const found = side ? this.book.style(sheet, last, right).bd?.[side] : undefined;
    return { s: found?.s ?? BorderStyleTypes.NONE, cl: { rgb: found?.cl?.rgb ?? PLAIN.color } };
  }

  private draw(line: { s: BorderStyleTypes; cl: { rgb: string } }): void {
    const range = this.range.clipped();
    const drawn = line.s === BorderStyleTypes.NONE ? null : line;
    range.writeCells(
      Array.from({ length: range.RowCount }, (_, row) =>
        Array.from({ length: range.ColumnCount }, (__, column) => {
          const sides = this.side(row, column);
          if (sides.length === 0) return undefined;
          return { s: { bd: Object.fromEntries(sides.map((side) => [side, drawn])) } };
        })
      )
    );
  }

  get SideIndex(): string {
    return this.edge;
  }
  get Style(): string {
    return nameOf(LINES, this.line().s) ?? "Continuous";
  }
  set Style(name: string) {
    if (!(name in LINES)) throw invalidArgument(`the border style ${name}`);
    this.draw({ ...this.line(), s: LINES[name] });
  }
  get Color(): string {
    return this.line().cl.rgb;
  }
  set Color(color: string) {
    const line = this.line();
    this.draw({
      s: line.s === BorderStyleTypes.NONE ? BorderStyleTypes.THIN : line.s,
      cl: { rgb: color },
    });
  }
  get Weight(): string {
    return nameOf(WEIGHTS, this.line().s) ?? "Thin";
  }
  set Weight(name: string) {
    if (!(name in WEIGHTS)) throw invalidArgument(`the border weight ${name}`);
    this.draw({ ...this.line(), s: WEIGHTS[name] });
  }
}
