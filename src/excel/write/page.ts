import type { RunSheet } from "../../workbook/describe";

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

/** One page wide on A4, with the heading row on each page and the file, sheet and page below. */
export function writePrint(target: Excel.Worksheet, { print }: RunSheet): void {
  const layout = target.pageLayout;
  layout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  // One page wide, as many high as it takes.
  layout.zoom = { horizontalFitToPages: 1 };
  layout.leftMargin = 0.5 * INCH;
  layout.rightMargin = 0.5 * INCH;
  layout.topMargin = 0.6 * INCH;
  layout.bottomMargin = 0.6 * INCH;
  const { defaultForAllPages } = layout.headersFooters;
  defaultForAllPages.leftFooter = "&F";
  defaultForAllPages.centerFooter = "&A";
  defaultForAllPages.rightFooter = "Page &P of &N";
  if (print.titleRow !== undefined) {
    layout.setPrintTitleRows(`$${print.titleRow + 1}:$${print.titleRow + 1}`);
  }
}
