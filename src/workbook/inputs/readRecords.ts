import { ASSUMPTION_HEADINGS, CHANGE_LOG_HEADINGS, FIXED_TERM_HEADINGS } from "./fields";
import type { ChangeLogRow, FixedTermRow, Run } from "./run";
import { isBlank, type TableReader } from "./tableReader";

export function readFixedTerm(reader: TableReader | undefined): FixedTermRow[] {
  if (!reader) return [];
  const [area, line, posts, until] = FIXED_TERM_HEADINGS.map((heading) => reader.find(heading));
  return reader.filledRows().map((row) => ({
    area: reader.text(row, area),
    fundingLine: reader.text(row, line),
    posts: Number(reader.read(row, posts, { label: "Posts", kind: "whole" }) ?? 0),
    until: reader.read(row, until, { label: "Funded until", kind: "date" }) as number | null,
  }));
}

export function readAssumptions(reader: TableReader | undefined): Run["assumptions"] {
  if (!reader) return [];
  const [assumption, source] = ASSUMPTION_HEADINGS.map((heading) => reader.find(heading));
  return reader
    .filledRows()
    .map((row) => ({ assumption: reader.text(row, assumption), source: reader.text(row, source) }));
}

/** The change log of an earlier run; a row that is no row of ours is kept in words. */
export function readChangeLog(reader: TableReader | undefined): ChangeLogRow[] {
  if (!reader) return [];
  const places = CHANGE_LOG_HEADINGS.map((heading) => reader.find(heading));
  const number = (row: number, place: number): number => {
    const value = reader.raw(row, place);
    return typeof value === "number" ? value : 0;
  };
  return reader.filledRows().map((row, index) => ({
    run: number(row, places[0]) || index + 1,
    preparedOn: isBlank(reader.raw(row, places[1])) ? null : number(row, places[1]) || null,
    preparedBy: reader.text(row, places[2]),
    version: reader.text(row, places[3]),
    postsNow: number(row, places[4]),
    postsToMove: number(row, places[5]),
    postsMoved: number(row, places[6]),
    change: reader.text(row, places[7]),
  }));
}
