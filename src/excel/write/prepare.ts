import type { RunSheet, RunWorkbook } from "../../workbook/describe";
import type { PropertyName, WorkbookState } from "./state";

/**
 * Adds the sheets that are missing, in the order of the run, and tells which. Kept apart from the writing of their contents: moving and
 * hiding sheets and the properties of the document cannot be undone everywhere, and would stand in the way of Undo.
 */
export async function prepareSheets(
  context: Excel.RequestContext,
  run: RunWorkbook,
  sheets: readonly RunSheet[],
  state: WorkbookState
): Promise<string[]> {
  const { worksheets, properties } = context.workbook;
  const has = (name: string): boolean =>
    state.order.some((entry) => entry.toLowerCase() === name.toLowerCase());
  const missing = sheets.filter((sheet) => !has(sheet.name));
  for (const { name, hidden } of missing) {
    const added = worksheets.add(name);
    if (hidden) added.visibility = "Hidden";
  }
  // Added at the end, they stand in order among themselves; sheets of an earlier step come in between.
  const all = run.sheets.filter(({ name }) => has(name) || missing.some((m) => m.name === name));
  if (missing.length > 0 && all.length > missing.length) {
    const last = state.order.length + missing.length - 1;
    for (const { name } of all) worksheets.getItem(name).position = last;
  }
  const blank = ownProperties(run).filter(([name]) => state.properties[name] === "");
  // The user's own title or author stays.
  for (const [name, text] of blank) properties[name] = text;
  if (missing.length > 0 || blank.length > 0) await context.sync();
  return missing.map(({ name }) => name);
}

function ownProperties(run: RunWorkbook): (readonly [PropertyName, string])[] {
  const { title, subject, author, description, keywords } = run.properties;
  return [
    ["title", title],
    ["subject", subject],
    ["author", author],
    ["comments", description],
    ["keywords", keywords],
  ];
}
