import { MOST_ROWS } from "../../book/addresses";
import type { Book } from "../../book/book";
import { ApiObject, notFound } from "../api";
import { of, recorded } from "../members";
import { NamedItemCollectionApi } from "./named-items";
import { RangeApi } from "./range";
import { SettingCollectionApi, DocumentPropertiesApi } from "./properties";
import { TableCollectionApi } from "./table";
import { WorksheetCollectionApi } from "./worksheet";

/** `context.workbook`. */
export class WorkbookApi extends ApiObject {
  readonly typeName = "Workbook";

  get Worksheets(): WorksheetCollectionApi {
    return new WorksheetCollectionApi(this.host);
  }
  get Tables(): TableCollectionApi {
    return new TableCollectionApi(this.host);
  }
  get Names(): NamedItemCollectionApi {
    return new NamedItemCollectionApi(this.host);
  }
  get Settings(): SettingCollectionApi {
    return new SettingCollectionApi(this.host);
  }
  get Properties(): DocumentPropertiesApi {
    return new DocumentPropertiesApi(this.host);
  }
  get Application(): ApplicationApi {
    return new ApplicationApi(this.host);
  }
  get Name(): string {
    return this.book.workbook.getName();
  }
  get ReadOnly(): boolean {
    return false;
  }

  GetSelectedRange(): RangeApi {
    const range = this.book.workbook.getActiveRange();
    const sheet = this.book.workbook.getActiveSheet();
    const area = range?.getRange() ?? { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
    // A column that is selected by its letter has no rows of its own in the grid.
    const whole = { startRow: area.startRow || 0, endRow: area.endRow };
    if (Number.isNaN(area.endRow)) whole.endRow = MOST_ROWS - 1;
    const columns = {
      startColumn: area.startColumn || 0,
      endColumn: Number.isNaN(area.endColumn) ? sheet.getMaxColumns() - 1 : area.endColumn,
    };
    return new RangeApi(this.host, sheet.getSheetId(), { ...whole, ...columns });
  }
  GetActiveCell(): RangeApi {
    const cell = this.book.workbook.getActiveCell();
    const sheet = this.book.workbook.getActiveSheet();
    const row = cell?.getRow() ?? 0;
    const column = cell?.getColumn() ?? 0;
    return new RangeApi(this.host, sheet.getSheetId(), {
      startRow: row,
      endRow: row,
      startColumn: column,
      endColumn: column,
    });
  }
  /** The client tells which kept objects it no longer needs. */
  _RemoveReference(id: string): void {
    this.host.kept.delete(id);
  }
  _RemoveAllReferences(): void {
    this.host.kept.clear();
  }
  _GetObjectByReferenceId(id: string): ApiObject {
    const kept = this.host.kept.get(id);
    if (!kept) throw notFound(`the kept object ${id}`);
    return kept;
  }
}

/** `context.workbook.application`, which the client also calls `context.application`. */
export class ApplicationApi extends ApiObject {
  readonly typeName = "Application";

  get CalculationState(): string {
    return "Done";
  }
  get CalculationEngineVersion(): number {
    return 191029;
  }
  Calculate(): Promise<void> {
    return this.book.recalculate();
  }
  /** Nothing is drawn between two requests here, so there is nothing to hold back. */
  SuspendScreenUpdatingUntilNextSync(): void {
    return undefined;
  }
  SuspendApiCalculationUntilNextSync(): void {
    return undefined;
  }
}

const { worded } = of<Book>();

recorded(ApplicationApi, "calculationMode", ({ book }) => book, {
  CalculationMode: worded("calculationMode", "the mode of calculation", [
    ["Automatic", "Automatic"],
    ["AutomaticExceptTables", "AutomaticExceptTables"],
    ["Manual", "Manual"],
  ]),
});
