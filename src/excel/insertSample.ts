import { inOneUndoStep } from "./session";

/** A first example, small enough to check by hand: 70 posts in proportion to need are 25, 20, 15 and 10. */
const sample = {
  headings: ["Area", "Posts now", "Need", "Target posts"],
  areas: [
    ["North", 30, 100],
    ["East", 20, 80],
    ["South", 10, 60],
    ["West", 10, 40],
  ],
  formula: "=FAIRSHARE.TARGETPOSTS(A6:A9,B6:B9,C6:C9)",
};

const sheetName = "Fair Share sample";

/** So many samples may stand side by side under names of ours; after that Excel names the sheet. */
const mostNamedSheets = 20;

/**
 * Writes the sample onto a new sheet at the end of the workbook and shows it; no sheet that exists is touched.
 * @returns the name of the new sheet
 */
export async function insertSample(): Promise<string> {
  return inOneUndoStep(async (context) => {
    const sheets = context.workbook.worksheets;
    const names = Array.from({ length: mostNamedSheets }, (_, index) =>
      index === 0 ? sheetName : `${sheetName} ${index + 1}`
    );
    const present = names.map((name) => sheets.getItemOrNullObject(name));
    for (const item of present) item.load("name");
    await context.sync();

    const free = names.find((_, index) => present[index].isNullObject);
    const sheet = sheets.add(free);
    write(sheet);
    sheet.activate();
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
}

function write(sheet: Excel.Worksheet): void {
  const title = sheet.getRange("A1");
  title.values = [["Fair Share: a sample"]];
  title.format.font.bold = true;
  title.format.font.size = 14;
  sheet.getRange("A2").values = [
    ["Made-up areas and figures. Change a number in columns B or C and see the targets follow."],
  ];
  sheet.getRange("A3").values = [
    ["The one formula is in D6; its results fill the cells below it, so keep those empty."],
  ];
  const headings = sheet.getRange("A5:D5");
  headings.values = [sample.headings];
  headings.format.font.bold = true;
  headings.format.borders.getItem("EdgeBottom").style = "Continuous";
  sheet.getRange("A6:C9").values = sample.areas;
  sheet.getRange("D6").formulas = [[sample.formula]];
  sheet.getRange("A:D").format.columnWidth = 90;
}
