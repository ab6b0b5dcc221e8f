import { readArchive, setText, textOf, writeArchive } from "./zip";

/** A formula of ours without a result: the copy would hold the error. */
const UNRESOLVED =
  /<c [^>]*t="e"[^>]*><f[^>]*>[^<]*FAIRSHARE[^<]*<\/f><v>#(?:NAME\?|BUSY!|GETTING_DATA)<\/v>/i;
const FORMULA = /<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>)/g;
/** The mark of a cell whose formula spills: without the formula it would mark nothing. */
const CELL_METADATA = /(<c [^>]*?)\s+cm="\d+"/g;
const COLUMN_FORMULA = /<(calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?>[^<]*<\/\1>/g;

export class UnresolvedFormulas extends Error {}

/**
 * The file of a workbook with the results in place of all formulas: what a colleague without the add-in can open and
 * recalculate. Takes out too what would ask that colleague for the add-in. The file given is not changed.
 * @throws UnresolvedFormulas where a formula of ours shows no result
 */
export async function valuesOnly(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const archive = readArchive(file);
  const edit = async (path: string, change: (xml: string) => string): Promise<void> => {
    const xml = await textOf(archive, path);
    const changed = xml === undefined ? undefined : change(xml);
    if (changed !== undefined && changed !== xml) await setText(archive, path, changed);
  };
  const paths = [...archive.keys()];
  await Promise.all([
    ...paths
      .filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path))
      .map((path) => edit(path, sheetValues)),
    ...paths
      .filter((path) => /^xl\/tables\/[^/]+\.xml$/.test(path))
      .map((path) => edit(path, (xml) => xml.replace(COLUMN_FORMULA, ""))),
  ]);
  // The order of calculation names cells that have no formula now; the task pane is the add-in's.
  const gone = paths.filter((path) => /^xl\/(calcChain\.xml|webextensions\/)/.test(path));
  for (const path of gone) archive.delete(path);
  await edit("[Content_Types].xml", (xml) =>
    xml.replace(/<Override [^>]*PartName="\/xl\/(?:calcChain|webextensions\/)[^>]*\/>/g, "")
  );
  await edit("xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(/<Relationship [^>]*\/calcChain"[^>]*\/>/g, "")
  );
  await edit("_rels/.rels", (xml) =>
    xml.replace(/<Relationship [^>]*webextensiontaskpanes"[^>]*\/>/g, "")
  );
  return writeArchive(archive);
}

function sheetValues(xml: string): string {
  if (UNRESOLVED.test(xml)) throw new UnresolvedFormulas();
  return xml.replace(FORMULA, "").replace(CELL_METADATA, "$1");
}
