/** Where a formula stands. */
export interface Place {
  sheet: string;
  row: number;
  column: number;
}

/** The messages of errors, for hover: one grid of texts for each formula cell that has any, spilled cells included. */
export class Messages {
  private readonly grids = new Map<string, { at: Place; texts: string[][] }>();

  keep(at: Place, texts: string[][]): void {
    if (texts.some((row) => row.some((text) => text !== ""))) {
      this.grids.set(`${at.sheet} ${at.row} ${at.column}`, {
        at: { sheet: at.sheet, row: at.row, column: at.column },
        texts,
      });
    }
  }

  forget(at: Place): void {
    this.grids.delete(`${at.sheet} ${at.row} ${at.column}`);
  }

  clear(): void {
    this.grids.clear();
  }

  /** The message that belongs to a cell, or "" if there is none. The cell may be one that a formula spilled into. */
  at(sheet: string, row: number, column: number): string {
    for (const { at, texts } of this.grids.values()) {
      if (at.sheet !== sheet) continue;
      const text = texts[row - at.row]?.[column - at.column];
      if (text) return text;
    }
    return "";
  }
}
