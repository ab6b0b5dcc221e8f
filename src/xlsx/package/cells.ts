import type { CellValue } from "../../workbook/formulas/values";
import { cellText, type Attributes, type XmlHandler } from "./xml";
import { UnreadableFile } from "../unreadable";
import { isoSerial } from "./dates";

/** One filled cell of a sheet as the file holds it: a number is never changed by its format. */
export interface FileCell {
  readonly value: CellValue;
  readonly formula: boolean;
  /** A formula whose result the file does not hold: some writers leave the calculation to Excel. */
  readonly unstored: boolean;
}

/** The filled cells of a sheet by row and column, counted from 0; cells that are only formatted are not among them. */
export interface SheetCells {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, FileCell>>;
  readonly hiddenRows: ReadonlySet<number>;
}

export interface CellContext {
  readonly texts: readonly string[];
  readonly dates1904: boolean;
}

/** Collects the cells of a sheet while its XML is read. */
export class CellReader implements XmlHandler {
  readonly rows = new Map<number, Map<number, FileCell>>();
  readonly hiddenRows = new Set<number>();
  private row = -1;
  private column = -1;
  private type = "";
  private formula = false;
  private result: string | undefined;
  private inline: string | undefined;
  private taking: "value" | "inline" | "" = "";
  /** Depth within what is no content of a cell: phonetic guides, extensions. */
  private aside = 0;
  private inCell = false;

  constructor(private readonly context: CellContext) {}

  open(name: string, attributes: Attributes): void {
    if (this.aside > 0 || name === "rPh" || name === "extLst") {
      this.aside++;
    } else if (name === "row") {
      const number = Number(attributes.get("r"));
      this.row = number > 0 ? number - 1 : this.row + 1;
      this.column = -1;
      if (attributes.on("hidden")) this.hiddenRows.add(this.row);
    } else if (name === "c") {
      this.startCell(attributes);
    } else if (this.inCell) {
      if (name === "f") this.formula = true;
      else if (name === "v") [this.taking, this.result] = ["value", this.result ?? ""];
      else if (name === "t") [this.taking, this.inline] = ["inline", this.inline ?? ""];
    }
  }

  private startCell(attributes: Attributes): void {
    const place = /^([A-Za-z]{1,3})(\d+)$/.exec(attributes.get("r") ?? "");
    this.column = place
      ? [...place[1].toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1
      : this.column + 1;
    this.type = attributes.get("t") ?? "n";
    this.formula = false;
    this.result = this.inline = undefined;
    this.inCell = true;
  }

  text(text: string): void {
    if (this.aside > 0) return;
    if (this.taking === "value") this.result += text;
    else if (this.taking === "inline") this.inline += text;
  }

  close(name: string): void {
    if (this.aside > 0) this.aside--;
    else if (name === "v" || name === "t") this.taking = "";
    else if (name === "c") this.endCell();
  }

  private endCell(): void {
    this.inCell = false;
    const { formula } = this;
    const unstored =
      formula &&
      this.inline === undefined &&
      (this.result === undefined || (this.result.trim() === "" && this.type !== "str"));
    const value = unstored ? null : this.value();
    if (value === null && !formula) return;
    let row = this.rows.get(this.row);
    if (!row) this.rows.set(this.row, (row = new Map()));
    row.set(this.column, { value, formula, unstored });
  }

  private value(): CellValue {
    const held = this.result;
    if (this.type === "inlineStr" || (held === undefined && this.inline !== undefined)) {
      return filled(cellText(this.inline ?? held ?? ""));
    }
    if (held === undefined) return null;
    switch (this.type) {
      case "s":
        return held.trim() === "" ? null : filled(this.shared(Number(held)));
      case "str":
        return filled(cellText(held));
      case "e":
        return { error: held.trim() };
      case "b":
        return held.trim() === "1" || held.trim() === "true";
      case "d":
        return isoSerial(held.trim(), this.context.dates1904) ?? filled(held);
      default:
        return number(held);
    }
  }

  private shared(index: number): string {
    const text = this.context.texts[index];
    if (text === undefined) {
      throw new UnreadableFile(
        "is damaged: a cell means a text that the file does not hold. Open it in Excel, let Excel repair it, and save it as .xlsx"
      );
    }
    return text;
  }
}

const filled = (text: string): CellValue => (text === "" ? null : text);

function number(held: string): CellValue {
  const text = held.trim();
  const value = Number(text);
  return text === "" ? null : Number.isFinite(value) ? value : text;
}
