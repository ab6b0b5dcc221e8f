import type { Book } from "./book";

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

export function addName(book: Book, name: string, formula: string, comment = ""): void {
  book.touch();
  const reference = formula.replace(/^=/, "");
  const builder = book.workbook.newDefinedNameBuilder().setName(name).setRef(reference);
  if (comment) builder.setComment(comment);
  book.workbook.insertDefinedNameBuilder(builder.build());
}

export function removeName(book: Book, name: string): void {
  book.touch();
  book.workbook.deleteDefinedName(name);
}
