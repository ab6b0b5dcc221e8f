import type { Cell, Sheet } from "../../../src/xlsx/library";
import { type OpenedFile } from "../../../src/xlsx/package/open";
import { columnLetters } from "../book/addresses";
import type { Book, GridSheet } from "../book/book";
import type { CellContent } from "../book/cells";

/** What stands beside the value of a cell: kept for cells that still hold what the file had in them. */
const BESIDE = ["comment", "hyperlink", "richText"] as const;
const WORDS = { comment: "note", hyperlink: "link", richText: "rich text" } as const;

/** What a cell holds now: its formula, "" for none, and its value. */
interface Content {
  readonly value: CellContent;
  readonly formula: string;
}

/** The note, link and rich text that the file had on a cell; none where the cell holds something else now. */
export function besideValue(
  source: Sheet | undefined,
  row: number,
  column: number,
  now: Content
): Partial<Cell> {
  const cell = source?.cells?.get(`${row},${column}`);
  if (!cell || !isHeld(cell, now)) return {};
  return Object.fromEntries(
    BESIDE.filter((kind) => cell[kind] !== undefined).map((kind) => [kind, cell[kind]])
  );
}

/** A formula may have come to another result. */
const isHeld = (cell: Cell, { value, formula }: Content): boolean =>
  cell.formula === undefined ? (cell.value ?? null) === value : formula !== "";

/** What the file had that a file saved now will not have, in sentences: to be said before it is saved. */
export function lossesOf(book: Book): string[] {
  const source = book.source as OpenedFile | undefined;
  if (!source) return [];
  const sheets = book.sheets().map((sheet) => book.extrasOf(sheet.getSheetId()).source);
  const losses = [...source.notKept];
  if (!source.sheets.every((sheet, at) => sheets[at] === sheet)) {
    const gone = source.sheets.filter((sheet) => sheet.charts?.length || sheet.images?.length);
    if (gone.length > 0) {
      losses.push(
        `A sheet was deleted or moved: charts and pictures that the file had are not saved (${gone
          .map(({ name }) => name)
          .join(", ")}).`
      );
    }
  }
  for (const sheet of book.sheets()) losses.push(...lossesOn(book, sheet));
  return losses;
}

function lossesOn(book: Book, sheet: GridSheet): string[] {
  const source = book.extrasOf(sheet.getSheetId()).source;
  return [...(source?.cells ?? [])].flatMap(([key, cell]) => {
    const kinds = BESIDE.filter((kind) => cell[kind] !== undefined);
    const [row, column] = key.split(",").map(Number);
    const value = book.value(sheet, row, column);
    const formula = book.formula(sheet, row, column);
    if (kinds.length === 0 || isHeld(cell, { value, formula })) return [];
    const what = kinds.map((kind) => WORDS[kind]).join(" and ");
    return [
      `The ${what} on ${sheet.getSheetName()}, ${`${columnLetters(column)}${row + 1}`}, is not saved: the cell holds something else now.`,
    ];
  });
}

/** What is shown otherwise here than in Excel, to be said when the file is opened. */
export function differencesHere(book: Book): string[] {
  const source = book.source as OpenedFile | undefined;
  return source?.dateSystem === "1904"
    ? [
        "The workbook counts its days from 1904: the grid shows dates four years and a day early. The add-in reads them right, and they are saved as they are.",
      ]
    : [];
}
