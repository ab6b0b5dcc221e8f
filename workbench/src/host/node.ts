/** The workbench without a picture: the same engine, workbook and Office.js in Node, for tests that need speed. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { finish } from "../../../src/xlsx/finish";
import type { Book } from "../book/book";
import { type Saved, saveBook } from "../file/write";
import type { FunctionLibrary, FunctionsMetadata } from "../engine/runtime";
import type { Session } from "../engine/session";
import type { BlankMode } from "../engine/values";
import { newLibrary, startSession } from "./load";

export { finish };
export { openXlsx, writeXlsx } from "../../../src/xlsx/library";
export { Book } from "../book/book";
export { openFile } from "../file/read";
export { differencesHere, lossesOf } from "../file/losses";
export { KEPT } from "../book/kept";
export { RECORDED } from "../richapi/members";
export { blankBook } from "./load";
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
  if (typeof from !== "string") {
    const library = newLibrary(from.metadata);
    from.fill(library);
    return startSession(library, mode);
  }
  const script = path.join(from, "functions.js");
  if (!existsSync(script)) throw new Error(`${script} is missing: run "npm run build" first.`);
  const library = newLibrary(
    JSON.parse(readFileSync(path.join(from, "functions.json"), "utf8")) as FunctionsMetadata
  );
  const page: Record<string, unknown> = { CustomFunctions: library.global, console };
  Object.assign(page, { globalThis: page, self: page, window: page });
  vm.createContext(page);
  vm.runInContext(readFileSync(script, "utf8"), page, { filename: script });
  return startSession(library, mode);
}

/** Saves the open workbook as the page's Save does: written in the page, finished by src/xlsx. */
export async function save(book: Book): Promise<Saved> {
  const saved = await saveBook(book);
  return { ...saved, bytes: finish(saved.bytes) };
}
