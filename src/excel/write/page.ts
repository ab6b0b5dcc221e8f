import type { RunSheet } from "../../workbook/describe";
import { address } from "../../workbook/formulas/address";
import { MARGINS, type Paper } from "../../workbook/paper";

/** Points in an inch. */
const INCH = 72;

/** What stays in sight, and the colour of the tab. */
export function writeView(target: Excel.Worksheet, { freeze, tabColour }: RunSheet): void {
  target.freezePanes.unfreeze();
  if (freeze && freeze.rows > 0 && freeze.columns > 0) {
    target.freezePanes.freezeAt(target.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
  } else if (freeze && freeze.rows > 0) {
    target.freezePanes.freezeRows(freeze.rows);
  } else if (freeze && freeze.columns > 0) {
    target.freezePanes.freezeColumns(freeze.columns);
  }
  target.showGridlines = false;
  if (tabColour) target.tabColor = `#${tabColour}`;
}

/** The sheet on A4, with its headings on each page and the file, sheet and page below. */
export function writePrint(target: Excel.Worksheet, paper: Paper): void {
  const layout = target.pageLayout;
  layout.orientation = paper.landscape ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  layout.zoom = paper.fit
    ? {
        horizontalFitToPages: paper.fit.wide,
        ...(paper.fit.high ? { verticalFitToPages: paper.fit.high } : {}),
      }
    : { scale: paper.scale };
  layout.leftMargin = MARGINS.left * INCH;
  layout.rightMargin = MARGINS.right * INCH;
  layout.topMargin = MARGINS.top * INCH;
  layout.bottomMargin = MARGINS.bottom * INCH;
  const { defaultForAllPages } = layout.headersFooters;
  defaultForAllPages.leftFooter = "&F";
  defaultForAllPages.centerFooter = "&A";
  defaultForAllPages.rightFooter = "Page &P of &N";
  if (paper.titleRows) layout.setPrintTitleRows(paper.titleRows);
  if (paper.titleColumns) layout.setPrintTitleColumns(paper.titleColumns);
  if (paper.area) layout.setPrintArea(paper.area);
  writeBreaks(target, paper);
}

/** A sheet that is written again gets the breaks of its present blocks alone. */
function writeBreaks(target: Excel.Worksheet, { rowBreaks, columnBreaks }: Paper): void {
  target.horizontalPageBreaks.removePageBreaks();
  target.verticalPageBreaks.removePageBreaks();
  for (const row of rowBreaks) target.horizontalPageBreaks.add(address(row, 0));
  for (const column of columnBreaks) target.verticalPageBreaks.add(address(0, column));
}
