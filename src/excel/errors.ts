import { GatewayError } from "./gateway";

/** Codes of Office.js errors that the person before Excel can do something about. */
const KNOWN: readonly (readonly [RegExp, GatewayError["kind"], string])[] = [
  [
    /InvalidOperationInCellEditMode|CellEditMode/,
    "busy",
    "A cell is being edited: press Enter or Esc in the sheet, then try again.",
  ],
  [/RequestAborted|Busy|Timeout/i, "busy", "Excel is busy: wait a moment, then try again."],
  [
    /AccessDenied|Protected/i,
    "protected",
    "The workbook or a sheet is protected or read-only: lift the protection, or save a copy and use that.",
  ],
  [
    /ItemNotFound|InvalidReference/,
    "missing",
    "A sheet, table or cell is no longer there: it was deleted or renamed meanwhile. Read the workbook again.",
  ],
  [
    /ApiNotFound|ApiNotAvailable|NotImplemented|UnsupportedOperation/,
    "unsupported",
    "This version of Excel does not offer what is needed: update Excel, or use Excel on the web.",
  ],
  [
    /PayloadSizeLimitExceeded/,
    "other",
    "Too many cells were asked for at once: select fewer rows and columns.",
  ],
  [
    /ConflictingNameException|ItemAlreadyExists/,
    "other",
    "A sheet, table or name of that name has appeared meanwhile: try again.",
  ],
];

/** What went wrong, in words, with Excel's own code behind it for whoever is asked for help. */
export function toGatewayError(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  const { code = "", message = "" } = (error ?? {}) as { code?: string; message?: string };
  const known = KNOWN.find(([pattern]) => pattern.test(code));
  if (known) return new GatewayError(known[1], `${known[2]} (${code})`, error);
  const detail = [code, message].filter(Boolean).join(": ") || String(error);
  return new GatewayError("other", `Excel did not do this: ${detail}`, error);
}

/** True where a group of changes could not be one step of Undo. */
export function isUndoNotSupported(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === "UndoNotSupported";
}
