import { isUndoNotSupported, toGatewayError } from "./errors";
import type { Support } from "./gateway";

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

const isSupported = (set: string, version: string): boolean =>
  Office.context.requirements.isSetSupported(set, version);

/** Reads, or writes what needs no group of its own. */
export async function inExcel<T>(batch: Batch<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw toGatewayError(error);
  }
}

/**
 * Writes as one step of Undo where Excel has that. Where Excel finds on the way that a call cannot be undone, part of the
 * batch may be written: `again` then has to start anew and without the group.
 */
export async function inOneUndoStep<T>(batch: Batch<T>, again = () => inExcel(batch)): Promise<T> {
  if (!undoGroups()) return inExcel(batch);
  try {
    return await Excel.run({ mergeUndoGroup: true }, batch);
  } catch (error) {
    if (isUndoNotSupported(error)) return again();
    throw toGatewayError(error);
  }
}

export const undoGroups = (): boolean => isSupported("ExcelApi", "1.20");
/** `Range.getMergedAreasOrNullObject`, `Table.resize`. */
export const has113 = (): boolean => isSupported("ExcelApi", "1.13");

export function support(): Support {
  const lacking = isSupported("ExcelApi", "1.12")
    ? undefined
    : "This version of Excel is too old for the wizard, which needs results that spill (Excel API 1.12). " +
      "Use Excel of Microsoft 365, or open the workbook in Excel on the web.";
  return {
    lacking,
    undoGroups: undoGroups(),
    valuesCopy: isSupported("ExcelApi", "1.8") && isSupported("CompressedFile", "1.1"),
  };
}
