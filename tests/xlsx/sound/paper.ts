import { columnLetters } from "../../../src/workbook/formulas/address";
import { shownNumber } from "./numbers";
import { readBook, type Book, type SheetPart } from "./book";
import { brokenLines, textPixels, type Font } from "./letters";
import { corners } from "./references";
import { all, first, type Element } from "./xml";

/** A4 in inches, and pixels in an inch. */
const [LONG, SHORT] = [11.69, 8.27];
const INCH = 96;
/** The least at which type of 11 points is read without effort, and of which a page is too wide. */
const LEAST = 60;
/** Pixels that a program leaves free at either side of a text, and those that part two texts. */
const [EDGE, GAP, INDENT] = [2.5, 7, 9];
const STANDARD = { width: 9.14, height: 15 };
const HIGHEST = 409.5;
/** Of a line of type, for 11 points and larger. */
const LINE = 15 / 11;

interface Shown {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly words: boolean;
  readonly font: Font;
  readonly side: "left" | "right" | "center";
  readonly indent: number;
  readonly wrap: boolean;
  readonly boxed: boolean;
}

/** What cannot be read where the sheets of a file are printed on A4, or shown without widening a column; a line each. */
export function paperFaults(bytes: Uint8Array): string[] {
  const book = readBook(bytes);
  const names = new Map(
    book.names
      .filter(({ name }) => name.startsWith("_xlnm.Print"))
      .map(({ name, scope, text }) => [`${name} of ${scope}`, text])
  );
  const hidden = new Set(book.hidden);
  return book.sheets
    .filter(({ name }) => !hidden.has(name))
    .flatMap((sheet) => {
      const page = new Page(
        book,
        sheet,
        names.get(`_xlnm.Print_Area of ${sheet.name}`),
        names.get(`_xlnm.Print_Titles of ${sheet.name}`)
      );
      return [...page.scaleFaults(), ...page.headingFaults(), ...page.textFaults()].map(
        (line) => `${sheet.name}: ${line}`
      );
    });
}

class Page {
  private readonly cells: readonly Shown[];
  private readonly at: ReadonlyMap<string, Shown>;
  private readonly filled: ReadonlySet<string>;
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();
  private readonly setup: Record<string, string>;
  private readonly fits: boolean;
  private readonly lastColumn: number;

