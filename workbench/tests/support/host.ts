import path from "node:path";
import type * as Host from "../../src/host/node";
import type { FunctionLibrary, FunctionMetadata } from "../../src/engine/runtime";
import { ADDIN, OFFICE_CLIENT, OFFICE_SHIM, WORKBENCH } from "./places";

/** The bundled host: the engine's packages do not load unbundled in Node. */
export const host = jest.requireActual<typeof Host>(path.join(WORKBENCH, "out/host.cjs"));

export type Book = ReturnType<typeof host.blankBook>;
export type Sheet = ReturnType<Book["sheets"]>[number];
export type Session = ReturnType<typeof host.start>;

/** A blank workbook with the functions of the built add-in. */
export function blank(mode: "null" | "zero" = "null"): {
  session: Session;
  book: Book;
  sheet: Sheet;
} {
  const session = host.start(ADDIN, mode);
  const book = host.blankBook(session);
  return { session, book, sheet: book.sheets()[0] };
}

/** A blank workbook with functions of a test's own: id, names of the parameters (`cells[]` takes a range), body. */
export function blankWith(
  functions: Record<string, { parameters: string[]; body: (library: FunctionLibrary) => unknown }>,
  mode: "null" | "zero" = "null"
): { session: Session; book: Book; sheet: Sheet } {
  const metadata: FunctionMetadata[] = Object.entries(functions).map(([id, { parameters }]) => ({
    id,
    name: id,
    parameters: parameters.map((name) => ({
      name,
      optional: true,
      dimensionality: name.endsWith("[]") ? ("matrix" as const) : ("scalar" as const),
    })),
  }));
  const session = host.start(
    {
      metadata: { functions: metadata },
      fill: (library) => {
        for (const [id, { body }] of Object.entries(functions)) {
          library.global.associate(id, body(library) as never);
        }
      },
    },
    mode
  );
  const book = host.blankBook(session);
  return { session, book, sheet: book.sheets()[0] };
}

/** Writes a block of contents as Office.js would and waits for the results. */
export async function put(
  book: Book,
  sheet: Sheet,
  at: string,
  contents: unknown[][]
): Promise<void> {
  const area = host.addresses.parseAddress(at)!.area;
  book.write(
    sheet,
    area.startRow,
    area.startColumn,
    contents.map((row) => row.map((content) => book.contentCell(content as never)))
  );
  await book.settle();
}

/** The values of an area, blank cells as "". */
export function values(book: Book, sheet: Sheet, at: string): unknown[][] {
  const { startRow, startColumn, endRow, endColumn } = host.addresses.parseAddress(at)!.area;
  return Array.from({ length: endRow - startRow + 1 }, (_, row) =>
    Array.from(
      { length: endColumn - startColumn + 1 },
      (__, column) => book.value(sheet, startRow + row, startColumn + column) ?? ""
    )
  );
}

export function message(session: Session, sheet: Sheet, at: string): string {
  const { startRow, startColumn } = host.addresses.parseAddress(at)!.area;
  return session.messages.at(sheet.getSheetId(), startRow, startColumn);
}

export function office(book: Book) {
  return host.officeFor(book, OFFICE_CLIENT, OFFICE_SHIM);
}
