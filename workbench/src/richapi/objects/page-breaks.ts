import { type ApiHost, ApiCollection, ApiObject, invalidArgument } from "../api";
import { RangeApi, rangeAt } from "./range";

/** Which of the two collections, by the name under which breaks are kept for the file. */
type Breaks = "rowBreaks" | "colBreaks";

/** Manual page breaks of a sheet: stored and saved with the file, which counts the row or column before each. */
export class PageBreakCollectionApi extends ApiCollection<PageBreakApi> {
  readonly typeName = "PageBreakCollection";

  constructor(
    host: ApiHost,
    readonly sheetId: string,
    readonly kind: Breaks
  ) {
    super(host);
  }

  private get breaks(): number[] {
    return this.book.extrasOf(this.sheetId)[this.kind];
  }
  list(): PageBreakApi[] {
    return this.breaks.map((before) => this.made(before));
  }
  private made(before: number): PageBreakApi {
    const [row, column] = this.kind === "rowBreaks" ? [before + 1, 0] : [0, before + 1];
    return new PageBreakApi(this.host, this.sheetId, row, column);
  }
  GetItem(index: number): PageBreakApi {
    return this.GetItemAt(index);
  }
  /** A break before the first row, or column, of the range. */
  Add(given: RangeApi | string): PageBreakApi {
    const range = given instanceof RangeApi ? given : rangeAt(this.host, this.sheetId, given);
    if (!range) throw invalidArgument(`${String(given)} is not an address`);
    const { startRow, startColumn } = range.area;
    const before = (this.kind === "rowBreaks" ? startRow : startColumn) - 1;
    if (before < 0) throw invalidArgument("no page can break before the first row or column");
    if (!this.breaks.includes(before)) this.breaks.push(before);
    this.breaks.sort((a, b) => a - b);
    return this.made(before);
  }
  RemovePageBreaks(): void {
    this.breaks.length = 0;
  }
}

class PageBreakApi extends ApiObject {
  readonly typeName = "PageBreak";

  constructor(
    host: ApiHost,
    readonly sheetId: string,
    readonly row: number,
    readonly column: number
  ) {
    super(host);
  }
  get RowIndex(): number {
    return this.row;
  }
  get ColumnIndex(): number {
    return this.column;
  }
}
