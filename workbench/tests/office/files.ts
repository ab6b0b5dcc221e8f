/**
 * Writes the files that the task pane and the workbench make, for the tests that open them elsewhere (tests/office):
 * the pane's own code against the workbench without a picture, saved as the workbench saves.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { haematology } from "../../../scripts/samples/haematology";
import { valuesOnly } from "../../../src/excel/copy/valuesOnly";
import { officeGateway } from "../../../src/excel/officeGateway";
import { library } from "../../../src/functions/library";
import { buildRun } from "../../../src/workbook/build";
import { calculate } from "../../../src/workbook/formulas/calculate";
import type { Run } from "../../../src/workbook/inputs/run";
import { describeTemplate } from "../../../src/workbook/template";
import { writeRunFile } from "../../../src/xlsx";
import { finish } from "../../../src/xlsx/finish";
import { writeXlsx } from "../../../src/xlsx/library";
import { HOSTILE_NAMES, hostile } from "../../../tests/xlsx/files";
import type * as Host from "../../src/host/node";
import { OFFICE_CLIENT, OFFICE_SHIM } from "../support/places";
import { smallRun } from "../excel/run";

type Book = ReturnType<typeof Host.blankBook>;

/** Sheets' names that formulas must quote. */
const HOSTILE_SHEETS = ["A1", "R1C1", "RC", "2024", "TRUE", 'Dean\'s list & "plan", 2024!'];

export async function writeFiles(host: typeof Host, addin: string, folder: string): Promise<void> {
  const session = host.start(addin);
  const save = async (name: string, book: Book): Promise<Uint8Array<ArrayBuffer>> => {
    await book.settle();
    const bytes = new Uint8Array((await host.save(book)).bytes);
    writeFileSync(path.join(folder, `${name}.xlsx`), bytes);
    return bytes;
  };
  /** A workbook with Office.js upon it, as the pane finds it. */
  const before = (book: Book): Book => {
    const { Excel, Office } = host.officeFor(book, OFFICE_CLIENT, OFFICE_SHIM);
    Object.assign(globalThis, { Excel, Office });
    return book;
  };
  const write = async (run: Run, rule: "ask" | "beside"): Promise<void> => {
    const outcome = await officeGateway.write(buildRun(run, library), { rule });
    if (outcome.kind !== "written") throw new Error(`not written: ${JSON.stringify(outcome)}`);
  };
  const plan = async (run: Run): Promise<Uint8Array> => {
    const { workbook, calculated } = buildRun(run, library);
    return writeRunFile(workbook, calculated);
  };

  const own = before(host.blankBook(session));
  await write(haematology(), "ask");
  const written = await save("a run that the pane wrote", own);
  writeFileSync(path.join(folder, "the pane's values copy.xlsx"), await valuesOnly(written));

  const hostileBook = before(host.blankBook(session));
  await ownSheets();
  await write(linked(hostile(smallRun(HOSTILE_NAMES.length))), "beside");
  await officeGateway.insertSample();
  await save("a run that the pane wrote beside hostile sheets", hostileBook);

  const planned = await host.openFile(session, await plan(haematology()), "plan.xlsx");
  await save("a plan opened and saved", before(planned));
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.getItem("Change log").name = "C3";
    tables.getItem("Areas").columns.getItem("Posts now").getDataBodyRange().getCell(0, 0).values = [
      [40],
    ];
    // Headings that no Table may have: none, a number, one twice.
    const odd = worksheets.add("Odd headings");
    odd.getRange("A1:D2").values = [
      ["Posts", "", 2024, "posts"],
      [1, 2, 3, 4],
    ];
    odd.tables.add("A1:D2", true).name = "Odd";
    odd.getRange("A1:D1").values = [["Posts & held\nnow", "", 2024, "2024"]];
    await context.sync();
  });
  await save("a plan with a sheet renamed", planned);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Pairs").delete();
    await context.sync();
  });
  await save("a plan with a sheet deleted", planned);

  const difficult = await host.openFile(
    session,
    await plan(hostile(haematology())),
    "hostile.xlsx"
  );
  await save("a plan of hostile names opened and saved", difficult);
  const blank = describeTemplate();
  const template = await writeRunFile(blank, calculate(blank, library));
  await save("the template opened and saved", await host.openFile(session, template, "t.xlsx"));
  await save(
    "a workbook of an office opened and saved",
    await host.openFile(session, await ofAnOffice(), "o.xlsx")
  );
}

/** Sheets with difficult names, each with a Table, a name, a rule, a chart, and rows that every page repeats. */
async function ownSheets(): Promise<void> {
  await Excel.run(async (context) => {
    HOSTILE_SHEETS.forEach((name, index) => {
      const sheet = context.workbook.worksheets.add(name);
      const rows = HOSTILE_NAMES.map((area, at) => [`'${area}`, at + 1]);
      sheet.getRange(`A1:B${rows.length + 1}`).values = [["Area", "Posts"], ...rows];
      sheet.tables.add(`A1:B${rows.length + 1}`, true).name = `Own${index}`;
      context.workbook.names.add(`Held${index}`, sheet.getRange("B2:B4"));
      sheet.getRange("C2").formulas = [[`=SUM(Held${index})`]];
      sheet.getRange("A2:A9").dataValidation.rule = {
        list: { inCellDropDown: true, source: `='${name.replace(/'/g, "''")}'!$A$2:$A$4` },
      };
      sheet.getRange("B2:B9").conditionalFormats.add("Custom").custom.rule.formula = "=B2>6";
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Auto").title.text = name;
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.pageLayout.setPrintArea("A1:C9");
    });
    await context.sync();
  });
}

/** The run with its posts read from the office's own sheets. */
function linked(run: Run): Run {
  return {
    ...run,
    areas: run.areas.map((row, index) => ({
      ...row,
      links: {
        posts: {
          kind: "cell",
          sheet: HOSTILE_SHEETS[index % HOSTILE_SHEETS.length],
          row: index + 1,
          column: 1,
          value: row.values.posts,
        },
      },
    })),
  };
}

/** A workbook that another program may have made: links, notes, merged cells, a print area of two blocks. */
async function ofAnOffice(): Promise<Uint8Array> {
  const written = await writeXlsx({
    sheets: [
      {
        name: "Posts, held & vacant",
        rows: [
          ["Area", "Posts", "From"],
          ["North", 15, new Date(Date.UTC(2022, 8, 1))],
          ["South", 5, null],
        ],
        merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 2 }],
        cells: new Map([
          ["1,0", { value: "North", hyperlink: { target: "https://example.org/a?b=1&c=2" } }],
          ["2,0", { value: "South", comment: { author: "Dean", text: "to be <checked>" } }],
        ]),
        pageSetup: { printTitlesRow: "$1:$1", printTitlesColumn: "$A:$A", printArea: "$A$1:$C$3" },
        headerFooter: { oddHeader: "&LPosts &&C held" },
      },
      { name: "RC", rows: [["Run"], [1]], pageSetup: { printTitlesRow: "$1:$1" } },
    ],
    namedRanges: [{ name: "Held", range: "'Posts, held & vacant'!$B$2:$B$3" }],
  });
  return finish(written);
}
