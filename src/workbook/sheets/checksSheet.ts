import type { RunSheet } from "../describe";
import { cell, excel, joined, operation, type RangeReference } from "../formulas/expression";
import type { Described } from "../formulas/references";
import { FaultLines, NONE } from "../guard/faultLines";
import { regionsOf } from "../guard/regions";
import { COLOURS } from "../styles";
import { SheetBuilder } from "./builder";
import { SHEETS, type Layout } from "./layout";
import { equal, text, type Check } from "./check";
import { inputChecks } from "./inputChecks";
import { planChecks } from "./planChecks";

/**
 * The checks, and below them the lines that say which block of cells holds an error: `described` is all else of the
 * workbook.
 */
export function checksSheet(
  layout: Layout,
  described: Described
): { sheet: RunSheet; lines: FaultLines } {
  const sheet = new SheetBuilder(SHEETS.checks);
  const checks = [...planChecks(layout), ...inputChecks(layout)];
  const first = 5;
  const linesRow = first + checks.length + 5;
  const regions = regionsOf(described.sheets, layout);
  const lines = new FaultLines(SHEETS.checks, linesRow, regions, described);
  checks.unshift(errorCheck(lines.results(sheet)));
  const last = first + checks.length - 1;
  const results = sheet.block(first, 1, last, 1);
  sheet.title("Checks", "Each line is a formula that says OK or what is wrong.");
  sheet.finding(
    2,
    excel(
      "IF",
      equal(excel("COUNTIF", results, "OK"), excel("ROWS", results)),
      joined("All ", text(excel("ROWS", results)), " checks say OK."),
      joined(
        text(operation(excel("ROWS", results), "-", excel("COUNTIF", results, "OK"))),
        " of ",
        text(excel("ROWS", results)),
        " checks need a look; the others say OK."
      )
    )
  );
  sheet.headings(first - 1, 0, ["Check", "Result", "Why it is checked"], 3);
  checks.forEach((check, index) => {
    const row = first + index;
    sheet.value(row, 0, check.name, { style: "text" });
    const said = excel("IF", check.holds, "OK", check.otherwise);
    sheet.sentence(row, 1, said, { style: "text" }, check.rests);
    sheet.value(row, 2, check.why, { style: "text" });
  });
  const relative = { ...cell(SHEETS.checks, first, 1), relative: true };
  sheet.highlight({ range: results, formula: equal(relative, "OK"), look: "good" });
  sheet.highlight({ range: results, formula: operation(relative, "<>", "OK"), look: "warning" });
  sheet.value(linesRow - 3, 0, "Where an error is", { style: "subheading" });
  sheet.value(
    linesRow - 2,
    0,
    "Each line looks through a block of cells. The sentences and checks of this workbook read these lines and say where an error began.",
    { style: "note" }
  );
  lines.write(sheet);
  const line = { ...cell(SHEETS.checks, linesRow, 1), relative: true };
  sheet.highlight({
    range: lines.results(sheet),
    formula: operation(line, "<>", NONE),
    look: "warning",
  });
  const built = sheet.build({
    summary: "Checks of the run, each saying OK or what is wrong.",
    widths: [48, 62, 62, 14, 14],
    freeze: { rows: first, columns: 1 },
    // The lines take several pages, the checks above them one: the lines' headings are repeated.
    print: { orientation: "landscape", titleRow: linesRow - 1, breaksBefore: [linesRow - 3] },
    tabColour: COLOURS.tabs.results,
  });
  return { sheet: built, lines };
}

/** No cell holds an error: the first of those that do, in the order of the lines. */
function errorCheck(lines: RangeReference): Check {
  const sound = excel("COUNTIF", lines, NONE);
  return {
    name: "No cell holds an error",
    holds: equal(sound, excel("ROWS", lines)),
    otherwise: joined(
      text(operation(excel("ROWS", lines), "-", sound)),
      " of ",
      text(excel("ROWS", lines)),
      " blocks of cells hold one: see below where it began"
    ),
    why: "A result that rests on an error is no result.",
  };
}
