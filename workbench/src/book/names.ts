import type { Book } from "./book";

/** What the grid's engine calls the scope of the whole workbook. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** A defined name: `Years` for `Inputs!$B$4:$F$4`. */
export interface DefinedName {
  name: string;
  /** What it stands for, as a formula with its leading `=`. */
  formula: string;
  comment: string;
  sheetId?: string;
  visible: boolean;
}

export function definedNames(book: Book): DefinedName[] {
  return book.workbook.getDefinedNames().map((each) => {
    const local = each.isWorkbookScope() ? undefined : each.getLocalSheetId();
    const text = each.getFormulaOrRefString();
    return {
      name: each.getName(),
      formula: text.startsWith("=") ? text : `=${text}`,
      comment: each.getComment() ?? "",
      sheetId: local,
      visible: true,
    };
  });
}

export function nameByText(book: Book, name: string): DefinedName | undefined {
  return definedNames(book).find((each) => each.name.toLowerCase() === name.toLowerCase());
}

/** Not through the grid's command: it refuses a name that a sheet has too, which Excel allows. */
export function addName(
  book: Book,
  name: string,
  formula: string,
  comment = "",
  sheetId?: string
): void {
  book.touch();
  const local = sheetId ?? WHOLE_WORKBOOK;
  book.engine.api.syncExecuteCommand("formula.mutation.set-defined-name", {
    unitId: book.workbook.getId(),
    id: `name-${name}-${local}`,
    name,
    formulaOrRefString: formula.replace(/^=/, ""),
    comment,
    localSheetId: local,
  });
}

export function removeName(book: Book, name: string): void {
  book.touch();
  book.workbook.deleteDefinedName(name);
}
