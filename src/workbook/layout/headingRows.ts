import { findPlace } from "../../model/reference/places";
import {
  bodyKindAt,
  isFigureKind,
  isNameCell,
  kindAt,
  valueAt,
  yearAt,
  type CellKind,
  type LayoutBlock,
} from "./cells";

interface Shape {
  readonly kinds: readonly CellKind[];
  /** Columns with a name that is not merged across others: text over several columns is a heading. */
  readonly names: readonly number[];
  /** How many figures, or marks in place of one, stand in the row. */
  readonly figures: number;
}

/**
 * How many rows at the top of the block hold titles and headings. The first row that has a name and more than half as
 * many figures as the fullest is certainly an area; the rows above it are areas too as far up as no heading stands:
 * texts or years over the figures. So a first row with few figures is an area, and `As at | 31 March 2022` is none.
 */
export function headingRows(block: LayoutBlock): number {
  return headingRowsOf(block, kindAt) ?? headingRowsOf(block, kindsWithoutYears) ?? 0;
}

/** Figures such as 2050 throughout look like years, unless they count up by one. */
const kindsWithoutYears: typeof kindAt = (block, row, column) =>
  isYearRow(block, row) ? kindAt(block, row, column) : bodyKindAt(block, row, column);

function headingRowsOf(block: LayoutBlock, kindOf: typeof kindAt): number | undefined {
  const shapes = block.values.map((cells, row) => shapeOf(block, row, cells.length, kindOf));
  const most = Math.max(0, ...shapes.map(hasNameAndFigures));
  if (most === 0) return undefined;
  const anchor = shapes.findIndex((shape) => hasNameAndFigures(shape) * 2 > most);
  const over = figureColumns(shapes.slice(anchor));
  let above = anchor - 1;
  while (above >= 0 && !isHeading(block, shapes, above, over)) above--;
  // The anchor is one of these at the latest.
  return shapes.findIndex(({ names, kinds }, row) => {
    if (row <= above || names.length === 0) return false;
    const filled = kinds.some((kind) => isFigureKind(kind) || kind === "year");
    return filled || isKnownArea(block, row, shapes[row]);
  });
}

const hasNameAndFigures = ({ names, figures }: Shape): number => (names.length > 0 ? figures : 0);

function shapeOf(block: LayoutBlock, row: number, width: number, kindOf: typeof kindAt): Shape {
  const kinds = Array.from({ length: width }, (_, column) => kindOf(block, row, column));
  const names = kinds.flatMap((kind, column) =>
    kind === "text" && isNameCell(valueAt(block, row, column)) && !isSpanned(block, row, column)
      ? [column]
      : []
  );
  return { kinds, names, figures: kinds.filter(isFigureKind).length };
}

/** Text over several columns is a heading, whatever stands beside it. */
const isSpanned = (block: LayoutBlock, row: number, column: number): boolean =>
  block.merged.some(
    (m) =>
      m.columns > 1 &&
      row >= m.row &&
      row < m.row + m.rows &&
      column >= m.column &&
      column < m.column + m.columns
  );

/** The columns that hold figures in at least half of the rows with a name and figures. */
function figureColumns(shapes: readonly Shape[]): number[] {
  const areas = shapes.filter((shape) => hasNameAndFigures(shape) > 0);
  const width = Math.max(0, ...areas.map(({ kinds }) => kinds.length));
  return Array.from({ length: width }, (_, column) => column).filter(
    (column) =>
      areas.filter(({ kinds }) => isFigureKind(kinds[column] ?? "blank")).length * 2 >= areas.length
  );
}

/** A row of headings: a text above figures, or years that no heading stands over already. */
function isHeading(
  block: LayoutBlock,
  shapes: readonly Shape[],
  row: number,
  over: readonly number[]
): boolean {
  const at = (r: number, column: number): CellKind => shapes[r]?.kinds[column] ?? "blank";
  if (over.some((column) => at(row, column) === "text")) return true;
  if (isYearRow(block, row)) return true;
  const years = over.filter((column) => at(row, column) === "year");
  if (years.length === 0) return false;
  // 2050 under the heading "Need", beside a name, is a figure.
  const above = (column: number): CellKind => {
    let next = row - 1;
    while (at(next, column) === "year") next--;
    return at(next, column);
  };
  return shapes[row].names.length === 0 || years.some((column) => above(column) !== "text");
}

/** Two years or more that count up by one, whatever stands between them. */
function isYearRow(block: LayoutBlock, row: number): boolean {
  const years = (block.values[row] ?? []).flatMap((_, column) => {
    const year = kindAt(block, row, column) === "year" ? yearNumber(block, row, column) : undefined;
    return year === undefined ? [] : [year];
  });
  return (
    years.length > 1 && years.every((year, index) => index === 0 || year === years[index - 1] + 1)
  );
}

const yearNumber = (block: LayoutBlock, row: number, column: number): number =>
  Number(yearAt(block, row, column)!.slice(0, 4));

/** An area of which no figure is given at all is still one, where its name is known. */
function isKnownArea(block: LayoutBlock, row: number, { names }: Shape): boolean {
  return names.some((column) => findPlace(String(valueAt(block, row, column))) !== undefined);
}
