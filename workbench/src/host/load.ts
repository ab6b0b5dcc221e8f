import { Book } from "../book/book";
import { Messages } from "../engine/messages";
import { FunctionLibrary, type FunctionsMetadata } from "../engine/runtime";
import { Engine } from "../engine/univer";
import type { BlankMode } from "../engine/values";
import type { Session } from "../engine/session";

/** The namespace of manifest.xml, under which Excel offers the functions. */
export const NAMESPACE = "FAIRSHARE";

/** A library that a function script is about to fill. */
export function newLibrary(metadata: FunctionsMetadata): FunctionLibrary {
  const library = new FunctionLibrary();
  library.metadata = metadata;
  return library;
}

/** Starts an engine with functions that were loaded as Excel's runtime loads them; one that lacks its code stops it. */
export function startSession(
  library: FunctionLibrary,
  mode: BlankMode,
  parts?: ConstructorParameters<typeof Engine>[2]
): Session {
  const faults = library.mismatches();
  if (faults.length > 0) throw new Error(`The built functions do not agree: ${faults.join("; ")}.`);
  const messages = new Messages();
  const blanks = { mode };
  const host = { library, messages, blankMode: () => blanks.mode };
  return { engine: new Engine(host, NAMESPACE, parts), library, messages, blanks };
}

/** An empty workbook with one sheet, as Excel starts one. */
export function blankBook(session: Session): Book {
  const sheet = { id: "sheet1", name: "Sheet1", rowCount: 200, columnCount: 26, cellData: {} };
  session.messages.clear();
  return new Book(session.engine, {
    id: `blank-${Date.now()}`,
    name: "Book1",
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: sheet },
  });
}
