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
    const formula = reference instanceof RangeApi ? `=${reference.absolute}` : String(reference);
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
