import type { RunSheet } from "../describe";
import { cell, excel, joined, operation } from "../formulas/expression";
import { COLOURS } from "../styles";
import { SheetBuilder } from "./builder";
import { SHEETS, type Layout } from "./layout";
import { equal, text } from "./check";
import { inputChecks } from "./inputChecks";
import { planChecks } from "./planChecks";

export function checksSheet(layout: Layout): RunSheet {
  const sheet = new SheetBuilder(SHEETS.checks);
  const checks = [...planChecks(layout), ...inputChecks(layout)];
  const first = 5;
  const last = first + checks.length - 1;
  const results = sheet.block(first, 1, last, 1);
  sheet.title("Checks", "Each line is a formula that says OK or what is wrong.");
  sheet.formula(
    2,
    0,
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
    ),
    { style: "finding" }
  );
  sheet.headings(first - 1, 0, ["Check", "Result", "Why it is checked"], 3);
  checks.forEach((check, index) => {
    const row = first + index;
    sheet.value(row, 0, check.name, { style: "text" });
    sheet.formula(row, 1, excel("IF", check.holds, "OK", check.otherwise), { style: "text" });
    sheet.value(row, 2, check.why, { style: "text" });
  });
  const relative = { ...cell(SHEETS.checks, first, 1), relative: true };
  sheet.highlight({ range: results, formula: equal(relative, "OK"), look: "good" });
  sheet.highlight({ range: results, formula: operation(relative, "<>", "OK"), look: "warning" });
  return sheet.build({
    summary: "Checks of the run, each saying OK or what is wrong.",
    widths: [48, 62, 62],
    freeze: { rows: first, columns: 1 },
    print: { orientation: "landscape", titleRow: first - 1 },
    tabColour: COLOURS.tabs.results,
  });
}
