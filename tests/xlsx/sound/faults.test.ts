import { finish } from "../../../src/xlsx/finish";
import { writeXlsx, type Cell } from "../../../src/xlsx/library";
import { readZip, writeZip } from "../../../src/xlsx/zip";
import { faults } from "./faults";

/**
 * A sheet `Plan` with a Table of two areas, a day and two results that spill; a sheet `Change log` with rows that every
 * page repeats and a chart of the Table; two names.
 */
async function small(): Promise<Uint8Array> {
  const spilled = (formulaRef: string): Partial<Cell> => ({
    value: null,
    formula: "'Change log'!A1+Plan!B2",
    formulaResult: 1,
    formulaType: "array",
    formulaDynamic: true,
    formulaRef,
  });
  const cells: [string, Partial<Cell>][] = [
    ["0,0", { value: "Area" }],
    ["0,1", { value: "Posts" }],
    ["1,0", { value: "North" }],
    ["1,1", { value: 15 }],
    ["2,0", { value: "South" }],
    ["2,1", { value: 5 }],
    ["0,3", { value: 44_805, style: { numFmt: "d mmm yyyy" } }],
    ["4,0", spilled("A5:B6")],
    ["7,0", spilled("A8:B9")],
  ];
  const chart = { values: "Plan!$B$2:$B$3", categories: "'Change log'!$A$1:$B$1" };
  const anchor = { from: { row: 4, col: 0 }, to: { row: 9, col: 4 } };
  return finish(
    await writeXlsx({
      sheets: [
        {
          name: "Plan",
          cells: new Map(cells),
          rowDefs: new Map([[0, { height: 30 }]]),
          tables: [
            { name: "Areas", range: "A1:B3", columns: [{ name: "Area" }, { name: "Posts" }] },
          ],
          conditionalRules: [
            { type: "expression", priority: 1, range: "B2:B3", formula: "B2>'Change log'!$A$1" },
          ],
          dataValidations: [{ type: "list", range: "A2:A3", values: ["North", "South"] }],
        },
        {
          name: "Change log",
          cells: new Map<string, Partial<Cell>>([
            ["0,0", { value: "Run" }],
            ["0,1", { value: "Posts" }],
          ]),
          pageSetup: { printTitlesRow: "$1:$1" },
          charts: [{ type: "column", series: [chart], anchor }],
        },
      ],
      namedRanges: [
        { name: "Held", range: "Plan!$B$2:$B$3" },
        { name: "Log", range: "'Change log'!$A$1" },
      ],
    })
  );
}

let file: Uint8Array;
beforeAll(async () => {
  file = await small();
});

/** What is found once a piece of the one part that has it is exchanged. */
function planted(part: RegExp, piece: RegExp, by: string): string[] {
  const parts = readZip(file);
  const text = (path: string): string => Buffer.from(parts.get(path)!).toString("utf8");
  const path = [...parts.keys()].find((each) => part.test(each) && piece.test(text(each)));
  if (!path) throw new Error(`No part ${part} has ${piece}`);
  parts.set(path, Buffer.from(text(path).replace(piece, by)));
  return faults(writeZip(parts));
}
const WORKBOOK = /^xl\/workbook\.xml$/;
const SHEET = /^xl\/worksheets\//;
const TABLE = /^xl\/tables\//;
const CHART = /^xl\/charts\//;
const TEXTS = /^xl\/sharedStrings\.xml$/;

test("nothing is found in a sound workbook", () => {
  expect(faults(file)).toEqual([]);
});

