import { foldName, tidyName } from "../../model/names";
import { cellError } from "../answer";
import { describeCell, isBlankOrZero } from "./cell";
import { readSingle } from "./scalars";

/** Reads an argument that is one name; undefined where it was left out or blank. */
export function readText(name: string, argument: unknown): string | undefined {
  const cell = readSingle(name, argument);
  if (isBlankOrZero(cell)) return undefined;
  // Areas may be called by a number, such as a code.
  if (cell.kind === "number") return String(cell.value);
  if (cell.kind !== "text") {
    throw cellError("value", `${name}: the cell holds ${describeCell(cell)}; type a name.`);
  }
  return foldName(cell.value) === "" ? undefined : tidyName(cell.value);
}
