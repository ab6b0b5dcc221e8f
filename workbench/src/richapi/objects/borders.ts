import { BorderStyleTypes } from "@univerjs/core";
import { type ApiHost, ApiCollection, invalidArgument } from "../api";
import { LookApi, PLAIN, nameOf } from "./look";
import type { RangePlaceApi } from "./range-place";

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
    readonly range: RangePlaceApi
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
    range: RangePlaceApi,
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
