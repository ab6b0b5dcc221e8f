/** The workbench without a picture: the same engine, workbook and Office.js in Node, for tests that need speed. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { Book } from "../book/book";
import type { FunctionLibrary, FunctionsMetadata } from "../engine/runtime";
import type { BlankMode } from "../engine/values";
import { type Session, startSession } from "./load";

export { Book } from "../book/book";
export { officeFor } from "./office-client";
export * as tables from "../book/tables";
export * as names from "../book/names";
export * as formulaText from "../engine/formula-text";
export * as addresses from "../book/addresses";

/** Starts the engine with the functions of a built `dist` folder, or with those of a test. */
export function start(
  from: string | { metadata: FunctionsMetadata; fill: (library: FunctionLibrary) => void },
  mode: BlankMode = "null"
): Session {
  if (typeof from !== "string") return startSession(from.metadata, from.fill, mode);
  const script = path.join(from, "functions.js");
  if (!existsSync(script)) throw new Error(`${script} is missing: run "npm run build" first.`);
  const metadata = JSON.parse(
    readFileSync(path.join(from, "functions.json"), "utf8")
  ) as FunctionsMetadata;
  const run = (library: FunctionLibrary) => {
    const page: Record<string, unknown> = { CustomFunctions: library.global, console };
    page.globalThis = page;
    page.self = page;
    page.window = page;
    vm.createContext(page);
    vm.runInContext(readFileSync(script, "utf8"), page, { filename: script });
  };
  return startSession(metadata, run, mode);
}

/** An empty workbook with one sheet, as Excel starts one. */
export function blankBook(session: Session): Book {
  return new Book(session.engine, blankData());
}

function blankData() {
  const sheet = { id: "sheet1", name: "Sheet1", rowCount: 200, columnCount: 26, cellData: {} };
  return { id: "workbook", name: "Book1", sheetOrder: [sheet.id], sheets: { [sheet.id]: sheet } };
}
