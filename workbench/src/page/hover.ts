import type { Book, GridSheet } from "../book/book";
import { isErrorText } from "../book/cells";
import { areaText } from "../book/addresses";
import type { Session } from "../engine/session";

/** Shows the message of an error cell: at the pointer, and below the grid for the cell that is selected. */
export class Hover {
  private pointer = { x: 0, y: 0 };
  private watched: { dispose(): void }[] = [];

  constructor(
    private readonly tip: HTMLElement,
    private readonly line: HTMLElement
  ) {
    document.addEventListener("pointermove", ({ clientX, clientY }) => {
      this.pointer = { x: clientX, y: clientY };
      if (!(document.elementFromPoint(clientX, clientY) instanceof HTMLCanvasElement)) {
        this.tip.hidden = true;
      }
    });
  }

  watch(session: Session, book: Book): void {
    for (const each of this.watched) each.dispose();
    const { api } = session.engine;
    const text = (sheet: GridSheet, row: number, column: number) => {
      const value = book.value(sheet, row, column);
      if (!isErrorText(value)) return "";
      const cell = areaText({ startRow: row, endRow: row, startColumn: column, endColumn: column });
      const message = session.messages.at(sheet.getSheetId(), row, column);
      return `${cell} ${value}${message ? ` ${message}` : ""}`;
    };
    this.watched = [
      api.addEvent(api.Event.CellHover, ({ row, column, worksheet }) => {
        const shown = text(worksheet as GridSheet, row, column);
        this.tip.hidden = shown === "";
        this.tip.textContent = shown;
        this.tip.style.left = `${this.pointer.x + 14}px`;
        this.tip.style.top = `${this.pointer.y + 14}px`;
      }),
      // The very first click in a workbook changes no selection, so both are listened to.
      api.addEvent(api.Event.SelectionChanged, ({ worksheet }) => {
        const cell = (worksheet as GridSheet).getActiveCell();
        this.line.textContent = cell
          ? text(worksheet as GridSheet, cell.getRow(), cell.getColumn())
          : "";
      }),
      api.addEvent(api.Event.CellClicked, ({ row, column, worksheet }) => {
        this.line.textContent = text(worksheet as GridSheet, row, column);
      }),
    ];
  }
}
