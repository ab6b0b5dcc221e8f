import { asShown } from "../../model/exact/decimal";

/** What stands in one cell, whatever form Excel hands it over in. */
export type Cell =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string };

const BLANK: Cell = { kind: "blank" };

/** How Excel writes its errors in a cell; a text that is exactly one of them is taken for the error. */
const ERROR_TEXT =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!)$/;

/**
 * Reads one value as Excel hands it over: numbers as shown, blank as null, undefined or "", errors as
 * objects with a code, and cells that hold a data type by their basic value.
 */
export function readCell(raw: unknown): Cell {
  if (raw === null || raw === undefined || raw === "") return BLANK;
  switch (typeof raw) {
    case "number":
      return Number.isFinite(raw)
        ? // + 0: no -0 comes in, so none goes out.
          { kind: "number", value: asShown(raw) + 0 }
        : { kind: "error", value: "#NUM!" };
    case "string":
      return raw.startsWith("#") && ERROR_TEXT.test(raw)
        ? { kind: "error", value: raw }
        : { kind: "text", value: raw };
    case "boolean":
      return { kind: "boolean", value: raw };
    case "bigint":
      return { kind: "number", value: asShown(Number(raw)) };
    case "object":
      return readObject(raw as Record<string, unknown>);
    default:
      return { kind: "error", value: "#VALUE!" };
  }
}

function readObject(raw: Record<string, unknown>): Cell {
  if (raw.type === "Empty") return BLANK;
  if (raw.type === "Error" || raw.basicType === "Error") {
    return { kind: "error", value: String(raw.basicValue ?? raw.errorCode ?? "#VALUE!") };
  }
  if ("basicValue" in raw && typeof raw.basicValue !== "object") return readCell(raw.basicValue);
  const code = raw.code ?? raw.errorCode;
  return { kind: "error", value: typeof code === "string" ? code : "#VALUE!" };
}

/** A blank, or a zero: some desktop versions of Excel hand a blank cell over as 0. */
export function isBlankOrZero(cell: Cell): boolean {
  return cell.kind === "blank" || (cell.kind === "number" && cell.value === 0);
}

/** The cell in the words of a refusal: `the text "n/a"`, `-3`, `TRUE`, `the error #N/A`. */
export function describeCell(cell: Cell): string {
  switch (cell.kind) {
    case "blank":
      return "nothing";
    case "number":
      return String(cell.value);
    case "text":
      return `the text "${cell.value.length > 40 ? `${cell.value.slice(0, 40)}...` : cell.value}"`;
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "error":
      return `the error ${cell.value}`;
  }
}
