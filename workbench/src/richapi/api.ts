import type { Book } from "../book/book";

/** What the workbook side of Office.js stands on. */
export interface ApiHost {
  book: Book;
  /** Objects that a request asked to keep (`context.trackedObjects`), by the id that the client was given. */
  kept: Map<string, ApiObject>;
  /** Work that a setter began and that must end before the next action. */
  pending: Promise<unknown>[];
  /** The worksheet to which a range or Table belongs: it is made above them, because it makes them. */
  worksheet(id: string): ApiObject;
}

/** An error as Office.js shows it: `error.code` and `error.message`. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string
  ) {
    super(message);
  }
}

export const notFound = (what: string) =>
  new ApiError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);

export const invalidArgument = (what: string) =>
  new ApiError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${what}.`
  );

export const notImplemented = (member: string) =>
  new ApiError("ApiNotImplemented", `${member} is not implemented by the workbench.`);

/**
 * One object of the Excel API. Its members are getters, setters and methods named as the protocol names them
 * (`Values`, `GetRange`); what a class does not have, the workbench does not implement and says so.
 */
export abstract class ApiObject {
  constructor(readonly host: ApiHost) {}

  /** The name of the class in the API, for messages. */
  abstract readonly typeName: string;

  get book(): Book {
    return this.host.book;
  }

  /** What tells the client how to find the object again in a later request. */
  identity(): Record<string, unknown> {
    return {};
  }

  /** A method that makes the client-side tracking of objects work; nothing has to be held for it here. */
  _KeepReference(): void {
    return undefined;
  }
}

/** A collection: what a `load("items/...")` is answered with. */
export abstract class ApiCollection<T extends ApiObject> extends ApiObject {
  abstract list(): T[];

  get Count(): number {
    return this.list().length;
  }

  GetCount(): number {
    return this.list().length;
  }

  GetItemAt(index: number): T {
    const item = this.list()[index];
    if (!item) throw notFound(`item ${index} of ${this.typeName}`);
    return item;
  }
}

/** The descriptor of a member, looked for along the class and its parents up to the common ones. */
export function memberOf(target: ApiObject, name: string): PropertyDescriptor | undefined {
  for (let type = Object.getPrototypeOf(target); type; type = Object.getPrototypeOf(type)) {
    if (type === Object.prototype) return undefined;
    const found = Object.getOwnPropertyDescriptor(type, name);
    if (found) return found;
  }
  return undefined;
}

/** `values` -> `Values`; names of the protocol begin with a capital or an underscore. */
export function pascal(name: string): string {
  return name.startsWith("_") ? name : name[0].toUpperCase() + name.slice(1);
}
