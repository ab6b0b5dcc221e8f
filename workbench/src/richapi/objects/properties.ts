import type { Workbook } from "hucre/xlsx";
import { type ApiHost, ApiCollection, ApiObject, notFound } from "../api";
import { of, readOnly, recorded } from "../members";

/** `workbook.settings`: kept with the workbook while it is open. */
export class SettingCollectionApi extends ApiCollection<SettingApi> {
  readonly typeName = "SettingCollection";

  list(): SettingApi[] {
    return [...this.book.settings.keys()].map((key) => new SettingApi(this.host, key));
  }
  Add(key: string, value: unknown): SettingApi {
    this.book.settings.set(key, value);
    return new SettingApi(this.host, key);
  }
  GetItemOrNullObject(key: string): SettingApi | null {
    return this.book.settings.has(key) ? new SettingApi(this.host, key) : null;
  }
  GetItem(key: string): SettingApi {
    const item = this.GetItemOrNullObject(key);
    if (!item) throw notFound(`the setting ${key}`);
    return item;
  }
}

export class SettingApi extends ApiObject {
  readonly typeName = "Setting";

  constructor(
    host: ApiHost,
    readonly own: string
  ) {
    super(host);
  }
  override identity(): Record<string, unknown> {
    return { _Id: this.own };
  }
  get _Id(): string {
    return this.own;
  }
  get Key(): string {
    return this.own;
  }
  Delete(): void {
    this.book.settings.delete(this.own);
  }
}

recorded(SettingApi, "settings", (setting) => setting, {
  Value: {
    get: ({ book, own }) => book.settings.get(own),
    set: ({ book, own }, value: unknown) => book.settings.set(own, value),
  },
});

/** `workbook.properties`: title, author and the like. */
export class DocumentPropertiesApi extends ApiObject {
  readonly typeName = "DocumentProperties";
}

const { same } = of<NonNullable<Workbook["properties"]>>();

recorded(DocumentPropertiesApi, "properties", ({ book }) => book.properties, {
  Title: same("title", ""),
  Subject: same("subject", ""),
  Author: same("creator", ""),
  LastAuthor: readOnly(same("lastModifiedBy", "")),
  Keywords: same("keywords", ""),
  Comments: same("description", ""),
  Category: same("category", ""),
  Company: same("company", ""),
});