test.each<[string, RegExp, RegExp, string, RegExp]>([
  ["an unquoted name", WORKBOOK, /'Change log'!\$1/, "Change log!$1", /Print_T.*without quotes/],
  ["an unquoted sheet like a cell", WORKBOOK, /Plan!\$B/, "R1C1!$B", /R1C1 stands without quotes/],
  ["a name of no sheet", WORKBOOK, /Plan!\$B/, "Plans!$B", /Held: there is no sheet Plans/],
  ["a name of no cell", WORKBOOK, /\$B\$3</, "$B$30<", /Held: .*B30, where no cell is/],
  ["a name beyond the last row", WORKBOOK, /\$B\$3</, "$B$1048577<", /outside a sheet/],
  ["a name of #REF!", WORKBOOK, /Plan!\$B\$2:\$B\$3/, "#REF!", /the name Held/],
  ["a name given twice", WORKBOOK, /"Log"/, '"held"', /!held is defined twice/],
  ["a name that is a cell", WORKBOOK, /"Log"/, '"AB12"', /AB12: it is no name/],
  ["two sheets of one name", WORKBOOK, /"Change log"/, '"plan"', /two sheets are named plan/],
  ["a sheet with a sign it may not have", WORKBOOK, /"Change log"/, '"a\\b"', /no sheet may be/],
  ["a wrong Table heading", TABLE, /"Posts"/, '"Places"', /Areas: heading Places is Posts/],
  ["an empty Table heading", TABLE, /"Posts"/, '""', /heading 2 is empty/],
  ["a Table heading twice", TABLE, /"Posts"/, '"AREA"', /heading AREA is there twice/],
  ["a heading's bare line break", TABLE, /"Posts"/, '"Posts&#10;now"', /heading 2 breaks its line/],
  ["a Table without rows", TABLE, /ref="A1:B3"/, 'ref="A1:B1"', /Areas: it has no row/],
  [
    "a Table with too few columns",
    TABLE,
    /ref="A1:B3"/,
    'ref="A1:C3"',
    /it has 2 columns in A1:C3/,
  ],
  ["a Table named as a name is", TABLE, /displayName="Areas"/, 'displayName="Held"', /called Held/],
  ["a row too high", SHEET, / ht="30"/, ' ht="410"', /row 1 is 410 points high/],
  ["a day before 1900", SHEET, /<v>44805</, "<v>-1<", /D1: -1 is no date/],
  ["a day after 9999", SHEET, /<v>44805</, "<v>2958466<", /D1: 2958466 is no date/],
  ["a formula of no sheet", SHEET, /\+Plan!/, "+Plans!", /A5: there is no sheet Plans/],
  ["a formula's unquoted sheet", SHEET, /\+Plan!/, "+2024!", /A5: 2024 stands without quotes/],
  [
    "brackets too deep",
    SHEET,
    /Plan!B2</,
    `${"(".repeat(65)}1${")".repeat(65)}<`,
    /65 brackets deep/,
  ],
  ["too many arguments", SHEET, /Plan!B2</, `MAX(1${",1".repeat(255)})<`, /256 arguments/],
  [
    "a rule of no sheet",
    SHEET,
    /&gt;'Change log'|>'Change log'!\$/,
    "&gt;'Log'!$",
    /no sheet 'Log'/,
  ],
  ["results that meet", SHEET, /ref="A5:B6"/, 'ref="A5:B8"', /results of A5 and A8 meet/],
  ["a result that fills other cells", SHEET, /ref="A5:B6"/, 'ref="C5:D6"', /A5 fills C5:D6/],
  ["a list too long", SHEET, /North,South/, "a,".repeat(128), /list of A2:A3 is longer than 255/],
  ["a chart of no sheet", CHART, /Plan!/, "Plans!", /a chart: there is no sheet Plans/],
  ["a chart of no cell", CHART, /\$B\$3</, "$B$30<", /a chart: .*B30, where no cell is/],
  ["a chart's unquoted sheet", CHART, /'Change log'!/, "Change log!", /a chart: .*without quotes/],
  ["a wrong count of uses", TEXTS, / count="\d+"/, ' count="1"', /1 shared texts said, /],
  [
    "a wrong count of texts",
    TEXTS,
    / uniqueCount="\d+"/,
    ' uniqueCount="1"',
    /1 shared texts said, /,
  ],
  ["a text twice", TEXTS, />South</, ">North<", /a shared text is there twice/],
  ["a text too long", TEXTS, />South</, `>${"x".repeat(32_768)}<`, /a text has 32768 characters/],
])("%s is found", (_, part, piece, by, found) => {
  expect(planted(part, piece, by)).toContainEqual(expect.stringMatching(found));
});
