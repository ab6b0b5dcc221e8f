import { MOST_ROWS, absoluteText, sheetPrefix } from "../../book/addresses";
import { addName, definedNames, nameByText, removeName } from "../../book/names";
import {
  type ApiHost,
  ApiCollection,
  ApiError,
  ApiObject,
  invalidArgument,
  notFound,
} from "../api";
import { RangeApi, rangeAt } from "./range";
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

  get CalculationMode(): string {
    return this.book.calculationMode;
  }
  set CalculationMode(mode: string) {
    if (!["Automatic", "AutomaticExceptTables", "Manual"].includes(mode))
      throw invalidArgument(mode);
    this.book.calculationMode = mode;
  }
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

export class NamedItemCollectionApi extends ApiCollection<NamedItemApi> {
  readonly typeName = "NamedItemCollection";

  list(): NamedItemApi[] {
    return definedNames(this.book).map((each) => new NamedItemApi(this.host, each.name));
  }
  Add(name: string, reference: RangeApi | string, comment?: string): NamedItemApi {
    if (nameByText(this.book, name)) {
      throw new ApiError("ItemAlreadyExists", `A name ${name} exists already.`);
    }
    if (!/^[A-Za-z_\\][\w.\\]*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
      throw invalidArgument(`${name} cannot be a name`);
    }
    const formula =
      reference instanceof RangeApi ? `=${absoluteAddress(reference)}` : String(reference);
    addName(this.book, name, formula, comment);
    return new NamedItemApi(this.host, name);
  }
  GetItemOrNullObject(name: string): NamedItemApi | null {
    const found = nameByText(this.book, name);
    return found ? new NamedItemApi(this.host, found.name) : null;
  }
  GetItem(name: string): NamedItemApi {
    const item = this.GetItemOrNullObject(name);
    if (!item) throw notFound(`the name ${name}`);
    return item;
  }
}

export class NamedItemApi extends ApiObject {
  readonly typeName = "NamedItem";

  constructor(
    host: ApiHost,
    readonly own: string
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.own, Id: this.own };
  }
  private get item() {
    const found = nameByText(this.book, this.own);
    if (!found) throw notFound(`the name ${this.own}`);
    return found;
  }
  get Name(): string {
    return this.item.name;
  }
  get Formula(): string {
    return this.item.formula;
  }
  set Formula(formula: string) {
    const { name, comment } = this.item;
    removeName(this.book, name);
    addName(this.book, name, formula, comment);
  }
  get Value(): unknown {
    const range = this.GetRangeOrNullObject();
    return range ? range.Address : this.item.formula;
  }
  get Type(): string {
    return this.GetRangeOrNullObject() ? "Range" : "String";
  }
  get Visible(): boolean {
    return this.item.visible;
  }
  get Comment(): string {
    return this.item.comment;
  }
  set Comment(comment: string) {
    const { name, formula } = this.item;
    removeName(this.book, name);
    addName(this.book, name, formula, comment);
  }
  get Scope(): string {
    return this.item.sheetId ? "Worksheet" : "Workbook";
  }
  GetRangeOrNullObject(): RangeApi | null {
    const first = this.book.sheets()[0].getSheetId();
    return rangeAt(this.host, first, this.item.formula.slice(1)) ?? null;
  }
  GetRange(): RangeApi {
    const range = this.GetRangeOrNullObject();
    if (!range) throw notFound(`the name ${this.own} stands for no range`);
    return range;
  }
  Delete(): void {
    removeName(this.book, this.own);
  }
}

function absoluteAddress(range: RangeApi): string {
  return `${sheetPrefix(range.sheet.getSheetName())}${absoluteText(range.area)}`;
}
