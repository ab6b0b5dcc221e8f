import type { IStyleData } from "@univerjs/core";
import { type ApiHost, ApiObject, invalidArgument } from "../api";
import type { Member } from "../members";
import type { RangePlaceApi } from "./range-place";

/** The grid's own look where a cell says nothing. */
export const PLAIN = { font: "Arial", size: 11, color: "#000000", background: "#FFFFFF" };

/** What the parts of a range's look have in common: one value for all cells, or null if they differ. */
export abstract class LookApi extends ApiObject {
  constructor(
    host: ApiHost,
    readonly range: RangePlaceApi
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

export function nameOf<T>(names: Record<string, T>, value: unknown): string | undefined {
  return Object.entries(names).find(([, each]) => each === value)?.[0];
}

/** The value that a name of Office.js stands for. */
export function named<T>(names: Record<string, T>, name: string, what: string): T {
  if (!(name in names)) throw invalidArgument(`${what} ${name}`);
  return names[name];
}

/** A member that the grid shows: what it reads from the style of a cell, and what setting it gives every cell. */
export const shown = <T>(
  read: (style: IStyleData) => unknown,
  write: (given: T) => IStyleData
): Member<LookApi> => ({
  get: (look) => look.common(read),
  set: (look, given: T) => look.apply(write(given)),
});
