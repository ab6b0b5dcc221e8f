import { finish } from "../../../src/xlsx/finish";
import { writeXlsx, type Cell, type WriteSheet } from "../../../src/xlsx/library";
import { paperFaults } from "./paper";

const HEADING: Cell["style"] = { font: { bold: true }, alignment: { wrapText: true } };
const RIGHT: Cell["style"] = { alignment: { horizontal: "right" } };
const WRAPPED: Cell["style"] = { alignment: { wrapText: true } };

/** A sheet of two columns with headings, a row of figures and a note below, in which all can be read. */
function sound(): WriteSheet & { cells: Map<string, Partial<Cell>> } {
  return {
    name: "Plan",
    columns: [{ width: 20 }, { width: 12 }, { width: 12 }],
    rowDefs: new Map([[1, { height: 30 }]]),
    cells: new Map<string, Partial<Cell>>([
      ["0,0", { value: "Posts that each area holds now" }],
      ["1,0", { value: "Area", style: HEADING }],
      ["1,1", { value: "Market forces factor", style: HEADING }],
      ["2,0", { value: "East of England" }],
      ["2,1", { value: 15.5, style: { numFmt: '"£"#,##0.00' } }],
    ]),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$2:$2",
    },
  };
}

async function found(change: (sheet: ReturnType<typeof sound>) => void): Promise<string[]> {
  const sheet = sound();
  change(sheet);
  return paperFaults(finish(await writeXlsx({ sheets: [sheet] })));
}

test("where all can be read nothing is found", async () => {
  expect(await found(() => undefined)).toEqual([]);
});

const LABEL = "Posts placed by 31 July after it";
const faults: [string, (sheet: ReturnType<typeof sound>) => void, string][] = [
  [
    "a label cut by the value beside it",
    ({ cells }) => cells.set("2,0", { value: LABEL }),
    `Plan: A3 is cut by B3: ${LABEL}`,
  ],
  [
    "a sentence to the right, cut by its label",
    ({ cells }) => cells.set("2,1", { value: "3 of 5 years priced", style: RIGHT }),
    "Plan: B3 is cut by A3: 3 of 5 years priced",
  ],
  [
    "a label cut by a formula that shows nothing",
    ({ cells }) => {
      cells.set("2,0", { value: LABEL });
      cells.set("2,1", { formula: '""', formulaResult: "" });
    },
    `Plan: A3 is cut by B3: ${LABEL}`,
  ],
  [
    "a figure wider than its column",
    ({ cells }) => cells.set("2,1", { value: 12345678.9, style: { numFmt: '"£"#,##0.00' } }),
    "Plan: B3 is shown as ####: £12,345,678.90",
  ],
  [
    "a heading of more lines than its row",
    ({ rowDefs }) => rowDefs!.set(1, { height: 15 }),
    "Plan: B2 needs 2 lines: Market forces factor",
  ],
  [
    "wrapped text of more lines than its row",
    ({ cells }) => cells.set("2,0", { value: LABEL, style: WRAPPED }),
    `Plan: A3 needs 2 lines: ${LABEL}`,
  ],
  [
    "a heading broken within a word",
    ({ cells }) => cells.set("1,1", { value: "Underrepresentation", style: HEADING }),
    "Plan: B2 has a word that is broken: Underrepresentation",
  ],
  [
    "a text that touches the figure left of it",
    ({ cells }) => cells.set("2,2", { value: "First run" }),
    'Plan: B3 touches "First run": £15.50',
  ],
  [
    "a text that ends with a colon",
    ({ cells }) => cells.set("2,0", { value: "SYNTHETIC posts: " }),
    "Plan: A3 ends with a colon: SYNTHETIC posts: ",
  ],
  [
    "a sheet that is too wide for a page",
    (sheet) => {
      sheet.columns = [{ width: 120 }, { width: 70 }, { width: 70 }];
      sheet.cells.set("2,2", { value: 5 });
    },
    "Plan: is printed at 54 per cent",
  ],
  [
    "breaks that Excel passes over",
    (sheet) => (sheet.colBreaks = [0]),
    "Plan: fits one page, which passes over its breaks",
  ],
  [
    "a part between breaks that is wider than its page",
    (sheet) => {
      sheet.columns = [{ width: 20 }, { width: 120 }, { width: 70 }];
      sheet.cells.set("2,2", { value: 5 });
      sheet.colBreaks = [0];
      sheet.pageSetup = { paperSize: "a4", orientation: "landscape", scale: 80 };
    },
    "Plan: columns B to C are wider than a page",
  ],
  [
    "a text that runs off the page at a scale",
    (sheet) => {
      sheet.cells.set("0,0", { value: "long ".repeat(50).trim() });
      sheet.pageSetup = { paperSize: "a4", orientation: "portrait", scale: 100 };
    },
    "Plan: A1 runs off the page: ",
  ],
  [
    "headings repeated over others",
    ({ cells }) => {
      cells.set("5,0", { value: "Cells", style: HEADING });
      cells.set("5,1", { value: "Holds", style: HEADING });
    },
    "Plan: row 2 is repeated over the headings in row 6",
  ],
  ["paper of another size", (sheet) => (sheet.pageSetup!.paperSize = "a3"), "Plan: is not for A4"],
];

test.each(faults)("%s is found", async (_, plant, line) => {
  expect((await found(plant)).some((each) => each.startsWith(line))).toBe(true);
});