  constructor(
    book: Book,
    private readonly sheet: SheetPart,
    private readonly area: string | undefined,
    private readonly titles = ""
  ) {
    const { xml } = sheet;
    for (const { attributes } of all(first(xml, "cols"), "col")) {
      for (let at = Number(attributes.min); at <= Number(attributes.max); at += 1) {
        this.widths.set(at - 1, Number(attributes.width));
      }
    }
    for (const { attributes } of all(first(xml, "sheetData"), "row")) {
      if (attributes.ht) this.heights.set(Number(attributes.r) - 1, Number(attributes.ht));
    }
    this.setup = first(xml, "pageSetup")?.attributes ?? {};
    this.fits = ["1", "true"].includes(first(xml, "pageSetUpPr")?.attributes.fitToPage ?? "");
    this.cells = shownCells(book, sheet);
    this.at = new Map(this.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
    const charts = sheet.drawings
      .flatMap((drawing) => all(drawing, "to"))
      .map((to) => Number(first(to, "col")?.text) - 1);
    // A formula that gives a blank text is in the way of the text beside it, too.
    const filled = [...sheet.cells.values()].filter(
      ({ text, formula }) => text !== "" || formula !== undefined
    );
    const places = filled.map(({ at }) => corners(at)[0]);
    this.filled = new Set(places.map(({ row, column }) => `${row - 1},${column - 1}`));
    const last = Math.max(...places.map(({ column }) => column - 1), ...charts);
    const printed = /:\$([A-Z]+)$/.exec(area ?? "")?.[1];
    this.lastColumn = printed ? corners(`A1:${printed}1`)[1].column - 1 : last;
  }

  private pixels(column: number): number {
    return Math.round((this.widths.get(column) ?? STANDARD.width) * 7);
  }

  private between(from: number, to: number): number {
    let sum = 0;
    for (let column = from; column <= to; column += 1) sum += this.pixels(column);
    return sum;
  }

  /** First and last column of each part between breaks. */
  private get parts(): [number, number][] {
    const breaks = all(first(this.sheet.xml, "colBreaks"), "brk").map(({ attributes }) =>
      Number(attributes.id)
    );
    return [0, ...breaks].map((start, index) => [
      start,
      (breaks[index] ?? this.lastColumn + 1) - 1,
    ]);
  }

  private get pageWidth(): number {
    const side = this.setup.orientation === "landscape" ? LONG : SHORT;
    const margins = first(this.sheet.xml, "pageMargins")!.attributes;
    return (side - Number(margins.left) - Number(margins.right)) * INCH;
  }

  /** Per cent. */
  private get scale(): number {
    if (!this.fits) return Number(this.setup.scale ?? 100);
    const [[from, to]] = this.parts;
    return Math.min(100, (100 * this.pageWidth) / Math.max(this.between(from, to), this.reach));
  }

  /** Where the text ends that runs furthest to the right over blank cells. */
  private get reach(): number {
    const ends = this.cells
      .filter(({ side, wrap, words }) => side === "left" && words && !wrap)
      .map((cell) => this.between(0, cell.column - 1) + textPixels(cell.text, cell.font));
    return this.area ? 0 : Math.max(0, ...ends);
  }

  scaleFaults(): string[] {
    const { parts, scale, pageWidth } = this;
    const lines: string[] = [];
    if (this.setup.paperSize !== "9") lines.push("is not for A4");
    if (scale < LEAST) lines.push(`is printed at ${Math.floor(scale)} per cent`);
    if (this.fits && parts.length > 1) lines.push("fits one page, which passes over its breaks");
    const runsOver = parts.filter(
      ([from, to]) => (this.between(from, to) * scale) / 100 > pageWidth
    );
    const repeats = /\$[A-Z]+:\$[A-Z]+/.test(this.titles);
    for (const [from, to] of repeats || this.fits ? [] : runsOver) {
      lines.push(`columns ${columnLetters(from)} to ${columnLetters(to)} are wider than a page`);
    }
    return lines;
  }

  /** Rows that every page repeats are over the right columns as long as no other headings come below them. */
  headingFaults(): string[] {
    const repeated = /\$(\d+):\$\d+$/.exec(this.titles)?.[1];
    if (repeated === undefined) return [];
    const row = Number(repeated) - 1;
    const later = this.cells.find(
      (cell) => cell.row > row && cell.column === 0 && this.isHeading(cell)
    );
    return later ? [`row ${repeated} is repeated over the headings in row ${later.row + 1}`] : [];
  }

  private isHeading({ font, row, column }: Shown): boolean {
    const beside = this.at.get(`${row},${column + 1}`);
    return font.bold && font.size === 11 && beside?.font.bold === true && beside.words && row > 0;
  }

  textFaults(): string[] {
    return this.cells.flatMap((cell) => {
      const faults = [this.cut(cell), this.touching(cell)].filter((line) => line !== undefined);
      if (/:\s*$/.test(cell.text)) faults.push("ends with a colon");
      const place = `${columnLetters(cell.column)}${cell.row + 1}`;
      return faults.map((line) => `${place} ${line}: ${cell.text.slice(0, 60)}`);
    });
  }

  private room(cell: Shown): number {
    return this.pixels(cell.column) - 2 * EDGE - cell.indent * INDENT;
  }

  private cut(cell: Shown): string | undefined {
    const room = this.room(cell);
    if (cell.words && cell.wrap) return this.cutLines(cell, room);
    const needed = textPixels(cell.text, cell.font);
    if (needed <= room) return undefined;
    if (!cell.words) return "is shown as ####";
    const step = cell.side === "right" ? -1 : 1;
    let free = room;
    let column = cell.column + step;
    for (; this.isFree(cell.row, column); column += step) free += this.pixels(column);
    if (needed > free && column >= 0 && this.filled.has(`${cell.row},${column}`)) {
      return `is cut by ${columnLetters(column)}${cell.row + 1}`;
    }
    return needed > free && !this.fits ? "runs off the page" : undefined;
  }

  /** Nothing is in the cell, and it is on the same page. */
  private isFree(row: number, column: number): boolean {
    if (column < 0 || this.filled.has(`${row},${column}`)) return false;
    const [from, to] = this.parts.find(([, end]) => column <= end) ?? [0, 0];
    const left = this.between(from, column) * (this.scale / 100);
    return column <= to || left <= this.pageWidth;
  }

  private cutLines(cell: Shown, room: number): string | undefined {
    const lines = brokenLines(cell.text, room, cell.font);
    const tooLong = lines.some((line) => line > room);
    if (tooLong && cell.font.bold) return "has a word that is broken";
    const height = this.heights.get(cell.row) ?? STANDARD.height;
    const count = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line / room)), 0);
    const needed = count * cell.font.size * LINE;
    return needed > height + 0.5 && height < HIGHEST ? `needs ${count} lines` : undefined;
  }

  /** The text of the next cell begins where this one ends. */
  private touching(cell: Shown): string | undefined {
    const next = this.at.get(`${cell.row},${cell.column + 1}`);
    if (!next || cell.boxed || next.boxed) return undefined;
    const gap = this.freeAt(cell, "right") + this.freeAt(next, "left");
    return gap < GAP ? `touches "${next.text.slice(0, 30)}"` : undefined;
  }

  /** Pixels between the text and that edge of its cell. */
  private freeAt(cell: Shown, edge: "left" | "right"): number {
    const room = this.room(cell);
    const wraps = cell.words && cell.wrap;
    const lines = wraps
      ? brokenLines(cell.text, room, cell.font)
      : [textPixels(cell.text, cell.font)];
    const slack = Math.max(0, room - Math.max(...lines));
    if (cell.side === edge) return EDGE + cell.indent * INDENT;
    return EDGE + (cell.side === "center" ? slack / 2 : slack);
  }
}

/** The cells that show something, as they show it. */
function shownCells(book: Book, sheet: SheetPart): Shown[] {
  const fonts = all(first(book.styles, "fonts"), "font").map(fontOf);
  const looks = all(first(book.styles, "cellXfs"), "xf");
  const borders = all(first(book.styles, "borders"), "border").map((border) =>
    ["left", "right"].some((side) => first(border, side)?.attributes.style !== undefined)
  );
  return [...sheet.cells.values()].flatMap(({ at, type, style, text }) => {
    if (text === "") return [];
    const look = looks[style];
    const alignment = first(look, "alignment")?.attributes ?? {};
    const words = type !== "n";
    const [{ row, column }] = corners(at);
    return {
      row: row - 1,
      column: column - 1,
      text: words ? text : shownNumber(Number(text), book.formats[style] ?? "General"),
      words,
      font: fonts[Number(look?.attributes.fontId ?? 0)],
      side: (alignment.horizontal as Shown["side"]) ?? (words ? "left" : "right"),
      indent: Number(alignment.indent ?? 0),
      wrap: alignment.wrapText === "1" || alignment.wrapText === "true",
      boxed: borders[Number(look?.attributes.borderId ?? 0)],
    };
  });
}

const fontOf = (font: Element): Font => ({
  bold: first(font, "b") !== undefined,
  size: Number(first(font, "sz")?.attributes.val ?? 11),
});
