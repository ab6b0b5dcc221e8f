import { type ApiHost, ApiCollection, ApiObject, notFound } from "../api";

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
  get Value(): unknown {
    return this.book.settings.get(this.own);
  }
  set Value(value: unknown) {
    this.book.settings.set(this.own, value);
  }
  Delete(): void {
    this.book.settings.delete(this.own);
  }
}

/** `workbook.properties`: title, author and the like, saved with the file. */
export class DocumentPropertiesApi extends ApiObject {
  readonly typeName = "DocumentProperties";

  get Title(): string {
    return this.book.properties.title ?? "";
  }
  set Title(title: string) {
    this.book.properties.title = title;
  }
  get Subject(): string {
    return this.book.properties.subject ?? "";
  }
  set Subject(subject: string) {
    this.book.properties.subject = subject;
  }
  get Author(): string {
    return this.book.properties.creator ?? "";
  }
  set Author(author: string) {
    this.book.properties.creator = author;
  }
  get LastAuthor(): string {
    return this.book.properties.lastModifiedBy ?? "";
  }
  get Keywords(): string {
    return this.book.properties.keywords ?? "";
  }
  set Keywords(keywords: string) {
    this.book.properties.keywords = keywords;
  }
  get Comments(): string {
    return this.book.properties.description ?? "";
  }
  set Comments(comments: string) {
    this.book.properties.description = comments;
  }
  get Category(): string {
    return this.book.properties.category ?? "";
  }
  set Category(category: string) {
    this.book.properties.category = category;
  }
  get Company(): string {
    return this.book.properties.company ?? "";
  }
  set Company(company: string) {
    this.book.properties.company = company;
  }
}
