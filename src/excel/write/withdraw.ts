import type { Filling } from "./fill";

/**
 * Takes back what a write that failed had begun: the sheets and names that were not there before it. Sheets of an
 * earlier run keep what they hold by now; they are written whole by the next write.
 */
export async function withdraw(
  context: Excel.RequestContext,
  added: readonly string[],
  { names, state }: Filling
): Promise<void> {
  const { worksheets, names: defined } = context.workbook;
  worksheets.load("items/name");
  defined.load("items/name");
  await context.sync();
  const lower = (texts: readonly string[]): Set<string> =>
    new Set(texts.map((text) => text.toLowerCase()));
  const before = lower(state.names.map((name) => name.name));
  const own = lower(names.map((name) => name.name));
  for (const item of defined.items) {
    const name = item.name.toLowerCase();
    if (own.has(name) && !before.has(name)) item.delete();
  }
  const begun = lower(added);
  for (const sheet of worksheets.items) if (begun.has(sheet.name.toLowerCase())) sheet.delete();
  await context.sync();
}
